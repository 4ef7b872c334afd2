import { expect, it } from 'vitest';
import { saetze } from './orca.ts';

const MITSCHRIFT = `03:09:41.766000 - SPEECH GENERATOR: default voice requested with language='de', dialect=''
03:09:41.766817 - SPEECH GENERATOR: system voice requested with language='de', dialect=''
                  GENERATION TIME: 0.0007  ---->  roleName=[link]
03:09:41.775092 - SPEECH OUTPUT: 'Zum Inhalt '
03:09:41.775663 - SPEECH OUTPUT: 'Verknüpfung'
03:09:41.784446 - SPEECH GENERATOR: default voice requested with language='ar', dialect=''
03:09:41.792173 - SPEECH OUTPUT: 'الاثنين 08:00–20:00
الثلاثاء 08:00–14:00'
03:09:41.803000 - SPEECH GENERATOR: system voice requested with language='None', dialect='None'
03:09:41.803386 - SPEECH OUTPUT: '8 Treffer für „bett“.'{'established': False}
03:09:41.803400 - SPEECH OUTPUT: ' ' voice=system{'established': False}
`;

it('ein Satz ist, was Orca von einer Sache sagt, auch über mehrere Zeilen; davor steht eine andere Sprache', () =>
  expect(saetze(MITSCHRIFT, 'de')).toEqual([
    'Zum Inhalt · Verknüpfung',
    '(ar) الاثنين 08:00–20:00 الثلاثاء 08:00–14:00',
    '(ar) 8 Treffer für „bett“.',
  ]));
