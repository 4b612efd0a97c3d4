import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** Whether it is the one that browsers of this machine have been told to trust. */
  readonly isTrusted: boolean;
}

/** Where `npx office-addin-dev-certs install` puts its certificate, which it makes the browsers trust. */
const TRUSTED_FOLDER = join(homedir(), '.office-addin-dev-certs');
const DAYS = 365;

/** The installed development certificate when there is a valid one, else one of our own kept in `folder`. */
export async function findCertificate(
  folder: string,
  trustedFolder = TRUSTED_FOLDER,
): Promise<Certificate> {
  const trusted = await readCertificate(trustedFolder);
  if (trusted) return { ...trusted, isTrusted: true };
  const own = (await readCertificate(folder)) ?? (await makeCertificate(folder));
  return { ...own, isTrusted: false };
}

type KeyPair = Omit<Certificate, 'isTrusted'>;

async function readCertificate(folder: string): Promise<KeyPair | null> {
  const [cert, key] = await Promise.all([
    readIfThere(join(folder, 'localhost.crt')),
    readIfThere(join(folder, 'localhost.key')),
  ]);
  return cert !== null && key !== null && isUsable(cert, key) ? { cert, key } : null;
}

/** Whether it is for localhost, valid now, and goes with the key. */
function isUsable(cert: string, key: string): boolean {
  try {
    const certificate = new X509Certificate(cert);
    const now = Date.now();
    return (
      certificate.checkHost('localhost') !== undefined &&
      Date.parse(certificate.validFrom) <= now &&
      now < Date.parse(certificate.validTo) &&
      certificate.checkPrivateKey(createPrivateKey(key))
    );
  } catch {
    // Whatever cannot be read as a certificate is none.
    return false;
  }
}

async function makeCertificate(folder: string): Promise<KeyPair> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + DAYS * 24 * 60 * 60 * 1000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'localhost.crt'), cert);
  await writeFile(join(folder, 'localhost.key'), key, { mode: 0o600 });
  return { cert, key };
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
