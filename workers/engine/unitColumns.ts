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
  const tests = unlike.flatMap(({ number, text }, i) => [
    sql`(count(${number}) = count(${text}) AND count(${text}) > 0) AS ${name(`n${i}`)}`,
    sql`coalesce(bool_and(${number} IN (0, 1)), FALSE) AS ${name(`s${i}`)}`,
    sql`approx_count_distinct(${text})::DOUBLE AS ${name(`d${i}`)}`,
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

type Bare = Pick<UnitColumn, 'id' | 'number' | 'text'>;

function roleColumns(dataset: MappedDataset): Bare[] {
  const files = tableOf(dataset, 'experiment')?.files ?? [];
  return roles.flatMap((role) => {
    const id = files.flatMap(({ report }) => report.roles[role] ?? [])[0];
    if (id === undefined) return [];
    const value = name(columnName(role));
    return [{ id, text: sql`${value}::VARCHAR`, number: sql`TRY_CAST(${value}::VARCHAR AS DOUBLE)` }];
  });
}

/** 1.50 as people write it: a column of numbers has the same decimals in every row. */
function withoutZeros(text: Sql): Sql {
  return sql`regexp_replace(regexp_replace(${text}, '^(-?[0-9]+[.][0-9]*?)0+$', '\\1'), '^(-?[0-9]+)[.]$', '\\1')`;
}

function attributeColumns(dataset: MappedDataset): Bare[] {
  const files = tableOf(dataset, 'experiment')?.files ?? [];
  const headers = [...new Set(files.flatMap(({ attributes }) => attributes.map((one) => one.name)))];
  return headers.map((id) => {
    // A header may name another column in each file.
    const cases = files.flatMap(({ attributes }, i) =>
      attributes
        .filter((one) => one.name === id)
        .slice(0, 1)
        .map(({ column }) => sql`WHEN ${i} THEN ${name(column)}::VARCHAR`),
    );
    const text = withoutZeros(sql`CASE file_no ${join(cases, ' ')} END`);
    const word = sql`lower(trim(${text}))`;
    const listed = (words: readonly string[]): Sql =>
      join(
        words.map((one) => sql`${one}`),
        ', ',
      );
    const value = sql`TRY_CAST(${text} AS DOUBLE)`;
    const number = sql`CASE WHEN ${word} IN (${listed(yes)}) THEN 1.0 WHEN ${word} IN (${listed(no)}) THEN 0.0 WHEN abs(${value}) < ${largest} THEN ${value} END`;
    return { id, text, number };
  });
}
