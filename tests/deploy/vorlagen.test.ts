/** What deploy/ holds for containers, clusters, pipelines and clocks: each says what the others say, and does what it says. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { WURZEL } from '../ordner.ts';
import { wenn } from '../wenn.ts';
import { DEPLOY, ersetze, gibtEs } from './server.ts';

const lies = (datei: string) => readFileSync(path.join(DEPLOY, datei), 'utf8');

function ordner(): string {
  const neu = mkdtempSync(path.join(tmpdir(), 'vorlagen-'));
  onTestFinished(() => rmSync(neu, { recursive: true }));
  return neu;
}

describe('Container', () => {
  const text = lies('container/Containerfile');

  it('steht auf einem Grund, der beim Hash genannt ist, und läuft als niemand', () => {
    expect(text).toMatch(/^ARG BASIS=\S+@sha256:[0-9a-f]{64}$/m);
    expect(text.match(/^FROM .*$/gm)).toEqual(['FROM ${BASIS}']);
    expect(Number(/^USER (\d+):\d+$/m.exec(text)?.[1])).toBeGreaterThan(0);
  });

  it('nimmt nur mit, was es gibt und was hinein darf', () => {
    const quellen = [...text.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, was]) => was!.split(' '));
    const erlaubt = [...lies('container/Containerfile.dockerignore').matchAll(/^!(.+)$/gm)].map(([, was]) => was!);
    expect(quellen.length).toBeGreaterThan(3);
    for (const quelle of quellen) {
      expect(globSync(quelle, { cwd: WURZEL }), quelle).not.toEqual([]);
      expect(
        erlaubt.some((e) => quelle === e || quelle.startsWith(`${e}/`)),
        quelle,
      ).toBe(true);
    }
  });
});

/** As far as it is asked here. */
interface Objekt {
  kind: string;
  metadata: { name: string; labels?: Record<string, string> };
  spec: {
    replicas?: number;
    minAvailable?: number;
    selector?: Record<string, unknown>;
    egress?: unknown[];
    ingress?: { ports: { port: string }[] }[];
    ports?: { targetPort: string }[];
    template?: { metadata: { labels: Record<string, string> }; spec: Pod };
  };
}
interface Pod {
  automountServiceAccountToken: boolean;
  securityContext: { runAsNonRoot: boolean; runAsUser: number; seccompProfile: { type: string } };
  containers: {
    ports: { name: string; containerPort: number }[];
    securityContext: Record<string, unknown>;
    volumeMounts: { mountPath: string }[];
    resources: { limits: Record<string, string> };
    readinessProbe: Probe;
    livenessProbe: Probe;
    startupProbe: Probe;
  }[];
}
interface Probe {
  httpGet: { path: string; port: string };
}

describe('Kubernetes', () => {
  const objekte = parseAllDocuments(lies('kubernetes/website.yaml'), { merge: true }).map((d) => {
    expect(d.errors).toEqual([]);
    return d.toJS() as Objekt;
  });
  const einziges = (kind: string) => objekte.find((o) => o.kind === kind)!;
  const { replicas, selector, template } = einziges('Deployment').spec;
  const { spec: pod, metadata } = template!;
  const [nginx] = pod.containers;

  it('läuft mehrfach, und Wartung nimmt nie alle', () => {
    expect(replicas).toBeGreaterThan(einziges('PodDisruptionBudget').spec.minAvailable!);
    const marken = { matchLabels: metadata.labels };
    expect(selector).toEqual(marken);
    expect(einziges('PodDisruptionBudget').spec.selector).toEqual(marken);
    expect(einziges('Service').spec.selector).toEqual(metadata.labels);
  });

  it('darf nichts, was es nicht braucht', () => {
    const [, nutzer] = /^USER (\d+):/m.exec(lies('container/Containerfile'))!;
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: Number(nutzer),
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(nginx!.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(nginx!.volumeMounts.map((v) => v.mountPath)).toEqual(['/tmp']);
    expect(nginx!.resources.limits['memory']).toBeTruthy();
    expect(einziges('NetworkPolicy').spec.egress).toEqual([]);
  });

  it('fragt und öffnet die Anschlüsse, auf denen der Server im Container lauscht', () => {
    const lauscht = [...lies('container/nginx.conf').matchAll(/listen (\d+)/g)].map(([, port]) => Number(port));
    expect(nginx!.ports.map((p) => p.containerPort)).toEqual(lauscht);
    const namen = nginx!.ports.map((p) => p.name);
    for (const probe of [nginx!.readinessProbe, nginx!.livenessProbe, nginx!.startupProbe])
      expect(probe.httpGet).toEqual({ path: '/', port: namen[1] });
    expect(einziges('Service').spec.ports!.map((p) => p.targetPort)).toEqual([namen[0]]);
    // Visitors come to the site, never to the place where the cluster asks.
    expect(einziges('NetworkPolicy').spec.ingress).toEqual([{ ports: [{ port: namen[0] }] }]);
  });

  wenn(gibtEs('kubectl', 'version') || gibtEs('kubectl', 'help'), 'kubectl fehlt')(
    'setzt das Abbild nach seinem Hash ein',
    () => {
      const fertig = execFileSync('kubectl', ['kustomize', path.join(DEPLOY, 'kubernetes')], { encoding: 'utf8' });
      expect(fertig).toMatch(/image: \S+@sha256:[0-9a-f]{64}$/m);
    },
  );
});

describe('Uhr', () => {
  const faellig = (moment?: string) => {
    const ziel = path.join(ordner(), 'site');
    mkdirSync(`${ziel}.fassungen`);
    if (moment) writeFileSync(`${ziel}.fassungen/naechster-bau.json`, JSON.stringify({ moment }));
    return spawnSync(path.join(DEPLOY, 'uhr/faellig'), [ziel]).status;
  };

  it('ist fällig, sobald der genannte Zeitpunkt nah ist, und solange keiner genannt ist', () => {
    expect(faellig()).toBe(0);
    expect(faellig('2020-01-01T00:00:00.000Z')).toBe(0);
    expect(faellig('2098-12-31T12:00:00.000Z')).toBe(1);
    expect(spawnSync(path.join(DEPLOY, 'uhr/faellig')).status).toBe(2);
  });

  wenn(gibtEs('systemd-analyze'), 'systemd fehlt')('systemd versteht jede Datei, und jeder Befehl darin ist da', () => {
    const hier = ordner();
    for (const datei of globSync('uhr/website*', { cwd: DEPLOY })) {
      const text = lies(datei);
      // As if the project lay where the files expect it.
      const dort = text.includes('/srv/site') ? ersetze(text, [['/srv/site', WURZEL]]) : text;
      writeFileSync(path.join(hier, path.basename(datei)), dort);
    }
    const dateien = globSync('*', { cwd: hier });
    expect(dateien.length).toBeGreaterThan(5);
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...dateien.map((d) => path.join(hier, d))], {
      encoding: 'utf8',
    });
    expect([stderr.split('\n').filter((z) => z.includes('website')), status]).toEqual([[], 0]);
  });

  it('cron ruft nur, was es gibt', () => {
    const befehle = [...lies('uhr/crontab').matchAll(/\/srv\/site\/(\S+)/g)].map(([, befehl]) => befehl!);
    expect(befehle.length).toBe(3);
    for (const befehl of befehle) expect(globSync(befehl, { cwd: WURZEL }), befehl).toEqual([befehl]);
  });
});

describe('GitLab Pages', () => {
  interface Aufgabe {
    script: string[];
    artifacts: { paths: string[] };
    allow_failure: { exit_codes: number };
  }
  const { pages } = parse(lies('gitlab-pages/pages.yml')) as { pages: Aufgabe };

  /** Runs the job with programs that only say that they were called. Out: how it ended, and what it would publish. */
  function laufe(quelle: string, naechster: string) {
    const hier = ordner();
    mkdirSync(path.join(hier, 'bin'));
    const programm = (name: string, text: string) => {
      writeFileSync(path.join(hier, 'bin', name), `#!/bin/sh\n${text}\n`);
      chmodSync(path.join(hier, 'bin', name), 0o755);
    };
    programm(
      'npm',
      `case "$*" in *naechster-bau*) echo ${naechster};; *build*) mkdir dist; echo neu >dist/index.html;; esac`,
    );
    programm('curl', 'echo 2026-01-01T00:00:00Z');
    const { status } = spawnSync('bash', ['-ec', pages.script.join('\n')], {
      cwd: hier,
      env: {
        ...process.env,
        PATH: `${hier}/bin:${process.env['PATH']}`,
        CI_PIPELINE_SOURCE: quelle,
        SITE: 'https://the.address',
      },
    });
    return { status, dateien: globSync(`${pages.artifacts.paths[0]}/*`, { cwd: hier }).sort() };
  }

  it('baut nach jeder Änderung, und nach der Uhr nur, wenn etwas fällig ist', () => {
    const gebaut = { status: 0, dateien: ['public/gebaut.txt', 'public/index.html'] };
    expect(laufe('push', '2098-01-01T00:00:00.000Z')).toEqual(gebaut);
    expect(laufe('schedule', '2020-01-01T00:00:00.000Z')).toEqual(gebaut);
    // Ends in a way that leaves what is shown, and is no fault.
    expect(laufe('schedule', '2098-01-01T00:00:00.000Z')).toEqual({
      status: pages.allow_failure.exit_codes,
      dateien: [],
    });
  });
});
