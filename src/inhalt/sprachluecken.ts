/** What languages lack of what is there in German. Pure. */
import type { Bestand } from './bestand.ts';

/** The lines of hilfe.yaml that stand on every page of help: all for an emergency, and those that stand first. */
export const obereNummern = ({ hilfe }: Bestand): Bestand['hilfe']['zeilen'] =>
  hilfe.zeilen.filter((z) => z.tel && z.anzeige && (z.zuerst === true || z.gruppe === 'notfall'));

/**
 * What languages lack of the page of help, one line each: steps, what stands below them, and numbers. No fault, because who adds a number in German speaks no Arabic: it stands there
 * under its German name until somebody has translated it.
 */
export const sprachluecken = (bestand: Bestand): string[] =>
  [...bestand.sprachen.values()].flatMap(({ id, daten: { hilfe } }) => {
    if (!hilfe) return [];
    const { schritte } = bestand.hilfe;
    return [
      ...(hilfe.schritte.length === schritte.length
        ? []
        : [`sprachen/${id}.yaml: ${hilfe.schritte.length} Schritte, in hilfe.yaml stehen ${schritte.length}`]),
      ...(hilfe.genauer.length ? [] : [`sprachen/${id}.yaml: unter den Schritten fehlt, was „genauer“ zu sagen ist`]),
      ...obereNummern(bestand)
        .filter((z) => !hilfe.nummern.some((n) => n.id === z.id))
        .map((z) => `sprachen/${id}.yaml: für „${z.id}“ fehlen die Worte`),
    ];
  });
