import type { EngineApi } from '../contract/engineApi.ts';
import { settle, succeeded } from '../contract/outcome.ts';
import { writeCsv } from './exportCsv.ts';
import { writeWorkbook } from './exportWorkbook.ts';
import { writeXlsx } from './exportXlsx.ts';
import type { LoadedFile } from './import/loadTable.ts';

type FileCalls = Pick<EngineApi, 'rejectedRowsCsv' | 'lossyCellsCsv' | 'tableFile' | 'workbookFile'>;

/** The engine’s answers about one file: what of it could not be read; and a workbook of a table that is given. */
export function createFileCalls(findFile: (datasetId: string, fileId: string) => LoadedFile): FileCalls {
  return {
    rejectedRowsCsv: (datasetId, fileId) =>
      settle(async () => {
        const { rejected, headers } = findFile(datasetId, fileId);
        const rows = rejected.map(({ line, reason, cells }) => [line, reason, ...cells]);
        return succeeded(writeCsv(['line', 'reason', ...headers], rows));
      }),

    lossyCellsCsv: (datasetId, fileId, words) =>
      settle(async () => {
        const rows = findFile(datasetId, fileId).lossy.map((cell) => [
          ...[cell.line, cell.column, cell.text, words.losses[cell.loss]],
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
