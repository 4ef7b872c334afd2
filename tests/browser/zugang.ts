/** Whether everyone can use a page: what axe finds, what sticks out to the right, what is called clickable and is not. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const REGELN: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What axe finds on the page as it is now: rule, element, reason. */
export async function barrieren(seite: Page): Promise<string[]> {
  // Half a megabyte, which a page takes in once.
  if (!(await seite.evaluate("'axe' in window"))) await seite.evaluate(axe.source);
  const { violations } = await seite.evaluate(
    (regeln) => (window as unknown as { axe: typeof axe }).axe.run(document, regeln),
    REGELN,
  );
  const grund = (text = '') =>
    text
      .replace(/Fix (any|all) of the following:|\s+/g, ' ')
      .trim()
      .slice(0, 160);
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}: ${grund(n.failureSummary)}`));
}

/** Elements that stick out to the right, when the page must be scrolled sideways. */
export const ueberstand = (seite: Page): Promise<string[]> =>
  seite.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const breit = [...document.body.querySelectorAll('*')].filter(
      (e) => e.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [
      `${scrollWidth} statt ${clientWidth}`,
      ...breit.slice(0, 8).map((e) => `${e.localName}.${e.className}: ${e.textContent.trim().slice(0, 50)}`),
    ];
  });

/** Elements that take clicks and are no controls: screen readers call every text in them clickable. */
export async function klickbar(seite: Page): Promise<string[]> {
  const werkzeug = await seite.context().newCDPSession(seite);
  const { result } = await werkzeug.send('Runtime.evaluate', { expression: 'document.body' });
  const { listeners } = await werkzeug.send('DOMDebugger.getEventListeners', { objectId: result.objectId!, depth: -1 });
  const knoten = listeners
    .filter(({ type }) => type === 'click')
    .map(({ backendNodeId }) => werkzeug.send('DOM.describeNode', { backendNodeId }));
  const namen = (await Promise.all(knoten)).map(({ node }) => node.localName);
  await werkzeug.detach();
  return namen.filter((name) => !/^(a|button|input|select|summary)$/.test(name));
}
