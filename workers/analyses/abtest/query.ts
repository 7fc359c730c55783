import type { OptionsOf } from '../../contract/analysis.ts';
import { mappedRoles, tableOf } from '../../contract/importing.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import type { Collect, Collected, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import { join, name, sql, type Sql } from '../../engine/sql.ts';
import { findControl, readTestGroups } from '../../engine/testGroups.ts';
import { collectByDesign } from './queries/byDesign.ts';
import { findDesign } from './queries/findDesign.ts';
import { totalsMarker, type abtestSpec } from './spec.ts';
import { listUnitColumns, mostStrata, type UnitColumn } from '../../engine/unitColumns.ts';

/** One row a unit: arm is −1 for who was in several. NaN for no value. */
function unitRows(rows: Sql, unit: Sql, picked: Picked): Sql {
  const { outcome, denominator, before, stratum } = picked;
  const isShare = outcome.isShare;
  const figures: Sql[] = [sql`${isShare ? sql`max` : sql`sum`}(${outcome.number}) AS outcome`];
  if (denominator) figures.push(sql`sum(${denominator.number}) AS denominator`);
  if (before) figures.push(sql`avg(${before.number}) AS before`);
  if (stratum) figures.push(sql`min(${stratum.text}) AS stratum`);
  const columns = [
    sql`CASE WHEN first = last THEN arms.place ELSE -1 END::INTEGER AS arm`,
    sql`rows`,
    nan('outcome'),
  ];
  if (denominator) columns.push(nan('denominator'));
  if (before) columns.push(nan('before'));
  if (stratum) columns.push(sql`coalesce(strata.place, -1)::INTEGER AS stratum`);
  const strata = stratum
    ? sql`, strata AS (
  SELECT stratum, (row_number() OVER (ORDER BY stratum) - 1)::INTEGER AS place FROM units WHERE stratum IS NOT NULL GROUP BY stratum
)`
    : sql``;
  return sql`WITH units AS (
  SELECT ${unit}, min(variant) AS first, max(variant) AS last, count(*)::INTEGER AS rows, ${join(figures, ', ')}
  FROM ${rows} GROUP BY ALL
), arms AS (
  SELECT variant, (row_number() OVER (ORDER BY variant) - 1)::INTEGER AS place FROM ${rows} GROUP BY variant
)${strata}
SELECT ${join(columns, ', ')}
FROM units JOIN arms ON units.first = arms.variant${stratum ? sql` LEFT JOIN strata USING (stratum)` : sql``}
ORDER BY unit, own_row`;
}

const nan = (column: string): Sql => sql`coalesce(${name(column)}, 'NaN'::DOUBLE)::DOUBLE AS ${name(column)}`;

interface Picked {
  readonly outcome: UnitColumn;
  readonly denominator: UnitColumn | null;
  readonly before: UnitColumn | null;
  readonly stratum: UnitColumn | null;
}

export const collectAbtest: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as OptionsOf<typeof abtestSpec>;
  const design = findDesign(context, options.design);
  return design ? collectByDesign(runner, context, options, design) : collectFile(runner, context, options);
};

async function collectFile(
  runner: QueryRunner,
  context: QueryContext,
  options: OptionsOf<typeof abtestSpec>,
): Promise<Collected> {
  if (options.campaign !== '')
    throw new ExpectedFailure('BAD_OPTION', { option: 'campaign', given: options.campaign, allowed: '' });
  const rows = context.kept('experiment');
  const mapped = mappedRoles(context.dataset).experiment ?? [];
  const names = await readTestGroups(runner, rows);
  const all = await listUnitColumns(runner, context);
  const columns = all.filter(({ id }) => id !== totalsMarker);
  const notes: Note[] = [];
  const picked = pick(columns, options, context.dataset);
  const control = findControl(names, options.control);
  const row = sql`file_no::BIGINT * 1000000000000 + row_no`;
  // A row that names no unit is one of its own.
  const unit = mapped.includes('unit')
    ? sql`unit, CASE WHEN unit IS NULL THEN ${row} END AS own_row`
    : sql`NULL AS unit, ${row} AS own_row`;
  const found = await runner.columns('units of the test', unitRows(rows, unit, picked));
  const strata = picked.stratum
    ? await runner.rows(
        'segments',
        sql`SELECT DISTINCT stratum FROM (SELECT ${unit}, min(${picked.stratum.text}) AS stratum FROM ${rows} GROUP BY ALL) WHERE stratum IS NOT NULL ORDER BY 1`,
      )
    : [];
  return {
    input: {
      columns: found,
      facts: {
        control: names.indexOf(control),
        isShare: picked.outcome.isShare ? 1 : 0,
        outcome: picked.outcome.id,
        denominator: picked.denominator?.id ?? '',
        before: picked.before?.id ?? '',
        stratum: picked.stratum?.id ?? '',
        hasUnit: mapped.includes('unit') ? 1 : 0,
        isControlGuessed: options.control === '' ? 1 : 0,
        isOfTotals: columns.length < all.length ? 1 : 0,
      },
      texts: {
        variants: names,
        strata: strata.map(({ stratum }) => String(stratum)),
        numbers: columns.filter(({ isNumber }) => isNumber).map(({ id }) => id),
        segments: columns
          .filter(({ valueCount }) => valueCount >= 2 && valueCount <= mostStrata)
          .map(({ id }) => id),
      },
    },
    rowsIn: tableOf(context.dataset, 'experiment')?.rowsKept ?? 0,
    notes,
  };
}

function pick(
  columns: readonly UnitColumn[],
  options: OptionsOf<typeof abtestSpec>,
  dataset: Parameters<typeof mappedRoles>[0],
): Picked {
  const numbers = columns.filter(({ isNumber }) => isNumber);
  if (numbers.length === 0) throw new ExpectedFailure('NO_OUTCOME');
  const roleOf = (role: 'outcome' | 'before' | 'stratum'): UnitColumn | undefined => {
    const header = (tableOf(dataset, 'experiment')?.files ?? []).flatMap(
      ({ report }) => report.roles[role] ?? [],
    )[0];
    return columns.find(({ id }) => id === header);
  };
  const named = (
    option: 'outcome' | 'denominator' | 'before' | 'stratum',
    from: readonly UnitColumn[],
  ): UnitColumn | null => {
    const given = options[option];
    if (given === '') return null;
    const found = from.find(({ id }) => id === given);
    if (!found)
      throw new ExpectedFailure('BAD_OPTION', {
        option,
        given,
        allowed: from.map(({ id }) => id).join(', '),
      });
    return found;
  };
  const usual = roleOf('outcome') ?? numbers.findLast(({ isShare }) => isShare) ?? numbers.at(-1);
  const segments = columns.filter(({ valueCount }) => valueCount <= mostStrata);
  return {
    outcome: named('outcome', numbers) ?? (usual as UnitColumn),
    denominator: named('denominator', numbers),
    before: named('before', numbers) ?? roleOf('before') ?? null,
    stratum: named('stratum', segments) ?? roleOf('stratum') ?? null,
  };
}
