import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder that `npm run build` wrote into. */
const folder = process.env.ADD_IN_FOLDER ?? 'dist';

/** Of what one of our pages costs before it shows anything. Office.js comes from Microsoft and is not counted. */
const BUDGET = {
  gzip: true,
  message:
    'To see what it is made of: npm run build:sizes. Load what is not needed at once with import().',
};

export default [
  {
    name: 'First download of the pane',
    limit: '125 kB',
    path: listInitialDownload('taskpane.html'),
    ...BUDGET,
  },
  {
    name: 'First download of the ribbon',
    limit: '185 kB',
    path: listInitialDownload('commands.html'),
    ...BUDGET,
  },
];

/** The files of ours that a page asks for itself; chunks on demand are not among them. */
function listInitialDownload(page) {
  const html = readFileSync(join(folder, page), 'utf8');
  return [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="?([^"> ]+\.(?:js|css))/g)]
    .map(([, address]) => address)
    .filter((address) => !address.startsWith('https:'))
    .map((address) => join(folder, address));
}
