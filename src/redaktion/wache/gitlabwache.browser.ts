/**
 * Stands between the editor's software and GitLab: what would write over somebody else's change stops before it is written, and whoever writes is
 * asked. The software compares nothing on the branches of drafts (`savePullRequest` commits onto whatever lies there).
 */
import type { Grundlagen } from './grundlagen.ts';
import { selberText } from './grundlagen.ts';
import {
  Gitlabnetz,
  koerper,
  senden,
  Unbeantwortet,
  type Auftrag,
  type Commit,
  type Datei,
  type Projekt,
} from './gitlabnetz.browser.ts';
import { frageNach, wann } from './rueckfrage.browser.ts';
import type { Vergleich } from './unterschied.ts';

interface Aktion {
  action: 'create' | 'update' | 'delete' | 'move' | 'chmod';
  file_path: string;
  previous_path?: string;
  content: string;
  encoding: 'text' | 'base64';
  last_commit_id?: string;
}
interface Sendung {
  branch: string;
  start_branch?: string;
  actions: Aktion[];
}

/** GitLab found out in the moment of writing that somebody was faster. */
const ZU_SPAET = /changed since you started editing|name already exists|name doesn't exist/;
const HALT = 'Es ist nichts gespeichert worden. Ihr Text steht weiter im Formular.';

const nein = (message: string): Response => Response.json({ message }, { status: 409 });
const geschah = (commit: Commit | undefined, was: string): string =>
  commit ? `${commit.author_name} hat das ${wann(commit.committed_date)} ${was}.` : `Das hat jemand anderes ${was}.`;
const name = (pfad: string): string => pfad.split('/').at(-1)!;

export class Gitlabwache {
  readonly #projekt: Projekt;
  readonly #grundlagen: Grundlagen;
  readonly #vergleich: Vergleich;
  readonly #frage: typeof frageNach;
  /** Whether somebody works in this GitLab, and not on a folder. */
  benutzt = false;
  /** Versions of which somebody said that they may be written over: path and commit. */
  readonly #erlaubt = new Set<string>();
  /** The last commit of each branch that this window has seen. */
  readonly #koepfe = new Map<string, string>();
  constructor(projekt: Projekt, grundlagen: Grundlagen, vergleich: Vergleich, frage = frageNach) {
    this.#projekt = projekt;
    this.#grundlagen = grundlagen;
    this.#vergleich = vergleich;
    this.#frage = frage;
  }

  /** Answers a request of the software in GitLab's place, or lets it pass. */
  async sende(auftrag: Auftrag): Promise<Response> {
    const { adresse, init } = auftrag;
    this.benutzt = true;
    const weg = adresse.slice(this.#projekt.api.length);
    const methode = init.method ?? 'GET';
    try {
      if (methode === 'POST' && weg === '/repository/commits') return await this.#speichere(auftrag);
      if (methode === 'POST' && weg === '/merge_requests') return await this.#beantrage(auftrag);
      const [, nummer] = /^\/merge_requests\/(\d+)$/.exec(weg) ?? [];
      if (methode === 'PUT' && nummer && koerper(auftrag).includes('"state_event":"close"'))
        return await this.#verwirf(auftrag, nummer);
      const [, zuVereinen] = /^\/merge_requests\/(\d+)\/merge$/.exec(weg) ?? [];
      const antwort = await senden(adresse, init);
      if (methode === 'PUT' && zuVereinen && antwort.status === 409) await this.#sageWarum(auftrag, zuVereinen);
      if (methode === 'GET' && weg.startsWith('/merge_requests?') && antwort.ok)
        for (const { source_branch, sha } of (await antwort.clone().json()) as { source_branch: string; sha: string }[])
          this.#koepfe.set(source_branch, sha);
      return antwort;
    } catch (grund) {
      if (grund instanceof Unbeantwortet) return grund.antwort;
      // The browser's word for a connection that did not come about, or broke.
      if (grund instanceof TypeError && methode !== 'GET')
        return nein(
          `GitLab ist gerade nicht zu erreichen. Ihr Text steht weiter im Formular. Bitte noch einmal versuchen.`,
        );
      throw grund;
    }
  }

  async #speichere(auftrag: Auftrag, versuch = 1): Promise<Response> {
    // The software sends its own text as JSON.
    const sendung = JSON.parse(koerper(auftrag)) as Sendung;
    const texte = sendung.actions.map((a) => ({ ziel: a.file_path, text: a.content }));
    const halt = await this.#pruefe(auftrag, sendung);
    if (halt) return nein(halt);
    const antwort = await senden(auftrag.adresse, { ...auftrag.init, body: JSON.stringify(sendung) });
    if (antwort.ok) {
      const { id } = (await antwort.clone().json()) as { id: string };
      this.#koepfe.set(sendung.branch, id);
      for (const { ziel, text } of texte) this.#grundlagen.geschrieben(ziel, text, sendung.branch);
      return antwort;
    }
    const zuSpaet = antwort.status === 400 && ZU_SPAET.test(await antwort.clone().text());
    return zuSpaet && versuch < 3 ? this.#speichere(auftrag, versuch + 1) : antwort;
  }

  /** Compares every text with what stands there now, and names to GitLab what was seen. Out: why nothing is to be written, if so. */
  async #pruefe(auftrag: Auftrag, sendung: Sendung): Promise<string | undefined> {
    const netz = new Gitlabnetz(this.#projekt, auftrag);
    const zweig = await this.#stelle(netz, sendung);
    for (const aktion of sendung.actions) {
      const pfad = aktion.previous_path ?? aktion.file_path;
      const erwartet = aktion.action === 'create' ? '' : this.#grundlagen.erwartet(pfad, aktion.content);
      if (erwartet === undefined || aktion.encoding !== 'text') continue;
      if (pfad !== aktion.file_path && (await netz.datei(aktion.file_path, zweig)))
        return `Es gibt schon einen Eintrag mit der Adresse ${name(aktion.file_path)}. Bitte ändern Sie den Titel. ${HALT}`;
      const da = await netz.datei(pfad, zweig);
      if (da && aktion.action !== 'create') aktion.last_commit_id = da.commit;
      if (selberText(da?.text ?? '', erwartet)) continue;
      // It was written already, and only the answer got lost.
      if (da && selberText(da.text, aktion.content)) {
        if (aktion.action === 'create') aktion.action = 'update';
        continue;
      }
      if (!(await this.#darf(netz, zweig, aktion, da, erwartet))) return HALT;
      if (!da) aktion.action = 'create';
    }
    return undefined;
  }

  /** The branch on which the texts stand that would be written over. */
  async #stelle(netz: Gitlabnetz, { branch, start_branch }: Sendung): Promise<string> {
    if (!start_branch) return branch;
    const da = await netz.zweig(branch);
    // What is left of a draft that was published is nobody's.
    return !da || da.merged ? start_branch : branch;
  }

  async #darf(
    netz: Gitlabnetz,
    zweig: string,
    aktion: Aktion,
    da: Datei | undefined,
    grundlage: string,
  ): Promise<boolean> {
    const pfad = aktion.previous_path ?? aktion.file_path;
    const marke = `${pfad}\n${da?.commit}`;
    if (this.#erlaubt.has(marke)) return true;
    const weg = !da && zweig !== this.#projekt.zweig && !(await netz.zweig(zweig));
    const commit = weg ? undefined : da ? await netz.commit(da.commit) : await netz.letzterCommit(pfad, zweig);
    const neu = aktion.action === 'create';
    const ja = await this.#frage(
      weg
        ? {
            titel: 'Dieser Entwurf ist nicht mehr da',
            saetze: [
              'Jemand hat ihn veröffentlicht oder verworfen, nachdem Sie ihn geöffnet haben.',
              `${HALT} Laden Sie die Redaktion neu (Taste F5) und öffnen Sie den Eintrag noch einmal: Sie bietet Ihnen dort an, Ihren Stand wiederherzustellen.`,
            ],
          }
        : {
            titel: neu
              ? 'Diese Adresse ist schon vergeben'
              : da
                ? 'Jemand anderes hat diesen Eintrag geändert'
                : 'Jemand anderes hat diesen Eintrag gelöscht',
            saetze: [
              geschah(
                commit,
                neu ? 'angelegt' : `${da ? 'geändert' : 'gelöscht'}, nachdem Sie den Eintrag geöffnet haben`,
              ),
              neu
                ? `${HALT} Geben Sie Ihrem Eintrag einen anderen Titel oder eine andere Adresse, oder laden Sie neu (Taste F5) und schreiben Sie in dem anderen weiter.`
                : `Es ist noch nichts gespeichert. Gehen Sie zurück und übernehmen Sie, was Sie brauchen; oder speichern Sie Ihre Fassung: Die andere bleibt dann als frühere Fassung in GitLab.`,
            ],
            unterschiede: this.#vergleich({ grundlage, meins: aktion.content, anderes: da?.text ?? '' }),
            ...(da ? { anderes: { name: name(pfad), text: da.text } } : {}),
            ...(neu ? {} : { trotzdem: 'Meine Fassung speichern' }),
          },
    );
    if (ja) this.#erlaubt.add(marke);
    return ja;
  }

  /** GitLab publishes only what whoever publishes has seen. */
  async #sageWarum(auftrag: Auftrag, nummer: string): Promise<void> {
    const netz = new Gitlabnetz(this.#projekt, auftrag);
    const antrag = await netz.antrag(nummer);
    await this.#frage({
      titel: 'Jemand anderes hat diesen Entwurf geändert',
      saetze: [
        geschah(antrag && (await netz.commit(antrag.sha)), 'geändert, nachdem Sie die Redaktion geöffnet haben'),
        'Es ist nichts veröffentlicht worden. Laden Sie die Redaktion neu (Taste F5), lesen Sie den Text noch einmal und veröffentlichen Sie ihn dann.',
      ],
      zurueck: 'Verstanden',
    });
  }

  /** There may be a request for this branch already, opened by whoever wrote over whose text was asked: GitLab allows one. */
  async #beantrage(auftrag: Auftrag): Promise<Response> {
    const antwort = await senden(auftrag.adresse, auftrag.init);
    if (antwort.status !== 409) return antwort;
    const { source_branch } = JSON.parse(koerper(auftrag)) as { source_branch: string };
    const offen = await new Gitlabnetz(this.#projekt, auftrag).offenerAntrag(source_branch);
    return offen ? Response.json(offen) : antwort;
  }

  /** A draft is given up, with all that others have written in it since. */
  async #verwirf(auftrag: Auftrag, nummer: string): Promise<Response> {
    const netz = new Gitlabnetz(this.#projekt, auftrag);
    const antrag = await netz.antrag(nummer);
    const bekannt = antrag && this.#koepfe.get(antrag.source_branch);
    if (bekannt && bekannt !== antrag.sha) {
      const ja = await this.#frage({
        titel: 'Jemand anderes hat diesen Entwurf geändert',
        saetze: [
          geschah(await netz.commit(antrag.sha), 'geändert, nachdem Sie die Redaktion geöffnet haben'),
          'Es ist noch nichts verworfen. Verwerfen Sie den Entwurf, geht auch diese Änderung verloren.',
        ],
        trotzdem: 'Trotzdem verwerfen',
        zurueck: 'Nicht verwerfen',
      });
      if (!ja) return nein('Der Entwurf ist nicht verworfen worden.');
    }
    const antwort = await senden(auftrag.adresse, auftrag.init);
    if (antwort.ok && antrag) this.#grundlagen.vergiss(antrag.source_branch);
    return antwort;
  }
}
