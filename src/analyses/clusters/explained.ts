import type { ClusterRow, ClustersResult } from '../../../workers/analyses/clusters/result.ts';
import { formatCount, formatFigures, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords } from '../../i18n/messagesExplainFigures.ts';
import { knowWords as w } from '../../i18n/messagesExplainKnow.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOfGroups,
  type Amount,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { formatIndex, nameCluster } from './words.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(
  result: ClustersResult,
  decimals: number,
): Readonly<Record<string, Explained>> {
  const first = result.clusters[0];
  if (result.verdict === 'none' || first === undefined) return {};
  const rows = linesOf(result, first);
  const name = { group: nameCluster(first.id) };
  const size = { what: t(w.clusterSize, name), amount: formatCount(first.size) };
  const share = { what: t(w.clusterShare, name), amount: formatPercent(first.share) };
  return {
    customers: explainUsed(result),
    k: explainCount(result),
    share: explainRows(explainRatio(share, size, usedOf(result)), rows),
    ...(first.revenue === null || first.revenueShare === null
      ? {}
      : {
          revenueShare: explainRows(
            explainRatio(
              { what: t(w.clusterRevenueShare, name), amount: formatPercent(first.revenueShare) },
              { what: t(w.clusterRevenue, name), amount: formatMoneyFull(first.revenue, decimals) },
              { what: t(w.usedRevenue), amount: formatMoneyFull(usedRevenue(result), decimals) },
            ),
            rows,
          ),
        }),
    stability: explainMean(result, 'stability'),
    silhouette: explainMean(result, 'silhouette'),
  };
}

function linesOf({ revenue }: ClustersResult, { id }: ClusterRow): RowsBehind | null {
  return revenue === null ? null : linesOfGroups([id], t(w.groupLines, { group: nameCluster(id) }));
}

const usedOf = ({ usedCount }: ClustersResult): Amount => ({
  what: t(w.toldApart),
  amount: formatCount(usedCount),
});

/** Of groups and of loners, who are told apart as well. */
function usedRevenue({ clusters, aside }: ClustersResult): number {
  const loners = aside.find(({ id }) => id === 'noise')?.revenue ?? 0;
  return clusters.reduce((sum, { revenue }) => sum + (revenue ?? 0), loners);
}

function explainUsed(result: ClustersResult): Explained {
  const { customerCount, usedCount, clusters, aside, revenue } = result;
  const all = { what: t(figureWords.customers), amount: formatCount(customerCount) };
  const groups = [
    ...clusters.map(({ id }) => id),
    ...aside.flatMap(({ id }) => (id === 'noise' ? [id] : [])),
  ];
  const left = customerCount - usedCount;
  return {
    ...explainSum(usedOf(result), t(w.toldApartFormula), all),
    worked: `${all.amount} − ${formatCount(left)} = ${formatCount(usedCount)}`,
    rows: revenue === null ? null : linesOfGroups(groups, t(w.toldApart)),
  };
}

function explainCount({ k, method, isAutomatic, choice, density }: ClustersResult): Explained {
  const figure = { what: t(w.groupCount), amount: formatCount(k) };
  if (method === 'dbscan') {
    const words = { eps: formatFigures(density?.eps ?? 0, 3), points: density?.minPoints ?? 0 };
    return { ...explainSum(figure, t(w.groupCountDense, words)), rows: null };
  }
  if (!isAutomatic || choice === null) return { ...explainSum(figure, t(w.groupCountSet)), rows: null };
  const tried = choice.rows.flatMap(({ k: count, silhouette }) =>
    silhouette === null ? [] : [t(w.tried, { k: count, value: formatFigures(silhouette, 3) })],
  );
  const sampled = { what: t(w.sampled), amount: formatCount(choice.sampled) };
  return {
    ...explainSum(figure, t(w.groupCountBySilhouette), sampled),
    ...{ worked: tried.join(', '), rows: null },
  };
}

/** What is a mean of the groups’ own, weighted by size. */
function explainMean(result: ClustersResult, of: 'stability' | 'silhouette'): Explained {
  const { clusters, resamples, silhouetteSample } = result;
  const parts = clusters.flatMap(({ size, [of]: value }) => (value === null ? [] : [{ size, value }]));
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const terms = parts.map(({ size, value }) => `${formatTerm(value)} × ${formatCount(size)}`);
  const amount = formatIndex(result[of] ?? 0);
  const formula =
    of === 'stability'
      ? t(w.stabilityFormula, { resamples })
      : t(w.silhouetteFormula, { sampled: formatCount(silhouetteSample) });
  return {
    ...explainSum({ what: t(w[of]), amount }, formula, {
      what: t(w.inGroups),
      amount: formatCount(total),
    }),
    ...{ worked: `(${terms.join(' + ')}) ÷ ${formatCount(total)} = ${amount}`, rows: null },
  };
}

const formatTerm = (value: number): string =>
  value < 0 ? `(−${formatFigures(-value, 4)})` : formatFigures(value, 4);

/** The figures of a group in the table, where shares are of everybody. */
export function explainGroup(
  result: ClustersResult,
  cluster: ClusterRow,
  decimals: number,
): {
  readonly share: () => Explained;
  readonly revenueShare: () => Explained;
  readonly each: () => Explained;
  readonly stability: () => Explained;
} {
  const { customerCount, revenue, resamples } = result;
  const rows = linesOf(result, cluster);
  const name = { group: nameCluster(cluster.id) };
  const own = cluster.revenue ?? 0;
  const each = own / Math.max(1, cluster.size);
  const size = (): Amount => ({ what: t(w.clusterSize, name), amount: formatCount(cluster.size) });
  const brought = (): Amount => ({
    what: t(w.clusterRevenue, name),
    amount: formatMoneyFull(own, decimals),
  });
  return {
    share: () =>
      explainRows(
        explainRatio(
          { what: t(w.clusterShare, name), amount: formatPercent(cluster.size / customerCount) },
          size(),
          { what: t(figureWords.customers), amount: formatCount(customerCount) },
        ),
        rows,
      ),
    revenueShare: () =>
      explainRows(
        explainRatio(
          { what: t(w.clusterRevenueShare, name), amount: formatPercent(revenue ? own / revenue : 0) },
          brought(),
          { what: t(figureWords.revenue), amount: formatMoneyFull(revenue ?? 0, decimals) },
        ),
        rows,
      ),
    each: () =>
      explainRows(
        explainRatio(
          { what: t(w.clusterEach, name), amount: formatMoneyFull(each, decimals) },
          brought(),
          size(),
        ),
        rows,
      ),
    stability: () => ({
      ...explainSum(
        { what: t(w.stabilityOf, name), amount: formatIndex(cluster.stability ?? 0) },
        t(w.jaccardFormula, { resamples }),
      ),
      rows: null,
    }),
  };
}
