import type { Membership, TypedColumn } from '../../contract/analysis.ts';
import { columnOf, type Kernel, type KernelInput } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import { correlatedPairs } from '../../numeric/clustering/describe.ts';
import { correlations } from '../../numeric/clustering/features.ts';
import { silhouette } from '../../numeric/clustering/validity.ts';
import { toMinorUnits } from '../../numeric/money.ts';
import { chooseK, inertiaOf } from './chooseK.ts';
import { judge, reachVerdict, resamples } from './judge.ts';
import type { ClusterOptions } from './options.ts';
import { meansOf, partition, refuseTooMany, type Partition } from './partition.ts';
import { drawDendrogram, drawDensity, drawMap } from './pictures.ts';
import type { Aside, Choice, ClustersResult, NoneBecause } from './result.ts';
import { describeClusters, listAside, measureFit, moveRows, orderClusters, total } from './rows.ts';
import { buildSpace, countDistinct, pick, type Space } from './space.ts';
import { standings } from './standings.ts';

type Told = (share: number) => void;

/** The silhouette of more customers is that of so many, drawn from every cluster. */
const silhouetteRows = 4_000;

/**
 * Which natural groups customers fall into, how sure that is, and what sets each apart.
 * input.columns, all of length n: customer, standing, f0, f1, … (one for each of texts.features), and where there are
 * orders purchases and monetary. Everybody gets a group: a cluster, noise, or why not.
 * Numbers of groups, silhouettes, stability and the shuffled control are worked out on samples whose size is told.
 * Cost: O(n k d) a step of k-means, O(n²) for trees. Source: spec.sources.
 */
export const computeClusters: Kernel = (input, givenOptions, onShare) => {
  const options = givenOptions as ClusterOptions;
  if (columnOf(input, 'customer').length === 0) return failed('NO_ROWS');
  if (options.k === 1) return failed('BAD_OPTION', { option: 'k', given: '1', allowed: '0, 2…20' });
  const tell =
    (from: number, to: number): Told =>
    (share) =>
      onShare?.(from + (to - from) * share);
  const space = buildSpace(input, options);
  const refused = refuseTooMany(space, options);
  if (refused) return refused;
  const distinct = countDistinct(space.data, space.n, space.d, 21);
  const choice = distinct > 2 ? chooseK(space, options, distinct, tell(0.05, 0.35)) : null;
  const wanted = options.k > 0 ? options.k : (choice?.bySilhouette ?? 1);
  const k = Math.min(wanted, distinct, space.n);
  const few = options.method !== 'dbscan' && k < 2;
  const tooFew: NoneBecause | null = distinct < 2 && space.n > 1 ? 'same' : few || space.n < 3 ? 'few' : null;
  const found = tooFew ? wholeAsOne(space.n) : partition(space, options, k, tell(0.35, 0.6));
  return finish({ input, options, space, found, choice, tooFew, tell: tell(0.6, 1) });
};

function wholeAsOne(n: number): Partition {
  const labels = new Int32Array(n);
  return { labels, count: n > 0 ? 1 : 0, starts: null, tree: null, density: null, reduced: null };
}

interface Finish {
  readonly input: KernelInput;
  readonly options: ClusterOptions;
  readonly space: Space;
  readonly found: Partition;
  readonly choice: Choice | null;
  readonly tooFew: NoneBecause | null;
  readonly tell: Told;
}

function finish({ input, options, space, found, choice, tooFew, tell }: Finish): ReturnType<Kernel> {
  const { count } = found;
  const unit = 10 ** Number(input.facts.moneyDecimals);
  const allMinor =
    input.facts.hasOrders === 1
      ? toMinorUnits(columnOf(input, 'monetary'), Number(input.facts.moneyDecimals))
      : null;
  const minor = allMinor && pick(allMinor, space.rows);
  const ownMeans = meansOf(space, found.labels, count);
  const renamed = orderClusters(found.labels, count, minor, ownMeans);
  const means = moveRows(ownMeans, renamed, space.d);
  const labels = found.labels.map((label) => (label < 0 ? -1 : (renamed[label] as number)));
  const whole = { ...found, labels };
  const measured =
    tooFew || count < 2
      ? null
      : silhouette(space.data, space.n, space.d, labels, { sample: silhouetteRows, seed: options.seed });
  const r = correlations(space.data, space.n, space.d);
  tell(0.2);
  const judged = measured && judge(space, options, whole, (share) => tell(0.2 + 0.7 * share));
  const clusters = describeClusters({
    ...{ space, labels, count, means, minor, unit, correlations: r },
    silhouettes: measured?.perCluster ?? null,
    stability: judged?.stability ?? null,
  });
  const stability = judged ? weighStability(clusters) : null;
  const { verdict, because } =
    judged && stability !== null
      ? reachVerdict(judged.control, stability, choice, space.n)
      : { verdict: 'none' as const, because: tooFew ?? 'oneDense' };
  const aside = countAside(input, space, labels, allMinor, unit);
  const result: ClustersResult = {
    asOf: String(input.facts.asOf),
    set: input.facts.set as ClustersResult['set'],
    method: options.method,
    customerCount: columnOf(input, 'customer').length,
    usedCount: space.n,
    revenue: allMinor && total(allMinor) / unit,
    features: space.features,
    available: input.texts?.available ?? [],
    k: count,
    isAutomatic: options.k === 0,
    ...{ clusters, aside },
    inertia: inertiaOf(space, labels, means),
    silhouette: measured?.mean ?? null,
    silhouetteSample: measured?.sampled ?? 0,
    ...{ verdict, because, stability, choice },
    resamples: judged ? resamples : 0,
    control: judged?.control ?? null,
    correlated: correlatedPairs(r, space.d).map((pair) => ({
      ...{ a: space.dimensions[pair.a] as number, b: space.dimensions[pair.b] as number },
      r: pair.r,
    })),
    map: drawMap(space, labels, count, options.seed),
    dendrogram: found.tree && drawDendrogram(found.tree, renamed),
    density: found.density && drawDensity(found.density, options),
    reduced: found.reduced,
    starts: found.starts,
  };
  return {
    status: 'ok',
    result,
    membership: buildMembership(input, { space, labels, means }, result),
    notes: [],
  };
}

function weighStability(clusters: ClustersResult['clusters']): number | null {
  let [sum, size] = [0, 0];
  for (const cluster of clusters) {
    if (cluster.stability === null) continue;
    sum += cluster.stability * cluster.size;
    size += cluster.size;
  }
  return size > 0 ? sum / size : null;
}

function countAside(
  input: KernelInput,
  space: Space,
  labels: Int32Array,
  minor: Float64Array | null,
  unit: number,
): Aside[] {
  const noise = { id: 'noise' as const, size: 0, minor: 0 };
  labels.forEach((label, i) => {
    if (label >= 0) return;
    noise.size += 1;
    noise.minor += minor?.[space.rows[i] as number] ?? 0;
  });
  const standing = columnOf(input, 'standing');
  const fewPurchases = { id: 'fewPurchases' as const, size: 0, minor: 0 };
  const valueMissing = { id: 'valueMissing' as const, size: 0, minor: 0 };
  for (let i = 0; i < standing.length; i++) {
    if (standing[i] === standings.used) continue;
    const one = standing[i] === standings.fewPurchases ? fewPurchases : valueMissing;
    one.size += 1;
    one.minor += minor?.[i] ?? 0;
  }
  return listAside([noise, fewPurchases, valueMissing], minor !== null, unit);
}

interface Found {
  readonly space: Space;
  readonly labels: Int32Array;
  /** Centres on the scale of the distances, a row a cluster. */
  readonly means: Float64Array;
}

/** Names of measures that a column of the file may not take. */
const takenMeasures = new Set(['customer', 'segment', 'monetary', 'purchases', 'fit', 'centreDistance']);

function buildMembership(
  input: KernelInput,
  { space, labels, means }: Found,
  { clusters, aside }: ClustersResult,
): Membership {
  const customers = columnOf(input, 'customer');
  const groupIds = [...clusters.map(({ id }) => id), ...aside.map(({ id }) => id)];
  const standing = columnOf(input, 'standing');
  const placeOf = (id: Aside['id']): number => groupIds.indexOf(id);
  const few = placeOf('fewPurchases');
  const missing = placeOf('valueMissing');
  const noise = placeOf('noise');
  const group = new Uint16Array(customers.length);
  for (let i = 0; i < group.length; i++) {
    if (standing[i] !== standings.used) group[i] = standing[i] === standings.fewPurchases ? few : missing;
  }
  const { distance, fit } = measureFit(space, labels, means, clusters.length);
  const wholeDistance = new Float64Array(customers.length);
  const wholeFit = new Float64Array(customers.length);
  for (let i = 0; i < space.n; i++) {
    const row = space.rows[i] as number;
    const label = labels[i] as number;
    group[row] = label < 0 ? noise : label;
    wholeDistance[row] = distance[i] as number;
    wholeFit[row] = fit[i] as number;
  }
  return {
    ...{ customers: new Int32Array(customers), group, groupIds },
    measures: { ...moneyOf(input), fit: wholeFit, centreDistance: wholeDistance, ...valuesOf(input, space) },
  };
}

function moneyOf(input: KernelInput): Record<string, TypedColumn> {
  if (input.facts.hasOrders !== 1) return {};
  return {
    monetary: new Float64Array(columnOf(input, 'monetary')),
    purchases: new Float64Array(columnOf(input, 'purchases')),
  };
}

function valuesOf(input: KernelInput, space: Space): Record<string, TypedColumn> {
  const values: Record<string, TypedColumn> = {};
  space.features.forEach(({ id, kind }, i) => {
    // Amount and purchases are there already.
    if (kind !== 'number' && takenMeasures.has(id)) return;
    values[takenMeasures.has(id) ? `${id} *` : id] = new Float64Array(columnOf(input, `f${i}`));
  });
  return values;
}
