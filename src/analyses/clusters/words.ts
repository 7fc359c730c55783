import { isBuiltIn, readShared } from '../../../workers/analyses/clusters/result.ts';
import type {
  ClusterFeature,
  ClusterRow,
  ClustersResult,
} from '../../../workers/analyses/clusters/result.ts';
import { isolated } from '../../../workers/contract/rawText.ts';
import { formatCount, formatDays, formatMoney, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { clustersMessages as m } from '../../i18n/messagesClusters.ts';
import { featureWords, ownWords, sharedWords, unitWords } from '../../i18n/messagesClustersNames.ts';

/** c3 → “Group 3”; what is no cluster by its own name. */
export function nameCluster(id: string): string {
  if (id === 'noise' || id === 'fewPurchases' || id === 'valueMissing') return t(m[id]);
  return t(m.group, { number: id.slice(1) });
}

export function nameFeature(id: string): string {
  if (isBuiltIn(id) || id === 'age') return t(featureWords[id].name);
  const shared = readShared(id);
  return shared ? t(sharedWords[shared.role].name, { name: isolated(shared.value) }) : isolated(id);
}

/** A mean of a feature in its own unit. */
export function formatFeature(value: number, { kind }: ClusterFeature, decimals: number): string {
  switch (kind) {
    case 'share':
      return formatPercent(value);
    case 'money':
      return formatMoney(value, decimals);
    case 'days':
      return formatDays(Math.round(value));
    case 'perYear':
    case 'times':
    case 'years':
      return t(unitWords[kind], { value: formatFigure(value, kind === 'years' ? 0 : 1) });
    case 'count':
      return formatFigure(value, 1);
    case 'number':
      return formatFigure(value, Math.abs(value) < 10 ? 2 : 1);
  }
}

/** At most so many digits behind the point, none from a thousand on. */
function formatFigure(value: number, digits: number): string {
  const unit = 10 ** digits;
  return Math.abs(value) >= 1000 ? formatCount(value) : String(Math.round(value * unit) / unit + 0);
}

/** Two digits behind the point, as silhouettes and similarities are given. */
export function formatIndex(value: number): string {
  return value.toFixed(2);
}

/** Where a group has more or less of a feature than the others. */
function sayDifference(id: string, isMore: boolean): string {
  const word = isMore ? 'more' : 'less';
  if (isBuiltIn(id) || id === 'age') return t(featureWords[id][word]);
  const shared = readShared(id);
  return shared
    ? t(sharedWords[shared.role][word], { name: isolated(shared.value) })
    : t(ownWords[word], { name: isolated(id) });
}

/** What sets a group apart, in a sentence. */
export function describeCluster(result: ClustersResult, cluster: ClusterRow, decimals: number): string {
  const items = cluster.setsApart.flatMap(({ feature, difference }) => {
    const found = result.features[feature];
    if (found === undefined) return [];
    return t(m.difference, {
      what: sayDifference(found.id, difference > 0),
      own: formatFeature(cluster.centre[feature] ?? 0, found, decimals),
      all: formatFeature(found.mean, found, decimals),
    });
  });
  return items.length === 0 ? t(m.likeAverage) : t(m.sentence, { items: items.join(', ') });
}

/** The eight colours in turn; a number always stands beside them. */
export function colourOfCluster(position: number): string {
  return `var(--category-${(position % 8) + 1})`;
}

export function inkOfCluster(position: number): string {
  return `var(--category-${(position % 8) + 1}-ink)`;
}
