/** The tree of Chromium, through its tools for developers. */
import type { Page } from 'playwright-core';
import type { Knoten } from './baum.ts';
import type { Vorleseseite } from './seiten.ts';

/** Opens a page, does what is to be done there, and gives back what a screen reader would get. */
export async function chromiumBaum(seite: Page, { adresse, eingabe, erst }: Vorleseseite): Promise<Knoten> {
  await seite.goto(adresse, { waitUntil: 'load' });
  if (eingabe) await seite.getByRole('searchbox').first().fill(eingabe);
  if (erst) await seite.locator(erst).filter({ visible: true }).first().waitFor();
  const werkzeug = await seite.context().newCDPSession(seite);
  const { nodes } = await werkzeug.send('Accessibility.getFullAXTree');
  await werkzeug.detach();
  const alle = new Map(nodes.map((n) => [n.nodeId, n]));
  const knoten = (id: string): Knoten[] => {
    const n = alle.get(id);
    if (!n) return [];
    const rolle = String(n.role?.value ?? '');
    // Below a text lie only its lines on the screen.
    const kinder = rolle === 'StaticText' ? [] : (n.childIds ?? []).flatMap(knoten);
    return [{ rolle, name: String(n.name?.value ?? ''), kinder }];
  };
  return { rolle: '', name: '', kinder: nodes[0] ? knoten(nodes[0].nodeId) : [] };
}
