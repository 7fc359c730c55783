import type { Membership, TypedColumn } from '../../contract/analysis.ts';
import type { BuyerIndex } from './buyers.ts';
import { noDay, type Members } from './members.ts';
import { stageIds, suggestionCell } from './result.ts';
import { programPlace } from './stages.ts';
import type { Standings } from './standings.ts';

export interface Everybody {
  readonly index: BuyerIndex;
  readonly now: Standings;
  readonly members: Members | null;
  /** Rows of members without a purchase. */
  readonly prospects: Int32Array;
  /** Customer index → position among the buyers. */
  readonly places: Int32Array;
  readonly asOf: number;
  readonly unit: number;
}

/**
 * Buyers by customer, then members without a purchase. Those have 0 in every figure of purchases: there is none.
 * memberDays is there only where it is known of everybody.
 */
export function toMembership(everybody: Everybody): Membership {
  const { index, now, members, prospects, unit } = everybody;
  const n = index.customers.length;
  const total = n + prospects.length;
  const customers = new Int32Array(total);
  customers.set(index.customers);
  for (let i = 0; i < prospects.length; i++) customers[n + i] = memberOf(members, prospects[i] as number);
  const group = new Uint16Array(total);
  group.set(now.stage);
  const { buyers, cycles } = now;
  const cyclesSince = new Float64Array(total);
  for (let i = 0; i < n; i++) {
    cyclesSince[i] = Math.round(((now.recencyDays[i] as number) * 800) / (cycles.cycle8[i] as number)) / 100;
  }
  const memberDays = daysOfMembers(everybody);
  return {
    customers,
    group,
    groupIds: stageIds,
    cells: listCells(everybody),
    measures: {
      recencyDays: widen(now.recencyDays, total),
      cycleDays: scaleTo(cycles.cycle8, 8, total),
      cyclesSince,
      frequency: widen(buyers.purchases, total),
      monetary: scaleTo(buyers.monetaryMinor, unit, total),
      lastYearAmount: scaleTo(buyers.lastYearMinor, unit, total),
      ...(memberDays ? { memberDays } : {}),
      ...(now.suggestions ? suggestionMeasures(now, total) : {}),
    },
  };
}

/** Zeros behind the buyers. */
function widen(column: Int32Array, total: number): Int32Array {
  const values = new Int32Array(total);
  values.set(column);
  return values;
}

function scaleTo(column: Int32Array | Float64Array, scale: number, total: number): Float64Array {
  const values = new Float64Array(total);
  for (let i = 0; i < column.length; i++) values[i] = (column[i] as number) / scale;
  return values;
}

function memberOf(members: Members | null, row: number): number {
  return members ? (members.customer[row] as number) : -1;
}

/** Programs of each, and under cross-sell the category to suggest. */
function listCells({ now, prospects }: Everybody): { from: Int32Array; list: Int32Array } {
  const n = now.stage.length;
  const from = new Int32Array(n + prospects.length + 1);
  const list = new Int32Array(3 * n + prospects.length);
  let held = 0;
  const put = (cell: number): void => {
    list[held] = cell;
    held += 1;
  };
  for (let i = 0; i < n; i++) {
    from[i] = held;
    const program = now.program[i] as number;
    const suggested = now.suggested[i] as number;
    if (program >= 0) put(program);
    if (suggested >= 0) {
      put(programPlace.crossSell);
      put(suggestionCell(suggested));
    }
  }
  for (let i = 0; i < prospects.length; i++) {
    from[n + i] = held;
    put(programPlace.acquisition);
  }
  from[n + prospects.length] = held;
  return { from, list: list.slice(0, held) };
}

/** Since joining; null where somebody’s day of joining is not known, or comes after the analysis date. */
function daysOfMembers({ index, members, prospects, places, asOf }: Everybody): Float64Array | null {
  if (members === null || !members.hasJoinDays) return null;
  const n = index.customers.length;
  const days = new Float64Array(n + prospects.length).fill(-1);
  const put = (at: number, row: number): void => {
    const joined = members.joined[row] as number;
    if (joined !== noDay) days[at] = asOf - joined;
  };
  for (let row = 0; row < members.customer.length; row++) {
    const place = places[members.customer[row] as number] as number;
    if (place >= 0) put(place, row);
  }
  for (let i = 0; i < prospects.length; i++) put(n + i, prospects[i] as number);
  return days.every((count) => count >= 0) ? days : null;
}

/** Positions in the categories counted from 1; 0 for none. */
function suggestionMeasures(now: Standings, total: number): Record<string, TypedColumn> {
  const nextCategory = new Uint8Array(total);
  const becauseCategory = new Uint8Array(total);
  for (let i = 0; i < now.suggested.length; i++) {
    if ((now.suggested[i] as number) < 0) continue;
    nextCategory[i] = (now.suggested[i] as number) + 1;
    becauseCategory[i] = (now.suggestions?.because[i] ?? -1) + 1;
  }
  return { nextCategory, becauseCategory };
}
