import type { Membership, OptionsOf } from '../../contract/analysis.ts';
import { columnOf, type Kernel, type KernelInput } from '../../contract/kernel.ts';
import { failed, type Note } from '../../contract/outcome.ts';
import { toMinorUnits } from '../../numeric/money.ts';
import { concentrate, rankValues, type UnitNames } from './concentrate.ts';
import type { Concentration, ParetoResult, ParetoUnit } from './result.ts';
import type { paretoSpec } from './spec.ts';

type ParetoOptions = OptionsOf<typeof paretoSpec>;

/** Fewer units than this and one of them is a large share of all. */
const fewUnits = 20;

/**
 * How revenue, and margin where costs are known, is spread over customers or products.
 * input.columns of length n, one for each unit: unitRevenue, unitMargin, unitHasMargin (0/1), for products buyerCount;
 * of length m, one for each customer: customer, monetary, recencyDays, and for products revenueRank and marginRank, the
 * best rank of a product the customer bought. input.texts: names and codes of the products. Margins are of the lines that
 * have a cost; units without one are left out of them. Money is added in whole minor units. Source: spec.sources.
 */
export const computePareto: Kernel = (input, givenOptions) => {
  const options = givenOptions as ParetoOptions;
  const decimals = Number(input.facts.moneyDecimals);
  const marginDecimals = Number(input.facts.marginDecimals);
  const revenue = toMinorUnits(columnOf(input, 'unitRevenue'), decimals);
  if (revenue.length === 0) return failed('NO_ROWS');
  const unit = String(input.facts.unit) as ParetoUnit;
  const of: UnitNames | null =
    unit === 'products'
      ? {
          names: input.texts?.names ?? [],
          codes: input.texts?.codes ?? [],
          buyerCounts: columnOf(input, 'buyerCount'),
        }
      : null;
  const everyPlace = new Int32Array(revenue.length).map((_, i) => i);
  const byRevenue = concentrate(revenue, 10 ** decimals, of && { places: everyPlace, of });
  const known = everyPlace.filter((i) => input.columns.unitHasMargin?.[i] === 1);
  const everyMargin = toMinorUnits(columnOf(input, 'unitMargin'), marginDecimals);
  const margin = new Float64Array(known.length);
  known.forEach((place, i) => (margin[i] = everyMargin[place] as number));
  const byMargin =
    margin.length === 0 ? null : concentrate(margin, 10 ** marginDecimals, of && { places: known, of });
  const unassigned = Math.round(Number(input.facts.unassignedRevenue) * 10 ** decimals);
  const result: ParetoResult = {
    asOf: String(input.facts.asOf),
    unit,
    firstDay: String(input.facts.firstDay),
    endDay: String(input.facts.endDay),
    customerCount: columnOf(input, 'customer').length,
    revenue: (revenue.reduce((sum, minor) => sum + minor, 0) + unassigned) / 10 ** decimals,
    unassignedRevenue: unassigned / 10 ** decimals,
    byRevenue,
    byMargin,
  };
  const ranks =
    unit === 'products'
      ? { revenueRank: columnOf(input, 'revenueRank'), marginRank: columnOf(input, 'marginRank') }
      : { revenueRank: rankValues(revenue), marginRank: rankKnown(margin, known, revenue.length) };
  return {
    status: 'ok',
    result,
    membership: buildMembership(input, ranks, byRevenue, byMargin !== null),
    notes: collectNotes(input, options, result),
  };
};

/** Units without a margin come after all that have one. */
function rankKnown(margin: Float64Array, known: Int32Array, count: number): Int32Array {
  const ranks = new Int32Array(count).fill(margin.length + 1);
  rankValues(margin).forEach((rank, i) => (ranks[known[i] as number] = rank));
  return ranks;
}

/** core: with the units that bring 80 % of revenue, those that tie with the last of them included. */
function buildMembership(
  input: KernelInput,
  { revenueRank, marginRank }: Readonly<Record<'revenueRank' | 'marginRank', ArrayLike<number>>>,
  { countFor80 }: Concentration,
  hasMargin: boolean,
): Membership {
  const last = countFor80 ?? 0;
  const group = new Uint16Array(revenueRank.length);
  for (let i = 0; i < group.length; i++) group[i] = (revenueRank[i] as number) <= last ? 0 : 1;
  return {
    customers: new Int32Array(columnOf(input, 'customer')),
    group,
    groupIds: ['core', 'rest'],
    measures: {
      monetary: new Float64Array(columnOf(input, 'monetary')),
      recencyDays: new Int32Array(columnOf(input, 'recencyDays')),
      revenueRank: new Int32Array(revenueRank),
      ...(hasMargin ? { marginRank: new Int32Array(marginRank) } : {}),
    },
  };
}

function collectNotes(input: KernelInput, { measure }: ParetoOptions, result: ParetoResult): Note[] {
  const notes: Note[] = [];
  const shown = measure === 'margin' ? result.byMargin : result.byRevenue;
  const { unassignedLines, costlessLines } = input.facts;
  if (Number(unassignedLines) > 0) {
    const detail = { rows: Number(unassignedLines), amount: result.unassignedRevenue };
    notes.push({ code: 'LINES_WITHOUT_PRODUCT', detail });
  }
  if (shown === null) return notes;
  if (shown.unitCount < fewUnits) notes.push({ code: 'FEW_UNITS', detail: { count: shown.unitCount } });
  if (measure !== 'margin') return notes;
  if (Number(costlessLines) > 0)
    notes.push({ code: 'LINES_WITHOUT_COST', detail: { rows: Number(costlessLines) } });
  if (shown.total <= 0) notes.push({ code: 'SHARES_UNDEFINED', detail: { total: shown.total } });
  else if (shown.negativeCount > 0) {
    const detail = { count: shown.negativeCount, amount: shown.negativeTotal };
    notes.push({ code: 'NEGATIVE_MARGINS', detail });
  }
  return notes;
}
