import type { ImportedFile } from '../../contract/importing.ts';
import { roleIn, tableKinds, type Role } from '../../contract/tables.ts';
import type { FileReading } from '../import/fileReading.ts';
import type { LoadedFile } from '../import/loadTable.ts';
import { columnName, flagBits } from '../import/tableColumns.ts';
import { essentialRoles } from '../import/valueRoles.ts';
import { join, name, sql, type Sql } from '../sql.ts';
import { cellsOf } from './cellsSql.ts';
import { remark } from './remarks.ts';
import type { ValueMacroName } from './valueMacros.ts';

/** A column of the rows table: what it is called, what fills it, and where that stands in the file. */
interface ReadColumn {
  readonly called: string;
  readonly value: Sql;
  readonly from: string;
}

/** The statement that reads a file into its rows table, and the macros it uses. */
export interface FileScript {
  readonly statement: Sql;
  readonly macros: ReadonlySet<ValueMacroName>;
}

/** path: where the script finds the file. marksCancellations: order numbers with a C are cancellations. */
export function readFileSql(
  loaded: LoadedFile,
  reading: FileReading,
  path: string,
  marksCancellations: boolean,
): FileScript {
  const { file } = loaded;
  const macros = new Set<ValueMacroName>(reading.container === 'parquet' ? ['cell'] : []);
  const columns = [
    ...(Object.keys(reading.mapping) as Role[]).flatMap((role) =>
      roleColumns(loaded, reading, role, (macro) => macros.add(macro)),
    ),
    ...attributeColumns(loaded, reading, (macro) => macros.add(macro)),
  ];
  const read = columns.map(
    ({ called, value, from }, i) =>
      sql`  ${value} AS ${name(called)}${{ text: i < columns.length - 1 ? ',' : '' }} ${remark(from)}`,
  );
  const needed = essentialRoles({ kind: file.kind, mapping: reading.mapping }).map(
    (role) => sql`${name(columnName(role))} IS NOT NULL`,
  );
  const derives = file.mapped.includes('amount') && reading.mapping.amount === undefined;
  if (derives) needed.push(sql`amount IS NOT NULL`);
  const amount = derives ? sql`, TRY_CAST(quantity * unit_price AS DECIMAL(18, 6)) AS amount` : sql``;
  const kept = needed.length === 0 ? sql`` : sql`\nWHERE ${join(needed, ' AND ')}`;
  const called = new Set([...columns.map((column) => column.called), ...(derives ? ['amount'] : [])]);
  const statement = sql`CREATE OR REPLACE TABLE ${name(loaded.rows)} AS
WITH ${cellsOf(loaded, reading, path)},
readable AS (SELECT
${join(read, '\n')}
FROM cells),
complete AS (SELECT *${amount} FROM readable)
SELECT (row_number() OVER ())::INTEGER AS row_no, *, (${flagsOf(file, called, marksCancellations)})::INTEGER AS flags
FROM complete${kept}`;
  return { statement, macros };
}

type Use = (macro: ValueMacroName) => void;

function roleColumns(
  { file, headers }: LoadedFile,
  reading: FileReading,
  role: Role,
  use: Use,
): ReadColumn[] {
  const position = reading.mapping[role];
  if (position === undefined) return [];
  const cell = cellAt(position);
  const called = columnName(role);
  const from = headers[position] ?? '';
  const order = reading.dateOrders[position] ?? null;
  const dayFirst = order === null ? sql`NULL` : sql`${order === 'dmy'}`;
  const one = (macro: ValueMacroName, value: Sql): ReadColumn[] => {
    use(macro);
    return [{ called, value, from }];
  };
  const { type } = roleIn(file.kind, role);
  switch (type) {
    case 'id': {
      const id = sql`dangol_id(${cell})`;
      return one('id', reading.idsWithDecimal.includes(role) ? sql`regexp_replace(${id}, '\\.0$', '')` : id);
    }
    case 'text':
      return one('text', sql`dangol_text(${cell})`);
    case 'time':
    case 'period':
      return one(type, sql`${{ text: `dangol_${type}` }}(${cell}, ${dayFirst})`);
    case 'birth':
      return one('birth', sql`dangol_birth(${cell}, ${dayFirst}, ${reading.latestYear})`);
    case 'flag':
      return one('flag', sql`dangol_flag(${cell})`);
    case 'money':
    case 'number':
      return one('number', numberOf(reading, position));
    case 'score': {
      use('text');
      const number = numberOf(reading, position);
      const code = sql`CASE WHEN ${number} IS NULL THEN dangol_text(${cell}) END`;
      return [...one('number', number), { called: `${called}_code`, value: code, from }];
    }
  }
}

function attributeColumns({ file, headers }: LoadedFile, reading: FileReading, use: Use): ReadColumn[] {
  return file.attributes.map(({ column, type }, i) => {
    const position = reading.attributePositions[i] ?? -1;
    use(type === 'number' ? 'number' : 'text');
    const value = type === 'number' ? numberOf(reading, position) : sql`dangol_text(${cellAt(position)})`;
    return { called: column, value, from: headers[position] ?? '' };
  });
}

function numberOf(reading: FileReading, position: number): Sql {
  const mark = reading.decimalMarks[position] === 'comma' ? ',' : '.';
  return sql`dangol_number(${cellAt(position)}, ${mark})`;
}

function cellAt(position: number): Sql {
  return { text: `c${position + 1}` };
}

/** The bits of `import/tableColumns.ts`. */
function flagsOf(file: ImportedFile, columns: ReadonlySet<string>, marksCancellations: boolean): Sql {
  const bit = (value: number, when: Sql): Sql => sql`CASE WHEN ${when} THEN ${value} ELSE 0 END`;
  const noKeys = tableKinds[file.kind].keys.map((group) => {
    const there = group.map(columnName).filter((column) => columns.has(column));
    return there.length === 0
      ? sql`TRUE`
      : join(
          there.map((column) => sql`${name(column)} IS NULL`),
          ' AND ',
        );
  });
  const bits = [
    ...(noKeys.length === 0
      ? []
      : [
          bit(
            flagBits.noKey,
            join(
              noKeys.map((one) => sql`(${one})`),
              ' OR ',
            ),
          ),
        ]),
    ...(marksCancellations ? [bit(flagBits.cancelled, sql`regexp_full_match(order_id, '[Cc][0-9]+')`)] : []),
  ];
  if (file.kind === 'orders' && columns.has('amount')) {
    const below = columns.has('quantity') ? sql`amount < 0 OR quantity < 0` : sql`amount < 0`;
    bits.push(bit(flagBits.return, below), bit(flagBits.notPositive, sql`coalesce(amount, 0) = 0`));
  }
  return bits.length === 0 ? sql`0` : join(bits, ' + ');
}
