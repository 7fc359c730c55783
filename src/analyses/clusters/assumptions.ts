import type { ClustersResult } from '../../../workers/analyses/clusters/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { clustersAssumptions, clustersNotes as m } from '../../i18n/messagesClustersNotes.ts';
import { formatIndex, nameFeature } from './words.ts';

/** What the groups take for granted, and what they themselves say against it. */
export function checkAssumptions(result: ClustersResult): readonly Assumption[] {
  const { clusters, starts } = result;
  const tinyCount = clusters.filter(({ isTiny }) => isTiny).length;
  return withFound(clustersAssumptions, {
    borders: checkBorders(result),
    apart: result.correlated.map(({ a, b, r }) => {
      const [first, second] = [a, b].map((feature) => nameFeature(result.features[feature]?.id ?? ''));
      return t(m.correlated, { a: first ?? '', b: second ?? '', r: formatIndex(r) });
    }),
    sizes: tinyCount > 0 ? [t(m.tinyCount, { count: formatCount(tinyCount) })] : [],
    starts:
      starts === null
        ? undefined
        : starts.count > 1 && starts.best === 1
          ? [t(m.fewStarts, { count: formatCount(starts.count) })]
          : [],
    sample: listSamples(result),
  });
}

function checkBorders({ verdict, stability, silhouette }: ClustersResult): readonly string[] | undefined {
  if (stability === null || silhouette === null) return undefined;
  const values = { stability: formatIndex(stability), silhouette: formatIndex(silhouette) };
  return verdict === 'real' ? [] : [t(m.blurred, values)];
}

/** Silhouettes are of samples so large that it hardly matters; groups found on one are another thing. */
function listSamples({ reduced, usedCount }: ClustersResult): readonly string[] {
  if (reduced === null) return [];
  const counts = { count: formatCount(reduced.count), of: formatCount(usedCount) };
  return [t(reduced.by === 'sample' ? m.onSample : m.onCentres, counts)];
}
