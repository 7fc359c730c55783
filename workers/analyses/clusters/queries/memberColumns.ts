import { tableOf, type MappedDataset } from '../../../contract/importing.ts';
import type { QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { columnName } from '../../../engine/import/tableColumns.ts';
import { day, join, name, sql, type Sql } from '../../../engine/sql.ts';
import type { FeatureShape } from '../result.ts';

/** A column of the customer file that can be read as numbers. */
export interface MemberColumn extends FeatureShape {
  /** Its header in the file, or `age` for the years since the date of birth. Hostile text. */
  readonly id: string;
  /** A DOUBLE or NULL, from a row of the customer table. */
  readonly value: Sql;
  /** A column without another meaning: part of the ready set. */
  readonly isOwn: boolean;
}

/** A text column counts as numbers where this share of its cells reads as such. */
const readableShare = 0.95;

/** Number columns of all customer files by header, the age, and columns with a role that hold numbers all the same. */
export async function listMemberColumns(
  runner: QueryRunner,
  { dataset, kept, asOf }: QueryContext,
): Promise<readonly MemberColumn[]> {
  const files = tableOf(dataset, 'customers')?.files ?? [];
  if (files.length === 0) return [];
  const headers = new Set(
    files.flatMap(({ attributes }) =>
      attributes.flatMap(({ name: header, type }) => (type === 'number' ? [header] : [])),
    ),
  );
  const columns: MemberColumn[] = [...headers].map((id) => ({
    ...{ id, isOwn: true, kind: 'number' as const, isSkewed: false },
    value: numberOf(attributeOf(dataset, id)),
  }));
  const texts = roleTexts(dataset).filter(({ id }) => !headers.has(id));
  if (texts.length > 0) {
    const tests = texts.map(
      ({ value }, i) =>
        sql`(count(${value}) >= ${readableShare} * count(*) AND count(${value}) > 1) AS ${name(`t${i}`)}`,
    );
    const [found] = await runner.rows(
      'columns that hold numbers',
      sql`SELECT ${join(tests, ', ')} FROM ${kept('customers')}`,
    );
    columns.push(...texts.filter((_, i) => found?.[`t${i}`] === true));
  }
  if (files.some(({ mapped }) => mapped.includes('birth')) && !columns.some(({ id }) => id === 'age')) {
    const age = sql`date_sub('year', birth::DATE, ${day(asOf)})`;
    columns.push({
      ...{ id: 'age', isOwn: true, kind: 'years', isSkewed: false },
      value: sql`CASE WHEN ${age} BETWEEN 0 AND 120 THEN ${age}::DOUBLE END`,
    });
  }
  return columns;
}

/** Columns that an age band, a grade or the like was taken for. */
function roleTexts(dataset: MappedDataset): MemberColumn[] {
  const files = tableOf(dataset, 'customers')?.files ?? [];
  return (['ageBand', 'grade'] as const).flatMap((role) => {
    const id = files.flatMap(({ report }) => report.roles[role] ?? [])[0];
    if (id === undefined) return [];
    const value = numberOf(name(columnName(role)));
    return [{ id, value, isOwn: role === 'ageBand', kind: 'number' as const, isSkewed: false }];
  });
}

/** A header may name another column in each file. */
function attributeOf(dataset: MappedDataset, header: string): Sql {
  const files = tableOf(dataset, 'customers')?.files ?? [];
  const cases = files.flatMap(({ attributes }, i) =>
    attributes
      .filter((one) => one.name === header)
      .slice(0, 1)
      .map(({ column }) => sql`WHEN ${i} THEN ${name(column)}::VARCHAR`),
  );
  return sql`CASE file_no ${join(cases, ' ')} END`;
}

function numberOf(value: Sql): Sql {
  const number = sql`TRY_CAST(${value} AS DOUBLE)`;
  return sql`CASE WHEN isfinite(${number}) THEN ${number} END`;
}
