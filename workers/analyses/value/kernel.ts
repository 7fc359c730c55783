import type { Membership } from '../../contract/analysis.ts';
import {
  columnOf,
  wholeOf,
  type HalvedKernel,
  type Kernel,
  type KernelInput,
  type KernelOutput,
} from '../../contract/kernel.ts';
import { failed, type Failure, type Note } from '../../contract/outcome.ts';
import { toDayNumber } from '../../contract/periods.ts';
import { describeNext, measureDistances, type Distances } from './next.ts';
import { compareKinds, type ComparedKinds } from './kinds.ts';
import { addKinds, areMany, describeTop, listSides } from './profile.ts';
import { cellOf, tierIds, type Stability, type TierCut, type ValueResult } from './result.ts';
import { describeTiers, listTiers, pick, positionsOf } from './rows.ts';
import { checkStability } from './stability.ts';
import {
  assignTiers,
  findBorders,
  listCuts,
  low,
  mid,
  rankAmounts,
  type Border,
  type Ranking,
  type Tiers,
  type ValueOptions,
} from './tiers.ts';
import {
  readStretches,
  walkHistory,
  walkSpending,
  walkYearAgo,
  type Buyers,
  type Spending,
  type Stretches,
} from './walk.ts';

/** Fewer customers than this and one of them is a large share of a tier. */
const fewCustomers = 50;

/** Fewer rows than these are not worth another worker. */
const worthHalving = 200_000;

interface Ranked extends Units {
  readonly stretches: Stretches;
  readonly spending: Spending;
  readonly byMargin: boolean;
  readonly values: Float64Array;
  readonly counts: Uint8Array;
  readonly ranking: Ranking;
  readonly tiers: Tiers;
  readonly tier: Uint8Array;
}

/** Everybody’s tier. */
function rankBuyers(input: KernelInput, options: ValueOptions): Ranked | Failure {
  if (columnOf(input, 'customer').length === 0) return failed('NO_ROWS');
  const stretches = readStretches(input);
  const spending = walkSpending(input, stretches);
  const byMargin = options.basis === 'margin' && spending.margin !== null;
  const [unit, marginUnit] = [Number(input.facts.unit), Number(input.facts.marginUnit)];
  const units: Units = { unit, marginUnit, valueUnit: byMargin ? marginUnit : unit };
  const { values, counts } = chooseValues(spending, byMargin);
  const known = pick(values, positionsOf(counts));
  if (known.length === 0) return failed('NO_ROWS');
  const ranking = rankAmounts(known);
  const tiers = findBorders(ranking, options, units.valueUnit);
  if ('code' in tiers) return tiers;
  const tier = assignTiers(values, counts, tiers);
  return { ...units, stretches, spending, byMargin, values, counts, ranking, tiers, tier };
}

const computeTiers: Kernel = (input, givenOptions) => {
  const options = givenOptions as ValueOptions;
  const ranked = rankBuyers(input, options);
  if ('code' in ranked) return ranked;
  const { stretches, byMargin, values, ranking, tiers, tier, valueUnit } = ranked;
  const buyers = walkHistory(input, ranked.spending, stretches);
  const lists = listTiers(tier);
  const distances = measureDistances(values, buyers.orders, tier, tiers);
  const asOfDay = toDayNumber(String(input.facts.asOf));
  const rankedCount = ranking.best.length;
  const result: ValueResult = {
    ...{ asOf: String(input.facts.asOf), from: String(input.facts.from), to: String(input.facts.to) },
    ...{ window: options.window, basis: byMargin ? 'margin' : 'revenue', cutBy: tiers.cutBy },
    ...addUp(buyers, ranked),
    ...{ rankedCount, steps: listCuts(ranking, valueUnit) },
    tiers: describeTiers(buyers, ranking.best, tier, ranked),
    next: distances === null ? [] : describeNext(ranking, lists, tiers, distances, valueUnit),
    cuts: {
      high: toCut(tiers.high, tiers, rankedCount, valueUnit),
      mid: toCut(tiers.mid, tiers, rankedCount, valueUnit),
    },
    profile: describeTop({ input, buyers, values, ranking, valueUnit, asOfDay }, tier, lists),
    // The other half tells.
    stability: { status: 'nobody' },
  };
  const membership = buildMembership(buyers, tier, distances, ranked, asOfDay);
  return { status: 'ok', result, membership, notes: collectNotes(options, result) };
};

interface Beside {
  readonly kinds: ComparedKinds | null;
  readonly stability: Stability;
}

/** What needs the tiers and nothing else of the other half. */
function computeBeside(input: KernelInput, givenOptions: Readonly<Record<string, unknown>>): Beside | null {
  const options = givenOptions as ValueOptions;
  const ranked = rankBuyers(input, options);
  if ('code' in ranked) return null;
  const { spending, tier, stretches, byMargin, valueUnit } = ranked;
  const isMany = areMany(listSides(listTiers(tier)));
  const then = chooseValues(walkYearAgo(input, spending, stretches), byMargin);
  const firstDay = toDayNumber(String(input.facts.firstDay));
  return {
    kinds: isMany ? compareKinds(input, spending, tier, stretches) : null,
    stability: checkStability(then.values, then.counts, tier, options, valueUnit, firstDay, stretches),
  };
}

function complete(output: KernelOutput, found: unknown): KernelOutput {
  if (output.status === 'failed' || found === null) return output;
  const { kinds, stability } = found as Beside;
  const result = output.result as ValueResult;
  const profile = kinds === null ? result.profile : addKinds(result.profile, kinds);
  return { ...output, result: { ...result, profile, stability } };
}

export const halvedValue: HalvedKernel = {
  isWorthIt: (input) => columnOf(input, 'customer').length >= worthHalving,
  main: computeTiers,
  isOnlyBeside: (column) => /Line$|Place$|^line|^returned$|^nightShare$/.test(column),
  beside: computeBeside,
  complete,
};

/**
 * Puts every customer with a purchase into one tier by the amount of a stretch, and says what sets the top tier apart,
 * what the others lack, and how many of a year ago’s top tier are still in it.
 * input.columns: purchases sorted by customer, then day (customer, day, amount; starts, margin and hasCost, discount
 * where known), money in whole units; by customer_index, where known: nightShare, returned, categoryVariety,
 * brandVariety and a …Place for each column of values, whose names are in input.texts. Cost O(n log n) in customers.
 * Sources: spec.sources.
 */
export const computeValue: Kernel = wholeOf(halvedValue);

/** Smallest units in one of revenue, of margin, and of what the tiers go by. */
type Units = Readonly<Record<'unit' | 'marginUnit' | 'valueUnit', number>>;

function addUp(
  { count, orders, amount, margin }: Buyers,
  { unit, marginUnit }: Units,
): Pick<ValueResult, 'customerCount' | 'orders' | 'revenue' | 'margin' | 'hasMargin'> {
  return {
    ...{ customerCount: count, orders: sum(orders), revenue: sum(amount) / unit },
    margin: margin === null ? null : sum(margin) / marginUnit,
    hasMargin: margin !== null,
  };
}

function toCut(border: Border, { total }: Tiers, rankedCount: number, valueUnit: number): TierCut {
  const { wanted, count, tiedCount, amount, threshold } = border;
  return {
    ...{ wanted, count, tiedCount, threshold: threshold / valueUnit },
    customerShare: count / rankedCount,
    amountShare: total > 0 ? amount / total : null,
  };
}

/** What tiers go by, and for whom it is known: who bought in the stretch, and has a cost where they go by margin. */
function chooseValues(
  { isIn, amount, margin, hasCost }: Pick<Spending, 'isIn' | 'amount' | 'margin' | 'hasCost'>,
  byMargin: boolean,
): { readonly values: Float64Array; readonly counts: Uint8Array } {
  if (!byMargin || margin === null || hasCost === null) return { values: amount, counts: isIn };
  const counts = new Uint8Array(isIn.length);
  for (let i = 0; i < counts.length; i++) counts[i] = (isIn[i] as number) & (hasCost[i] as number);
  return { values: margin, counts };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}

function buildMembership(
  buyers: Buyers,
  tier: Uint8Array,
  distances: Distances | null,
  { unit, marginUnit, valueUnit }: Units,
  asOfDay: number,
): Membership {
  const { margin } = buyers;
  const cell = new Uint16Array(buyers.count);
  if (distances !== null)
    for (let i = 0; i < cell.length; i++) {
      if (tier[i] === mid) cell[i] = cellOf('mid', distances.orders[i] as number);
      else if (tier[i] === low) cell[i] = cellOf('low', distances.orders[i] as number);
    }
  return {
    customers: buyers.customer,
    group: new Uint16Array(tier),
    groupIds: tierIds,
    cell,
    measures: {
      monetary: inOnes(buyers.amount, unit),
      ...(margin ? { margin: inOnes(margin, marginUnit) } : {}),
      frequency: buyers.orders,
      recencyDays: daysUntil(asOfDay, buyers.lastDay),
      ...(distances
        ? { distance: inOnes(distances.distance, valueUnit), ordersToNext: distances.orders }
        : {}),
    },
  };
}

// Loops: map() with a function takes several times as long for a million values.
function inOnes(minor: Float64Array, unit: number): Float64Array {
  const money = new Float64Array(minor.length);
  for (let i = 0; i < money.length; i++) money[i] = (minor[i] as number) / unit;
  return money;
}

function daysUntil(asOfDay: number, lastDay: Int32Array): Int32Array {
  const days = new Int32Array(lastDay.length);
  for (let i = 0; i < days.length; i++) days[i] = asOfDay - (lastDay[i] as number);
  return days;
}

function collectNotes(options: ValueOptions, result: ValueResult): Note[] {
  const notes: Note[] = [];
  const { rankedCount, tiers, cutBy } = result;
  if (rankedCount < fewCustomers) notes.push({ code: 'FEW_CUSTOMERS', detail: { customers: rankedCount } });
  const ranked = tiers.filter(({ least }) => least !== null);
  const [least, most] = [ranked.at(-1)?.least, ranked[0]?.most];
  if (rankedCount > 1 && least === most)
    notes.push({ code: 'ALL_VALUES_EQUAL', detail: { axis: 'monetary' } });
  if (options.cutBy === 'amount' && cutBy !== 'amount' && result.margin !== null)
    notes.push({ code: 'SHARES_UNDEFINED', detail: { total: result.margin } });
  if (options.basis === 'margin' && !result.hasMargin)
    notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: 'cost' } });
  return notes;
}
