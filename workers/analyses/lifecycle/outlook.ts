import { shareOf } from '../../numeric/share.ts';
import { noDay, type Members } from './members.ts';
import { programIds, type LifecycleResult, type Outlook, type ProgramId } from './result.ts';
import type { Sources, Standings } from './standings.ts';
import { programPlace } from './stages.ts';

/** What came of those who were in each program, and of all buyers. */
export interface LookBack {
  readonly byProgram: readonly (Outlook | null)[];
  readonly all: NonNullable<LifecycleResult['check']>['all'];
}

interface Tally {
  members: number;
  buyers: number;
  minor: number;
}

const acquisition = programPlace['acquisition' satisfies ProgramId];
const crossSell = programPlace['crossSell' satisfies ProgramId];

/**
 * Who of a program, as it was on the cutoff day, bought after it, up to the last day of the history. For cross-sell only
 * a purchase in the suggested category counts, for acquisition the first purchase of members who had joined by then.
 */
export function lookBack(
  sources: Sources,
  then: Standings,
  members: Members | null,
  places: Int32Array,
  cutoff: number,
  unit: number,
): LookBack {
  const tallies: Tally[] = programIds.map(() => ({ members: 0, buyers: 0, minor: 0 }));
  const all: Tally = { members: 0, buyers: 0, minor: 0 };
  const after = sumAfter(sources, cutoff);
  for (let i = 0; i < after.length; i++) {
    if (then.buyers.purchases[i] === 0) continue;
    count(all, after[i] as number);
    const program = then.program[i] as number;
    if (program >= 0) count(tallies[program] as Tally, after[i] as number);
  }
  if (members) countProspects(tallies[acquisition] as Tally, members, places, then, after, cutoff);
  countSuggested(tallies[crossSell] as Tally, sources, then, cutoff);
  return {
    byProgram: tallies.map((tally) => (tally.members === 0 ? null : toOutlook(tally, unit))),
    all: toOutlook(all, unit),
  };
}

function count(tally: Tally, minor: number): void {
  tally.members += 1;
  if (minor < 0) return;
  tally.buyers += 1;
  tally.minor += minor;
}

/** By buyer what was spent after the cutoff; −1 for those who did not buy. */
function sumAfter({ rows, index: { from } }: Sources, cutoff: number): Float64Array {
  const sums = new Float64Array(from.length - 1).fill(-1);
  for (let i = 0; i < sums.length; i++) {
    let sum = -1;
    for (let row = (from[i + 1] as number) - 1; row >= (from[i] as number); row--) {
      if ((rows.day[row] as number) <= cutoff) break;
      sum = Math.max(0, sum) + (rows.minor[row] as number);
    }
    sums[i] = sum;
  }
  return sums;
}

function countProspects(
  tally: Tally,
  { customer, joined }: Members,
  places: Int32Array,
  then: Standings,
  after: Float64Array,
  cutoff: number,
): void {
  for (let i = 0; i < customer.length; i++) {
    const day = joined[i] as number;
    const buyer = places[customer[i] as number] as number;
    if (day === noDay || day > cutoff || (buyer >= 0 && then.buyers.purchases[buyer] !== 0)) continue;
    count(tally, buyer >= 0 ? (after[buyer] as number) : -1);
  }
}

function countSuggested(tally: Tally, { lines }: Sources, { suggested }: Standings, cutoff: number): void {
  if (lines === null) return;
  const { from, day, category, minor } = lines;
  for (let i = 0; i < suggested.length; i++) {
    if (suggested[i] === -1) continue;
    let sum = -1;
    for (let at = from[i] as number; at < (from[i + 1] as number); at++) {
      if ((day[at] as number) <= cutoff || category[at] !== suggested[i]) continue;
      sum = Math.max(0, sum) + (minor[at] as number);
    }
    count(tally, sum);
  }
}

function toOutlook({ members, buyers, minor }: Tally, unit: number): Outlook {
  return { ...shareOf(buyers, members), revenuePerBuyer: buyers === 0 ? null : minor / unit / buyers };
}
