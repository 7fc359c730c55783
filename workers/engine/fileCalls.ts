import type { EngineApi } from '../contract/engineApi.ts';
import { settle, succeeded } from '../contract/outcome.ts';
import { writeCsv } from './exportCsv.ts';
import { writeWorkbook } from './exportWorkbook.ts';
import { writeXlsx } from './exportXlsx.ts';
import type { LoadedFile } from './import/loadTable.ts';
import { leaveOutPeople, textWithoutPeople } from './withoutPeople.ts';

type FileCalls = Pick<EngineApi, 'rejectedRowsCsv' | 'lossyCellsCsv' | 'tableFile' | 'workbookFile'>;

/** The engine’s answers about one file: what of it could not be read; and a workbook of a table that is given. */
export function createFileCalls(findFile: (datasetId: string, fileId: string) => LoadedFile): FileCalls {
  return {
    rejectedRowsCsv: (datasetId, fileId, takesPersonal) =>
      settle(async () => {
        const { file, rejected, headers } = findFile(datasetId, fileId);
        const cells = rejected.map((line) => line.cells);
        const told = takesPersonal ? { headers, cells } : leaveOutPeople(file, headers, cells);
        const rows = rejected.map(({ line, reason }, i) => [line, reason, ...(told.cells[i] ?? [])]);
        return succeeded(writeCsv(['line', 'reason', ...told.headers], rows));
      }),

    lossyCellsCsv: (datasetId, fileId, words, takesPersonal) =>
      settle(async () => {
        const { file, lossy } = findFile(datasetId, fileId);
        const rows = lossy.map(({ line, column, text, loss }) => [
          ...[line, column, takesPersonal ? text : textWithoutPeople(file, column, text), words.losses[loss]],
        ]);
        return succeeded(writeCsv(words.headers, rows));
      }),

    tableFile: ({ name, header, rows }) =>
      settle(async () => {
        const table = { header, pieces: [rows], onPiece: () => Promise.resolve() };
        return succeeded(await writeXlsx(name, table));
      }),

    workbookFile: ({ sheets }) => settle(async () => succeeded(await writeWorkbook(sheets))),
  };
}
