/**
 * Finds the browser that the end-to-end tests drive: $CHROMIUM, or a Chromium or Chrome on the machine. On Debian and
 * Ubuntu it is installed when it is missing and may be; elsewhere the error says what to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
];

const INSTALL = [
  ['apt-get', ['update', '-qq']],
  ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
];

/** Path of the browser; throws when there is none and none can be installed. */
export function findChromium({ install = false } = {}) {
  const wanted = process.env.CHROMIUM;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROMIUM names ${wanted}, which does not exist.`);
  }
  const found = PLACES.find((place) => existsSync(place));
  if (found) return found;
  if (install && installChromium()) return findChromium();
  throw new Error(
    'The end-to-end tests need Chromium or Chrome. Install it (Debian: apt-get install chromium), or name its path in CHROMIUM.',
  );
}

/** Whether it could be installed: Debian's packages, as root. */
function installChromium() {
  if (process.getuid?.() !== 0) return false;
  console.error('Installing Chromium for the end-to-end tests (apt-get install chromium)…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return INSTALL.every(
    ([command, args]) => spawnSync(command, args, { stdio: 'inherit', env }).status === 0,
  );
}
