import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findProfile } from '../src/simulator/host/host-profiles';
import { askedProfile, ReportError } from './excel-report/read-report';
import type { ServedWorkbench } from './workbench/serve';
import { PortTakenError, serveWorkbench } from './workbench/serve';

const DEFAULT_PORT = 3000;

const NOTICE = `The browser will say that the connection is not private, because this machine made the certificate
itself and nobody vouches for it. Nothing leaves this machine. Choose Advanced, then Proceed to localhost.
To be rid of the notice: npx office-addin-dev-certs install, and start again.`;

const { values } = parseArgs({ options: { port: { type: 'string' }, as: { type: 'string' } } });

/** The port asked for by --port or PORT; null when it is none. */
function readPort(): number | null {
  const asked = values.port ?? process.env['PORT'] ?? String(DEFAULT_PORT);
  const port = Number(asked);
  return /^\d+$/.test(asked) && port <= 65_535 ? port : null;
}

function announce({ url, isTrusted }: ServedWorkbench, profile: string | null): void {
  const query = profile === null ? '' : `?${new URLSearchParams({ as: profile })}`;
  console.log(`\nThe workbench is at ${url}${query}\n`);
  if (!isTrusted) console.log(`${NOTICE}\n`);
  console.log('Ctrl+C stops it.');
}

/** Serves what is built in the current folder until Ctrl+C; exit code 2 when it cannot. */
async function main(): Promise<void> {
  const port = readPort();
  if (port === null) return refuse('A port is a number from 0 to 65535, such as --port 3001.');
  for (const page of ['dist/taskpane.html', 'out/workbench/workbench.html']) {
    if (!existsSync(page)) return refuse(`${page} is missing. Run npm start, which builds it.`);
  }
  try {
    const profile = values.as === undefined ? null : askedProfile(values.as);
    findProfile(profile);
    const served = await serveWorkbench({ port });
    announce(served, profile);
    const stop = (): void => void served.close();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReportError) return refuse(error.message);
    if (!(error instanceof PortTakenError)) throw error;
    refuse(`${error.message} Stop that program, or choose another port: npm start -- --port 3001`);
  }
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

await main();
