import type { Membership } from '../../contract/analysis.ts';
import { columnOf, type KernelInput, type KernelOutput } from '../../contract/kernel.ts';
import { failed, type Note } from '../../contract/outcome.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import { wilsonInterval } from '../../numeric/proportion.ts';
import { quantileOfSorted } from '../../numeric/quantile.ts';
import { sortNumbers } from '../../numeric/sortNumbers.ts';
import { countAttempts, type Counted, type Units } from './count.ts';
import { boundPeriods, chooseGrain, findFallen, noWatch, watchRate } from './history.ts';
import { gatherMembers } from './members.ts';
import type { FunnelOptions } from './options.ts';
import {
  eventKinds,
  type EventsFunnel,
  type FunnelStep,
  type HistoryPeriod,
  type RateWatch,
} from './result.ts';
import { foldSegments } from './segments.ts';
import { chooseSteps, readNames, stepOfEvents, type ChosenStep, type NamedEvent } from './steps.ts';

const dayMs = 86_400_000;
/** More names than this are no choice. */
const mostOffered = 300;
/** Fewer units than this and a rate is mostly chance. */
const fewUnits = 30;

/**
 * How far people come. input.columns, one row an event, those of a unit together and by time: unitHigh and unitLow (the
 * unit’s key), time (ms), code (position of its name; the number of names for rarer ones), segment (position or −1),
 * customer (−1 for a visitor); one row a name: nameCount; one row a customer with orders: buyer, buyerMonetary.
 * input.texts: names, kinds, segments.
 */
export function computeEvents(input: KernelInput, options: FunnelOptions): KernelOutput {
  const time = columnOf(input, 'time');
  if (time.length === 0) return failed('NO_ROWS');
  const names = readNames(input);
  const chosen = chooseSteps(options.steps, names);
  if ('code' in chosen) return chosen;
  const units = readUnits(input, time, chosen, names.length);
  const windowMs = options.windowLength * (options.windowUnit === 'days' ? dayMs : dayMs / 24);
  const end = Number(input.facts['end']);
  const firstDay = toDayNumber(String(input.facts['firstDay']));
  const lastStart = end - windowMs;
  const lastStartDay = Math.max(firstDay, Math.floor(lastStart / dayMs));
  const grain = chooseGrain(options.grain, firstDay, lastStartDay);
  const bounds = boundPeriods(firstDay, lastStartDay, grain);
  const stepCount = chosen.length;
  const counted = countAttempts(units, { order: options.order, windowMs, stepCount, lastStart, bounds });
  const customers = customersOf(units, columnOf(input, 'customer'));
  const steps = summariseSteps(chosen, names, counted, customers);
  const isWhole = bounds
    .slice(0, -1)
    .map((start, i) => start >= firstDay && (bounds[i + 1] ?? 0) * dayMs <= lastStart + 1);
  const watches = watchSteps(counted, isWhole, bounds);
  const fold = foldSegments(counted, input.texts?.['segments'] ?? null, stepCount);
  const members = gatherMembers(input, customers, counted, fold.placeOf, stepCount);
  const result: EventsFunnel = {
    mode: 'events',
    asOf: String(input.facts['asOf']),
    unit: options.unit,
    order: options.order,
    firstDay: toIsoDay(firstDay),
    lastDay: String(input.facts['lastDay']),
    eventCount: time.length,
    unitCount: units.from.length - 1,
    entered: steps[0]?.count ?? 0,
    stillOpen: counted.stillOpen,
    windowSeconds: windowMs / 1000,
    steps,
    available: names.slice(0, mostOffered),
    availableKinds: eventKinds.filter((kind) => names.some((one) => one.kind === kind)),
    segments: fold.segments,
    splitBy: options.segmentBy,
    grain,
    history: listHistory(counted, bounds, isWhole),
    watches,
    weakest: findWeakest(steps, watches),
    customerCount: members.membership.customers.length,
    revenue: members.revenue,
  };
  const membership: Membership = members.membership;
  return { status: 'ok', result, membership, notes: collectNotes(result) };
}

function readUnits(
  input: KernelInput,
  time: ArrayLike<number>,
  steps: readonly ChosenStep[],
  nameCount: number,
): Units {
  const [high, low] = [columnOf(input, 'unitHigh'), columnOf(input, 'unitLow')];
  const n = high.length;
  const begins = new Int32Array(n + 1);
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (i === 0 || high[i] !== high[i - 1] || low[i] !== low[i - 1]) begins[count++] = i;
  }
  begins[count] = n;
  const from = begins.slice(0, count + 1);
  const step = stepOfEvents(columnOf(input, 'code'), steps, nameCount);
  return { time, step, from, segment: columnOf(input, 'segment') };
}

/** The customer of each unit, −1 for a visitor. */
function customersOf({ from }: Units, customer: ArrayLike<number>): Int32Array {
  const customers = new Int32Array(from.length - 1);
  for (let u = 0; u < customers.length; u++) customers[u] = customer[from[u] as number] as number;
  return customers;
}

function summariseSteps(
  chosen: readonly ChosenStep[],
  names: readonly NamedEvent[],
  counted: Counted,
  customers: ArrayLike<number>,
): FunnelStep[] {
  const count = chosen.length;
  const stopped = new Int32Array(count);
  const stoppedCustomers = new Int32Array(count);
  counted.depth.forEach((depth, u) => {
    if (depth === 0) return;
    stopped[depth - 1] = (stopped[depth - 1] as number) + 1;
    if ((customers[u] as number) >= 0)
      stoppedCustomers[depth - 1] = (stoppedCustomers[depth - 1] as number) + 1;
  });
  const reached = new Int32Array(count);
  let sum = 0;
  for (let k = count - 1; k >= 0; k--) reached[k] = sum += stopped[k] as number;
  const first = reached[0] ?? 0;
  return chosen.map(({ source, codes }, k): FunnelStep => {
    const here = reached[k] ?? 0;
    const before = k === 0 ? 0 : (reached[k - 1] ?? 0);
    const sorted = sortNumbers(counted.seconds[k] ?? []);
    const quartile = (p: number): number => quantileOfSorted(sorted, p);
    return {
      source,
      events: codes.map((code) => names[code]?.name ?? ''),
      count: here,
      stopped: stopped[k] ?? 0,
      stoppedCustomers: stoppedCustomers[k] ?? 0,
      fromPrevious: before > 0 ? here / before : null,
      previousInterval: before > 0 ? wilsonInterval(here, before) : null,
      fromFirst: first > 0 ? here / first : null,
      firstInterval: first > 0 ? wilsonInterval(here, first) : null,
      seconds:
        sorted.length > 0 ? { low: quartile(0.25), median: quartile(0.5), high: quartile(0.75) } : null,
    };
  });
}

function watchSteps(counted: Counted, isWhole: readonly boolean[], bounds: readonly number[]): RateWatch[] {
  const { byPeriod } = counted;
  const stepCount = byPeriod[0]?.length ?? 0;
  const starts = bounds.slice(0, -1);
  return Array.from({ length: stepCount }, (_, k) => {
    if (k === 0) return noWatch(byPeriod.length);
    const hits = byPeriod.map((counts) => counts[k] ?? 0);
    const trials = byPeriod.map((counts) => counts[k - 1] ?? 0);
    return watchRate('proportion', { hits, trials, isWhole, starts }, stepCount - 1);
  });
}

function listHistory(
  { byPeriod }: Counted,
  bounds: readonly number[],
  isWhole: readonly boolean[],
): HistoryPeriod[] {
  return byPeriod.map((counts, i) => ({
    start: toIsoDay(bounds[i] ?? 0),
    counts: Array.from(counts),
    isWhole: isWhole[i] ?? false,
  }));
}

/** The step that fell most against its own past; where none fell, the one before which most are lost. */
function findWeakest(steps: readonly FunnelStep[], watches: readonly RateWatch[]): EventsFunnel['weakest'] {
  const fallen = findFallen(watches);
  if (fallen > 0) return { step: fallen, why: 'history' };
  let worst = 0;
  for (let k = 1; k < steps.length; k++) {
    if (worst === 0 || (steps[k - 1]?.stopped ?? 0) > (steps[worst - 1]?.stopped ?? 0)) worst = k;
  }
  return worst > 0 && (steps[worst - 1]?.stopped ?? 0) > 0 ? { step: worst, why: 'loss' } : null;
}

function collectNotes({ entered, stillOpen, steps, unit }: EventsFunnel): Note[] {
  const notes: Note[] = [];
  if (stillOpen > 0) notes.push({ code: 'STARTS_STILL_OPEN', detail: { count: stillOpen } });
  if (entered > 0 && entered < fewUnits) notes.push({ code: 'FEW_UNITS', detail: { count: entered } });
  const missing = steps.flatMap(({ source, events }) =>
    events.length === 0 ? [source.by === 'event' ? source.event : source.kind] : [],
  );
  if (missing.length > 0) notes.push({ code: 'STEPS_NOT_IN_FILE', detail: { names: missing.join(', ') } });
  if (unit === 'person' && steps.length < 2) notes.push({ code: 'ONE_EVENT_ONLY', detail: {} });
  return notes;
}
