import { runWithPauses } from '../../domain/steps';
import { AddInError } from '../../workbook/errors';
import { afterWriting } from '../after-writing';
import type { ChosenMerge, MergeActions } from '../matrix-session';
import { answersOf, applyAnswers } from '../merge/answer-matches';
import { compileMergedInSteps, planMerge } from '../merge/compile-merged';
import type { KpiMatch } from '../merge/match-list';
import { listMatches, matchMergeKpisInSteps, readMatches } from '../merge/match-list';
import type { MergeInput } from '../merge/merge-input';
import { layOutMergeInput } from '../merge/merge-input';
import type { PreparedMerge } from '../merge/prepare-merge';
import { prepareMergeInSteps } from '../merge/prepare-merge';
import { settingsForMadeSheet } from '../made-sheets';
import type { Loader } from './load-matrix';
import { readFiles } from './read-files';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

/** What the workbook of the matrix that is open is called: it does not know its own name. */
export const OWN_FILE = 'This workbook';

/** The wanted tab of a merged matrix. */
const MERGED_SHEET = 'Merged matrix';

/** What the list of matches is called, as in the guide to the command line, which takes it. */
const LIST_FILE = 'matches.csv';

/** Merging two matrices: reading them, what is the same of them, and the sheet that they become. */
export function createMergeActions(
  surroundings: SessionSurroundings,
  loader: Loader,
  act: TakeTurn,
): MergeActions {
  const { workbook, readToday, pause, fingerprintFile, readSource } = surroundings;
  const { loadChaseFiles, deliverFile } = surroundings;
  const prepare = async ({ ownName, others }: ChosenMerge): Promise<PreparedMerge> => {
    const own: MergeInput[] = [];
    if (ownName !== null) {
      const { review } = loader.readingNow();
      const input = await layOutMergeInput(workbook, OWN_FILE, review, pause);
      own.push({ ...input, name: ownName });
    }
    const inputs = [...own, ...others.map(({ input }) => input)];
    return runWithPauses(prepareMergeInSteps(inputs, loader.settings().asAt), pause);
  };
  return {
    // It asks nothing of the workbook, so nothing waits for it.
    readMatrices: (files, asAt, options) =>
      readFiles(surroundings, files, options, async (reader, file) => {
        const request = { sheets: [], asAt, startMonth: null, scale: null, today: readToday() };
        const reading = await reader.readToMerge(file, request);
        if (reading.kind === 'unread') return reading;
        return { ...reading, fingerprint: await fingerprintFile(file.bytes) };
      }),
    findMatches: (chosen) =>
      act(async () => {
        const { kpis, labels } = await prepare(chosen);
        const matches = await runWithPauses(matchMergeKpisInSteps(kpis), pause);
        return { chosen, labels, matches };
      }),
    writeMerge: ({ chosen, matches }, answers) =>
      act(async () => {
        const prepared = await prepare(chosen);
        refuseOutdated(matches, prepared);
        // As from a list that a person has gone through, in which all is said of each KPI.
        const rows = listMatches(applyAnswers(matches, answers));
        const said = readMatches(rows, prepared.kpis, MERGED_SHEET);
        const compiled = compileMergedInSteps(prepared, said, MERGED_SHEET);
        const { sheet, ...merged } = await runWithPauses(compiled, pause);
        const matrix = loader.reading()?.review.matrix ?? null;
        const facts = {
          fingerprint: chosen.others.map(({ fingerprint }) => fingerprint).join(' '),
          today: readToday(),
          matrixSheets: matrix?.source.sheets ?? [],
        };
        const { id, sheet: tab } = await workbook.writeMadeSheet((kept) =>
          planMerge(sheet, prepared, kept, facts),
        );
        if (matrix === null) await choose(tab, prepared);
        await loader.loadOrSay(() => loader.load({ asksMerged: 'where-harmless' }));
        return { id, sheet: tab, merged, isMatrix: matrix === null };
      }),
    async saveMatches({ matches }, answers) {
      const files = await loadChaseFiles();
      const bytes = await files.writeCsv(listMatches(applyAnswers(matches, answers)));
      const delivery = await deliverFile({ name: LIST_FILE, bytes, mediaType: 'text/csv' });
      return { fileName: LIST_FILE, delivery };
    },
    async readMatches({ matches }, file) {
      const source = await readSource(file);
      if (source.kind !== 'lines') {
        const fault = 'is no list of matches, which is a text with commas (.csv).';
        throw new AddInError('matches-unusable', { path: file.name, fault });
      }
      const rows = source.rows.map(({ cells }) => cells);
      const kpis = matches.map(({ kpi }) => kpi);
      return answersOf(readMatches(rows, kpis, file.name));
    },
  };

  /** Makes the sheet that was just written the matrix, where there was none. */
  async function choose(tab: string, { inputs, treatedAs }: PreparedMerge): Promise<void> {
    const { scale, basis } = inputs[0]!.review.matrix;
    const missing = 'it may not be the matrix yet';
    await afterWriting({ written: `The sheet ${tab} was written`, missing }, () =>
      workbook.writeSettings({
        ...loader.settings(),
        ...settingsForMadeSheet(tab, scale),
        startMonth: basis.startMonth,
        treatedAs,
      }),
    );
  }
}

/** Throws merge-outdated where a matrix has other KPIs by now than those that a person has said something of. */
function refuseOutdated(matches: readonly KpiMatch[], { kpis }: PreparedMerge): void {
  const isSame =
    kpis.length === matches.length &&
    matches.every(({ kpi }, index) => {
      const now = kpis[index]!;
      return now.key === kpi.key && now.record.kpi.id === kpi.record.kpi.id;
    });
  if (!isSame) throw new AddInError('merge-outdated', {});
}
