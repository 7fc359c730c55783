import type { Choice, ClusterRow, ClustersResult } from '../../../workers/analyses/clusters/result.ts';
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

export function linesOf({ revenue }: ClustersResult, { id }: Pick<ClusterRow, 'id'>): RowsBehind | null {
  return revenue === null ? null : linesOfGroups([id], t(w.groupLines, { group: nameCluster(id) }));
}

export const usedOf = ({ usedCount }: ClustersResult): Amount => ({
  what: t(w.toldApart),
  amount: formatCount(usedCount),
});

/** Of groups and of loners, who are told apart as well. */
function usedRevenue({ clusters, aside }: ClustersResult): number {
  const loners = aside.find(({ id }) => id === 'noise')?.revenue ?? 0;
  return clusters.reduce((sum, { revenue }) => sum + (revenue ?? 0), loners);
}

export function explainUsed(result: ClustersResult): Explained {
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

export function explainCount({ k, method, isAutomatic, choice, density }: ClustersResult): Explained {
  const figure = { what: t(w.groupCount), amount: formatCount(k) };
  if (method === 'dbscan') {
    const words = { eps: formatFigures(density?.eps ?? 0, 3), points: density?.minPoints ?? 0 };
    return { ...explainSum(figure, t(w.groupCountDense, words)), rows: null };
  }
  if (!isAutomatic || choice === null) return { ...explainSum(figure, t(w.groupCountSet)), rows: null };
  return explainTried(figure, choice);
}

/** The number of groups with the highest silhouette, with those that were tried. */
export function explainTried(figure: Amount, { rows, sampled }: Choice): Explained {
  const tried = rows.flatMap(({ k: count, silhouette }) =>
    silhouette === null ? [] : [t(w.tried, { k: count, value: formatFigures(silhouette, 3) })],
  );
  const base = { what: t(w.sampled), amount: formatCount(sampled) };
  return {
    ...explainSum(figure, t(w.groupCountBySilhouette), base),
    ...{ worked: tried.join(', '), rows: null },
  };
}

/** What is a mean of the groups’ own, weighted by size. */
export function explainMean(result: ClustersResult, of: 'stability' | 'silhouette'): Explained {
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
