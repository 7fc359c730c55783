import { adjustByBenjaminiHochberg } from '../../numeric/falseDiscovery.ts';
import { addSums, liftOf, type Lift, type RatioSums } from '../../numeric/lift.ts';
import { fewestPeople, madeOf, numberFamilies, type PersonaFamily, type PersonaTrait } from './result.ts';
import type { Candidate } from './tally.ts';

/** What fewer of all customers have is not looked at. */
const fewestCarriers = 20;
const level = 0.05;

export interface Judged {
  /** By group. */
  readonly traits: readonly (readonly PersonaTrait[])[];
  readonly made: readonly (readonly PersonaTrait[])[];
  readonly testCount: number;
  readonly provenCount: number;
}

interface Tested {
  readonly candidate: Candidate;
  readonly group: number;
  readonly lift: Lift;
  /** Of a favourite: that of its share of the order lines. */
  readonly ofLines: Lift | null;
  /** The larger where there are two, because both have to hold. */
  readonly p: number;
}

/**
 * Compares every group with everybody by every candidate. What is looked at is settled by counts over all customers, so
 * that looking does not depend on what is found; p values are adjusted for all of it together.
 * moneyUnit: smallest units in one of the money.
 */
export function judge(
  candidates: readonly Candidate[],
  groups: number,
  by: string,
  moneyUnit: number,
): Judged {
  const made = new Set(madeOf(by));
  const apart = candidates.filter(
    ({ family }) => made.has(family) && (numberFamilies.has(family) || family === 'grade'),
  );
  const tests = compareAll(
    candidates.filter(({ family }) => !made.has(family)),
    groups,
  );
  const q = adjustByBenjaminiHochberg(tests.map(({ p }) => p));
  const traits: PersonaTrait[][] = Array.from({ length: groups }, () => []);
  let provenCount = 0;
  tests.forEach((test, i) => {
    if ((test.candidate.carriers[test.group] as number) < fewestPeople) return;
    const isProven = (q[i] as number) <= level && excludesOne(test);
    provenCount += Number(isProven);
    traits[test.group]?.push(describe(test, q[i] as number, isProven, moneyUnit));
  });
  const told: PersonaTrait[][] = Array.from({ length: groups }, () => []);
  for (const test of compareAll(apart, groups)) {
    if ((test.candidate.carriers[test.group] as number) < fewestPeople) continue;
    told[test.group]?.push(describe(test, test.p, false, moneyUnit));
  }
  return {
    traits: traits.map((list) => list.sort(bySureness)),
    ...{ made: told, testCount: tests.length, provenCount },
  };
}

function compareAll(candidates: readonly Candidate[], groups: number): Tested[] {
  return candidates.flatMap((candidate) => {
    const carriers = candidate.carriers.reduce((sum, count) => sum + count, 0);
    if (carriers < fewestCarriers) return [];
    return Array.from({ length: groups }, (_, group) => group).flatMap((group): Tested[] => {
      const [own, rest] = split(candidate.sums, group);
      if (own.units < fewestPeople || rest.units < fewestPeople) return [];
      if (candidate.isAsked?.[group] === false) return [];
      const lift = liftOf(own, rest, candidate.isShare);
      const ofLines = candidate.lines ? liftOf(...split(candidate.lines, group), false) : null;
      if (lift === null || isSettled(lift) || (candidate.lines && ofLines === null)) return [];
      return [{ candidate, group, lift, ofLines, p: Math.max(lift.p, ofLines?.p ?? 0) }];
    });
  });
}

/** Everybody is alike, as where a filter leaves one channel. */
function isSettled({ low, high }: Lift): boolean {
  return Math.max(Math.abs(low - 1), Math.abs(high - 1)) < 1e-9;
}

function split(sums: readonly RatioSums[], group: number): [RatioSums, RatioSums] {
  const others = sums.filter((_, i) => i !== group);
  const nobody = { units: 0, x: 0, n: 0, xx: 0, xn: 0, nn: 0 };
  return [sums[group] ?? nobody, others.reduce(addSums, nobody)];
}

/** Who buys more of everything has no favourites: the lift has to show in the order lines, on the same side. */
function excludesOne({ lift, ofLines }: Tested): boolean {
  if (lift.low > 1) return ofLines === null || ofLines.low > 1;
  return lift.high < 1 && (ofLines === null || ofLines.high < 1);
}

const moneyFamilies: ReadonlySet<PersonaFamily> = new Set(['orderValue', 'revenue']);

/** Digits beyond these depend on the order in which customers are added up. */
const settled = (value: number): number => Number(value.toPrecision(9));

function describe(
  { candidate, group, lift, ofLines, p }: Tested,
  q: number,
  isProven: boolean,
  unit: number,
): PersonaTrait {
  const { family, value, sums, carriers } = candidate;
  const [own, all] = [sums[group] as RatioSums, sums.reduce(addSums)];
  const scale = moneyFamilies.has(family) ? unit : 1;
  return {
    ...{ family, value },
    group: own.x / own.n / scale,
    base: all.x / all.n / scale,
    ...{ of: own.n, carriers: carriers[group] as number },
    ...{ lift: settled(lift.value), low: settled(lift.low), high: settled(lift.high) },
    ...{ p: settled(p), q: settled(q), isProven },
    ofLines: ofLines && {
      ...{ lift: settled(ofLines.value), low: settled(ofLines.low), high: settled(ofLines.high) },
    },
  };
}

/** How far the nearer end of the interval is from 1, of a favourite the nearest of both. */
function sureness({ low, high, ofLines }: PersonaTrait): number {
  const ends = [[low, high], ...(ofLines ? [[ofLines.low, ofLines.high]] : [])] as [number, number][];
  return Math.min(...ends.map(([from, to]) => Math.max(Math.log(from), -Math.log(to))));
}

function bySureness(a: PersonaTrait, b: PersonaTrait): number {
  if (a.isProven !== b.isProven) return a.isProven ? -1 : 1;
  const order = a.isProven ? sureness(b) - sureness(a) : a.p - b.p;
  if (order !== 0) return order;
  return a.family === b.family ? (a.value < b.value ? -1 : 1) : a.family < b.family ? -1 : 1;
}
