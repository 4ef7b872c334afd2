/**
 * Reads a choice that Themenwahl has stored; must run before the first paint, or a dark screen flashes white. So it stands in each page, and the rules of
 * a server name it by its hash (src/auslieferung/).
 */
export const THEMENSKRIPT = `try{var t=localStorage.getItem('thema');if(t=='light'||t=='dark')document.documentElement.dataset.kernTheme=t}catch(e){}`;
