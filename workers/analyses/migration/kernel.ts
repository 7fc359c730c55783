import type { Membership, OptionsOf } from '../../contract/analysis.ts';
import type { Kernel } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import { isSegmenting } from '../../contract/segmentations.ts';
import { layOut, tallyMatrix, type Layout } from './matrix.ts';
import { lookAhead } from './outlook.ts';
import { gatherPeople, type People } from './people.ts';
import type { MigrationResult } from './result.ts';
import type { migrationSpec } from './spec.ts';
import { countSteps } from './steps.ts';

/**
 * Who moved between two dates, what that did to revenue, and where it leads. Input: see gatherPeople; texts: groups
 * (their ids in order), dates (those with groups, the latest first) and bestFirst (nothing where no group is better); facts: asOf, earlier, start, firstDay, by,
 * spanDays, unit, onlyBuyers. Money is added in whole smallest units, so that cells and parts add up exactly.
 * Cost O(customers × dates). Source: spec.sources.
 */
export const computeMigration: Kernel = (input, givenOptions) => {
  const { basis, spanDays } = givenOptions as OptionsOf<typeof migrationSpec>;
  const people = gatherPeople(input);
  const groups = input.texts?.groups ?? [];
  const dates = input.texts?.dates ?? [];
  const by = String(input.facts.by);
  if (people.size === 0 || dates.length === 0) return failed('NO_ROWS');
  if (!isSegmenting(by)) throw new TypeError(`${by} parts nobody`);
  const unit = Number(input.facts.unit);
  const bestFirst = input.texts?.bestFirst ?? [];
  const layout = layOut(people, groups, bestFirst);
  const matrix = dates.length < 2 ? ({ status: 'tooShort' } as const) : tallyMatrix(people, layout, unit);
  const result: MigrationResult = {
    asOf: String(input.facts.asOf),
    earlier: String(input.facts.earlier),
    start: String(input.facts.start),
    firstDay: String(input.facts.firstDay),
    ...{ spanDays, by, isRanked: bestFirst.length > 0 },
    // Those who are not counted have nothing here.
    spent: people.spent.reduce((sum, money) => sum + money, 0) / unit,
    ...{ from: layout.from, to: layout.to, direction: layout.direction },
    matrix,
    outlook: lookAhead(countSteps(people, groups.length), groups, dates, { basis, spanDays }),
  };
  return { status: 'ok', result, membership: toMembership(people, layout, unit), notes: [] };
};

function toMembership(people: People, { to, cell }: Layout, unit: number): Membership {
  let count = 0;
  for (let i = 0; i < people.size; i++) count += people.counts[i] as number;
  const customers = new Int32Array(count);
  for (let i = 0, next = 0; i < people.size; i++) {
    if (people.counts[i] === 1) customers[next++] = i;
  }
  const money = (values: Float64Array): Float64Array => {
    const picked = new Float64Array(count);
    for (let i = 0; i < count; i++) picked[i] = (values[customers[i] as number] as number) / unit;
    return picked;
  };
  const own = new Uint16Array(count);
  const group = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    own[i] = cell[customers[i] as number] as number;
    group[i] = (own[i] as number) % to.length;
  }
  return {
    ...{ customers, group, groupIds: to, cell: own },
    measures: {
      monetary: money(people.spent),
      revenueBefore: money(people.before),
      revenueDuring: money(people.during),
    },
  };
}
