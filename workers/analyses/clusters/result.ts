import type { Role } from '../../contract/tables.ts';

/** How the values of a feature are read: which unit they have. */
export type FeatureKind = 'perYear' | 'days' | 'money' | 'share' | 'count' | 'times' | 'years' | 'number';

export interface FeatureShape {
  readonly kind: FeatureKind;
  /** A few customers have far more than the others: better seen on a logarithmic scale. */
  readonly isSkewed: boolean;
}

export interface BuiltIn extends FeatureShape {
  /** Roles of orders it is made of beyond customer, time and amount; one of them is enough. */
  readonly roles: readonly Role[];
}

/** Features of purchases, by id. What each means exactly is said in query.ts. */
export const builtIns = {
  ordersPerYear: { kind: 'perYear', isSkewed: true, roles: [] },
  meanCycle: { kind: 'days', isSkewed: true, roles: [] },
  medianCycle: { kind: 'days', isSkewed: true, roles: [] },
  recencyDays: { kind: 'days', isSkewed: true, roles: [] },
  averageOrder: { kind: 'money', isSkewed: true, roles: [] },
  monetary: { kind: 'money', isSkewed: true, roles: [] },
  purchases: { kind: 'count', isSkewed: true, roles: [] },
  laterShare: { kind: 'share', isSkewed: false, roles: [] },
  weekendShare: { kind: 'share', isSkewed: false, roles: [] },
  morningShare: { kind: 'share', isSkewed: false, roles: ['time'] },
  middayShare: { kind: 'share', isSkewed: false, roles: ['time'] },
  eveningShare: { kind: 'share', isSkewed: false, roles: ['time'] },
  nightShare: { kind: 'share', isSkewed: false, roles: ['time'] },
  returnShare: { kind: 'share', isSkewed: false, roles: [] },
  discountShare: { kind: 'share', isSkewed: false, roles: ['discount', 'coupon'] },
  priceLevel: { kind: 'times', isSkewed: true, roles: ['category'] },
  brandCount: { kind: 'count', isSkewed: true, roles: ['brand'] },
  favouriteBrandShare: { kind: 'share', isSkewed: false, roles: ['brand'] },
} as const satisfies Readonly<Record<string, BuiltIn>>;

export type BuiltInId = keyof typeof builtIns;

/** Hours of the day, the last one not included; the night goes past midnight. */
export const partsOfDay = {
  morningShare: { from: 5, to: 11 },
  middayShare: { from: 11, to: 17 },
  eveningShare: { from: 17, to: 22 },
  nightShare: { from: 22, to: 5 },
} as const;

export type PartOfDayId = keyof typeof partsOfDay;

export function isPartOfDay(id: string): id is PartOfDayId {
  return Object.hasOwn(partsOfDay, id);
}

export const builtInIds = Object.keys(builtIns) as readonly BuiltInId[];

/** Columns of orders of which a customer’s share of lines by value is a feature, such as `channel:app`. */
export const sharedRoles = ['channel', 'category', 'brand'] as const;

export type SharedRole = (typeof sharedRoles)[number];

/** How many values of each are offered, most lines first. */
export const sharedLimit: Readonly<Record<SharedRole, number>> = { channel: 4, category: 12, brand: 8 };

export type FeatureSetId = 'behaviour' | 'rhythm' | 'product' | 'brand' | 'own';

/** The built-in features of the ready sets; `shared` adds the shares of a column. */
export const featureSets: Readonly<
  Record<
    Exclude<FeatureSetId, 'own'>,
    { readonly ids: readonly BuiltInId[]; readonly shared: SharedRole | null }
  >
> = {
  behaviour: {
    ids: ['ordersPerYear', 'meanCycle', 'recencyDays', 'averageOrder', 'discountShare', 'laterShare'],
    shared: null,
  },
  rhythm: { ids: ['morningShare', 'middayShare', 'eveningShare', 'nightShare'], shared: null },
  product: { ids: [], shared: 'category' },
  brand: { ids: ['brandCount', 'favouriteBrandShare'], shared: 'brand' },
};

export function isBuiltIn(id: string): id is BuiltInId {
  return Object.hasOwn(builtIns, id);
}

/** The column and the value of an id such as `channel:app`; null where it is none. */
export function readShared(id: string): { readonly role: SharedRole; readonly value: string } | null {
  const at = id.indexOf(':');
  const role = sharedRoles.find((one) => one === id.slice(0, at));
  return at < 0 || role === undefined ? null : { role, value: id.slice(at + 1) };
}

export function sharedId(role: SharedRole, value: string): string {
  return `${role}:${value}`;
}

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
  /** What sets it apart most, largest first, at most three; none where nothing reaches a fifth of a deviation. */
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
