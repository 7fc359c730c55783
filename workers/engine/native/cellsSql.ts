import type { FileReading } from '../import/fileReading.ts';
import type { LoadedFile } from '../import/loadTable.ts';
import { join, sql, type Sql } from '../sql.ts';

const totalWords =
  '(?i)(.{0,20}[\\s\\d월일년차기주])?(총?\\s*합\\s*계|총\\s*계|소\\s*계|누\\s*계|월\\s*계|전체|평균|grand\\s*totals?|sub-?\\s?totals?|totals?|sum|average)\\s*(\\(.{0,16}\\)|[:：]|\\d+\\s*건)?';
/** How a word begins that the import takes a closer look at. */
const totalBegins = '^[\\x{B000}-\\x{DFFF}GgSsTt]';

/** The cells of a file as text, c1, c2, …: one row a line of data, without totals and headers that come again. */
export function cellsOf(loaded: LoadedFile, reading: FileReading, path: string): Sql {
  const { columnCount } = reading;
  const columns = Array.from({ length: columnCount }, (_, i) => `c${i + 1}`);
  const all = { text: columns.join(', ') };
  const filled = columns.map((column) => sql`nullif(trim(${{ text: column }}), '')`);
  const firstWord = sql`coalesce(${join(filled, ', ')})`;
  const time = reading.mapping.time;
  const noTime = time === undefined ? sql`TRUE` : sql`coalesce(${filled[time] ?? sql`NULL`}, '') = ''`;
  const header = loaded.headers.map(
    (text, i) => sql`coalesce(trim(${{ text: `c${i + 1}` }}), '') = ${text.trim()}`,
  );
  const conditions = [
    sql`regexp_matches(concat(${all}), '[^ \\t]')`,
    sql`NOT (${noTime} AND regexp_matches(${firstWord}, ${totalBegins}) AND regexp_full_match(${firstWord}, ${totalWords}))`,
    ...(reading.dialect.hasHeader ? [sql`NOT (${join(header, ' AND ')})`] : []),
  ];
  const source =
    reading.container === 'parquet'
      ? readParquet(path, columns)
      : needsLines(loaded)
        ? splitLines(reading, path)
        : readCsv(reading, path, columns);
  return sql`cells AS (SELECT ${all} FROM ${source}
  WHERE ${join(conditions, '\n    AND ')})`;
}

/** True where DuckDB’s reader would keep or mend lines that the import refused. */
function needsLines({ file }: LoadedFile): boolean {
  const { rejectedByReason } = file.report;
  return (rejectedByReason.WRONG_COLUMN_COUNT ?? 0) + (rejectedByReason.BROKEN_QUOTES ?? 0) > 0;
}

function readCsv(reading: FileReading, path: string, columns: readonly string[]): Sql {
  const { delimiter, quote } = reading.dialect;
  const types = columns.map((column) => sql`${column}: 'VARCHAR'`);
  return sql`read_csv(${path}, ${shared(reading, reading.dialect.breaks)}, delim = ${delimiter}, quote = ${quote}, escape = ${quote},
    columns = {${join(types, ', ')}}, strict_mode = FALSE, ignore_errors = TRUE)`;
}

/** Typed columns as the texts that the import makes of them. */
function readParquet(path: string, columns: readonly string[]): Sql {
  const cells = columns.map((column) => `dangol_cell(${column}) AS ${column}`);
  return sql`(SELECT ${{ text: cells.join(', ') }}
  FROM read_parquet(${path}, binary_as_string = TRUE) AS given(${{ text: columns.join(', ') }}))`;
}

/** Where quotes count, a line break within them ends no line. */
function shared({ dialect, container }: FileReading, breaks = 0): Sql {
  const skip = dialect.skipLines + dialect.headerLines - breaks;
  const packed = container === 'gzip' ? sql`, compression = 'gzip'` : sql``;
  return sql`auto_detect = FALSE, header = FALSE, skip = ${skip}, parallel = FALSE${packed}`;
}

/** Line by line, by the grammar of the import: a line with another number of cells, or with broken quotes, is left out. */
function splitLines(reading: FileReading, path: string): Sql {
  const { columnCount, dialect } = reading;
  const separator = hex(dialect.delimiter);
  const quote = hex(dialect.quote);
  const field = `${separator}(?:${quote}(?:[^${quote}]|${quote}${quote})*${quote}|[^${separator}]*)`;
  const wellFormed = `(?:${separator}(?:${quote}(?:[^${quote}]|${quote}${quote})*${quote}|[^${separator}${quote}][^${separator}]*|))*`;
  const columns = Array.from(
    { length: columnCount },
    (_, i) =>
      sql`CASE WHEN fields[${i + 1}][2:2] = ${dialect.quote} THEN replace(fields[${i + 1}][3:-2], ${dialect.quote + dialect.quote}, ${dialect.quote}) ELSE fields[${i + 1}][2:] END AS ${{ text: `c${i + 1}` }}`,
  );
  return sql`(SELECT ${join(columns, ',\n    ')}
  FROM (SELECT regexp_extract_all(${dialect.delimiter} || line, ${field}) AS fields
    FROM read_csv(${path}, ${shared(reading)}, delim = ${'\x1f'}, quote = '', escape = '', columns = {'line': 'VARCHAR'})
    WHERE regexp_full_match(${dialect.delimiter} || line, ${wellFormed}))
  WHERE len(fields) >= ${columnCount} AND NOT regexp_matches(coalesce(array_to_string(fields[${columnCount + 1}:], ''), ''), ${`[^${separator}${quote} \\t]`}))`;
}

/** A sign as regular expressions spell any sign. */
function hex(sign: string): string {
  return `\\x{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}
