import type { Aside, ClusterRow, ClustersResult } from '../../../workers/analyses/clusters/result.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { clusterWords as c } from '../../i18n/messagesExplainClusters.ts';
import { figureWords } from '../../i18n/messagesExplainFigures.ts';
import { knowWords as w } from '../../i18n/messagesExplainKnow.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOfGroups,
  type Amount,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { explainMean, linesOf } from './explained.ts';
import { explainProfile } from './tableAccounts.ts';
import { formatIndex, nameCluster } from './words.ts';

type Later = () => Explained;

interface MemberAccounts {
  readonly size: Later;
  readonly share: Later;
  readonly revenue: Later;
  readonly revenueShare: Later;
  readonly each: Later;
}

/** The figures of a row of the table, where shares are of everybody. */
export function explainMembers(
  result: ClustersResult,
  members: Pick<ClusterRow | Aside, 'id' | 'size' | 'revenue'>,
  decimals: number,
): MemberAccounts {
  const { revenue } = result;
  const rows = linesOf(result, members);
  const name = { group: nameCluster(members.id) };
  const own = members.revenue ?? 0;
  const each = own / Math.max(1, members.size);
  const size = (): Amount => ({ what: t(w.clusterSize, name), amount: formatCount(members.size) });
  const brought = (): Amount => ({
    what: t(w.clusterRevenue, name),
    amount: formatMoneyFull(own, decimals),
  });
  return {
    size: () => explainRows(explainSum(size(), t(c.sizeFormula), everybody(result)), rows),
    share: () =>
      explainRows(
        explainRatio(
          { what: t(w.clusterShare, name), amount: formatPercent(members.size / result.customerCount) },
          size(),
          everybody(result),
        ),
        rows,
      ),
    revenue: () =>
      explainRows(explainSum(brought(), t(c.revenueFormula), everyRevenue(result, decimals)), rows),
    revenueShare: () =>
      explainRows(
        explainRatio(
          { what: t(w.clusterRevenueShare, name), amount: formatPercent(revenue ? own / revenue : 0) },
          brought(),
          everyRevenue(result, decimals),
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
  };
}

/** The figures of a group, with how firm it is and how clearly it parts from the others. */
export function explainGroup(
  result: ClustersResult,
  cluster: ClusterRow,
  decimals: number,
): MemberAccounts & { readonly silhouette: Later; readonly stability: Later } {
  const { resamples, silhouetteSample } = result;
  const name = { group: nameCluster(cluster.id) };
  return {
    ...explainMembers(result, cluster, decimals),
    silhouette: () => ({
      ...explainSum(
        { what: t(c.silhouetteOf, name), amount: formatIndex(cluster.silhouette ?? 0) },
        t(c.silhouetteFormula),
        { what: t(c.measured), amount: formatCount(silhouetteSample) },
      ),
      rows: null,
    }),
    stability: () => ({
      ...explainSum(
        { what: t(w.stabilityOf, name), amount: formatIndex(cluster.stability ?? 0) },
        t(w.jaccardFormula, { resamples }),
      ),
      rows: null,
    }),
  };
}

/** The last row of the table: groups and those set aside together. */
export function explainTotal(
  result: ClustersResult,
  decimals: number,
): MemberAccounts & { readonly silhouette: Later } {
  const { clusters, aside, customerCount } = result;
  const parts = [...clusters, ...aside];
  const revenue = result.revenue ?? 0;
  const ids = parts.map(({ id }) => id);
  const rows = result.revenue === null ? null : linesOfGroups(ids, t(figureWords.customers));
  const sum = (figure: Amount, terms: readonly string[]): Explained => ({
    ...explainRows(explainSum(figure, t(c.allFormula)), rows),
    ...(terms.length > 1 ? { worked: `${terms.join(' + ')} = ${figure.amount}` } : {}),
  });
  return {
    size: () =>
      sum(
        everybody(result),
        parts.map(({ size }) => formatCount(size)),
      ),
    share: () =>
      explainRows(
        explainRatio(
          { what: t(c.everyShare), amount: formatPercent(1) },
          everybody(result),
          everybody(result),
        ),
        rows,
      ),
    revenue: () =>
      sum(
        everyRevenue(result, decimals),
        parts.map((part) => formatMoneyFull(part.revenue ?? 0, decimals)),
      ),
    revenueShare: () => {
      const all = everyRevenue(result, decimals);
      const share = { what: t(c.everyRevenueShare), amount: formatPercent(1) };
      return explainRows(explainRatio(share, all, all), rows);
    },
    each: () =>
      explainRows(
        explainRatio(
          { what: t(c.everyEach), amount: formatMoneyFull(revenue / customerCount, decimals) },
          everyRevenue(result, decimals),
          everybody(result),
        ),
        rows,
      ),
    silhouette: () => explainMean(result, 'silhouette'),
  };
}

const everybody = ({ customerCount }: ClustersResult): Amount => ({
  what: t(figureWords.customers),
  amount: formatCount(customerCount),
});

const everyRevenue = ({ revenue }: ClustersResult, decimals: number): Amount => ({
  what: t(figureWords.revenue),
  amount: formatMoneyFull(revenue ?? 0, decimals),
});

/** What sets a group apart, in the sentence that describes it: its own mean and that of all. */
export function explainTraits(result: ClustersResult, cluster: ClusterRow, decimals: number): Told {
  const cells = explainProfile(result, decimals);
  const column = result.clusters.indexOf(cluster) + 2;
  return cluster.setsApart.flatMap(({ feature }) => [cells(feature, column)?.(), cells(feature, 1)?.()]);
}

/** Above the table. */
export function explainTableTitle(result: ClustersResult, decimals: number): Told {
  return [explainTotal(result, decimals).size()];
}
