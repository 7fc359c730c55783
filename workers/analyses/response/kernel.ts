import type { Kernel, KernelInput, KernelOutput } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import { listPeriods, periodStart, toIsoDay } from '../../contract/periods.ts';
import { isSegmenting } from '../../contract/segmentations.ts';
import { independenceTest } from '../../numeric/inference/contingency.ts';
import { compareWithControls } from './controls.ts';
import { countersOf, knownRates, type Outcomes } from './counters.ts';
import { creditOrders, floorTime, rangeOf, readPurchases, type Purchases, type Window } from './credit.ts';
import { countAll, countByGroup, type Counting, type Grouping } from './deliveries.ts';
import { findHeldBack } from './heldBack.ts';
import { bits, readMessages, type Messages } from './messages.ts';
import type { ResponseOptions } from './options.ts';
import { findPersonalBest } from './personal.ts';
import type { Delivery, PersonalBest, RateId, ResponseResult } from './result.ts';
import { countTimes, gridOf, hourOf, testTimes, weekdayOf } from './times.ts';

const daySeconds = 86_400;
const weekdays = ['0', '1', '2', '3', '4', '5', '6'];
const hours = Array.from({ length: 24 }, (_, hour) => String(hour));

/**
 * What messages brought: steps by group, against customers kept from them, by hour, and for each customer the channel they answer.
 * input.columns, a row a message: customer, time (seconds), steps (bits), and where mapped campaign, channel, variant (positions),
 * cost, revenue; a row a purchase: orderCustomer, orderTime, orderMinor. Sources: spec.sources. Cost O(messages + purchases).
 */
export const computeResponse: Kernel = (input, givenOptions, onShare) => {
  const options = givenOptions as ResponseOptions;
  const messages = readMessages(input);
  if (messages.count === 0) return failed('NO_ROWS');
  onShare?.(0.2);
  const purchases = readPurchases(input);
  const window: Window = {
    seconds: options.windowDays * daySeconds,
    byDay: input.facts['isTimed'] !== 1 || purchases?.isTimed === false,
  };
  const { isHeld, rows: controlRows, campaigns: controlled } = findHeldBack(input, messages);
  const basis = basisOf(messages, options);
  const { outcomes, mayCredit } = findOutcomes({
    input,
    options,
    messages,
    purchases,
    window,
    isHeld,
    basis,
  });
  const counters = new Uint16Array(messages.count);
  for (let i = 0; i < messages.count; i++)
    if (isHeld[i] === 0) counters[i] = countersOf(messages, outcomes, i);
  onShare?.(0.4);
  const rates = knownRates(messages.mapped, outcomes.from !== null);
  const endTime = (Number(input.facts['ordersEnd']) + 1) * daySeconds;
  const fileDecimals = Math.max(0, Number(input.facts['revenueDecimals']));
  const moneyUnit = 10 ** Number(input.facts['moneyDecimals']);
  const revenueUnit = 10 ** fileDecimals;
  const costUnit = 10 ** Math.max(0, Number(input.facts['costDecimals']));
  const counting: Counting = {
    ...{ messages, outcomes, counters, rates, costUnit },
    unit: outcomes.from === 'orders' ? moneyUnit : revenueUnit,
    open: outcomes.from === 'orders' ? findOpen(messages, window, endTime, mayCredit) : null,
  };
  const splitBy = String(input.facts['splitBy']);
  const grouping = groupBy(splitBy, input, messages);
  const total = countAll(counting);
  if (total.sent === 0) return failed('NO_ROWS');
  onShare?.(0.5);
  const split = inOrder(countByGroup(counting, grouping), grouping);
  onShare?.(0.7);
  const channels = input.texts?.['channel'] ?? [];
  const times = countTimes(messages, counters, Math.min(12, channels.length));
  const hasHours = input.facts['isTimed'] === 1;
  const by = bestBy(options.bestBy, rates);
  const found =
    by &&
    findPersonalBest({
      ...{ messages, counters, by, hasHours, names: channels, unit: moneyUnit },
      moneyOf: purchases && ((customer) => moneyOf(purchases, customer)),
      onCustomers: (share) => onShare?.(0.75 + share / 5),
    });
  const result: ResponseResult = {
    ...{ firstDay: String(input.facts['firstDay']), lastDay: String(input.facts['lastDay']) },
    ...{ asOf: String(input.facts['asOf']), ordersFrom: outcomes.from, credit: options.credit, basis },
    ...{ windowDays: options.windowDays, byDay: window.byDay, total, splitBy, split },
    deliveredIsSent: (messages.mapped & bits.delivered) === 0,
    campaignCount: countNames(messages.campaign, (input.texts?.['campaign'] ?? []).length),
    mended: messages.mended,
    shopOrders: purchases && purchases.count,
    shopRevenue: purchases && purchases.turnover / moneyUnit,
    grid: gridOf(times, messages.mapped, outcomes.from !== null),
    hasHours,
    times: testTimes(times, rates, hasHours),
    personal: found?.personal ?? null,
    controls: compareWithControls(controlled, {
      ...{ messages, purchases, window, revenueUnit, costUnit, unit: moneyUnit },
      campaigns: input.texts?.['campaign'] ?? [],
      margin: options.marginPercent / 100,
    }),
    controlRows,
    variants: variantsOf(input, counting, splitBy === 'variant' ? split : null),
  };
  onShare?.(1);
  return { status: 'ok', result, membership: found?.membership ?? null, notes: [] } satisfies KernelOutput;
};

function basisOf({ mapped }: Messages, options: ResponseOptions): ResponseResult['basis'] {
  if (options.basis === 'clicked' && (mapped & bits.clicked) > 0) return 'clicked';
  if (options.basis === 'clicked' && (mapped & bits.opened) > 0) return 'opened';
  return (mapped & bits.delivered) > 0 ? 'delivered' : 'sent';
}

interface OutcomeRequest {
  readonly input: KernelInput;
  readonly options: ResponseOptions;
  readonly messages: Messages;
  readonly purchases: Purchases | null;
  readonly window: Window;
  readonly isHeld: Uint8Array;
  readonly basis: ResponseResult['basis'];
}

/** Orders as the file says, or credited from the order file; what is asked for and not there gives way to the other. */
function findOutcomes(request: OutcomeRequest): {
  readonly outcomes: Outcomes;
  readonly mayCredit: (message: number) => boolean;
} {
  const { options, messages, purchases, window, isHeld, basis } = request;
  const bit = basis === 'sent' ? 0 : bits[basis];
  const mayCredit = (i: number): boolean =>
    isHeld[i] === 0 && (bit === 0 || ((messages.steps[i] as number) & bit) > 0);
  const ordered = new Uint8Array(messages.count);
  const inFile = (messages.mapped & bits.converted) > 0;
  if (inFile && (options.ordersFrom !== 'orders' || purchases === null)) {
    for (let i = 0; i < ordered.length; i++)
      if (((messages.steps[i] as number) & bits.converted) > 0) ordered[i] = 1;
    return { outcomes: { from: 'file', ordered, orders: null, minor: messages.revenue }, mayCredit };
  }
  if (purchases === null)
    return { outcomes: { from: null, ordered, orders: null, minor: messages.revenue }, mayCredit };
  const { orders, minor } = creditOrders(messages, purchases, window, options.credit, mayCredit);
  for (let i = 0; i < ordered.length; i++) ordered[i] = (orders[i] as number) > 0 ? 1 : 0;
  return { outcomes: { from: 'orders', ordered, orders, minor }, mayCredit };
}

/** Messages whose days to order are not over when the orders end. */
function findOpen(
  { count, time }: Messages,
  window: Window,
  endTime: number,
  mayCredit: (message: number) => boolean,
): Uint8Array {
  const open = new Uint8Array(count);
  for (let i = 0; i < count; i++)
    if (floorTime(time[i] as number, window) + window.seconds >= endTime && mayCredit(i)) open[i] = 1;
  return open;
}

function moneyOf(purchases: Purchases, customer: number): number {
  const [first, stop] = rangeOf(purchases, customer);
  let sum = 0;
  for (let p = first; p < stop; p++) sum += purchases.minor[p] as number;
  return sum;
}

function countNames(places: Int32Array | null, most: number): number {
  const seen = new Uint8Array(most + 1);
  if (places)
    for (let i = 0; i < places.length; i++) if ((places[i] as number) >= 0) seen[places[i] as number] = 1;
  return seen.reduce((sum, one) => sum + one, 0);
}

function bestBy(wanted: PersonalBest['by'], rates: readonly RateId[]): PersonalBest['by'] | null {
  return (
    [wanted, 'open' as const, 'click' as const, 'order' as const].find((one) => rates.includes(one)) ?? null
  );
}

function groupBy(by: string, input: KernelInput, messages: Messages): Grouping {
  const { count, customer, time } = messages;
  if (by === 'campaign' || by === 'channel' || by === 'variant') {
    return { group: messages[by] ?? new Int32Array(count).fill(-1), names: input.texts?.[by] ?? [] };
  }
  const group = new Int32Array(count).fill(-1);
  if (by === 'weekday' || by === 'hour') {
    for (let i = 0; i < count; i++)
      group[i] = by === 'hour' ? hourOf(time[i] as number) : weekdayOf(time[i] as number);
    return { group, names: by === 'hour' ? hours : weekdays };
  }
  if (isSegmenting(by)) {
    const { memberCustomer = new Int32Array(), memberGroup = new Int32Array() } = input.columns;
    const own = new Map<number, number>();
    for (let i = 0; i < memberCustomer.length; i++)
      own.set(memberCustomer[i] as number, memberGroup[i] as number);
    for (let i = 0; i < count; i++) group[i] = own.get(customer[i] as number) ?? -1;
    return { group, names: input.texts?.['segment'] ?? [] };
  }
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    const day = Math.floor((time[i] as number) / daySeconds);
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const starts = listPeriods(first, last, 'month');
  const placeOf = new Map(starts.map((start, place) => [start, place]));
  const known = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const day = Math.floor((time[i] as number) / daySeconds);
    let place = known.get(day);
    if (place === undefined) known.set(day, (place = placeOf.get(periodStart(day, 'month')) ?? -1));
    group[i] = place;
  }
  return { group, names: starts.map(toIsoDay) };
}

/** Names most frequent first, as the query gives them, but for those whose order is by messages that count. */
function inOrder(rows: readonly Delivery[], { names }: Grouping): readonly Delivery[] {
  const isTime = names === hours || names === weekdays || /^\d{4}-\d\d-01$/.test(names[0] ?? '');
  return isTime ? rows : rows.toSorted((a, b) => rank(a) - rank(b) || b.sent - a.sent);
}

/** Those together and those not known come last. */
const rank = ({ name }: Delivery): number => (name === null ? 2 : name === '' ? 1 : 0);

function variantsOf(
  input: KernelInput,
  counting: Counting,
  known: readonly Delivery[] | null,
): ResponseResult['variants'] {
  const { messages, counters } = counting;
  const { variant, channel } = messages;
  const names = input.texts?.['variant'] ?? [];
  if (variant === null || names.length < 2) return null;
  const rows = known ?? countByGroup(counting, { group: variant, names });
  if (rows.filter(({ name }) => name !== null).length < 2) return null;
  if (channel === null) return { rows, drawnP: null };
  const [across, down] = [names.length + 1, (input.texts?.['channel'] ?? []).length + 1];
  const table = Array.from({ length: down }, () => new Array<number>(across).fill(0));
  for (let i = 0; i < messages.count; i++) {
    const [own, by] = [variant[i] as number, channel[i] as number];
    const row = table[by];
    if (counters[i] !== 0 && own >= 0 && row) row[own] = (row[own] as number) + 1;
  }
  const full = table.filter((row) => row.some((one) => one > 0));
  const used = Array.from({ length: across }, (_, k) => k).filter((k) =>
    full.some((row) => (row[k] as number) > 0),
  );
  const test =
    full.length < 2 ? null : independenceTest(full.map((row) => used.map((k) => row[k] as number)));
  return { rows, drawnP: test?.p ?? null };
}
