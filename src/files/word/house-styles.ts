import { Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { findElements, findTags } from '../xlsx/package/xml-text';
import { PAPER_STYLES, STYLE } from './paper-styles';
import type { HouseTable } from './report-table';

const STYLES_PART = 'word/styles.xml';

/** Our own styles that a template need not have; those that are Word's own, docx adds where they are missing. */
const OWN_STYLES = [
  STYLE.numbered,
  STYLE.intro,
  STYLE.tableText,
  STYLE.tableHeading,
  STYLE.prompt,
] as const;

/** A table style of this name says how our tables look. */
const HOUSE_TABLE = 'report table';

/** The styles that content of ours is set in: the template's where it has them by id or name, else ours, added to it. */
export interface HouseStyles {
  /** The template's parts with the styles that it lacked. */
  readonly parts: Map<string, Uint8Array>;
  readonly table: HouseTable | null;
  /** Names the template's styles where it has one of ours under an id of its own. */
  readonly rename: (documentXml: string) => string;
}

/** Settles which style is whose. */
export async function settleStyles(parts: ReadonlyMap<string, Uint8Array>): Promise<HouseStyles> {
  const xml = parts.has(STYLES_PART) ? strFromU8(parts.get(STYLES_PART)!) : '';
  const theirs = listStyles(xml);
  const ours = await readOwnStyles();
  const idIn = (id: string, name: string): string | undefined =>
    (theirs.find((one) => one.id === id) ?? theirs.find((one) => one.name === name))?.id;
  const ids = new Map(ours.map(({ id, name }) => [id, idIn(id, name) ?? id]));
  ids.set('Normal', idIn('Normal', 'normal') ?? 'Normal');
  const added = ours.filter(({ id, name }) => idIn(id, name) === undefined);
  const rename = (text: string): string =>
    text.replace(
      /(<w:(?:pStyle|rStyle|basedOn) w:val=")([^"]*)/g,
      (_, start: string, id: string) => start + (ids.get(id) ?? id),
    );
  const tableStyle = theirs.find(({ name, type }) => type === 'table' && name === HOUSE_TABLE);
  const heading = ours.find(({ id }) => id === STYLE.tableHeading)!;
  return {
    parts: new Map(parts).set(
      STYLES_PART,
      strToU8(
        xml.replace(
          /<\/w:styles>\s*$/,
          (end) => added.map(({ outer }) => rename(outer)).join('') + end,
        ),
      ),
    ),
    table: tableStyle
      ? { style: tableStyle.id, headingStyle: idIn(heading.id, heading.name) ?? null }
      : null,
    rename,
  };
}

interface Style {
  readonly id: string;
  /** In lower case, as Word compares names. */
  readonly name: string;
  readonly type: string;
  readonly outer: string;
}

const listStyles = (xml: string): Style[] =>
  findElements(xml, 'style').map(({ attributes, outer }) => ({
    id: attributes['w:styleId'] ?? '',
    name: (findTags(outer, 'name')[0]?.attributes['w:val'] ?? '').toLowerCase(),
    type: attributes['w:type'] ?? '',
    outer,
  }));

/** As a report of ours has them. */
async function readOwnStyles(): Promise<Style[]> {
  const paper = new Document({ styles: PAPER_STYLES, sections: [] });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(paper)));
  const styles = listStyles(strFromU8(parts[STYLES_PART]!));
  return OWN_STYLES.map((id) => styles.find((style) => style.id === id)!);
}
