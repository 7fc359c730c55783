import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { shareSums, type RatioSums } from '../../numeric/lift.ts';
import type { People } from './people.ts';
import type { PersonaFamily } from './result.ts';
import type { Candidate } from './tally.ts';

/** What the list of members says, counted by the query. */
export function readMemberTraits(input: KernelInput, people: People): Candidate[] {
  const counts = input.columns['memberCount'];
  if (counts === undefined) return [];
  const [family, group] = [columnOf(input, 'memberFamily'), columnOf(input, 'memberGroup')];
  const value = columnOf(input, 'memberValue');
  const groups = people.ids.length;
  const found = new Map<string, { family: number; value: number; counts: Float64Array }>();
  for (let i = 0; i < counts.length; i++) {
    const place = people.placeOf[group[i] as number] as number;
    if (place < 0) continue;
    const key = `${family[i]} ${value[i]}`;
    const own = found.get(key) ?? {
      family: family[i] as number,
      value: value[i] as number,
      counts: new Float64Array(groups),
    };
    own.counts[place] = counts[i] as number;
    found.set(key, own);
  }
  return [...found.values()]
    .filter((one) => one.value >= 0)
    .map((one): Candidate => {
      const known = found.get(`${one.family} -1`)?.counts;
      return {
        family: (input.texts?.['memberFamilies'] ?? [])[one.family] as PersonaFamily,
        value: (input.texts?.['memberValues'] ?? [])[one.value] ?? '',
        sums: Array.from(one.counts, (count, place) => shareSums(count, known?.[place] ?? 0)),
        carriers: [...one.counts],
        isShare: true,
      };
    });
}

const fields = ['units', 'x', 'n', 'xx', 'xn', 'nn'] as const;
const nobody: RatioSums = { units: 0, x: 0, n: 0, xx: 0, xn: 0, nn: 0 };

/** Sums over customers that the query made: answers to messages, devices of visits. */
export function readSummed(input: KernelInput, people: People, prefix: 'answer' | 'visit'): Candidate[] {
  const group = input.columns[`${prefix}Group`];
  if (group === undefined) return [];
  const [family, value] = [columnOf(input, `${prefix}Family`), columnOf(input, `${prefix}Value`)];
  const carriers = columnOf(input, `${prefix}_carriers`);
  const found = new Map<string, { -readonly [K in keyof Candidate]: Candidate[K] } & Filling>();
  for (let i = 0; i < group.length; i++) {
    const place = people.placeOf[group[i] as number] as number;
    if (place < 0) continue;
    const key = `${family[i]} ${value[i]}`;
    const own = found.get(key) ?? {
      family: (input.texts?.[`${prefix}Families`] ?? [])[family[i] as number] as PersonaFamily,
      value: (input.texts?.[`${prefix}Values`] ?? [])[value[i] as number] ?? '',
      sums: people.ids.map(() => nobody),
      carriers: people.ids.map(() => 0),
      isShare: false,
    };
    const sums = fields.map((name) => [name, columnOf(input, `${prefix}_${name}`)[i]]);
    own.sums[place] = Object.fromEntries(sums) as unknown as RatioSums;
    own.carriers[place] = carriers[i] as number;
    found.set(key, own);
  }
  return [...found.values()];
}

interface Filling {
  readonly sums: RatioSums[];
  readonly carriers: number[];
}
