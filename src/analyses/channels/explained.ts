import {
  channelCell,
  type AcquisitionRow,
  type ChannelsResult,
  type Combination,
  type Mean,
  type SalesRow,
  type SpendRow,
} from '../../../workers/analyses/channels/result.ts';
import type { Share } from '../../../workers/contract/parts.ts';
import { namePart } from '../../charts/partNames.ts';
import { filterOfParts } from '../../filter/filterOfParts.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { channelFigures as w } from '../../i18n/messagesExplainParts.ts';
import { figureWords } from '../../i18n/messagesExplainFigures.ts';
import { channelsMessages as m } from '../../i18n/messagesChannels.ts';
import {
  explainRatio,
  explainSum,
  type Amount,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { writeMean } from '../../workbench/workedNumbers.ts';
import { growthOf, type ValuedRow } from './chart.ts';
import { formatChange, formatRatio, nameCombination, sayMeasure } from './words.ts';

type CellKind = Parameters<typeof channelCell>[1];

/** The lines of the customers whom the page counts in a row. */
export function linesOf(result: ChannelsResult, kind: CellKind, at: number, whose: string): RowsBehind {
  const selection = { by: 'cells', cells: [channelCell(result, kind, at)] } as const;
  return { kind: 'orders', which: 'counted', selection, whose };
}

/** The lines that were sold through a channel. */
export function linesThrough(row: SalesRow, whose: string): RowsBehind | null {
  const filter = filterOfParts({ kind: 'orders', role: 'channel' }, [row]);
  return filter && { kind: 'orders', which: 'counted', filters: [filter], whose };
}

const allRevenue = ({ revenue }: ChannelsResult, decimals: number): Amount => ({
  what: t(figureWords.revenue),
  amount: formatMoneyFull(revenue, decimals),
});
const allCustomers = ({ customerCount }: ChannelsResult): Amount => ({
  what: t(figureWords.customers),
  amount: formatCount(customerCount),
});

/** What a customer of a channel brought within the same time; in a table it is written out. */
export function explainMean(
  result: ChannelsResult,
  at: number,
  mean: Mean,
  measure: string,
  shown: string,
  decimals: number,
): Explained {
  const row = result.acquisition[at];
  const name = row ? namePart(row) : '';
  const words = { name, measure, days: result.windowDays };
  const base = { what: t(w.observed, words), amount: formatCount(mean.of) };
  const sum = formatMoneyFull(mean.value * mean.of, decimals);
  return {
    ...{ what: t(w.value, words), amount: shown, formula: t(w.valueFormula, words), base },
    worked: `${sum} ÷ ${base.amount} = ${writeMean(mean.value, decimals)}`,
    rows: linesOf(result, 'acquisition', at, name),
  };
}

export function explainValue(result: ChannelsResult, { at, mean }: ValuedRow, decimals: number): Explained {
  const shown = formatMoney(mean.value, decimals);
  return explainMean(result, at, mean, sayMeasure(result), shown, decimals);
}

export function explainCount(result: ChannelsResult): Explained {
  const figure = { what: t(w.allCount), amount: formatCount(result.customerCount) };
  return explainSum(figure, t(w.allCountFormula));
}

interface PaybackAccounts {
  readonly cac?: Explained;
  readonly ltv?: Explained;
  readonly ratio?: Explained;
}

/** What a customer of a channel cost and brought, as the table writes it. */
export function explainPayback(
  result: ChannelsResult,
  row: AcquisitionRow | undefined,
  shown: (value: number) => string,
  decimals: number,
): PaybackAccounts {
  if (!row?.payback) return {};
  const { cost, newCustomers, cac, ltv, valuedCount, ratio } = row.payback;
  const words = { name: namePart(row), measure: sayMeasure(result) };
  const won = { what: t(w.won), amount: formatCount(newCustomers) };
  const valued = { what: t(w.valued), amount: formatCount(valuedCount) };
  const ofCost: Explained | null =
    cac === null
      ? null
      : {
          ...explainRatio(
            { what: t(w.cac, words), amount: writeMean(cac, decimals) },
            { what: t(w.cost), amount: formatMoneyFull(cost, decimals) },
            won,
          ),
          amount: shown(cac),
          rows: result.spend && { kind: 'spend', which: 'counted' },
        };
  const sum = formatMoneyFull((ltv ?? 0) * valuedCount, decimals);
  const ofValue: Explained | null =
    ltv === null
      ? null
      : {
          ...explainRatio(
            { what: t(w.ltv, words), amount: writeMean(ltv, decimals) },
            { what: t(w.ltvSum, words), amount: sum },
            valued,
          ),
          amount: shown(ltv),
        };
  if (cac === null || ltv === null || ratio === null)
    return { ...(ofCost && { cac: ofCost }), ...(ofValue && { ltv: ofValue }) };
  const ofRatio = explainRatio(
    { what: t(w.ratio, words), amount: formatRatio(ratio) },
    { what: t(w.ltv, words), amount: writeMean(ltv, decimals) },
    { what: t(w.cac, words), amount: writeMean(cac, decimals) },
  );
  return { ...(ofCost && { cac: ofCost }), ...(ofValue && { ltv: ofValue }), ratio: ofRatio };
}

const explainShare = (what: string, share: Share, part: string, whole: string): Explained =>
  explainRatio(
    { what, amount: formatPercent(share.rate) },
    { what: part, amount: formatCount(share.count) },
    { what: whole, amount: formatCount(share.of) },
  );

/** Customers of a channel, and how many of them bought again. */
export function explainLoyalty(
  result: ChannelsResult,
  at: number,
): { readonly count?: Explained; readonly repurchase?: Explained; readonly second?: Explained } {
  const row = result.acquisition[at];
  if (row === undefined) return {};
  const words = { name: namePart(row), days: result.windowDays };
  const rows = linesOf(result, 'acquisition', at, words.name);
  const count = { what: t(w.count, words), amount: formatCount(row.customerCount) };
  const again = explainShare(
    t(w.repurchase, words),
    row.repurchase,
    t(w.repurchasePart),
    t(w.customers, words),
  );
  return {
    count: { ...explainSum(count, t(w.countFormula), allCustomers(result)), rows },
    repurchase: { ...again, rows },
    ...(row.second && {
      second: {
        ...explainShare(t(w.second, words), row.second, t(w.secondPart), t(w.observed, words)),
        rows,
      },
    }),
  };
}

/** The part of all revenue that came from the customers of a channel. */
export function explainBrought(result: ChannelsResult, at: number, decimals: number): Explained | undefined {
  const row = result.acquisition[at];
  if (row === undefined) return undefined;
  return {
    ...shareOfRevenue(result, row, decimals),
    rows: linesOf(result, 'acquisition', at, namePart(row)),
  };
}

/** The part of all revenue that was sold through a channel. */
export function explainSold(result: ChannelsResult, row: SalesRow, decimals: number): Explained {
  return { ...shareOfRevenue(result, row, decimals), rows: linesThrough(row, namePart(row)) };
}

function shareOfRevenue(result: ChannelsResult, row: AcquisitionRow | SalesRow, decimals: number): Explained {
  const words = { name: namePart(row) };
  return explainRatio(
    { what: t(w.revenueShare, words), amount: formatPercent(row.revenue / result.revenue) },
    { what: t(w.revenue, words), amount: formatMoneyFull(row.revenue, decimals) },
    allRevenue(result, decimals),
  );
}

/** How revenue through a channel moved from one stretch to the next. */
export function explainGrowth(row: SalesRow, decimals: number): Explained | undefined {
  const growth = growthOf(row.recent, row.before);
  if (growth === null || row.recent === null || row.before === null) return undefined;
  const before = { what: t(w.before), amount: formatMoneyFull(row.before, decimals) };
  const amount = formatChange(growth);
  return {
    ...{ what: t(w.growth, { name: namePart(row) }), amount, formula: t(w.growthFormula), base: before },
    worked: `${formatMoneyFull(row.recent, decimals)} ÷ ${before.amount} − 1 = ${amount.replace('+', '')}`,
  };
}

export function explainSeveral(result: ChannelsResult): Explained | undefined {
  if (result.sales === null) return undefined;
  const { customerCount } = result.sales.several;
  return explainRatio(
    { what: t(w.several), amount: formatPercent(customerCount / result.customerCount) },
    { what: t(w.severalPart), amount: formatCount(customerCount) },
    allCustomers(result),
  );
}

/** Those who used exactly some channels: how many of all, and what each brought, as the table writes it. */
export function explainCombination(
  result: ChannelsResult,
  at: number,
  one: Combination,
  shown: (value: number) => string,
  decimals: number,
): { readonly share: Explained; readonly mean: Explained } {
  const name = nameCombination(one, result);
  const rows = linesOf(result, 'combination', at, name);
  const customers = { what: t(w.customers, { name }), amount: formatCount(one.customerCount) };
  const mean = one.revenue / one.customerCount;
  const share = {
    what: t(w.combined, { name }),
    amount: formatPercent(one.customerCount / result.customerCount),
  };
  const each = explainRatio(
    { what: t(w.perCustomer, { name }), amount: writeMean(mean, decimals) },
    { what: t(w.revenue, { name }), amount: formatMoneyFull(one.revenue, decimals) },
    customers,
  );
  return {
    share: { ...explainRatio(share, customers, allCustomers(result)), rows },
    mean: { ...each, amount: shown(mean), rows },
  };
}

/** What the spend file says a channel brought for what it cost. */
export function explainRoas(
  { name, revenue, cost, roas }: SpendRow,
  decimals: number,
): Explained | undefined {
  if (roas === null || revenue === null) return undefined;
  return {
    ...explainRatio(
      { what: t(w.roas, { name }), amount: formatRatio(roas) },
      { what: t(w.adRevenue), amount: formatMoneyFull(revenue, decimals) },
      { what: t(m.cost), amount: formatMoneyFull(cost, decimals) },
    ),
    rows: { kind: 'spend', which: 'counted' },
  };
}
