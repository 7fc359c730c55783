import { parquetMetadataAsync, parquetReadObjects, parquetSchema, type AsyncBuffer } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { valueToText } from './rowsToCsv.ts';

const rowsAtOnce = 50_000;

/** The header and rows of a Parquet file as text, a stretch of rows at a time. */
export async function* parquetRows(blob: Blob, fileName: string): AsyncGenerator<readonly string[]> {
  const file: AsyncBuffer = {
    byteLength: blob.size,
    slice: (start, end) => blob.slice(start, end).arrayBuffer(),
  };
  try {
    const metadata = await parquetMetadataAsync(file);
    const columns = parquetSchema(metadata).children.map((child) => child.element.name);
    yield columns;
    const total = Number(metadata.num_rows);
    for (let rowStart = 0; rowStart < total; rowStart += rowsAtOnce) {
      const rowEnd = Math.min(rowStart + rowsAtOnce, total);
      const rows = await parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd });
      for (const row of rows) yield columns.map((column) => valueToText(row[column]));
    }
  } catch (error) {
    if (error instanceof ExpectedFailure) throw error;
    throw new ExpectedFailure('BROKEN_CONTAINER', { file: fileName, format: 'Parquet' });
  }
}
