import { join, resolve, sep } from 'node:path';

/** Which files stand under which part of the address; the first that fits is taken. */
const PLACES: readonly { readonly prefix: string; readonly folder: string }[] = [
  { prefix: '/workbench/', folder: 'out/workbench' },
  { prefix: '/office-js/', folder: 'node_modules/@microsoft/office-js/dist' },
  { prefix: '/seeds/', folder: 'seeds' },
  { prefix: '/', folder: 'dist' },
];

const PAGES: Readonly<Record<string, string>> = {
  '/': '/workbench/workbench.html',
  '/workbench.html': '/workbench/workbench.html',
};

/** The file, within the project's folder, that an address path names; null for one that leads out of its folder. */
export function findFile(root: string, path: string): string | null {
  const wanted = decodePath(PAGES[path] ?? path);
  const place = PLACES.find(({ prefix }) => wanted?.startsWith(prefix));
  if (wanted === null || !place) return null;
  const folder = resolve(root, place.folder);
  const file = join(folder, wanted.slice(place.prefix.length));
  return file.startsWith(folder + sep) ? file : null;
}

/** Null for what no browser sends: bad escapes, characters that no file name has here. */
function decodePath(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return /[\0\\]/.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}
