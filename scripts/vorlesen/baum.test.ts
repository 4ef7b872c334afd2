import { expect, it } from 'vitest';
import { zeilen, type Knoten } from './baum.ts';

const k = (rolle: string, name: string, ...kinder: Knoten[]): Knoten => ({ rolle, name, kinder });
const geschrieben = (baum: Knoten) => zeilen(baum).map(({ tiefe, text }) => `${'  '.repeat(tiefe)}${text}`);

it('Chromium und Firefox ergeben dieselben Zeilen, wo sie dasselbe meinen', () => {
  const chromium = k(
    'RootWebArea',
    'Titel',
    k('paragraph', '', k('StaticText', 'Der Rat beschloss '), k('link', 'zwei Räume', k('StaticText', 'zwei Räume'))),
    k('group', '', k('DisclosureTriangle', 'Menü', k('StaticText', 'Menü'))),
    k('list', '', k('listitem', '', k('ListMarker', '1. '), k('StaticText', 'Dableiben.'))),
    k('LabelText', '', k('StaticText', 'Angebot')),
    k('combobox', 'Angebot'),
  );
  const firefox = k(
    'document',
    'Titel',
    k('paragraph', '', k('text leaf', 'Der Rat beschloss '), k('link', 'zwei Räume', k('text leaf', 'zwei Räume'))),
    k('group', '', k('summary', 'Menü', k('text leaf', 'Menü'))),
    k('list', '', k('listitem', '1. Dableiben.', k('list item marker', '1. '), k('text leaf', 'Dableiben.'))),
    k('label', 'Angebot', k('text leaf', 'Angebot '), k('combobox', 'Angebot')),
  );
  const zusammen = [
    '„Der Rat beschloss“',
    'link „zwei Räume“',
    'group',
    '  Klappe „Menü“',
    'list',
    '  listitem „Dableiben.“',
    'combobox „Angebot“',
  ];
  expect(geschrieben(chromium)).toEqual(zusammen);
  expect(geschrieben(firefox)).toEqual(zusammen);
});

it('was keinen Namen hat, steht als Rolle da', () =>
  expect(geschrieben(k('main', '', k('link', ''), k('heading', 'Suche', k('link', 'Suche'))))).toEqual([
    'main',
    '  link',
    '  heading „Suche“',
    '    link „Suche“',
  ]));
