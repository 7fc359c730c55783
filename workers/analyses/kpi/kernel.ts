import type { TypedColumn } from '../../contract/analysis.ts';
import type { Kernel, KernelInput } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import { toDayNumber } from '../../contract/periods.ts';
import { findLacks, type Role, type TableKind, type TableNeeds } from '../../contract/tables.ts';
import { kpiDictionary } from './dictionary.ts';
import { missing } from './figure.ts';
import { figuresOf, type Source } from './figures.ts';
import { measureOrders, type OrderFacts } from './orders.ts';
import {
  choosePeriods,
  isCovered,
  lengthOf,
  slackOf,
  toSpan,
  type DayRange,
  type Extent,
  type KpiOptions,
} from './periods.ts';
import type { Figure, Kpi, KpiId, KpiResult, RevenueChange } from './result.ts';
import { column, readDaily, readPurchases, type Purchases } from './tables.ts';
import { goneBy, judgeTarget, readTargets } from './targets.ts';
import { explainChange } from './tree.ts';
import { readVisits } from './visits.ts';

type Figures = Readonly<Record<KpiId, Figure>>;
type Mapped = Partial<Record<TableKind, Role[]>>;

const kpiIds = Object.keys(kpiDictionary) as readonly KpiId[];

/**
 * The KPI dictionary over the shown period, the latest one, the one before and the one a year ago, and what each
 * factor of revenue contributed to its change. input.columns: purchases (customer, day, starts, amount … by customer and day),
 * and day sums or visits of the other tables, see query.ts. facts.mapped lists the roles there are.
 * Money is added in whole smallest units. Cost O(rows) for each period. Source: spec.sources.
 */
export const computeKpi: Kernel = (input, givenOptions) => {
  const options = givenOptions as KpiOptions;
  const mapped = readMapped(String(input.facts['mapped'] ?? ''));
  const extents = extentsOf(input);
  const firsts = Object.values(extents).map(({ first }) => first);
  if (firsts.length === 0) return failed('NO_ROWS');
  const plans = readTargets(options.targets);
  if ('code' in plans) return plans;

  const end = toDayNumber(String(input.facts['end']));
  const returned = extentOf(column(input, 'returnDay'));
  const first = Math.min(...firsts, returned?.first ?? end, end);
  const periods = choosePeriods(options, Math.min(extents.orders?.first ?? first, end), end);
  const purchases = readPurchases(input);
  const source: Source = {
    purchases,
    measureOrders: rememberOrders(purchases, options.activeDays),
    returns: readDaily(input, 'return'),
    spend: readDaily(input, 'spend'),
    contacts: readDaily(input, 'contact'),
    visits: readVisits(input),
    feedback: readDaily(input, 'feedback'),
    referrals: readDaily(input, 'referral'),
    extents,
    has: (kind, role) => mapped[kind] !== undefined && (role === undefined || mapped[kind].includes(role)),
  };
  const isWhole = options.period === 'all';
  const figuresIn = (range: DayRange, mustCover: boolean, whole: boolean): Figures => {
    // The whole file begins with its first order; returns and other tables from before it count too.
    const counted = whole ? { start: first, end } : range;
    return withoutUncovered(figuresOf(source, counted, options), source, range, mustCover, whole);
  };
  const shown = figuresIn(periods.shown, false, isWhole);
  const now =
    periods.now === periods.shown ? shown : inPeriod(periods.now, (range) => figuresIn(range, false, false));
  const previous = inPeriod(periods.previous, (range) => figuresIn(range, true, false));
  const lastYear = inPeriod(periods.lastYear, (range) => figuresIn(range, true, false));

  const kpiOf = (id: KpiId): Kpi => {
    const { stage, unit, better, needs } = kpiDictionary[id];
    const lacks = findLacks(mapped, needs);
    const traits = { stage, unit, better, lacks };
    if (lacks.length > 0)
      return { ...missing('locked'), ...traits, now: null, previous: null, lastYear: null };
    const pick = (figures: Figures | null): Figure | null => figures?.[id] ?? null;
    return { ...shown[id], ...traits, now: pick(now), previous: pick(previous), lastYear: pick(lastYear) };
  };
  const targets = plans.map((plan) => {
    const gone = goneBy(plan, end);
    const known = findLacks(mapped, kpiDictionary[plan.kpi].needs).length === 0;
    return judgeTarget(plan, end, gone && known ? figuresIn(gone, false, false)[plan.kpi] : null);
  });
  const result: KpiResult = {
    asOf: String(input.facts['asOf']),
    period: options.period,
    shown: toSpan(periods.shown),
    now: periods.now && toSpan(periods.now),
    previous: periods.previous && toSpan(periods.previous),
    lastYear: periods.lastYear && toSpan(periods.lastYear),
    isPartial: periods.isPartial,
    kpis: Object.fromEntries(kpiIds.map((id) => [id, kpiOf(id)])) as unknown as KpiResult['kpis'],
    changes: {
      previous: changeBetween(source, periods.previous, periods.now),
      lastYear: changeBetween(source, periods.lastYear, periods.now),
    },
    targets,
  };
  return { status: 'ok', result, membership: null, notes: [] };
};

function inPeriod<Value>(range: DayRange | null, make: (range: DayRange) => Value): Value | null {
  return range === null ? null : make(range);
}

/** “orders.customer orders.time …” as roles by kind; a kind without roles stands alone. */
function readMapped(text: string): Mapped {
  const mapped: Mapped = {};
  for (const word of text.split(' ').filter(Boolean)) {
    const [kind, role] = word.split('.') as [TableKind, Role | undefined];
    mapped[kind] = [...(mapped[kind] ?? []), ...(role === undefined ? [] : [role])];
  }
  // The amount is there where quantity and unit price are.
  if (mapped.orders && !mapped.orders.includes('amount')) mapped.orders.push('amount');
  return mapped;
}

const dayColumns: readonly (readonly [TableKind, string])[] = [
  ['orders', 'day'],
  ['spend', 'spendDay'],
  ['contacts', 'contactDay'],
  ['events', 'visitDay'],
  ['feedback', 'feedbackDay'],
  ['customers', 'referralDay'],
];

function extentsOf(input: KernelInput): Partial<Record<TableKind, Extent>> {
  const extents: Partial<Record<TableKind, Extent>> = {};
  for (const [kind, name] of dayColumns) {
    const extent = extentOf(column(input, name));
    if (extent !== null) extents[kind] = extent;
  }
  return extents;
}

function extentOf(days: TypedColumn): Extent | null {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < days.length; i++) {
    first = Math.min(first, days[i] as number);
    last = Math.max(last, days[i] as number);
  }
  return days.length === 0 ? null : { first, last };
}

/** Figures that take the purchases from before a period: compared only where there is as much history before it. */
const lookingBack: ReadonlySet<KpiId> = new Set<KpiId>([
  ...(['newCustomers', 'returningShare', 'cac', 'purchaseCycleDays', 'purchaseCycleMeanDays'] as const),
]);

/**
 * Figures whose tables do not cover the period are taken out: in a period to compare with, any; elsewhere those that
 * set one table against another. Answers without dates belong to the whole file alone.
 */
function withoutUncovered(
  figures: Figures,
  source: Source,
  range: DayRange,
  mustCover: boolean,
  whole: boolean,
): Figures {
  const ordersFirst = source.extents.orders?.first ?? -Infinity;
  const lacksPast = mustCover && range.start - ordersFirst < lengthOf(range) - slackOf(lengthOf(range));
  const undated = source.has('feedback') && !source.has('feedback', 'time') && !whole;
  const result = { ...figures };
  for (const id of kpiIds) {
    const { needs, stage } = kpiDictionary[id];
    // Lifetime value looks at a year of its own and sees to its other tables itself.
    const kinds = stage === 'value' ? (['orders'] as const) : kindsOf(needs, source);
    const isOpen = kinds.some((kind: TableKind) => {
      const extent = source.extents[kind];
      return extent === undefined || !isCovered(range, extent);
    });
    if (undated && kinds.some((kind) => kind === 'feedback')) result[id] = missing('undated');
    else if (isOpen && (mustCover || kinds.length > 1)) result[id] = missing('notCovered');
    else if (lacksPast && lookingBack.has(id)) result[id] = missing('noHistoryBefore');
  }
  return result;
}

/** Kinds of table that the figure is made of. */
function kindsOf(needs: readonly TableNeeds[], source: Source): readonly TableKind[] {
  const met = needs.find((need) => (Object.keys(need) as TableKind[]).every((kind) => source.has(kind)));
  return Object.keys(met ?? {}) as TableKind[];
}

function changeBetween(
  source: Source,
  before: DayRange | null,
  after: DayRange | null,
): RevenueChange | null {
  const extent = source.extents.orders;
  if (before === null || after === null || extent === undefined || !isCovered(before, extent)) return null;
  const unit = source.purchases.amount.unit;
  return explainChange(source.measureOrders(before), source.measureOrders(after), unit);
}

/** Several figures ask for the same days: one pass answers all of them. */
function rememberOrders(purchases: Purchases, activeDays: number): Source['measureOrders'] {
  const known = new Map<string, OrderFacts>();
  return (range) => {
    const key = `${range.start} ${range.end}`;
    const facts = known.get(key) ?? measureOrders(purchases, range, activeDays);
    known.set(key, facts);
    return facts;
  };
}
