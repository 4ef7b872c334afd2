/** The contact files, read by another library than the one that writes them, beside the content and the page. */
import { describe, expect, it } from 'vitest';
import { dateien, HERKUNFT, lies, seiten } from './fertig.ts';
import { sichtbarerBestand } from './inhalt.ts';
import { kalender } from './kalender.ts';

const { einrichtungen } = sichtbarerBestand();
const karten = [...dateien].filter((d) => /^\/standorte\/[^/]+\.vcf$/.test(d)).sort();
const idVon = (datei: string) => datei.slice('/standorte/'.length, -'.vcf'.length);
const daten = (datei: string) => einrichtungen.get(idVon(datei))!.daten;
const text = (datei: string) => lies(datei).toString('utf8');

function lieskarte(datei: string) {
  const karte = kalender(text(datei));
  // RFC 2426, 5: a semicolon is escaped in every text; this reader takes the sign away only between the parts of a value.
  const alle = (name: string): unknown[] =>
    karte
      .getAllProperties(name)
      .map((p) => p.getFirstValue())
      .map((wert) => (typeof wert === 'string' ? wert.replaceAll('\\;', ';') : wert));
  return { alle, name: karte.name };
}

it('jeder offene Ort, den man erreichen kann, hat eine Datei, und nur seine Seite bietet sie an', () => {
  const erwartet = [...einrichtungen.values()]
    .filter(({ daten: d }) => d.ort === 'dortmund' && d.anzeige !== 'nein')
    .filter(({ daten: d }) => d.status === 'in-betrieb' || d.status === 'provisorisch')
    .filter(({ daten: d }) => d.strasse ?? d.telefon[0] ?? d.email ?? d.web)
    .map(({ id }) => `/standorte/${id}.vcf`);
  expect(karten).toEqual(erwartet.toSorted());
  const angeboten = [...seiten.values()].flatMap((s) =>
    [...s.dom.querySelectorAll('a[href$=".vcf"]')].map((a) => `${s.adresse} ${a.getAttribute('href')}`),
  );
  expect(angeboten.toSorted()).toEqual(karten.map((k) => `${k.replace('.vcf', '/')} ${k}`).toSorted());
});

describe.each(karten)('%s', (datei) => {
  const { alle, name } = lieskarte(datei);
  const d = daten(datei);

  it('nennt, was belegt ist, und sonst nichts', () => {
    expect(name).toBe('vcard');
    expect(alle('version')).toEqual(['3.0']);
    expect(alle('fn')).toEqual([d.titel]);
    expect(alle('tel')).toEqual(d.telefon.map((t) => t.e164));
    expect(alle('email')).toEqual(d.email ? [d.email] : []);
    expect(alle('url')).toEqual(d.web ? [d.web] : []);
    expect(alle('adr')).toEqual(d.strasse ? [['', '', d.strasse, 'Dortmund', '', d.plz ?? '', 'Deutschland']] : []);
    expect(alle('geo')).toHaveLength(d.koordinaten?.genauigkeit === 'belegt' ? 1 : 0);
  });

  it('sagt, von wann sie ist und wo der neueste Stand steht', () => {
    expect(String(alle('rev'))).toContain(d.geprueft);
    expect(String(alle('note'))).toMatch(
      d.anzeige === 'ja'
        ? /^Stand: .+, Quellen gelesen am .+\d{4}\. /
        : /^Einige Angaben sind alt oder unvollständig\. Stand: .+, Quellen gelesen am .+\d{4}\. /,
    );
    expect(String(alle('note'))).toContain(`${HERKUNFT}/standorte/${idVon(datei)}/`);
    // An old number carries its year wherever it goes.
    for (const { anzeige, stand, bereich } of d.telefon)
      for (const angabe of [stand && `Stand ${stand}`, bereich])
        if (angabe) expect(String(alle('note')).split(`${anzeige}: `)[1]).toContain(angabe);
  });

  it('hält die Form ein: Zeilen höchstens 75 Bytes, Ende mit CR und LF', () => {
    const zeilen = text(datei).replace(/\r\n$/, '').split('\r\n');
    expect(zeilen.filter((z) => z.includes('\n') || Buffer.byteLength(z) > 75)).toEqual([]);
  });
});

it('eine Karte wird nur geöffnet, wo die Adresse belegt ist, und ohne zu sagen, woher jemand kommt', () => {
  const falsch = [...seiten.values()].flatMap((s) => {
    const [geo, osm] = ['a[href^="geo:"]', 'a[href*="openstreetmap.org"]'].map((w) => s.dom.querySelector(w));
    const ort = einrichtungen.get(s.adresse.split('/')[2] ?? '');
    const da = s.adresse.startsWith('/standorte/') && Boolean(ort?.daten.strasse);
    if (!da) return geo || osm ? [s.adresse] : [];
    const frage = (a: Element | null | undefined) => decodeURIComponent(a?.getAttribute('href')?.split('=')[1] ?? '');
    const passt = [geo, osm].every((a) => frage(a).startsWith(ort!.daten.strasse!));
    return passt && osm?.getAttribute('rel') === 'noreferrer' ? [] : [s.adresse];
  });
  expect(falsch).toEqual([]);
});
