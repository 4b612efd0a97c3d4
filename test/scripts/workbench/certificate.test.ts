import { X509Certificate } from 'node:crypto';
import { copyFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { findCertificate } from '../../../scripts/workbench/certificate';

let own: string;
let trusted: string;
beforeEach(async () => {
  own = await mkdtemp(join(tmpdir(), 'own-certificate-'));
  trusted = await mkdtemp(join(tmpdir(), 'trusted-certificate-'));
});
afterEach(() => Promise.all([own, trusted].map((folder) => rm(folder, { recursive: true }))));

const DAY_MS = 24 * 60 * 60 * 1000;

/** Puts a certificate where the development certificate is installed. */
async function install(host: string, endsInDays: number): Promise<void> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: host }], {
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 2 * DAY_MS),
    notAfterDate: new Date(Date.now() + endsInDays * DAY_MS),
  });
  await writeFile(join(trusted, 'localhost.crt'), cert);
  await writeFile(join(trusted, 'localhost.key'), key);
}

test('makes one for localhost, keeps it, and lets nobody else read its key', async () => {
  const first = await findCertificate(own, trusted);
  expect(first.isTrusted).toBe(false);
  const certificate = new X509Certificate(first.cert);
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.ca).toBe(false);
  expect((await stat(join(own, 'localhost.key'))).mode & 0o777).toBe(0o600);
  expect(await findCertificate(own, trusted)).toEqual(first);
});

test('takes the installed development certificate', async () => {
  await install('localhost', 10);
  const { isTrusted, cert } = await findCertificate(own, trusted);
  expect(isTrusted).toBe(true);
  expect(new X509Certificate(cert).subject).toBe('CN=localhost');
});

test.each([
  ['has ended', 'localhost', -1],
  ['is for another host', 'example.org', 10],
])('makes one when the installed one %s', async (_why, host, endsInDays) => {
  await install(host, endsInDays);
  expect((await findCertificate(own, trusted)).isTrusted).toBe(false);
});

test('makes one when the installed one has another key, or is no certificate', async () => {
  await install('localhost', 10);
  await findCertificate(own, await mkdtemp(join(own, 'none-')));
  await copyFile(join(own, 'localhost.key'), join(trusted, 'localhost.key'));
  expect((await findCertificate(own, trusted)).isTrusted).toBe(false);
  await writeFile(join(trusted, 'localhost.crt'), 'not a certificate');
  expect((await findCertificate(own, trusted)).isTrusted).toBe(false);
});
