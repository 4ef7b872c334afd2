import { describe, expect, it } from 'vitest';
import { verstehe } from './frage.ts';
import { rufnummern } from './rufnummer.ts';
import { Vorrang } from './vorrang.ts';

describe('Vorrang', () => {
  const vorrang = new Vorrang({
    notfall: [[['Überdosis', 'reagiert nicht', 'nicht wach', 'kein Puls', 'nefes almıyor', 'передозировка'], 7]],
    nummern: [
      ['2315028888', [3, 4]],
      ['112', [7]],
    ],
    sprachen: [
      [['where', 'help'], 1],
      [['yardım', 'nerede', 'için'], 2],
      [['помощь', 'где'], 5],
      [['допомога', 'де', 'є'], 6],
    ],
    stichwort: {},
  });
  const nie = () => false;
  const notfall = (text: string, istRichtig = nie as (wort: string) => boolean) =>
    vorrang.notfall(verstehe(text).alle, istRichtig);
  const sprache = (text: string) => vorrang.sprache(text, (wort) => wort === 'Café');

  it.each([
    'überdosis',
    'Mein Freund hat eine Überdosis!',
    'uberdosies',
    'Heroinüberdosis was tun',
    'er reagiert gar nicht',
    'nicht mehr wach',
    'kein puls',
    'nefes almiyor',
    'ПЕРЕДОЗИРОВКА',
  ])('„%s“ ist ein Notfall', (text) => expect(notfall(text)).toBe(7));

  it.each(['Dosis', 'die Wache ist nicht besetzt', 'nicht', 'Puls', 'Impuls kein'])('„%s“ ist keiner', (text) =>
    expect(notfall(text)).toBeUndefined(),
  );

  it('ein richtiges Wort ist kein Tippfehler', () =>
    expect(notfall('überdosen', (wort) => wort === 'überdosen')).toBeUndefined());

  it('kennt, wem eine Nummer gehört', () => {
    expect(vorrang.inhaber(rufnummern('0231/5028888'))).toEqual([3, 4]);
    expect(vorrang.inhaber(rufnummern('0231/5028889'))).toEqual([]);
  });

  it.each([
    ['where is help', 1],
    ['yardim', 2],
    ['ığdır', 2],
    ['где', 5],
    ['є', 6],
    ['Café Kick', undefined],
    ['Hilfe für Süchtige', undefined],
  ])('„%s“ ist in Sprache %s', (text, dokument) => expect(sprache(text)).toBe(dokument));
});
