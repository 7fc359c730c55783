import type { OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles, tableOf, type MappedDataset } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import type { Collect, QueryRunner } from '../../engine/analysisModule.ts';
import { join, name, sql, type Sql } from '../../engine/sql.ts';
import { findControl, readTestGroups } from '../../engine/testGroups.ts';
import { listUnitColumns, type UnitColumn } from '../../engine/unitColumns.ts';
import type { upliftSpec } from './spec.ts';

/** Columns that are read to choose from; texts with more different values tell nobody apart. */
const mostColumns = 40;
const mostTexts = 200;
/** Names of more units are not carried along. */
const mostNames = 200_000;

interface Asked {
  readonly rows: Sql;
  /** Rows of the same unit are put together. */
  readonly hasUnit: boolean;
  /** The unit, and for a row that names none the row itself. */
  readonly unit: Sql;
  readonly outcome: UnitColumn;
  readonly features: readonly UnitColumn[];
}

/** One row a unit: arm is −1 for who was in several, customer −1 for who is none. */
function unitRows({ rows, hasUnit, unit, outcome, features }: Asked, customers: Sql): Sql {
  const texts = features.map((feature, i) => ({ ...feature, at: i })).filter(({ isNumber }) => !isNumber);
  const of = (how: Sql, value: Sql): Sql => (hasUnit ? sql`${how}(${value})` : value);
  const figures = [
    sql`${of(sql`min`, sql`variant`)} AS first`,
    sql`${of(sql`max`, sql`variant`)} AS last`,
    sql`${of(sql`min`, sql`row_no`)} AS first_row`,
    sql`${of(outcome.isShare ? sql`max` : sql`sum`, outcome.number)} AS outcome`,
    ...features.map(
      ({ isNumber, number, text }, i) =>
        sql`${isNumber ? of(sql`avg`, number) : of(sql`min`, text)} AS ${name(`f${i}`)}`,
    ),
  ];
  const levels = texts.map(
    ({ text, at }) => sql`, ${name(`levels${at}`)} AS (
  SELECT ${text} AS value, (row_number() OVER (ORDER BY ${text}) - 1)::INTEGER AS place FROM ${rows} WHERE ${text} IS NOT NULL GROUP BY ${text}
)`,
  );
  const columns = [
    sql`CASE WHEN first = last THEN arms.place ELSE -1 END::INTEGER AS arm`,
    sql`coalesce(outcome, 'NaN'::DOUBLE)::DOUBLE AS outcome`,
    sql`coalesce(customer_index, -1)::INTEGER AS customer`,
    sql`first_row::INTEGER AS ${name('row')}`,
    ...features.map(({ isNumber }, i) =>
      isNumber
        ? sql`coalesce(${name(`f${i}`)}, 'NaN'::DOUBLE)::DOUBLE AS ${name(`f${i}`)}`
        : sql`coalesce(${name(`levels${i}`)}.place, -1)::INTEGER AS ${name(`f${i}`)}`,
    ),
  ];
  const joins = texts.map(
    ({ at }) =>
      sql` LEFT JOIN ${name(`levels${at}`)} ON ${name(`levels${at}`)}.value = units.${name(`f${at}`)}`,
  );
  return sql`WITH units AS (
  SELECT ${unit}, ${join(figures, ', ')}
  FROM ${rows}${hasUnit ? sql` GROUP BY ALL` : sql``}
), arms AS (
  SELECT variant, (row_number() OVER (ORDER BY variant) - 1)::INTEGER AS place FROM ${rows} GROUP BY variant
)${join(levels, '')}
SELECT ${join(columns, ', ')}
FROM units JOIN arms ON units.first = arms.variant LEFT JOIN ${customers} AS known ON known.customer = units.unit${join(joins, '')}
ORDER BY unit, own_row`;
}

export const collectUplift: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as OptionsOf<typeof upliftSpec>;
  const rows = context.kept('experiment');
  const names = await readTestGroups(runner, rows);
  const columns = await listUnitColumns(runner, context);
  const numbers = columns.filter(({ isNumber }) => isNumber);
  const outcome = pickOutcome(numbers, options.outcome, context.dataset);
  const control = findControl(names, options.control);
  const others = columns.filter(({ id }) => id !== outcome.id);
  const usable = others.filter(({ isNumber, valueCount }) => isNumber || valueCount <= mostTexts);
  const unknown = options.features.find((id) => !usable.some((one) => one.id === id));
  if (unknown !== undefined)
    throw new ExpectedFailure('BAD_OPTION', {
      ...{ option: 'features', given: unknown },
      allowed: usable.map(({ id }) => id).join(', '),
    });
  // The chosen ones are among those that are read, wherever they stand.
  const chosen = usable.filter(({ id }) => options.features.includes(id));
  const rest = usable.filter((one) => !chosen.includes(one)).slice(0, mostColumns - chosen.length);
  const features = usable.filter((one) => chosen.includes(one) || rest.includes(one));
  const hasUnit = (mappedRoles(context.dataset).experiment ?? []).includes('unit');
  const row = sql`file_no::BIGINT * 1000000000000 + row_no`;
  const unit = hasUnit
    ? sql`unit, CASE WHEN unit IS NULL THEN ${row} END AS own_row`
    : sql`NULL::VARCHAR AS unit, ${row} AS own_row`;
  const asked: Asked = { rows, hasUnit, unit, outcome, features };
  const found = await runner.columns('units of the test', unitRows(asked, context.customers));
  return {
    input: {
      columns: found,
      facts: {
        control: names.indexOf(control),
        isShare: outcome.isShare ? 1 : 0,
        outcome: outcome.id,
        isControlGuessed: options.control === '' ? 1 : 0,
      },
      texts: {
        variants: names,
        features: features.map(({ id }) => id),
        skipped: others.filter((one) => !usable.includes(one)).map(({ id }) => id),
        numbers: numbers.map(({ id }) => id),
        ...(await readLevels(runner, asked)),
        units: hasUnit ? await readNames(runner, asked, found['customer']) : [],
      },
    },
    rowsIn: tableOf(context.dataset, 'experiment')?.rowsKept ?? 0,
    notes: [],
  };
};

/** The values of texts, in the order of their positions. */
async function readLevels(
  runner: QueryRunner,
  { rows, features }: Asked,
): Promise<Record<string, readonly string[]>> {
  const levels: Record<string, readonly string[]> = {};
  for (const [i, { id, isNumber, text }] of features.entries()) {
    if (isNumber) continue;
    const found = await runner.rows(
      `values of ${id}`,
      sql`SELECT ${text} AS value FROM ${rows} WHERE ${text} IS NOT NULL GROUP BY ${text} ORDER BY ${text}`,
    );
    levels[`f${i}`] = found.map(({ value }) => String(value));
  }
  return levels;
}

/** What units are called, where none is a customer that a list could be made of. */
async function readNames(
  runner: QueryRunner,
  { rows, unit }: Asked,
  customer: TypedColumn | undefined,
): Promise<readonly string[]> {
  if (customer === undefined || customer.length > mostNames || customer.some((index) => index >= 0))
    return [];
  const found = await runner.rows(
    'names of the units',
    sql`SELECT coalesce(unit, '') AS called FROM (SELECT DISTINCT ${unit} FROM ${rows}) ORDER BY unit, own_row`,
  );
  return found.map((one) => String(one['called']));
}

function pickOutcome(numbers: readonly UnitColumn[], given: string, dataset: MappedDataset): UnitColumn {
  const header = (tableOf(dataset, 'experiment')?.files ?? []).flatMap(
    ({ report }) => report.roles.outcome ?? [],
  )[0];
  const usual =
    numbers.find(({ id }) => id === header) ?? numbers.findLast(({ isShare }) => isShare) ?? numbers.at(-1);
  if (usual === undefined) throw new ExpectedFailure('NO_OUTCOME');
  if (given === '') return usual;
  const found = numbers.find(({ id }) => id === given);
  if (found === undefined)
    throw new ExpectedFailure('BAD_OPTION', {
      ...{ option: 'outcome', given },
      allowed: numbers.map(({ id }) => id).join(', '),
    });
  return found;
}
