import type { FeatureKind, FeatureSetId } from './features.ts';

/** real: groups that hold; weak: more than chance but blurred; none: no more than in shuffled columns. */
export type Verdict = 'real' | 'weak' | 'none';

/**
 * Why there are no groups to speak of: fewer customers than can be told apart; all the same; shuffled columns fall into
 * groups as well; the groups do not come back in other draws; the gap statistic finds one group; one dense place only.
 */
export type NoneBecause = 'few' | 'same' | 'shuffled' | 'unstable' | 'oneGroup' | 'oneDense';

export interface ClusterFeature {
  /** Built-in id, `channel:…`, `category:…`, `brand:…`, or a header of the customer file. Hostile text. */
  readonly id: string;
  readonly kind: FeatureKind;
  readonly isLogged: boolean;
  /** The same for everybody, and left out of the distances. */
  readonly isConstant: boolean;
  /** Over all customers that are told apart, in its own unit. */
  readonly mean: number;
}

/** How far a cluster’s mean lies from that of all others, in standard deviations of all. */
export interface SetsApart {
  /** Position in features. */
  readonly feature: number;
  readonly difference: number;
}

export interface ClusterRow {
  /** c1, c2, …: most revenue first, or where there are no orders most customers first. */
  readonly id: string;
  readonly size: number;
  /** Of the customers that are told apart. */
  readonly share: number;
  /** null where there are no orders. */
  readonly revenue: number | null;
  readonly revenueShare: number | null;
  /** Mean by feature, in its own unit. */
  readonly centre: readonly number[];
  /** The same on the scale of the distances, less the mean of all and in standard deviations of all. */
  readonly profile: readonly number[];
  /** Mean silhouette of its customers; null for a single cluster. */
  readonly silhouette: number | null;
  /** Mean Jaccard similarity with the most alike cluster of each bootstrap draw; null where none was drawn. */
  readonly stability: number | null;
  /** Under 1 % of the customers, or under 30 of them. */
  readonly isTiny: boolean;
  /** What sets it apart most, largest first, at most four; none where nothing reaches a fifth of a deviation. */
  readonly setsApart: readonly SetsApart[];
}

/** Customers that are in no cluster, and why. */
export interface Aside {
  readonly id: 'noise' | 'fewPurchases' | 'valueMissing';
  readonly size: number;
  readonly revenue: number | null;
}

/** How well each number of groups describes the customers; on a sample. */
export interface KChoice {
  readonly k: number;
  /** Sum of squared distances to the centres. */
  readonly inertia: number;
  /** null for one group. */
  readonly silhouette: number | null;
  /** Gap statistic and its standard error. */
  readonly gap: number;
  readonly gapError: number;
}

export interface Choice {
  readonly sampled: number;
  readonly rows: readonly KChoice[];
  /** Numbers of groups with the highest silhouette and by the gap statistic. */
  readonly bySilhouette: number;
  readonly byGap: number;
}

/** The same method on the same columns, each shuffled by itself: what groups are worth where there are none. */
export interface Control {
  readonly shuffles: number;
  readonly sampled: number;
  /** Silhouette of the sample as it is, and of its shuffled copies. */
  readonly silhouette: number;
  readonly mean: number;
  readonly highest: number;
}

/** Customers on the two directions in which they differ most. */
export interface ClusterMap {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Position in clusters; clusters.length for noise. */
  readonly cluster: Uint16Array;
  /** By feature that counts in the distances: how it points. */
  readonly loadings: readonly { readonly feature: number; readonly x: number; readonly y: number }[];
  /** Shares of the variance on the two directions. */
  readonly ratio: readonly [number, number];
}

/** The last merges of the tree. Nodes 0 … leaves.length − 1 are leaves; merge i makes node leaves.length + i. */
export interface Dendrogram {
  readonly leaves: readonly { readonly size: number; readonly cluster: number }[];
  readonly merges: readonly { readonly left: number; readonly right: number; readonly height: number }[];
  /** Leaves from one side to the other, so that no branches cross. */
  readonly order: readonly number[];
  /** Height between the last merge within a cluster and the first between two. */
  readonly cut: number;
}

export interface Density {
  readonly eps: number;
  readonly isSuggested: boolean;
  readonly minPoints: number;
  /** Distance to the minPoints-th neighbour, largest first; thinned to at most 200. */
  readonly kDistances: readonly number[];
  readonly coreCount: number;
}

/** How the customers were put together where a method could not look at all of them. */
export interface Reduced {
  readonly by: 'sample' | 'centres';
  readonly count: number;
}

export interface ClustersResult {
  /** ISO date. */
  readonly asOf: string;
  readonly set: FeatureSetId | 'chosen';
  readonly method: 'kmeans' | 'ward' | 'average' | 'complete' | 'single' | 'dbscan';
  /** Everybody: those told apart and those left aside. */
  readonly customerCount: number;
  /** Those told apart, noise among them. */
  readonly usedCount: number;
  /** null where there are no orders. */
  readonly revenue: number | null;
  readonly features: readonly ClusterFeature[];
  /** What could be chosen as features. Hostile text. */
  readonly available: readonly string[];
  readonly k: number;
  readonly isAutomatic: boolean;
  readonly clusters: readonly ClusterRow[];
  readonly aside: readonly Aside[];
  /** Sum of squared distances to the centres, in the scaled space. */
  readonly inertia: number;
  /** Mean over customers in clusters; null for a single cluster. */
  readonly silhouette: number | null;
  /** How many customers it was measured on. */
  readonly silhouetteSample: number;
  readonly verdict: Verdict;
  readonly because: NoneBecause | null;
  /** Mean stability, weighted by size; null where none was drawn. */
  readonly stability: number | null;
  readonly resamples: number;
  readonly control: Control | null;
  /** null for DBSCAN and where there is too little to choose from. */
  readonly choice: Choice | null;
  readonly correlated: readonly { readonly a: number; readonly b: number; readonly r: number }[];
  readonly map: ClusterMap | null;
  readonly dendrogram: Dendrogram | null;
  readonly density: Density | null;
  readonly reduced: Reduced | null;
  /** k-means: how many of its starts ended in the best answer. */
  readonly starts: { readonly count: number; readonly best: number } | null;
}
