import type { Membership } from '../../contract/analysis.ts';
import type { Everybody } from './membership.ts';
import {
  programIds,
  stageIds,
  type CrossSell,
  type ProgramRow,
  type Reachable,
  type StageRow,
} from './result.ts';
import { programPlace } from './stages.ts';

const exampleCount = 3;

/** Sums that grow as customers are counted. */
interface Tally {
  customers: number;
  minor: number;
  lastYearMinor: number;
  inCrossSell: number;
  /** By bits of consent: bit 0 e-mail, bit 1 SMS, bit 2 push. */
  readonly consents: Int32Array;
  /** Positions in the membership, most at stake first. */
  readonly top: number[];
}

function openTally(): Tally {
  return { customers: 0, minor: 0, lastYearMinor: 0, inCrossSell: 0, consents: new Int32Array(8), top: [] };
}

export interface Summary {
  readonly stages: readonly StageRow[];
  readonly programs: readonly ProgramRow[];
  readonly crossSell: CrossSell | null;
}

/** Stages, programs and suggestions with their figures, but for the outlook; one pass over everybody. Money adds up in whole units. */
export function summarise(
  everybody: Everybody,
  membership: Membership,
  categories: { readonly names: readonly string[]; readonly otherCount: number },
): Summary {
  const { now, unit, members } = everybody;
  const stages = stageIds.map(openTally);
  const programs = programIds.map(openTally);
  const suggestions = categories.names.map(openTally);
  const consents = consentsOf(everybody);
  const n = now.stage.length;
  const { memberDays } = membership.measures;
  /** Most at stake, and among prospects those who joined last. */
  const weightOf = (i: number): number =>
    i < n ? (now.buyers.lastYearMinor[i] as number) : -(memberDays?.[i] ?? 0);
  for (let i = 0; i < membership.customers.length; i++) {
    const isBuyer = i < n;
    const suggested = isBuyer ? (now.suggested[i] as number) : -1;
    const program = isBuyer ? (now.program[i] as number) : programPlace.acquisition;
    count(stages[membership.group[i] as number], i, everybody, consents, weightOf);
    if (program >= 0) count(programs[program], i, everybody, consents, weightOf);
    if (suggested < 0) continue;
    count(programs[programPlace.crossSell], i, everybody, consents, weightOf);
    count(suggestions[suggested], i, everybody, consents, weightOf);
  }
  return {
    stages: stages.map((tally, i) => ({
      id: stageIds[i] as (typeof stageIds)[number],
      customerCount: tally.customers,
      revenue: tally.minor / unit,
      lastYearAmount: tally.lastYearMinor / unit,
    })),
    programs: programs.map((tally, i) => ({
      id: programIds[i] as (typeof programIds)[number],
      customerCount: tally.customers,
      revenue: tally.minor / unit,
      stake: tally.lastYearMinor / unit,
      inCrossSell: tally.inCrossSell,
      reachable: reachableOf(tally, members?.known ?? { email: false, sms: false, push: false }),
      outlook: null,
      examples: tally.top.map((at) =>
        Object.fromEntries(
          Object.entries(membership.measures).map(([name, values]) => [name, values[at] as number]),
        ),
      ),
    })),
    crossSell: now.affinity && {
      categories: categories.names,
      otherCount: categories.otherCount,
      ...now.affinity,
      suggestions: suggestions
        .map((tally, category) => ({
          category,
          customerCount: tally.customers,
          revenue: tally.minor / unit,
          stake: tally.lastYearMinor / unit,
        }))
        .filter(({ customerCount }) => customerCount > 0)
        .sort((a, b) => b.customerCount - a.customerCount || a.category - b.category),
    },
  };
}

function count(
  tally: Tally | undefined,
  at: number,
  { now }: Everybody,
  consents: Uint8Array,
  weightOf: (i: number) => number,
): void {
  if (tally === undefined) return;
  const consent = consents[at] as number;
  tally.customers += 1;
  tally.consents[consent] = (tally.consents[consent] as number) + 1;
  if (at < now.stage.length) {
    tally.minor += now.buyers.monetaryMinor[at] as number;
    tally.lastYearMinor += now.buyers.lastYearMinor[at] as number;
    if ((now.suggested[at] as number) >= 0) tally.inCrossSell += 1;
  }
  keepLargest(tally.top, at, weightOf);
}

/** Keeps the positions with the largest values, the first of equals before the later. */
function keepLargest(top: number[], at: number, valueOf: (i: number) => number): void {
  const last = top[exampleCount - 1];
  if (last !== undefined && valueOf(last) >= valueOf(at)) return;
  const before = top.findIndex((i) => valueOf(i) < valueOf(at));
  top.splice(before < 0 ? top.length : before, 0, at);
  if (top.length > exampleCount) top.pop();
}

/** By position in the membership; nothing for who is no member. */
function consentsOf({ index, members, prospects, places }: Everybody): Uint8Array {
  const n = index.customers.length;
  const consents = new Uint8Array(n + prospects.length);
  if (members === null) return consents;
  for (let row = 0; row < members.customer.length; row++) {
    const place = places[members.customer[row] as number] as number;
    if (place >= 0) consents[place] = members.consent[row] as number;
  }
  for (let i = 0; i < prospects.length; i++)
    consents[n + i] = members.consent[prospects[i] as number] as number;
  return consents;
}

function reachableOf(
  { consents }: Tally,
  known: { readonly email: boolean; readonly sms: boolean; readonly push: boolean },
): Reachable {
  const withBit = (bit: number): number =>
    consents.reduce((sum, n, bits) => sum + ((bits >> bit) & 1) * n, 0);
  return {
    email: known.email ? withBit(0) : null,
    sms: known.sms ? withBit(1) : null,
    push: known.push ? withBit(2) : null,
    any:
      known.email || known.sms || known.push
        ? consents.reduce((sum, n, bits) => sum + (bits === 0 ? 0 : n), 0)
        : null,
  };
}
