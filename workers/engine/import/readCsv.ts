import type { FilePreview } from '../../contract/importing.ts';
import type { FileSlot } from '../database.ts';
import { join, sql, type Sql } from '../sql.ts';
import { rawColumn } from './tableColumns.ts';

/**
 * The attached file as text columns c0, c1 …; nothing is guessed by the database. A scratch file has good
 * rows only; the person’s own file still has its header.
 */
export function readCsv(slot: FileSlot, preview: FilePreview, isOriginal: boolean): Sql {
  const { delimiter, quote, hasHeader } = preview.dialect;
  const columns = join(
    preview.columns.map((_, i) => sql`'${rawColumn(i)}': 'VARCHAR'`),
    ', ',
  );
  return sql`read_csv(${slot}, auto_detect = false, columns = {${columns}}, delim = ${delimiter}, quote = ${quote},
  escape = ${quote}, header = ${isOriginal && hasHeader}, nullstr = '', strict_mode = true, max_line_size = 4194304,
  parallel = false)`;
}
