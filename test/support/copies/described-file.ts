import { strToU8, zipSync } from 'fflate';
import { relationshipsPathOf } from '../../../src/files/xlsx/package/relationships';

/** A part of a file that is described by its XML, for lack of the program that writes such files. */
interface DescribedPart {
  readonly bytes: Uint8Array;
  readonly type: string | undefined;
  readonly links: Readonly<Record<string, DescribedLink>>;
}

/** Its type, or the last word of it; where it leads; and whether outside. */
type DescribedLink = readonly [type: string, target: string, mode?: 'External'];

/** A part, with its content type where its ending does not say it, and its links by their id. */
export function part(
  content: string | Uint8Array,
  { type, links = {} }: { type?: string; links?: DescribedPart['links'] } = {},
): DescribedPart {
  const isXml = typeof content === 'string' && type !== undefined;
  const bytes = typeof content === 'string' ? strToU8(isXml ? HEAD + content : content) : content;
  return { bytes, type, links };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A file of parts by their path; what is under "_rels/.rels" only has the links of the whole. */
export function describedFile(parts: Readonly<Record<string, DescribedPart>>): Uint8Array {
  const overrides = Object.entries(parts)
    .filter(([, { type }]) => type !== undefined)
    .map(([path, { type }]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const types = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.join('')}</Types>`;
  const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(types) };
  for (const [path, { bytes, links }] of Object.entries(parts)) {
    const isWhole = path === '_rels/.rels';
    if (!isWhole) files[path] = bytes;
    const tags = Object.entries(links).map(
      ([id, [type, target, mode]]) =>
        `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${TYPES}/${type}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    );
    if (tags.length === 0) continue;
    files[isWhole ? path : relationshipsPathOf(path)] = strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${tags.join('')}</Relationships>`,
    );
  }
  return zipSync(files);
}
