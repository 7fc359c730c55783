import type { ProgramId, StageId } from '../../workers/analyses/lifecycle/result.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';

/** Stages and programs once more, by plain loops over the lines of a file: nothing of the analysis is used to count. */

export interface LoopLine {
  readonly customer: string;
  /** ISO date. */
  readonly day: string;
  readonly order: string;
  readonly amount: number;
  /** '' without one. */
  readonly category: string;
}

export interface LoopCustomer {
  readonly stage: StageId;
  /** Without cross-sell. */
  readonly program: ProgramId | null;
  readonly recencyDays: number;
  readonly cycleDays: number;
  readonly purchases: number;
  readonly amount: number;
  readonly lastYearAmount: number;
  readonly categories: ReadonlySet<string>;
}

export interface LoopSettings {
  readonly riskFactor: number;
  readonly churnFactor: number;
  readonly dormantFactor: number;
  readonly activeDays: number;
  readonly newDays: number;
  readonly minCycleDays: number;
}

export const usualSettings: LoopSettings = {
  ...{ riskFactor: 1, churnFactor: 1.5, dormantFactor: 2 },
  ...{ activeDays: 365, newDays: 30, minCycleDays: 7 },
};

interface Person {
  /** Purchase → its first day. */
  readonly orders: Map<string, number>;
  readonly lines: LoopLine[];
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function collect(lines: readonly LoopLine[], asOf: number): Map<string, Person> {
  const people = new Map<string, Person>();
  for (const line of lines) {
    const day = toDayNumber(line.day);
    if (day > asOf) continue;
    const person: Person = people.get(line.customer) ?? { orders: new Map(), lines: [] };
    people.set(line.customer, person);
    const key = line.order === '' ? line.day : line.order;
    person.orders.set(key, Math.min(person.orders.get(key) ?? Infinity, day));
    person.lines.push(line);
  }
  return people;
}

const daysOf = ({ orders }: Person): number[] => [...new Set(orders.values())].sort((a, b) => a - b);
const gapsOf = (days: readonly number[]): number[] => days.slice(1).map((day, i) => day - days[i]!);

/** The category that took most money; of equals, the first in the list. */
function mainCategory({ lines }: Person, categories: readonly string[]): string | null {
  const spent = new Map<string, number>();
  for (const { category, amount } of lines) {
    if (category !== '') spent.set(category, (spent.get(category) ?? 0) + amount);
  }
  const most = Math.max(...spent.values());
  return categories.find((category) => spent.get(category) === most) ?? null;
}

/** categories: in the order in which the analysis lists them. Amounts must be whole. */
export function loopOver(
  lines: readonly LoopLine[],
  asOfDay: string,
  categories: readonly string[] = [],
  settings: LoopSettings = usualSettings,
): Map<string, LoopCustomer> {
  const asOf = toDayNumber(asOfDay);
  const people = collect(lines, asOf);
  const everyGap: number[] = [];
  const gapsByCategory = new Map<string, number[]>();
  for (const person of people.values()) {
    const gaps = gapsOf(daysOf(person));
    if (gaps.length === 0) continue;
    everyGap.push(medianOf(gaps));
    const main = mainCategory(person, categories);
    if (main !== null) gapsByCategory.set(main, [...(gapsByCategory.get(main) ?? []), medianOf(gaps)]);
  }
  const found = new Map<string, LoopCustomer>();
  for (const [customer, person] of people) {
    const days = daysOf(person);
    const ofCategory = gapsByCategory.get(mainCategory(person, categories) ?? '') ?? [];
    const cycle =
      days.length >= 3
        ? medianOf(gapsOf(days))
        : ofCategory.length >= 30
          ? medianOf(ofCategory)
          : everyGap.length > 0
            ? medianOf(everyGap)
            : settings.activeDays;
    found.set(customer, describe(person, days, Math.max(cycle, settings.minCycleDays), asOf, settings));
  }
  return found;
}

function describe(
  { orders, lines }: Person,
  days: readonly number[],
  cycleDays: number,
  asOf: number,
  settings: LoopSettings,
): LoopCustomer {
  const { riskFactor, churnFactor, dormantFactor, activeDays, newDays } = settings;
  const last = days.at(-1)!;
  const recencyDays = asOf - last;
  const since = recencyDays / cycleDays;
  const dormant = recencyDays > activeDays || since > dormantFactor;
  const atRisk = !dormant && since >= riskFactor;
  const isNew = orders.size === 1 || asOf - days[0]! < newDays;
  const stage = dormant ? 'dormant' : atRisk ? 'atRisk' : isNew ? 'new' : 'repeat';
  const program = dormant
    ? 'winBack'
    : orders.size === 1
      ? 'reSell'
      : !atRisk
        ? null
        : since >= churnFactor
          ? 'churnPrevention'
          : 'dormancyPrevention';
  const sum = (some: readonly LoopLine[]): number => some.reduce((total, { amount }) => total + amount, 0);
  const dayOf = (line: LoopLine): number => orders.get(line.order === '' ? line.day : line.order)!;
  return {
    ...{ stage, program, recencyDays, cycleDays },
    purchases: orders.size,
    amount: sum(lines),
    lastYearAmount: sum(lines.filter((line) => dayOf(line) > last - 365)),
    categories: new Set(lines.map(({ category }) => category).filter((category) => category !== '')),
  };
}
