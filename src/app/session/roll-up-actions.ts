import type { CalendarDate } from '../../domain/calendar-date';
import type { RollUpActions } from '../matrix-session';
import type { ReviewRequest } from '../review-matrix';
import { readFiles } from './read-files';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

/** What the matrix of the open workbook is called as long as nobody has said otherwise. */
const OWN_NAME = 'This workbook';

/** Rolling up the matrices of several workbooks: reading them, and what is written of them. */
export function createRollUpActions(
  surroundings: SessionSurroundings,
  act: TakeTurn,
): RollUpActions {
  const { workbook, readToday, loadPackFiles, deliverFile, pause } = surroundings;
  const requestAt = (asAt: CalendarDate): ReviewRequest => ({
    sheets: [],
    asAt,
    startMonth: null,
    scale: null,
    today: readToday(),
  });
  return {
    // It asks nothing of the workbook, so nothing waits for it.
    readServices: (files, asAt, options) =>
      readFiles(surroundings, files, options, (reader, file) => reader.read(file, requestAt(asAt))),
    readOwnService: (asAt) =>
      act(async () => {
        const { readOwnService } = await import('../read-service');
        return readOwnService(workbook, OWN_NAME, requestAt(asAt));
      }),
    writeRollUp: (readings, asAt, options) =>
      act(async () => {
        const { writeRollUp } = await import('../export-roll-up');
        const { rolledUp, sheets, keptAside, total } = await writeRollUp(
          workbook,
          readings,
          asAt,
          options,
          pause,
        );
        const { services, honoured, refused } = rolledUp;
        return {
          sheets,
          keptAside,
          total,
          stopped: sheets.length < total,
          serviceCount: services.length,
          officialCount: honoured.size,
          refusedCount: refused.length,
        };
      }),
    exportRollUp: (readings, asAt, kind) =>
      act(async () => {
        const [{ exportRollUp, nameRollUpFile }, { readOfficialValues }, { MEDIA_TYPES }, files] =
          await Promise.all([
            import('../export-roll-up'),
            import('../read-official-values'),
            import('../export-pack'),
            loadPackFiles(),
          ]);
        const official = readOfficialValues(await workbook.readFilledIn());
        const written = await exportRollUp(readings, { asAt, official }, [kind], files, {
          pause,
        });
        const { bytes, paper, namePlaceCount } = written.files[0]!;
        const fileName = nameRollUpFile(asAt, kind);
        const delivery = await deliverFile({ name: fileName, bytes, mediaType: MEDIA_TYPES[kind] });
        const { writePaperCopy } = await import('../words/write-paper-copy');
        const copy = delivery === 'not-kept' && paper ? writePaperCopy(paper) : null;
        return { fileName, delivery, copy, keptAside: [], namePlaceCount };
      }),
    listRollUpSheets: () => act(async () => (await workbook.listPackSheets('roll-up')).sheets),
  };
}
