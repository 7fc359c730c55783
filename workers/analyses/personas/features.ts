import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { makeCalendar, type Calendar } from './calendar.ts';
import type { People } from './people.ts';
import type { PersonaFamily } from './result.ts';
import type { Purchases } from './sorted.ts';
import { Tally, type Candidate } from './tally.ts';

/** What every purchase is of a family: a position among the values, or one of the two below. */
interface Feature {
  readonly family: PersonaFamily;
  readonly values: readonly string[];
  readonly of: Uint16Array;
  /** Asked only of groups that bought on eight weeks of days: on fewer, one day’s chance moves all of them together. */
  readonly needsDays?: boolean;
}

/** A value that is not looked at, and none at all. */
const [other, none] = [65_534, 65_535];
const fewestDays = 56;
const yearDays = 365;

/** Shares of purchases, customer by customer. Cost O(purchases) for each family. */
export function findHabits(input: KernelInput, people: People, purchases: Purchases): Candidate[] {
  const hasDays = countDays(people, purchases);
  const found = listFeatures(input, purchases).flatMap((make) => {
    const feature = make();
    const tally = tallyFeature(feature, people, purchases);
    return feature.values.map((value, i): Candidate => {
      const isAsked = feature.needsDays ? hasDays : undefined;
      const sums = { sums: tally.sums(i), carriers: tally.carriers(i) };
      return { family: feature.family, value, ...sums, isShare: false, ...(isAsked ? { isAsked } : {}) };
    });
  });
  return withoutTwins(found);
}

function tallyFeature({ of, values }: Feature, people: People, { groups, from }: Purchases): Tally {
  const tally = new Tally(values.length, people.ids.length);
  const counts = new Int32Array(values.length);
  const touched = new Int32Array(values.length);
  for (let i = 0; i < groups.length; i++) {
    let [known, distinct] = [0, 0];
    const end = from[i + 1] as number;
    for (let row = from[i] as number; row < end; row++) {
      const value = of[row] as number;
      if (value === none) continue;
      known += 1;
      if (value === other) continue;
      if (counts[value] === 0) touched[distinct++] = value;
      counts[value] = (counts[value] as number) + 1;
    }
    if (known === 0) continue;
    const group = groups[i] as number;
    tally.addCustomer(group, known);
    for (let k = 0; k < distinct; k++) {
      const value = touched[k] as number;
      tally.addValue(group, value, counts[value] as number, known);
      counts[value] = 0;
    }
  }
  return tally;
}

/** Whether each group bought on enough different days. */
function countDays({ ids }: People, { groups, from, days }: Purchases): boolean[] {
  const seen = ids.map(() => new Set<number>());
  for (let i = 0; i < groups.length; i++) {
    const own = seen[groups[i] as number] as Set<number>;
    const end = from[i + 1] as number;
    for (let row = from[i] as number; row < end && own.size < fewestDays; row++) own.add(days[row] as number);
  }
  return seen.map(({ size }) => size >= fewestDays);
}

/** Where every discount is a coupon, both say the same. */
function withoutTwins(found: readonly Candidate[]): Candidate[] {
  const coupon = found.find(({ family }) => family === 'coupon');
  return found.filter(
    ({ family, sums }) => family !== 'discount' || JSON.stringify(sums) !== JSON.stringify(coupon?.sums),
  );
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i));

/** One after the other, so that only one column of values is in memory. */
function listFeatures(input: KernelInput, purchases: Purchases): (() => Feature)[] {
  const { days, hours, firstDay, lastDay, hasHours, size } = purchases;
  if (size === 0) return [];
  const calendar = makeCalendar(firstDay, lastDay);
  const years = Math.floor((lastDay - firstDay + 1) / yearDays);
  const list: (() => Feature)[] = [
    () => ({
      family: 'weekday',
      values: numbered(7),
      of: ofDays(days, calendar, 'weekday'),
      needsDays: true,
    }),
    () => {
      const of = ofDays(days, calendar, 'weekday');
      for (let i = 0; i < of.length; i++) of[i] = (of[i] as number) % 6 === 0 ? 0 : other;
      return { family: 'weekend', values: ['yes'], of, needsDays: true };
    },
    () => {
      const of = ofDays(days, calendar, 'payday');
      for (let i = 0; i < of.length; i++) of[i] = of[i] === 1 ? 0 : other;
      return { family: 'payday', values: ['yes'], of, needsDays: true };
    },
  ];
  if (years > 0) list.push(() => seasonsOf(purchases, calendar, lastDay - years * yearDays));
  if (hasHours) {
    list.push(
      () => ({ family: 'hour', values: numbered(24), of: new Uint16Array(hours) }),
      () => {
        const of = new Uint16Array(hours);
        for (let i = 0; i < of.length; i++) of[i] = Math.floor((of[i] as number) / 6);
        return { family: 'daypart', values: numbered(4), of };
      },
    );
  }
  for (const family of ['channel', 'device', 'store', 'region'] as const) {
    const codes = input.columns[family];
    if (codes !== undefined) list.push(() => codedFeature(input, family, purchases.arrange(codes)));
  }
  for (const [i, family] of (['coupon', 'campaign', 'discount'] as const).entries()) {
    if ((input.texts?.['marks'] ?? []).includes(family)) {
      list.push(() => markedFeature(family, 2 ** i, purchases.arrange(columnOf(input, 'marks'))));
    }
  }
  return list;
}

function ofDays(days: Int32Array, calendar: Calendar, what: 'weekday' | 'payday'): Uint16Array {
  const { first } = calendar;
  const known = calendar[what];
  const of = new Uint16Array(days.length);
  for (let i = 0; i < of.length; i++) of[i] = known[(days[i] as number) - first] as number;
  return of;
}

/** Of the last whole years alone, so that each season is there as often. */
function seasonsOf({ days }: Purchases, { first, season }: Calendar, after: number): Feature {
  const of = new Uint16Array(days.length);
  for (let i = 0; i < of.length; i++) {
    const at = days[i] as number;
    of[i] = at > after ? (season[at - first] as number) : none;
  }
  return { family: 'season', values: numbered(4), of };
}

function codedFeature(input: KernelInput, family: PersonaFamily, codes: ArrayLike<number>): Feature {
  const listed = columnOf(input, `${family}Codes`);
  const place = new Uint16Array(65_536).fill(other);
  place[0] = none;
  for (let i = 0; i < listed.length; i++) place[listed[i] as number] = i;
  const of = new Uint16Array(codes.length);
  for (let i = 0; i < of.length; i++) of[i] = place[codes[i] as number] as number;
  return { family, values: input.texts?.[`${family}Values`] ?? [], of };
}

function markedFeature(family: PersonaFamily, bit: number, marks: ArrayLike<number>): Feature {
  const of = new Uint16Array(marks.length);
  for (let i = 0; i < of.length; i++) of[i] = ((marks[i] as number) & bit) > 0 ? 0 : other;
  return { family, values: ['yes'], of };
}
