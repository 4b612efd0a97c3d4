import { readdirSync, readFileSync } from 'node:fs';
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
    name: 'All that the pane downloads until findings are shown',
    limit: '282 kB',
    path: [...listInitialDownload('taskpane.html'), ...listAskedAtOnce('taskpane.html')],
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

/** The files that a page's own script goes on to ask for as soon as it runs, by webpack's number of each. */
function listAskedAtOnce(page) {
  const script = listInitialDownload(page).at(-1);
  const calls = readFileSync(script, 'utf8').matchAll(/\.e\((\d+)\)/g);
  const numbers = new Set([...calls].map(([, number]) => number));
  if (numbers.size === 0) throw new Error(`${script} asks for nothing: what shows the findings?`);
  const files = readdirSync(folder);
  return [...numbers].map((number) =>
    join(
      folder,
      files.find((file) => file.startsWith(`${number}.`) && file.endsWith('.js')),
    ),
  );
}
