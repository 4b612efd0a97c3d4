import { readFileSync } from 'node:fs';
import { locateFindings } from '../../../../src/app/locate-findings';
import {
  describeExport,
  describeFreeze,
  describePack,
} from '../../../../src/app/words/describe-outcomes';
import { describeRollUp } from '../../../../src/app/words/describe-roll-up';
import { writeWorkbook } from '../../../../src/files/xlsx/write-workbook';
import { sheetOf, SMALL_MATRIX, TODAY, workbookOf } from '../../matrix-host';
import type { Desk, TrialJob } from './desk';
import { BOTH, ready } from './desk';

/** The open workbook and another one, as services that are rolled up. */
async function chooseServices({ session }: Desk) {
  const rollUp = await session.openRollUp();
  const bytes = await writeWorkbook(workbookOf(sheetOf('Plan', SMALL_MATRIX)));
  const chosen = await rollUp.readServices([{ name: 'Roads.xlsx', bytes }], TODAY);
  const own = await rollUp.readOwnService(TODAY);
  return { rollUp, services: [own, ...chosen!] };
}

/** What is made of the matrix: freezes, the board pack and what is given out of it. */
export const OUTPUT_JOBS: readonly TrialJob[] = [
  { name: 'freeze', on: BOTH, run: async (desk) => describeFreeze(await desk.session.freeze()) },
  {
    name: 'generate pack',
    on: BOTH,
    run: async (desk) => describePack(await desk.session.generatePack({})),
  },
  {
    name: 'export',
    on: BOTH,
    run: async (desk) => describeExport(await desk.session.exportPack('board-print')),
  },
  {
    name: 'print as PDF',
    on: ['used'],
    run: async (desk) => describeExport(await desk.session.exportPack('pdf')),
  },
  {
    name: 'print findings',
    on: ['used'],
    async run(desk) {
      const { findings, review } = ready(desk);
      const { fileName } = await desk.session.printFindings(
        locateFindings(review.matrix, findings),
      );
      return fileName;
    },
  },
  {
    name: 'preview the paper',
    on: ['used'],
    async run({ session }) {
      await session.previewPaper({});
      return 'Previewed';
    },
  },
  {
    name: 'list open points',
    on: ['used'],
    async run(desk) {
      const { cover } = ready(desk).review.settings;
      const change = { cover: { ...cover, status: 'Final' as const } };
      return `${(await desk.session.listOpenPoints(change, 'sheets')).length} points`;
    },
  },
  {
    name: 'check a template',
    on: ['used'],
    async run({ session }) {
      const bytes = new Uint8Array(readFileSync('seeds/paper-template.docx'));
      await session.checkTemplate({ name: 'template.docx', bytes });
      return 'Checked';
    },
  },
  {
    name: 'roll up',
    on: BOTH,
    async run(desk) {
      const { rollUp, services } = await chooseServices(desk);
      return describeRollUp(await rollUp.writeRollUp(services, TODAY));
    },
  },
  {
    name: 'give out a roll-up',
    on: ['used'],
    async run(desk) {
      const { rollUp, services } = await chooseServices(desk);
      return describeExport(await rollUp.exportRollUp(services, TODAY, 'word-paper'));
    },
  },
  {
    name: 'check Excel',
    on: BOTH,
    async run({ session }) {
      await session.checkExcel({
        signal: new AbortController().signal,
        onProgress: () => undefined,
        opensWindows: false,
      });
      return 'Checked';
    },
  },
];
