import { tableOf, type MappedDataset } from '../contract/importing.ts';
import type { QueryContext, QueryRunner } from './analysisModule.ts';
import { columnName } from './import/tableColumns.ts';
import { join, name, sql, type Sql } from './sql.ts';

/** A column of the test’s file beside unit and variant. */
export interface UnitColumn {
  /** Its header in the file. Hostile text. */
  readonly id: string;
  /** A DOUBLE or NULL; yes and no are 1 and 0. NULL where the column is no number. */
  readonly number: Sql;
  /** A VARCHAR or NULL. */
  readonly text: Sql;
  readonly isNumber: boolean;
  /** 0 and 1 only. */
  readonly isShare: boolean;
  /** Different values, up to a few. */
  readonly valueCount: number;
}

const yes = ['y', 'yes', 'true', 't', 'o', '예', '네', '참', '있음', '성공', '구매', '전환'];
const no = ['n', 'no', 'false', 'f', 'x', '아니오', '아니요', '거짓', '없음', '실패', '미구매', '미전환'];

/** Larger numbers are no outcome: their squares would lose all digits. */
const largest = 1e15;

/** More different values than these cannot be segments. */
export const mostStrata = 30;

const roles = ['outcome', 'before', 'stratum'] as const;

/** Columns with a role first, then the file’s further ones in its order. */
export async function listUnitColumns(
  runner: QueryRunner,
  { dataset, kept }: QueryContext,
): Promise<readonly UnitColumn[]> {
  const found = [...roleColumns(dataset), ...attributeColumns(dataset)];
  const unlike = found.filter(({ id }, i) => found.findIndex((one) => one.id === id) === i);
  if (unlike.length === 0) return [];
  const tests = unlike.flatMap(({ number, value }, i) => [
    sql`(count(${number}) = count(${value}) AND count(${value}) > 0) AS ${name(`n${i}`)}`,
    sql`coalesce(bool_and(${number} IN (0, 1)), FALSE) AS ${name(`s${i}`)}`,
    sql`approx_count_distinct(${value})::DOUBLE AS ${name(`d${i}`)}`,
  ]);
  const [facts] = await runner.rows(
    'columns of the test and what they hold',
    sql`SELECT ${join(tests, ', ')} FROM ${kept('experiment')}`,
  );
  return unlike.map((column, i) => ({
    ...column,
    isNumber: facts?.[`n${i}`] === true,
    isShare: facts?.[`n${i}`] === true && facts[`s${i}`] === true,
    valueCount: Number(facts?.[`d${i}`] ?? 0),
  }));
}

interface Bare extends Pick<UnitColumn, 'id' | 'number' | 'text'> {
  /** As it is kept. */
  readonly value: Sql;
}

function roleColumns(dataset: MappedDataset): Bare[] {
  const files = tableOf(dataset, 'experiment')?.files ?? [];
  return roles.flatMap((role) => {
    const id = files.flatMap(({ report }) => report.roles[role] ?? [])[0];
    if (id === undefined) return [];
    const value = name(columnName(role));
    return [{ id, value, text: sql`${value}::VARCHAR`, number: sql`TRY_CAST(${value}::VARCHAR AS DOUBLE)` }];
  });
}

/** 1.50 as people write it: a column of numbers has the same decimals in every row. */
function withoutZeros(text: Sql): Sql {
  return sql`regexp_replace(regexp_replace(${text}, '^(-?[0-9]+[.][0-9]*?)0+$', '\\1'), '^(-?[0-9]+)[.]$', '\\1')`;
}

function attributeColumns(dataset: MappedDataset): Bare[] {
  const files = tableOf(dataset, 'experiment')?.files ?? [];
  const all = files.flatMap(({ attributes }) => attributes);
  return [...new Set(all.map((one) => one.name))].map((id) => {
    const isTyped = all.every((one) => one.name !== id || one.type === 'number');
    // A header may name another column in each file.
    const cases = files.flatMap(({ attributes }, i) =>
      attributes
        .filter((one) => one.name === id)
        .slice(0, 1)
        .map(({ column }) =>
          isTyped ? sql`WHEN ${i} THEN ${name(column)}` : sql`WHEN ${i} THEN ${name(column)}::VARCHAR`,
        ),
    );
    const value = sql`CASE file_no ${join(cases, ' ')} END`;
    if (isTyped) {
      const number = sql`CASE WHEN abs(${value}::DOUBLE) < ${largest} THEN ${value}::DOUBLE END`;
      return { id, value, number, text: withoutZeros(sql`(${value})::VARCHAR`) };
    }
    return { id, value, number: readNumber(value), text: withoutZeros(value) };
  });
}

/** A number, or 1 and 0 for words that say yes and no. */
function readNumber(text: Sql): Sql {
  const word = sql`lower(trim(${text}))`;
  const listed = (words: readonly string[]): Sql =>
    join(
      words.map((one) => sql`${one}`),
      ', ',
    );
  const value = sql`TRY_CAST(${text} AS DOUBLE)`;
  return sql`CASE WHEN abs(${value}) < ${largest} THEN ${value} WHEN ${word} IN (${listed(yes)}) THEN 1.0 WHEN ${word} IN (${listed(no)}) THEN 0.0 END`;
}
