/** How the German page looks beside a translation. It stands in a frame of the software, which knows none of the styles around it: the colours are handed over. */

/** Colours of the software, in its light and its dark surface. */
export const FARBEN = [
  '--sui-primary-foreground-color',
  '--sui-secondary-foreground-color',
  '--sui-primary-background-color',
  '--sui-primary-accent-color-text',
  '--sui-primary-border-color',
] as const;

export const STIL = `
body { margin: 0; font: 1rem/1.55 system-ui, sans-serif; color: var(--sui-primary-foreground-color); background: var(--sui-primary-background-color); overflow-wrap: anywhere; }
article { max-width: 42rem; }
article > :not(style) { padding: 0.75rem 1.25rem 0; }
section > :first-child { margin-block-start: 0; }
footer { padding-block-end: 3rem; }
section section { margin: 1rem 0; padding: 0.5rem 1rem 0; border-inline-start: 3px solid var(--sui-primary-border-color); }
h1, h2, h3, h4 { margin: 1.25em 0 0.4em; line-height: 1.25; }
h1 { margin: 0; font-size: 1.375rem; }
h2 { font-size: 1.1875rem; }
h3, h4 { font-size: 1rem; }
p, ul, ol, table, blockquote { margin: 0 0 0.75em; }
ul, ol { padding-inline-start: 1.5rem; }
li > p { margin: 0; }
a { color: var(--sui-primary-accent-color-text); }
small { padding: 0 0.25em; font-size: 0.75rem; color: var(--sui-secondary-foreground-color); border: 1px solid var(--sui-primary-border-color); border-radius: 0.25rem; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
table { border-collapse: collapse; }
td { padding: 0.25rem 0.5rem; vertical-align: top; border: 1px solid var(--sui-primary-border-color); }
`;
