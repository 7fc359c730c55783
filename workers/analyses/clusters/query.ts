import { mappedRoles, tableOf } from '../../contract/importing.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import type { Collect, PreparedSales, QueryContext } from '../../engine/analysisModule.ts';
import { readHistory } from '../../engine/salesHistory.ts';
import { join, name, sql, type Sql } from '../../engine/sql.ts';
import { chooseFeatures, type Feature } from './queries/choose.ts';
import { listMemberColumns } from './queries/memberColumns.ts';
import type { ClusterOptions } from './options.ts';
import { purchaseSources, type PurchaseSources } from './queries/purchaseFeatures.ts';
import { standings } from './standings.ts';

/**
 * One row a customer, sorted: customer, standing, monetary and purchases where there are orders, and f0, f1, … the
 * features; 0 where a value is missing. Customers are the buyers up to the analysis date; where only columns of the
 * customer file are used, everybody in it as well.
 */
function valuesByCustomer(
  context: QueryContext,
  features: readonly Feature[],
  purchases: PurchaseSources | null,
  fewest: number,
): Sql {
  const members = features.flatMap((one) => (one.from === 'members' ? [one.column] : []));
  const usesPurchases = features.some(({ from }) => from !== 'members');
  const ctes: Sql[] = [...(purchases?.ctes ?? [])];
  if (members.length > 0) ctes.push(membersCte(context, members));
  const values = features.map((one) =>
    one.from === 'members' ? name(`m${members.indexOf(one.column)}`) : (purchases?.value(one) ?? sql`NULL`),
  );
  const isMissing = join([sql`FALSE`, ...values.map((value) => sql`${value} IS NULL`)], ' OR ');
  const columns = values.map((value, i) => sql`coalesce(${value}, 0)::DOUBLE AS ${name(`f${i}`)}`);
  const standing = sql`CASE
    ${usesPurchases ? sql`WHEN purchases < ${fewest} THEN ${standings.fewPurchases}` : sql``}
    WHEN ${isMissing} THEN ${standings.valueMissing} ELSE ${standings.used} END`;
  return sql`WITH ${join(ctes, ', ')}
SELECT customer_index AS customer, (${standing})::UTINYINT AS standing${
    purchases === null
      ? sql``
      : sql`,
  coalesce(purchases, 0)::INTEGER AS purchases, coalesce(monetary, 0)::DOUBLE AS monetary`
  }, ${join(columns, ', ')}
FROM ${joinSources(purchases, members.length > 0, usesPurchases)}
ORDER BY customer_index`;
}

function joinSources(purchases: PurchaseSources | null, hasMembers: boolean, usesPurchases: boolean): Sql {
  if (purchases === null) return sql`members`;
  if (!hasMembers) return purchases.from;
  return usesPurchases
    ? sql`${purchases.from} LEFT JOIN members USING (customer_index)`
    : sql`${purchases.from} FULL JOIN members USING (customer_index)`;
}

function membersCte({ kept, customers }: QueryContext, columns: readonly { readonly value: Sql }[]): Sql {
  const values = columns.map(({ value }, i) => sql`${value} AS ${name(`m${i}`)}`);
  return sql`members AS (
  SELECT customer_index, ${join(values, ', ')} FROM ${kept('customers')} JOIN ${customers} USING (customer)
)`;
}

export const collectClusters: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as ClusterOptions;
  const { dataset, asOf } = context;
  const hasOrders = mappedRoles(dataset).orders !== undefined;
  const prepared: PreparedSales | null = hasOrders ? await context.prepare() : null;
  const history = prepared && (await readHistory(runner, context, prepared));
  const members = await listMemberColumns(runner, context);
  const { set, features, available, notes } = await chooseFeatures(
    runner,
    context,
    prepared,
    members,
    options,
  );
  if (features.length === 0) throw new ExpectedFailure('NO_NUMBERS_TO_CLUSTER');
  const purchases = prepared && purchaseSources(context, prepared, features);
  const columns = await runner.columns(
    'values by customer',
    valuesByCustomer(context, features, purchases, options.fewestPurchases),
  );
  if ((columns.customer?.length ?? 0) === 0) throw new ExpectedFailure('NO_ROWS');
  const told: Note[] = [...(history?.notes ?? []), ...notes];
  return {
    input: {
      columns,
      facts: { asOf, set, hasOrders: Number(hasOrders), moneyDecimals: dataset.moneyDecimals },
      texts: {
        features: features.map(({ id }) => id),
        kinds: features.map(({ kind }) => kind),
        skewed: features.filter(({ isSkewed }) => isSkewed).map(({ id }) => id),
        available,
      },
    },
    rowsIn: history?.lineCount ?? tableOf(dataset, 'customers')?.rowsKept ?? 0,
    notes: told,
  };
};
