import type {
  Favourite,
  Favourites,
  RegionRow,
  RegionsResult,
} from '../../../workers/analyses/regions/result.ts';
import type { Share } from '../../../workers/contract/parts.ts';
import { namePart } from '../../charts/partNames.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { channelFigures, regionFigures as w } from '../../i18n/messagesExplainParts.ts';
import { figureWords } from '../../i18n/messagesExplainFigures.ts';
import {
  explainRatio,
  explainSum,
  type Amount,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { explainWilsonEnds } from '../../workbench/explainInterval.ts';
import { writeFactor, writeMean, writeModelled } from '../../workbench/workedNumbers.ts';
import { growthOf, rankScores } from './chart.ts';
import { formatChange, formatIndex, formatLevel, formatScore } from './words.ts';

/** The lines of the customers who bought in a place. */
function linesOf(at: number, whose: string): RowsBehind {
  return { kind: 'orders', which: 'counted', selection: { by: 'cells', cells: [at] }, whose };
}

/** The score of a place for a new store, factor by factor. */
export function explainScore(result: RegionsResult, at: number): Explained | undefined {
  const row = result.rows[at];
  if (!row?.score) return undefined;
  const { score, customerCount, loyal } = row;
  const { weights } = result;
  const ranked = rankScores(result).map((one) => one.row);
  const most = formatCount(ranked.reduce((high, one) => Math.max(high, one.customerCount), 0));
  const highest = ranked.reduce((high, one) => Math.max(high, one.loyal.low), 0);
  const share = (value: number): string => `${writeModelled(value * 100, 4)}%`;
  // A power is worked out already.
  const base =
    weights.base === 1
      ? `(${formatCount(customerCount)} ÷ ${most})`
      : writeFactor(score.base ** weights.base);
  const loyalty =
    weights.loyalty === 1 && highest > 0
      ? `(${share(loyal.low)} ÷ ${share(highest)})`
      : writeFactor(score.loyalty ** weights.loyalty);
  const power = (weight: number): string => (weight === 1 ? '' : `^${weight}`);
  const powers = { base: power(weights.base), loyalty: power(weights.loyalty) };
  const amount = formatScore(score.value);
  const name = namePart(row);
  return {
    ...{ what: t(w.score, { name }), amount, formula: t(w.scoreFormula, powers) },
    worked: `100 × ${base} × ${loyalty} × ${writeFactor(score.distance)} = ${amount}`,
    base: { what: t(w.most), amount: most },
    rows: linesOf(at, name),
  };
}

export function explainCustomers(result: RegionsResult, at: number): Explained | undefined {
  const row = result.rows[at];
  if (row === undefined) return undefined;
  const name = namePart(row);
  const figure = { what: t(channelFigures.customers, { name }), amount: formatCount(row.customerCount) };
  const all = { what: t(figureWords.customers), amount: formatCount(result.customerCount) };
  return { ...explainSum(figure, t(w.customersFormula), all), rows: linesOf(at, name) };
}

/** A share of the customers or members of a place. */
export function explainRate(
  result: RegionsResult,
  at: number,
  rate: 'repurchase' | 'loyal' | 'penetration',
): Explained | undefined {
  const row = result.rows[at];
  const share = row?.[rate];
  if (!row || !share || share.of === 0) return undefined;
  const words = { name: namePart(row), from: result.loyalFrom };
  const texts = {
    repurchase: [channelFigures.repurchase, channelFigures.repurchasePart, channelFigures.customers],
    loyal: [w.loyal, w.loyalPart, channelFigures.customers],
    penetration: [w.penetration, w.boughtMembers, w.members],
  } as const;
  const [what, part, whole] = texts[rate];
  return {
    ...ratioOf(share, t(what, words), t(part, words), t(whole, words)),
    rows: linesOf(at, words.name),
  };
}

const ratioOf = (share: Share, what: string, part: string, whole: string): Explained =>
  explainRatio(
    { what, amount: formatPercent(share.rate) },
    { what: part, amount: formatCount(share.count) },
    { what: whole, amount: formatCount(share.of) },
  );

/** The part of all revenue that a place brings. */
export function explainShare(result: RegionsResult, at: number, decimals: number): Explained | undefined {
  const row = result.rows[at];
  if (row === undefined || result.revenue <= 0) return undefined;
  const name = namePart(row);
  const ratio = explainRatio(
    { what: t(channelFigures.revenueShare, { name }), amount: formatPercent(row.revenue / result.revenue) },
    { what: t(channelFigures.revenue, { name }), amount: formatMoneyFull(row.revenue, decimals) },
    { what: t(figureWords.revenue), amount: formatMoneyFull(result.revenue, decimals) },
  );
  return { ...ratio, rows: linesOf(at, name) };
}

/** What a customer of a place brought, as the table writes it. */
export function explainEach(
  result: RegionsResult,
  at: number,
  shown: (value: number) => string,
  decimals: number,
): Explained | undefined {
  const row = result.rows[at];
  if (!row || row.revenuePerCustomer === null) return undefined;
  const name = namePart(row);
  const ratio = explainRatio(
    { what: t(w.perCustomer, { name }), amount: writeMean(row.revenuePerCustomer, decimals) },
    { what: t(channelFigures.revenue, { name }), amount: formatMoneyFull(row.revenue, decimals) },
    { what: t(channelFigures.customers, { name }), amount: formatCount(row.customerCount) },
  );
  return { ...ratio, amount: shown(row.revenuePerCustomer), rows: linesOf(at, name) };
}

export function explainGrowth(row: RegionRow, decimals: number): Explained | undefined {
  const growth = growthOf(row);
  if (growth === null || row.recent === null || row.before === null) return undefined;
  const before = { what: t(channelFigures.before), amount: formatMoneyFull(row.before, decimals) };
  const amount = formatChange(growth);
  return {
    ...{ what: t(channelFigures.growth, { name: namePart(row) }), amount, base: before },
    formula: t(channelFigures.growthFormula),
    worked: `${formatMoneyFull(row.recent, decimals)} ÷ ${before.amount} − 1 = ${amount.replace('+', '')}`,
  };
}

/** How many pairs of product and place were proven. */
export function explainProven({ provenCount, testCount }: Favourites, level: number): Explained {
  return explainSum(
    { what: t(w.proven), amount: formatCount(provenCount) },
    t(w.provenFormula, { level: formatLevel(level) }),
    { what: t(w.tests), amount: formatCount(testCount) },
  );
}

/** How many buyers of a product chance would give a place, and how many times as many there are. */
export function explainFavourite(
  { rows }: RegionsResult,
  one: Favourite,
): { readonly expected: Explained; readonly index: Explained } {
  const row = rows[one.row];
  const words = { item: one.name, name: row ? namePart(row) : '' };
  const [buyers, ofPlace, ofItem] = [one.buyers, one.placeBuyers, one.itemBuyers].map(formatCount);
  const base = { what: t(w.allPlaces), amount: formatCount(one.allBuyers) };
  const expected = ((one.placeBuyers * one.itemBuyers) / one.allBuyers).toFixed(1);
  const index = formatIndex(one.index);
  return {
    expected: {
      ...{ what: t(w.expected, words), amount: expected, formula: t(w.expectedFormula), base },
      worked: `${ofPlace} × ${ofItem} ÷ ${base.amount} = ${expected}`,
    },
    index: {
      ...{ what: t(w.index, words), amount: index, formula: t(w.indexFormula), base },
      worked: `(${buyers} ÷ ${ofPlace}) ÷ (${ofItem} ÷ ${base.amount}) = ${index}`,
    },
  };
}

/** The part of all customers who bought in a place; some bought in several. */
export function explainPart(result: RegionsResult, at: number): Explained | undefined {
  const row = result.rows[at];
  if (row === undefined) return undefined;
  const name = namePart(row);
  const ratio = explainRatio(
    {
      what: t(channelFigures.combined, { name }),
      amount: formatPercent(row.customerCount / result.customerCount),
    },
    { what: t(channelFigures.customers, { name }), amount: formatCount(row.customerCount) },
    { what: t(figureWords.customers), amount: formatCount(result.customerCount) },
  );
  return { ...ratio, rows: linesOf(at, name) };
}

/** What is counted or added up of a place. */
export function explainPlain(
  row: RegionRow,
  at: number,
  { what, amount }: Amount,
  formula: string,
): Explained {
  const name = namePart(row);
  return { ...explainSum({ what: `${name}: ${what}`, amount }, formula), rows: linesOf(at, name) };
}

/** Both ends of the interval of the repurchase rate. */
export function explainEnds(
  result: RegionsResult,
  at: number,
  head: string,
  shown: (share: Share) => string,
): Explained | undefined {
  const row = result.rows[at];
  if (row === undefined) return undefined;
  const name = namePart(row);
  const figure = { what: `${name}: ${head}`, amount: shown(row.repurchase) };
  const ends = explainWilsonEnds(figure, row.repurchase, t(channelFigures.customers, { name }));
  return { ...ends, rows: linesOf(at, name) };
}
