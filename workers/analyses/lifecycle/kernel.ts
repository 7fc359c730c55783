import {
  columnOf,
  wholeOf,
  type HalvedKernel,
  type Kernel,
  type KernelInput,
  type KernelOutput,
} from '../../contract/kernel.ts';
import { failed, type Note } from '../../contract/outcome.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import { toMinorUnits } from '../../numeric/money.ts';
import { indexBuyers, type BuyerIndex } from './buyers.ts';
import { groupLines, type LinesByBuyer } from './categories.ts';
import { summariseCycles } from './cycles.ts';
import { findProspects, placeBuyers, readMembers } from './members.ts';
import { toMembership, type Everybody } from './membership.ts';
import { lookBack, type LookBack } from './outlook.ts';
import type { Limits, LifecycleResult } from './result.ts';
import { limitsOf, type LifecycleOptions } from './stages.ts';
import { standOn, type Sources, type Standings } from './standings.ts';
import { summarise } from './summary.ts';

/** Fewer customers than this behind the overall cycle, and the page says so. */
const fewestForCycle = 30;

/** Bins of the picture, the last of which holds the rest. */
const bins = 40;

/** Fewer rows than these are not worth another worker. */
const worthHalving = 200_000;

interface Read extends Omit<Everybody, 'now' | 'prospects' | 'index'> {
  readonly sources: Sources;
}

/** null without any purchase. */
function readInput(input: KernelInput): Read | null {
  const customer = columnOf(input, 'customer');
  if (customer.length === 0) return null;
  const index = indexBuyers(customer);
  const members = readMembers(input);
  const places = placeBuyers(index, highestOf(members?.customer ?? []));
  const decimals = Number(input.facts.moneyDecimals);
  const rows = {
    ...{ customer, day: columnOf(input, 'day'), purchases: columnOf(input, 'purchases') },
    minor: toMinorUnits(columnOf(input, 'revenue'), decimals),
  };
  return {
    sources: { rows, index, lines: readLines(input, index, places) },
    ...{ members, places, unit: 10 ** decimals, asOf: toDayNumber(String(input.facts.asOf)) },
  };
}

const computeStandings: Kernel = (input, givenOptions) => {
  const options = givenOptions as LifecycleOptions;
  const read = readInput(input);
  if (read === null) return failed('NO_ROWS');
  const { sources, members, places, asOf, unit } = read;
  const { index } = sources;
  const limits = limitsOf(options);
  const now = standOn(sources, { upTo: asOf, asOf }, limits, options.minLift);
  const prospects = members ? findProspects(members, places, asOf) : new Int32Array();
  const everybody: Everybody = { ...{ index, now, members, prospects, places, asOf, unit } };
  const membership = toMembership(everybody);
  const categories = input.texts?.categories ?? [];
  const summary = summarise(everybody, membership, {
    names: categories,
    otherCount: Number(input.facts.otherCategoryCount),
  });
  const result: LifecycleResult = {
    asOf: String(input.facts.asOf),
    customerCount: membership.customers.length,
    buyerCount: index.customers.length,
    revenue: summary.stages.reduce((sum, { revenue }) => sum + Math.round(revenue * unit), 0) / unit,
    hasMembers: members !== null,
    hasJoinDays: members?.hasJoinDays ?? false,
    limits,
    ...summary,
    cycles: summariseCycles(now.buyers, now.cycles, categories),
    histogram: countCycles(now, limits),
    dormantByWindow: now.dormantByWindow,
    check: null,
  };
  const cutoff = findCutoff(input, options.horizonDays);
  return { status: 'ok', result, membership, notes: collectNotes(input, options, result, cutoff) };
};

/** What came of those who were in each program a while ago. */
interface Back extends LookBack {
  readonly days: number;
  readonly cutoff: string;
}

function computeBack(input: KernelInput, givenOptions: Readonly<Record<string, unknown>>): Back | null {
  const options = givenOptions as LifecycleOptions;
  const cutoff = findCutoff(input, options.horizonDays);
  const read = cutoff === null ? null : readInput(input);
  if (read === null || cutoff === null) return null;
  const { sources, members, places, asOf, unit } = read;
  // The analysis date lies as far behind the cutoff as it does behind the data, but a day at most.
  const isBehind = !sources.rows.day.includes(asOf);
  const days = { upTo: cutoff, asOf: cutoff + Number(isBehind) };
  const then = standOn(sources, days, limitsOf(options), options.minLift);
  const back = lookBack(sources, then, members, places, cutoff, unit);
  return { ...back, days: options.horizonDays, cutoff: toIsoDay(cutoff) };
}

function addBack(output: KernelOutput, found: unknown): KernelOutput {
  const back = found as Back | null;
  if (output.status === 'failed' || back === null) return output;
  const before = output.result as LifecycleResult;
  const programs = before.programs.map((row, i) => ({ ...row, outlook: back.byProgram[i] ?? null }));
  const check = { days: back.days, cutoff: back.cutoff, all: back.all };
  return { ...output, result: { ...before, programs, check } satisfies LifecycleResult };
}

export const halvedLifecycle: HalvedKernel = {
  isWorthIt: (input) => columnOf(input, 'customer').length >= worthHalving,
  main: computeStandings,
  beside: computeBack,
  complete: addBack,
};

/**
 * Puts everybody known into one stage, and into the programs that call for something now, each by the own purchase
 * cycle; looks back how many of each program came back when nothing was done for it.
 * input.columns: customer, day (since 1970-01-01), purchases, revenue (money), sorted by customer and day; memberCustomer,
 * and where mapped memberJoined, consentEmail, consentSms, consentPush, a row a member; lineCustomer, lineDay,
 * lineCategory, lineAmount, a row an order line with a category, and categoryPlace by its code.
 * Money is summed in whole minor units, so that parts add up exactly. Cost O(n) but for sorting gaps. Source: spec.sources.
 */
export const computeLifecycle: Kernel = wholeOf(halvedLifecycle);

function highestOf(values: ArrayLike<number>): number {
  let most = -1;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] as number);
  return most;
}

/** null where the orders have no category, or only one. */
function readLines(input: KernelInput, index: BuyerIndex, places: Int32Array): LinesByBuyer | null {
  const count = input.texts?.categories?.length ?? 0;
  if (count < 2) return null;
  const lines = {
    ...{ customer: columnOf(input, 'lineCustomer'), day: columnOf(input, 'lineDay') },
    code: columnOf(input, 'lineCategory'),
    minor: toMinorUnits(columnOf(input, 'lineAmount'), Number(input.facts.moneyDecimals)),
  };
  return groupLines(lines, places, columnOf(input, 'categoryPlace'), index.customers.length, count);
}

/** The last day before the stretch that is set aside; null where the history is not twice as long. */
function findCutoff({ facts }: KernelInput, horizonDays: number): number | null {
  const [first, end] = [toDayNumber(String(facts.firstDay)), toDayNumber(String(facts.endDay))];
  return end - first < 2 * horizonDays ? null : end - horizonDays;
}

function countCycles(now: Standings, { dormantFactor }: Limits): LifecycleResult['histogram'] {
  const step = (dormantFactor <= 3 ? 4 : 1.25 * dormantFactor) / bins;
  const counts = new Array<number>(bins + 1).fill(0);
  for (let i = 0; i < now.recencyDays.length; i++) {
    const cycles = ((now.recencyDays[i] as number) * 8) / (now.cycles.cycle8[i] as number);
    // A border such as 1.1 ÷ 0.1 falls just below the whole number it means.
    const bin = Math.min(bins, Math.floor(cycles / step + 1e-9));
    counts[bin] = (counts[bin] as number) + 1;
  }
  return { step, counts };
}

function collectNotes(
  { facts }: KernelInput,
  options: LifecycleOptions,
  result: LifecycleResult,
  cutoff: number | null,
): Note[] {
  const notes: Note[] = [];
  const { overallCustomers } = result.cycles;
  if (overallCustomers === 0) {
    notes.push({ code: 'NO_CYCLE_IN_FILE', detail: { days: options.activeDays } });
  } else if (overallCustomers < fewestForCycle) {
    notes.push({ code: 'FEW_BEHIND_CYCLE', detail: { customers: overallCustomers } });
  }
  if (cutoff === null) {
    const span = toDayNumber(String(facts.endDay)) - toDayNumber(String(facts.firstDay));
    const days = options.horizonDays;
    notes.push({ code: 'HISTORY_TOO_SHORT_FOR_HOLDOUT', detail: { span, days, needed: 2 * days } });
  }
  return notes;
}
