import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import protokoll from './ansage.ts';

const [aus, fehler] = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
beforeEach(() => [aus, fehler].forEach((strom) => strom.mockReturnValue(true)));
afterEach(() => vi.clearAllMocks());
const sage = (level: 'info' | 'warn' | 'error', message: string, label: string | null = null) =>
  protokoll().write({ level, label, message, newLine: true });
const gesagt = (strom: typeof aus) => strom.mock.calls.map(([text]) => text).join('');

it('Warnungen und Fehler stehen ganz da', () => {
  sage('warn', 'Das Bild ist zu groß.\nEs hat 4 MB.', 'vite');
  sage('error', 'Das ging schief.', 'suchindex');
  expect(gesagt(fehler)).toBe('Das Bild ist zu groß.\nEs hat 4 MB.\nDas ging schief.\n');
});

it('von tausend Dateien steht eine Zeile da', () => {
  for (let i = 0; i < 1000; i++) sage('info', `  \u001b[34m├─\u001b[39m \u001b[2m/seite-${i}/index.html\u001b[22m`);
  expect(gesagt(aus)).toMatch(/^✓ Programme und Stile gebündelt \(\d+,\d s\)\n$/);
  expect(gesagt(fehler)).toBe('');
});
