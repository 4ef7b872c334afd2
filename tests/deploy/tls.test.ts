/** deploy/nginx/website-tls.conf: with a certificate made here. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type RequestOptions } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { DIST } from '../ordner.ts';
import { wenn } from '../wenn.ts';
import { freiePorts, gibtEs, nginx, NGINX_DA, NGINX_FEHLT } from './server.ts';

wenn(NGINX_DA && gibtEs('openssl', 'version'), NGINX_FEHLT)(
  'mit TLS: nur über TLS, mit heutigen Fassungen davon, und ohne TLS führt jede Adresse dorthin',
  async () => {
    const ordner = mkdtempSync(path.join(tmpdir(), 'tls-'));
    onTestFinished(() => rmSync(ordner, { recursive: true }));
    const zeugnis = ['-x509', '-nodes', '-newkey', 'rsa:2048', '-keyout', 'privkey.pem', '-out', 'fullchain.pem'];
    execFileSync('openssl', ['req', ...zeugnis, '-subj', '/CN=the.address'], { cwd: ordner, stdio: 'ignore' });
    const [port] = (await freiePorts(1)) as [number];
    const server = await nginx(DIST, {
      datei: 'website-tls.conf',
      statt: [
        ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
        ['/etc/letsencrypt/live/the.address', ordner],
      ],
    });
    onTestFinished(async () => void (await server.beende()));
    const umgeleitet = await server.frage('/konzept/?a=b', { headers: { Host: 'boese.example' } });
    expect([umgeleitet.status, umgeleitet.kopf.location]).toEqual([301, 'https://the.address/konzept/?a=b']);

    const frage = (wie: RequestOptions) =>
      new Promise<{ status: number; hsts: string | undefined }>((fertig, fehler) => {
        request({ host: '127.0.0.1', port, path: '/hilfe/', rejectUnauthorized: false, agent: false, ...wie }, (a) => {
          a.resume();
          fertig({ status: a.statusCode!, hsts: a.headers['strict-transport-security'] });
        })
          .on('error', fehler)
          .end();
      });
    const { status, hsts } = await frage({});
    expect(status).toBe(200);
    expect(Number(/max-age=(\d+)/.exec(hsts ?? '')?.[1])).toBeGreaterThan(31_000_000);
    await expect(
      frage({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
    ).rejects.toThrow();
    await expect(frage({ minVersion: 'TLSv1.3' })).resolves.toMatchObject({ status: 200 });
  },
);
