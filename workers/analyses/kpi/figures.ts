import type { Role, TableKind } from '../../contract/tables.ts';
import { missing, netPromoterScore, ratio, retentionRate, share, total } from './figure.ts';
import type { OrderFacts } from './orders.ts';
import { isCovered, slackOf, type DayRange, type Extent, type KpiOptions } from './periods.ts';
import type { Figure, KpiId } from './result.ts';
import type { DailySums, Purchases, WholeColumn } from './tables.ts';
import { measureVisits, type Visits } from './visits.ts';

/** Every table as the kernel has it; what is not loaded has no rows. */
export interface Source {
  readonly purchases: Purchases;
  /** What the purchases of a period come to. */
  readonly measureOrders: (range: DayRange) => OrderFacts;
  readonly returns: DailySums;
  readonly spend: DailySums;
  readonly contacts: DailySums;
  readonly visits: Visits;
  readonly feedback: DailySums;
  readonly referrals: DailySums;
  /** From the first to the last day of each table that has rows. */
  readonly extents: Readonly<Partial<Record<TableKind, Extent>>>;
  readonly has: (kind: TableKind, role?: Role) => boolean;
}

type Figures = Readonly<Record<KpiId, Figure>>;

const yearDays = 365;

/** All figures of one period; those whose tables are not there come out of empty ones and are not shown. */
export function figuresOf(source: Source, range: DayRange, options: KpiOptions): Figures {
  const facts = source.measureOrders(range);
  return {
    ...salesFigures(source, range, facts),
    ...customerFigures(source, range, facts, options),
    ...valueFigures(source, range, options),
    ...spendFigures(source, range, facts),
    ...visitFigures(source, range),
    ...messageFigures(source, range),
    ...voiceFigures(source, range),
  };
}

/** Sums of a daily table over a period, in money and whole things. */
function sumsIn(table: DailySums, range: DayRange): (name: string) => number {
  return (name) => {
    const sums = table.sums[name];
    return sums === undefined ? 0 : wholeSum(sums, table.day, range) / sums.unit;
  };
}

function wholeSum({ values }: WholeColumn, day: ArrayLike<number>, range: DayRange): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const at = day[i] as number;
    if (at >= range.start && at <= range.end) sum += values[i] as number;
  }
  return sum;
}

/** a − b, each in whole parts of its own unit, without a rounding between. */
function subtract(a: number, unitOfA: number, b: number, unitOfB: number): number {
  const unit = Math.max(unitOfA, unitOfB);
  return (a * (unit / unitOfA) - b * (unit / unitOfB)) / unit;
}

type SalesId =
  | ('revenue' | 'returns' | 'netRevenue' | 'returnRate' | 'orderCount' | 'customerCount' | 'newCustomers')
  | ('grossMargin' | 'marginRate' | 'discountRate' | 'aov' | 'arpu');

function salesFigures(
  { purchases, returns }: Source,
  range: DayRange,
  facts: OrderFacts,
): Pick<Figures, SalesId> {
  const { amount, costedAmount, cost, discount } = purchases;
  const revenue = facts.revenue / amount.unit;
  const returned = returns.sums['amount'];
  const returnedWhole = returned === undefined ? 0 : wholeSum(returned, returns.day, range);
  const returnedUnit = returned?.unit ?? 1;
  const returnedMoney = returnedWhole / returnedUnit;
  const margin = subtract(facts.costedAmount, costedAmount.unit, facts.cost, cost.unit);
  const costed = facts.costedAmount / costedAmount.unit;
  const given = facts.discount / discount.unit;
  return {
    revenue: total(revenue, { orders: facts.orders, customers: facts.customers }),
    returns: total(returnedMoney, { lines: sumsIn(returns, range)('lines') }),
    netRevenue: total(subtract(facts.revenue, amount.unit, returnedWhole, returnedUnit), {
      revenue,
      returns: returnedMoney,
    }),
    returnRate: ratio(returnedMoney, revenue),
    orderCount: total(facts.orders),
    customerCount: total(facts.customers, {
      newCustomers: facts.newcomers,
      returning: facts.customers - facts.newcomers,
    }),
    newCustomers: total(facts.newcomers),
    grossMargin: total(margin, { revenue: costed, cost: facts.cost / cost.unit }),
    marginRate: ratio(margin, costed),
    discountRate: ratio(given, revenue + given, { revenue, discount: given }),
    aov: ratio(revenue, facts.orders),
    arpu: ratio(revenue, facts.customers),
  };
}

type CustomerId =
  | ('crr' | 'churnRate' | 'repurchaseRate' | 'returningShare' | 'purchaseFrequency' | 'arpuRepurchase')
  | ('purchaseCycleDays' | 'purchaseCycleMeanDays' | 'oneTimeBuyerShare' | 'reactivationRate');

function customerFigures(
  { purchases, extents }: Source,
  range: DayRange,
  facts: OrderFacts,
  { activeDays }: KpiOptions,
): Pick<Figures, CustomerId> {
  const { customers, activeAtStart, activeAtEnd, newAtEnd, wonBack } = facts;
  const gained = newAtEnd + wonBack;
  const first = extents.orders?.first ?? range.end;
  const canLose = range.start - first >= activeDays - slackOf(activeDays);
  const canReturn = range.start - first > activeDays;
  const counts = { atStart: activeAtStart, atEnd: activeAtEnd, gained };
  const crr = retentionRate(counts, { newCustomers: newAtEnd, wonBack, activeDays });
  const churn = share(facts.lost, activeAtStart, { activeDays });
  const short = missing('historyTooShort', { activeDays });
  const revenue = facts.revenue / purchases.amount.unit;
  const gaps = { gaps: facts.gapCount };
  const once = customers - facts.repeaters;
  return {
    crr: activeAtStart > 0 && !canLose ? short : crr,
    churnRate: activeAtStart === 0 ? missing('nobodyAtStart') : canLose ? churn : short,
    repurchaseRate: share(facts.repeaters, customers),
    // Everybody is new to a period that begins with the file.
    returningShare:
      range.start > first ? share(customers - facts.newcomers, customers) : missing('nobodyAtStart'),
    purchaseFrequency: ratio(facts.orders, customers),
    purchaseCycleDays:
      facts.gapMedian === null ? missing('nothingToDivideBy', gaps) : total(facts.gapMedian, gaps),
    purchaseCycleMeanDays: ratio(facts.gapSum, facts.gapCount),
    oneTimeBuyerShare: share(once, customers),
    reactivationRate: canReturn
      ? share(facts.reactivated, facts.dormantAtStart, { activeDays })
      : missing('historyTooShort', { activeDays }),
    arpuRepurchase:
      customers === 0
        ? missing('nothingToDivideBy')
        : total((revenue / customers) * (facts.repeaters / customers), {
            arpu: revenue / customers,
            repurchaseRate: facts.repeaters / customers,
          }),
  };
}

/** Lifetime value, from the year up to the end of the period, so that seasons even out. */
function valueFigures(
  source: Source,
  range: DayRange,
  options: KpiOptions,
): Pick<Figures, 'cltvSimple' | 'cltvMargin' | 'ltvToCac'> {
  const year = { start: range.end - yearDays + 1, end: range.end };
  const first = source.extents.orders?.first ?? range.end;
  if (first > year.start) {
    const short = missing('lessThanAYear', { days: range.end - first + 1 });
    return { cltvSimple: short, cltvMargin: short, ltvToCac: short };
  }
  const facts = source.measureOrders(year);
  const { amount, costedAmount, cost } = source.purchases;
  if (facts.customers === 0) {
    const none = missing('nothingToDivideBy');
    return { cltvSimple: none, cltvMargin: none, ltvToCac: none };
  }
  const aov = facts.revenue / amount.unit / facts.orders;
  const frequency = facts.orders / facts.customers;
  const years = options.relationshipYears;
  const simple = aov * frequency * years;
  const parts = { aov, frequency, years };
  const adCost = sumsIn(source.spend, year)('cost');
  const { newcomers } = facts;
  const isKnown = source.extents.spend !== undefined && isCovered(year, source.extents.spend);
  const cac = newcomers > 0 && adCost > 0 && isKnown ? adCost / newcomers : null;
  const margin = subtract(facts.costedAmount, costedAmount.unit, facts.cost, cost.unit);
  const marginRate = facts.costedAmount > 0 ? margin / (facts.costedAmount / costedAmount.unit) : null;
  const noCac = missing(isKnown ? 'nothingToDivideBy' : 'notCovered', parts);
  const lifetime = marginRate === null ? simple : simple * marginRate;
  const withMargin: Record<string, number> = marginRate === null ? parts : { ...parts, marginRate };
  return {
    cltvSimple: total(simple, parts),
    cltvMargin:
      cac === null || marginRate === null
        ? noCac
        : total(lifetime - cac, { ...parts, marginRate, cac, newCustomers: newcomers, adCost }),
    ltvToCac: cac === null ? noCac : ratio(lifetime, cac, withMargin),
  };
}

type SpendId = 'impressions' | 'reach' | 'adCtr' | 'leads' | 'cac' | 'roas' | 'roi' | 'discountRoi';

function spendFigures(source: Source, range: DayRange, facts: OrderFacts): Pick<Figures, SpendId> {
  const sum = sumsIn(source.spend, range);
  const { costedAmount, cost } = source.purchases;
  const margin = subtract(facts.costedAmount, costedAmount.unit, facts.cost, cost.unit);
  const marginRate = facts.costedAmount > 0 ? margin / (facts.costedAmount / costedAmount.unit) : null;
  const newcomers = source.has('orders') ? facts.newcomers : sum('newCustomers');
  const [adCost, adRevenue] = [sum('cost'), sum('revenue')];
  return {
    impressions: total(sum('impressions')),
    reach: total(sum('reach')),
    adCtr: share(sum('clicks'), sum('impressions')),
    leads: total(sum('leads')),
    cac: ratio(adCost, newcomers),
    roas: ratio(adRevenue, adCost),
    roi:
      marginRate === null
        ? missing('nothingToDivideBy')
        : ratio(adRevenue * marginRate - adCost, adCost, { adRevenue, marginRate, adCost }),
    discountRoi: missing('needsComparison'),
  };
}

type VisitId =
  | ('visits' | 'pageViews' | 'sessionMinutes' | 'bounceRate' | 'conversionRate' | 'cartAbandonment')
  | ('recommendationCtr' | 'recommendationCvr');

function visitFigures(source: Source, range: DayRange): Pick<Figures, VisitId> {
  const facts = measureVisits(source.visits, range);
  const { has } = source.visits;
  const none = missing('noSuchEvents');
  const minutes = ratio(facts.seconds / 60, facts.visits);
  return {
    visits: source.has('events')
      ? total(facts.visits, { visitors: facts.visitors })
      : total(sumsIn(source.spend, range)('visits')),
    pageViews: has.Views ? total(facts.pageViews) : none,
    sessionMinutes: minutes,
    bounceRate: has.Views ? share(facts.onePageVisitors, facts.viewers) : none,
    conversionRate: has.Purchases ? share(facts.buyers, facts.visitors) : none,
    cartAbandonment: has.Carts && has.Purchases ? share(facts.cartersWithoutPurchase, facts.carters) : none,
    recommendationCtr: has.RecShown && has.RecClicks ? share(facts.recClicks, facts.recShown) : none,
    recommendationCvr: has.RecShown && has.RecPurchases ? share(facts.recPurchases, facts.recShown) : none,
  };
}

type MessageId =
  'deliveryRate' | 'openRate' | 'openRateSent' | 'messageCtr' | 'ctor' | 'messageCvr' | 'optOutRate';

function messageFigures({ contacts }: Source, range: DayRange): Pick<Figures, MessageId> {
  const sum = sumsIn(contacts, range);
  return {
    deliveryRate: share(sum('delivered'), sum('sent')),
    openRate: share(sum('opened'), sum('delivered')),
    openRateSent: share(sum('opened'), sum('sent')),
    messageCtr: share(sum('clicked'), sum('delivered')),
    ctor: share(sum('clicked'), sum('opened')),
    messageCvr: share(sum('converted'), sum('clicked')),
    optOutRate: share(sum('optedOut'), sum('delivered')),
  };
}

type VoiceId = 'nps' | 'averageRating' | 'reviewCount' | 'referralCount';

function voiceFigures(source: Source, range: DayRange): Pick<Figures, VoiceId> {
  const sum = sumsIn(source.feedback, range);
  const counts = {
    promoters: sum('promoters'),
    passives: sum('passives'),
    detractors: sum('detractors'),
  };
  return {
    nps: netPromoterScore(counts),
    averageRating: ratio(sum('ratingSum'), sum('ratings')),
    reviewCount: total(sum('reviews')),
    referralCount: total(sumsIn(source.referrals, range)('joins')),
  };
}
