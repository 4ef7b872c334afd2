/** A drawing of the site as it is in a frame of others. Pure: HTML in, HTML out. */
import { ohneBelege } from '../zitat/belege.ts';

/** What only the page around it fills or needs: scripts, source marks, links to its own citation. */
const NUR_DORT = /<script\b[^>]*>[\s\S]*?<\/script>|<a class="zitieren\b[^>]*>[\s\S]*?<\/a>/g;

/**
 * In: a finished drawing, the address of the page that shows it. Out: the same without what needs that page. Every link leads there, in a window of its
 * own: in the frame it would show a page that lets nobody frame it.
 */
export const gerahmt = (html: string, seite: string): string =>
  ohneBelege(html)
    .replace(NUR_DORT, '')
    .replace(
      /(<a\b[^>]*?\shref=")(#?)/g,
      (_, anfang: string, raute: string) =>
        `${anfang.replace('<a', '<a target="_blank" rel="noopener"')}${raute && `${seite.replace(/#.*/, '')}#`}`,
    );
