import type {
  Choice,
  ClusterMap,
  ClustersResult,
  Control,
  Dendrogram,
  Density,
} from '../../../workers/analyses/clusters/result.ts';
import { numberCell, textCell, type TableColumn, type TableModel } from '../../charts/table.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { clustersMessages as m } from '../../i18n/messagesClusters.ts';
import { formatFeature, formatIndex, nameCluster, nameFeature } from './words.ts';

/** The tables behind the pictures, in the words of the page’s language. */

const column = (label: string, number = true): TableColumn => ({ label, number });

export function tabulateLoadings({ features }: ClustersResult, { loadings }: ClusterMap): TableModel {
  return {
    columns: [
      column(t(m.feature), false),
      column(t(m.direction, { number: 1 })),
      column(t(m.direction, { number: 2 })),
    ],
    rows: loadings.map(({ feature, x, y }) => [
      textCell(nameFeature(features[feature]?.id ?? '')),
      numberCell(x, formatIndex),
      numberCell(y, formatIndex),
    ]),
  };
}

export function tabulateProfile({ features, clusters }: ClustersResult, decimals: number): TableModel {
  return {
    columns: [
      column(t(m.feature), false),
      column(t(m.all)),
      ...clusters.map(({ id }) => column(nameCluster(id))),
    ],
    rows: features.map((feature, f) => [
      textCell(nameFeature(feature.id)),
      numberCell(feature.mean, (value) => formatFeature(value, feature, decimals)),
      ...clusters.map(({ centre }) =>
        numberCell(centre[f] ?? 0, (value) => formatFeature(value, feature, decimals)),
      ),
    ]),
  };
}

export function tabulateChoice({ rows }: Choice): TableModel {
  return {
    columns: [m.kColumn, m.inertiaColumn, m.silhouette, m.gapColumn, m.errorColumn].map((label) =>
      column(t(label)),
    ),
    rows: rows.map(({ k, inertia, silhouette, gap, gapError }) => [
      numberCell(k, formatCount),
      numberCell(inertia, (value) => formatCount(Math.round(value))),
      numberCell(silhouette, formatIndex),
      numberCell(gap, formatIndex),
      numberCell(gapError, formatIndex),
    ]),
  };
}

export function tabulateControl({ silhouette, highest, mean }: Control): TableModel {
  const rows = [
    { label: m.trustOwn, value: silhouette },
    { label: m.trustHighest, value: highest },
    { label: m.trustMean, value: mean },
  ];
  return {
    columns: [column(t(m.customers), false), column(t(m.silhouette))],
    rows: rows.map(({ label, value }) => [textCell(t(label)), numberCell(value, formatIndex)]),
  };
}

export function tabulateTree(result: ClustersResult, { leaves, merges }: Dendrogram): TableModel {
  const nameNode = (node: number): string => {
    const leaf = leaves[node];
    if (leaf === undefined) return t(m.merge, { number: node - leaves.length + 1 });
    const group = nameCluster(result.clusters[leaf.cluster]?.id ?? '');
    return t(m.treeLeaf, { number: node + 1, size: formatCount(leaf.size), group });
  };
  return {
    columns: [column(t(m.treeLeft), false), column(t(m.treeRight), false), column(t(m.treeHeight))],
    rows: merges.map(({ left, right, height }) => [
      textCell(nameNode(left)),
      textCell(nameNode(right)),
      numberCell(height, formatIndex),
    ]),
  };
}

export function tabulateDensity({ kDistances }: Density, rankOf: (i: number) => number): TableModel {
  return {
    columns: [column(t(m.densityRank)), column(t(m.densityDistance))],
    rows: kDistances.map((distance, i) => [
      numberCell(rankOf(i), formatCount),
      numberCell(distance, formatIndex),
    ]),
  };
}
