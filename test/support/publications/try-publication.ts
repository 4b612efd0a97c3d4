import fc from 'fast-check';
import { compileWorkbook } from '../../../src/board-pack/compile/compile-pack';
import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import type { FrozenMatrix } from '../../../src/board-pack/movement/frozen-matrix';
import type { PackContext } from '../../../src/board-pack/pack-context';
import { preparePack } from '../../../src/board-pack/pack-context';
import { checkPublication } from '../../../src/board-pack/publication/check-publication';
import { findNames } from '../../../src/board-pack/publication/find-names';
import { publishPack } from '../../../src/board-pack/publication/publish-pack';
import { publishPaper } from '../../../src/board-pack/publication/publish-paper';
import { listKpiRecords } from '../../../src/board-pack/records';
import { listPackSheets } from '../../../src/board-pack/sheets/index';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { fromExcelSerial, parseIsoDate, toExcelSerial } from '../../../src/domain/calendar-date';
import type { Finding } from '../../../src/domain/finding';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { listActions, listKpis } from '../../../src/domain/matrix';
import { RULES } from '../../../src/rules/index';
import { checkMatrix } from '../../../src/rules/check-matrix';
import { splitAddress } from '../../../src/workbook/address';
import type { CommitteePaper } from '../../../src/workbook/committee-paper';
import { textOfPaperCell } from '../../../src/workbook/committee-paper';
import { PACK_SHEET_IDS } from '../../../src/workbook/pack-sheet';
import type { AcceptedFinding } from '../../../src/workbook/records';
import type { RoundEntry } from '../../../src/workbook/round';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import type { CellStore } from '../../../src/workbook/workbook-data';
import { arbitraryMatrix } from '../../board-pack/arbitrary-matrix';
import { rewindQuarters } from '../../board-pack/rewind-matrix';
import type { Dice } from '../layouts/dice';
import { createDice } from '../layouts/dice';
import { createLayout, tryLayout } from '../layouts/try-layout';

const AS_AT = parseIsoDate('2023-10-15')!;
const TITLE = 'Board pack';

/** A matrix and the day that it is judged on. */
interface Judged {
  readonly matrix: MaturityMatrix;
  readonly asAt: CalendarDate;
}

/**
 * Publishes a matrix that follows from the seed, as a workbook and as a paper, with what else may stand in its workbook:
 * freezes, a round, accepted findings, sheets left out. What breaks a rule of publications or names a cell of the matrix
 * comes back, a line each; null where the seed's matrix is refused.
 */
export async function tryPublication(seed: number): Promise<string[] | null> {
  const dice = createDice(`${seed} publication`);
  const judged = await drawMatrix(seed, dice);
  if (!judged) return null;
  const { matrix, asAt } = judged;
  const freezes = await drawFreezes(judged, seed, dice.for('freezes'));
  const context = drawContext(judged, freezes, dice.for('context'));
  const names = findNames(matrix, freezes);
  const withDataQuality = dice.chance('data quality', 0.7);
  const pack = listPackSheets(context);
  const { sheets } = publishPack(pack, { title: TITLE, names, withDataQuality });
  const file = compileWorkbook(sheets, 'publication-copy', { title: TITLE, author: '', asAt });
  const breaches = sheets.length === 0 ? [] : checkPublication(file);
  const settings = {
    ...DEFAULT_SETTINGS.paper,
    appendices: dice.chance('usual appendices', 0.3)
      ? null
      : PACK_SHEET_IDS.filter((id) => id !== 'summary' && id !== 'contents'),
  };
  const { paper } = publishPaper(context, settings, names);
  const texts = [...file.sheets.flatMap(({ cells }) => listCellTexts(cells)), ...listTexts(paper)];
  return [
    ...breaches.map(({ rule, sheet, cell, message }) => `${sheet}!${cell} ${rule}: ${message}`),
    ...listNamedCells(texts, context).map((text) => `names a cell: ${text}`),
  ];
}

/** One that was read from a sheet in any form, or one that no sheet need have. */
async function drawMatrix(seed: number, dice: Dice): Promise<Judged | null> {
  if (dice.chance('laid out', 0.5)) {
    const { review } = await tryLayout(createLayout(seed));
    return review && { matrix: review.matrix, asAt: review.settings.asAt };
  }
  const [matrix] = fc.sample(arbitraryMatrix, { seed, numRuns: 1 });
  return { matrix: matrix!, asAt: AS_AT };
}

/** None, some quarters of the same matrix, or another one under an earlier date. */
async function drawFreezes(
  { matrix, asAt }: Judged,
  seed: number,
  dice: Dice,
): Promise<FrozenMatrix[]> {
  switch (dice.pick('kind', ['none', 'same', 'other'])) {
    case 'none':
      return [];
    case 'same':
      return rewindQuarters(matrix, asAt, 1 + dice.int('count', 24));
    default: {
      const other = await drawMatrix(seed + 1, dice);
      const day = fromExcelSerial(toExcelSerial(asAt) - 1 - dice.int('days', 700));
      return other ? [freezeRecords(listKpiRecords(other.matrix, day), day)] : [];
    }
  }
}

function drawContext(
  { matrix, asAt }: Judged,
  freezes: readonly FrozenMatrix[],
  dice: Dice,
): PackContext {
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  const acceptedShare = dice.pick('share', [0, 0, 0.2, 1]);
  const isAccepted = findings.map((_, index) => dice.chance(`accept ${index}`, acceptedShare));
  return preparePack(
    matrix,
    findings.filter((_, index) => !isAccepted[index]),
    {
      asAt,
      rules: RULES,
      freezes,
      accepted: findings.filter((_, index) => isAccepted[index]).map((one) => accept(one, asAt)),
      rounds: dice.chance('round', 0.5) ? answerAll(matrix, asAt, dice) : [],
      omittedSheets: PACK_SHEET_IDS.filter((id) => dice.chance(`omit ${id}`, 0.1)),
      keepsEmptySheets: dice.chance('empty sheets', 0.3),
      ...(dice.chance('cover', 0.5) && {
        cover: { ...DEFAULT_SETTINGS.cover, organisation: 'Anytown Council', status: 'Final' },
      }),
    },
  );
}

const accept = (finding: Finding, acceptedOn: CalendarDate): AcceptedFinding => ({
  finding,
  acceptance: {
    rule: finding.rule,
    kpiId: '',
    column: '',
    cellText: '',
    message: finding.message,
    reason: 'Known and agreed',
    by: 'AL',
    acceptedOn,
  },
});

/** A round in which some actions were given a new due. */
function answerAll(matrix: MaturityMatrix, asAt: CalendarDate, dice: Dice): RoundEntry[] {
  const step = { on: asAt, asAt, by: 'AL' };
  const before = { asAt, period: '' };
  return [
    { ...step, kind: 'started', period: 'Quarter 3 2023/24', freezeId: 'freeze-none', before },
    ...listKpis(matrix).flatMap((kpi, index) =>
      kpi.actions.flatMap(({ text, due }): RoundEntry[] =>
        dice.chance(`answer ${index}`, 0.5)
          ? [
              {
                ...step,
                kind: 'answered',
                answer: 'moved',
                kpiId: kpi.id,
                action: text,
                dueBefore: due.raw,
                due: 'Q4 24',
                reason: 'Waiting for the supplier',
                sheet: '',
                cells: [],
              },
            ]
          : [],
      ),
    ),
  ];
}

const listCellTexts = (cells: CellStore): string[] =>
  [...cells.entries()].flatMap(({ cell: { value } }) => (typeof value === 'string' ? value : []));

const listTexts = ({ sections, appendices }: CommitteePaper): string[] => [
  ...sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'paragraph') return block.text;
      return block.kind === 'table'
        ? [block.caption, ...block.rows.flat().map(textOfPaperCell)]
        : block.altText;
    }),
  ...appendices.flatMap(({ sheet }) => [
    ...listCellTexts(sheet.data.cells),
    ...sheet.paragraphs.map(({ text }) => text),
  ]),
];

/** The texts that name a cell that a finding is about, or rows, unless somebody has written that into the matrix. */
function listNamedCells(
  texts: readonly string[],
  { matrix, findings, accepted }: PackContext,
): string[] {
  const written = [
    ...listKpis(matrix).flatMap(({ name, reference, current, target, details }) => [
      name ?? '',
      reference ?? '',
      current.text,
      target.text,
      ...Object.values(details),
    ]),
    ...listActions(matrix).flatMap(({ text, reference, due, details }) => [
      text,
      reference ?? '',
      due.raw,
      ...Object.values(details),
    ]),
  ].join('\n');
  const cells = [...findings, ...accepted.map(({ finding }) => finding)].flatMap((finding) =>
    finding.cells.map((cell) => splitAddress(cell).local),
  );
  const named = [...new Set(cells)].filter((cell) => !written.includes(cell));
  const pattern = new RegExp(`\\b(?:${[...named, '[Rr]ows? [1-9]\\d*'].join('|')})\\b`);
  return texts.filter((text) => pattern.test(text) && !OF_TABLES.test(text));
}

/** The paper names rows of its own tables. */
const OF_TABLES = /table\u00a0\d/;
