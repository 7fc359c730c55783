import {
  addPeriods,
  listPeriods,
  periodStart,
  toDayNumber,
  toIsoDay,
  type Grain,
} from '../../contract/periods.ts';
import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { plainName, type Part } from '../../contract/parts.ts';
import { toMinorUnits } from '../../numeric/money.ts';
import type { Spend } from './result.ts';

/** A period counts where the orders cover at least this part of its days. */
const leastCovered = 0.9;
/** More periods than this are no picture any more. */
const mostPeriods = 400;

export interface SpendOutput {
  readonly spend: Spend;
  readonly isCovered: (day: number) => boolean;
  /** Cost in the covered days by acquisition row; null where no spend channel has its name. */
  readonly costs: readonly (number | null)[];
}

/**
 * Brings the spend table to the acquisition channels of the same name. Only periods that the orders cover count for
 * CAC, and only customers won in them: a day in no such period is not covered. null without a spend table.
 */
export function matchSpend(input: KernelInput, parts: readonly Part[]): SpendOutput | null {
  if (input.facts.hasSpend !== 1) return null;
  const days = columnOf(input, 'spendDay');
  const channel = columnOf(input, 'spendChannel');
  const unit = 10 ** Number(input.facts.spendDecimals);
  const cost = toMinorUnits(columnOf(input, 'spendCost'), Number(input.facts.spendDecimals));
  const revenue = toMinorUnits(columnOf(input, 'spendRevenue'), Number(input.facts.spendDecimals));
  const hasRevenue = input.facts.hasSpendRevenue === 1;
  const names = input.texts?.spend ?? [];
  const grain = guessGrain([...new Set(days)].sort((a, b) => a - b));
  const [first, last] = [
    toDayNumber(String(input.facts.firstDay)),
    toDayNumber(String(input.facts.coverEnd)),
  ];
  const periods = [...new Set(Array.from(days, (day) => periodStart(day, grain)))].sort((a, b) => a - b);
  const covered = new Set(periods.filter((start) => isWithin(start, grain, first, last)));

  const matches = names.map((name) => {
    const plain = plainName(name);
    const at = parts.findIndex((part) => part.kind === 'value' && plainName(part.name) === plain);
    return at < 0 ? null : at;
  });
  const chart = chooseAxis(periods, grain);
  const sums = names.map(() => ({
    ...{ cost: 0, revenue: 0, coveredCost: 0 },
    costs: new Float64Array(chart.starts.length),
    revenues: new Float64Array(chart.starts.length),
  }));
  const places = new Map(chart.starts.map((start, i) => [start, i]));
  for (let i = 0; i < days.length; i++) {
    const sum = sums[channel[i] as number];
    if (sum === undefined) throw new RangeError(`no spend channel ${channel[i]}`);
    const day = days[i] as number;
    const at = places.get(periodStart(day, chart.grain)) as number;
    sum.cost += cost[i] as number;
    sum.revenue += revenue[i] as number;
    sum.costs[at] = (sum.costs[at] as number) + (cost[i] as number);
    sum.revenues[at] = (sum.revenues[at] as number) + (revenue[i] as number);
    if (covered.has(periodStart(day, grain))) sum.coveredCost += cost[i] as number;
  }
  const costs: (number | null)[] = parts.map(() => null);
  matches.forEach((row, i) => {
    if (row !== null) costs[row] = (costs[row] ?? 0) + (sums[i]?.coveredCost ?? 0);
  });
  const add = (pick: (sum: (typeof sums)[number], i: number) => number): number =>
    sums.reduce((total, sum, i) => total + pick(sum, i), 0) / unit;
  const coveredCost = add((sum) => sum.coveredCost);
  const totalCost = add((sum) => sum.cost);
  const spans = [...covered].sort((a, b) => a - b);
  const [start, final] = [spans[0], spans.at(-1)];
  const rows = sums.map((sum, i) => ({
    name: names[i] ?? '',
    matched: matches[i] ?? null,
    cost: sum.cost / unit,
    revenue: hasRevenue ? sum.revenue / unit : null,
    roas: hasRevenue && sum.cost > 0 ? sum.revenue / sum.cost : null,
    costs: Array.from(sum.costs, (minor) => minor / unit),
    revenues: hasRevenue ? Array.from(sum.revenues, (minor) => minor / unit) : null,
  }));
  return {
    isCovered: (day) => covered.has(periodStart(day, grain)),
    costs: costs.map((minor) => (minor === null ? null : minor / unit)),
    spend: {
      grain,
      covered:
        start === undefined || final === undefined
          ? null
          : {
              start: toIsoDay(Math.max(first, start)),
              end: toIsoDay(Math.min(last, addPeriods(final, 1, grain) - 1)),
            },
      ...{ coveredCost, totalCost },
      leftOutCost: add((sum) => sum.cost - sum.coveredCost),
      leftOutCount: periods.length - covered.size,
      unmatchedCost: add((sum, i) => (matches[i] === null ? sum.coveredCost : 0)),
      chartGrain: chart.grain,
      starts: chart.starts.map(toIsoDay),
      rows: rows.sort((a, b) => b.cost - a.cost || (a.name < b.name ? -1 : 1)),
    },
  };
}

function isWithin(start: number, grain: Grain, first: number, last: number): boolean {
  const next = addPeriods(start, 1, grain);
  const common = Math.min(last, next - 1) - Math.max(first, start) + 1;
  return common >= leastCovered * (next - start);
}

/** How long the periods are of which the table gives the first days: as long as all of them fit. */
function guessGrain(days: readonly number[]): Grain {
  const fits = (grain: Grain): boolean => days.every((day) => periodStart(day, grain) === day);
  const apart = days.length > 1;
  if (apart && fits('year')) return 'year';
  if (apart && fits('quarter')) return 'quarter';
  if (days.length > 0 && fits('month')) return 'month';
  const [one] = days;
  if (one === undefined || !apart) return 'day';
  return days.every((day) => (day - one) % 7 === 0) && fits('week') ? 'week' : 'day';
}

function chooseAxis(periods: readonly number[], grain: Grain): { grain: Grain; starts: number[] } {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return { grain, starts: [] };
  const wanted: readonly Grain[] = grain === 'day' || grain === 'week' ? ['month'] : [grain];
  const grains: readonly Grain[] = [...wanted, 'quarter', 'year'];
  const chosen = grains.find((one) => listPeriods(first, last, one).length <= mostPeriods) ?? 'year';
  return { grain: chosen, starts: listPeriods(first, last, chosen) };
}
