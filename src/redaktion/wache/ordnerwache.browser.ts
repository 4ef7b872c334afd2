/**
 * The same on a folder of one's own computer: a file that was changed since it was opened, by an editor of text, another window or git, is not written
 * over without a question. The software writes a new file beside the old one and moves it there (where the browser can do that).
 */
import type { Grundlagen } from './grundlagen.ts';
import { selberText } from './grundlagen.ts';
import { frageNach, wann } from './rueckfrage.browser.ts';
import type { Vergleich } from './unterschied.ts';

/** What the browser does with files, as far as it is watched. `move` is not yet in TypeScript's list. */
interface Griff {
  move?: (this: FileSystemFileHandle, ordner: FileSystemDirectoryHandle, name: string) => Promise<void>;
  createWritable: (
    this: FileSystemFileHandle,
    wahl?: FileSystemCreateWritableOptions,
  ) => Promise<FileSystemWritableFileStream>;
}

const HALT = 'Es ist nichts gespeichert worden. Ihr Text steht weiter im Formular.';
const istText = (name: string): boolean => /\.(mdx|yaml)$/.test(name);

/** The file in a folder; undefined when there is none. */
async function datei(ordner: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  try {
    return await (await ordner.getFileHandle(name)).getFile();
  } catch (grund) {
    if (grund instanceof DOMException && grund.name === 'NotFoundError') return undefined;
    throw grund;
  }
}

/** From now on nothing is written over unasked. */
export function bewacheOrdner(grundlagen: Grundlagen, vergleich: Vergleich): void {
  if (!('FileSystemFileHandle' in globalThis)) return;
  const griff: Griff = FileSystemFileHandle.prototype;
  const { move, createWritable } = griff;
  /** What somebody refused is refused for good: the software tries again by itself. */
  const verweigert = new WeakSet<FileSystemFileHandle>();

  /** Throws when a text must not be written over what stands there. */
  const pruefe = async (name: string, neu: string, da: File | undefined): Promise<void> => {
    const erwartet = grundlagen.erwartet(name, neu);
    if (erwartet === undefined || !da) return;
    const anderes = await da.text();
    if (selberText(anderes, erwartet) || selberText(anderes, neu)) return;
    const ja = await frageNach({
      titel: erwartet ? 'Diese Datei ist geändert worden' : 'Diese Adresse ist schon vergeben',
      saetze: [
        `Die Datei ${name} ist ${wann(da.lastModified)} geändert worden, nachdem Sie sie geöffnet haben: mit einem anderen Programm, in einem anderen Fenster oder durch git.`,
        erwartet
          ? 'Es ist noch nichts gespeichert. Gehen Sie zurück und übernehmen Sie, was Sie brauchen; oder speichern Sie Ihre Fassung: Dann ist die andere nur noch da, wenn Sie sie vorher herunterladen.'
          : HALT,
      ],
      unterschiede: vergleich({ grundlage: erwartet, meins: neu, anderes }),
      anderes: { name, text: anderes },
      ...(erwartet ? { trotzdem: 'Meine Fassung speichern' } : {}),
    });
    if (!ja) throw new Error(HALT);
  };

  if (move) {
    const benenneUm = async function (this: FileSystemFileHandle, ordner: FileSystemDirectoryHandle, name: string) {
      const alt = this.name;
      if (await datei(ordner, name)) throw new Error(`Es gibt schon eine Datei ${name}. ${HALT}`);
      await move.call(this, ordner, name);
      grundlagen.umbenannt(alt, name);
    };
    griff.move = async function (ordner, name) {
      if (!istText(name)) return move.call(this, ordner, name);
      if (verweigert.has(this)) throw new Error(HALT);
      if (istText(this.name)) return benenneUm.call(this, ordner, name);
      const neu = await (await this.getFile()).text();
      try {
        await pruefe(name, neu, await datei(ordner, name));
      } catch (grund) {
        verweigert.add(this);
        throw grund;
      }
      await move.call(this, ordner, name);
      grundlagen.geschrieben(name, neu);
    };
  }
  griff.createWritable = async function (wahl) {
    const strom = await createWritable.call(this, wahl);
    if (!istText(this.name)) return strom;
    const schreibe = strom.write.bind(strom);
    strom.write = async (daten) => {
      if (typeof daten !== 'string') return schreibe(daten);
      try {
        await pruefe(this.name, daten, await this.getFile());
      } catch (grund) {
        // Closed as it is, it would leave an empty file.
        await strom.abort();
        throw grund;
      }
      await schreibe(daten);
      grundlagen.geschrieben(this.name, daten);
    };
    return strom;
  };
}
