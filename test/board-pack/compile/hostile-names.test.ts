import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { compileWorkbook } from '../../../src/board-pack/compile/compile-pack';
import { preparePack } from '../../../src/board-pack/pack-context';
import { composePaper } from '../../../src/board-pack/paper/compose-paper';
import { listPackSheets } from '../../../src/board-pack/sheets/index';
import { createScale } from '../../../src/domain/level-scale';
import { packFiles } from '../../../src/files/pack-files';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import { RULES } from '../../../src/rules';
import { checkMatrix } from '../../../src/rules/check-matrix';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { INJECTED_TEXTS, UNWRITABLE_TEXTS } from '../../support/hostile-texts';
import { buildMatrix, dueBy } from '../build-matrix';
import { rewindQuarters } from '../rewind-matrix';

/** A council's own words become titles of charts, names of series, headings of tables, and nothing else. */

const AS_AT = { year: 2023, month: 10, day: 15 };
const PROPERTIES = { title: 'Board pack', author: 'Anytown Council', asAt: AS_AT };
const LONG = `=${'long '.repeat(80)}`;
const TEXTS = [...INJECTED_TEXTS, ...UNWRITABLE_TEXTS, LONG, "a'b!c[d]#e", 'Same', 'SAME'];
/** Every other of them as a level: what begins like a formula, what ends markup, what prints as a code. */
const LEVELS = [...INJECTED_TEXTS.filter((_, index) => index % 2 === 1), LONG];

function contextOf(levels: readonly string[]) {
  const scale = createScale(levels);
  const areas = TEXTS.map((text) => ({
    name: text,
    kpis: [
      {
        name: text,
        now: scale.levels[0]!,
        target: scale.levels.at(-1)!,
        actions: [{ text, due: dueBy(1, 2023) }],
      },
    ],
  }));
  const matrix = buildMatrix(areas, scale);
  return preparePack(matrix, checkMatrix(matrix, { asAt: AS_AT, widestExpectedGap: 2 }), {
    asAt: AS_AT,
    rules: RULES,
    freezes: rewindQuarters(matrix, AS_AT, 1),
  });
}

const partsOf = (bytes: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /\.(?:xml|rels)$/.test(name) ? [[name, strFromU8(part)]] : [],
  );

/** A reference to a block of a sheet of ours: plain words and cells. */
const REFERENCE = /^(?:'[\w ]+'|\w+)!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/;

/** What of a file's parts is not well formed, or names more than it may. */
function listFaults(bytes: Uint8Array): string[] {
  return partsOf(bytes).flatMap(([part, xml]) => {
    const faults: string[] = [];
    try {
      new SaxesParser({ xmlns: true }).write(xml).close();
    } catch (error) {
      faults.push(String(error));
    }
    for (const [, formula] of xml.matchAll(/<(?:c:)?f>([^<]*)</g)) {
      const isChart = part.includes('charts/');
      if (isChart && !REFERENCE.test(formula!.replaceAll('&apos;', "'"))) faults.push(formula!);
    }
    for (const [, formula] of xml.matchAll(/<definedName [^>]*>([^<]*)</g)) {
      if (!/^(?:"[\w;, -]*"|[\w '!$:,]+)$/.test(formula!.replaceAll('&apos;', "'"))) {
        faults.push(formula!);
      }
    }
    return faults.map((fault) => `${part}: ${fault}`);
  });
}

test('in pack and paper they stand as text, cut to what Excel takes', async () => {
  const context = contextOf(LEVELS.map((level) => level.trim()));
  const workbook = compileWorkbook(listPackSheets(context), 'board-print', PROPERTIES);
  for (const { cells, tables, charts } of workbook.sheets) {
    for (const { columns } of tables) {
      expect(new Set(columns.map((name) => name.toLowerCase())).size).toBe(columns.length);
      expect(columns.filter((name) => name === '' || name.length > 255)).toEqual([]);
    }
    for (const { series } of charts) {
      for (const { nameReference, values, categories } of series) {
        const references = [nameReference ?? values, values, categories];
        expect(references.filter((reference) => !REFERENCE.test(reference))).toEqual([]);
      }
    }
    const formulas = [...cells.entries()].filter(({ cell }) => cell.formula !== undefined);
    expect(formulas.map(({ cell }) => cell.formula)).toEqual([]);
  }
  expect(listFaults(await writeWorkbook(workbook))).toEqual([]);
  const paper = composePaper(context, DEFAULT_SETTINGS.paper);
  expect(listFaults(await packFiles.writePaper(paper, PROPERTIES))).toEqual([]);
});
