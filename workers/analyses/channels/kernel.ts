import type { Membership, OptionsOf } from '../../contract/analysis.ts';
import { columnOf, type Kernel, type KernelInput } from '../../contract/kernel.ts';
import { failed, type Note } from '../../contract/outcome.ts';
import { listParts, partId, type PartRows } from '../../contract/parts.ts';
import { toDayNumber } from '../../contract/periods.ts';
import { holdsPart, readPieces, type Pieces } from '../../numeric/pieces.ts';
import { chooseStretch } from '../../numeric/stretch.ts';
import { compareAcquisition } from './acquisition.ts';
import { gatherCustomers, type Customers } from './customers.ts';
import type { ChannelsResult } from './result.ts';
import { compareSales, type SalesOutput } from './sales.ts';
import type { channelsSpec } from './spec.ts';
import { matchSpend } from './spend.ts';

type ChannelsOptions = OptionsOf<typeof channelsSpec>;

/**
 * What customers won by each channel cost and bring back, and what is sold through each channel.
 * input.columns: purchases by customer and sales channel (customer, day, starts, part, amount; margin and costed where
 * costs are known), sorted by customer, then purchase; members (member, memberChannel, memberIsOlder), sorted by
 * member; spend by channel and period (spendChannel, spendDay, spendCost, spendRevenue). input.texts: sales, members,
 * spend. Money is added in whole minor units, so that parts add up to the whole exactly. Cost O(rows).
 * Sources: spec.sources.
 */
export const computeChannels: Kernel = (input, givenOptions) => {
  const options = givenOptions as ChannelsOptions;
  if (columnOf(input, 'customer').length === 0) return failed('NO_ROWS');
  const pieces = readPieces(
    input.columns,
    Number(input.facts.moneyDecimals),
    Number(input.facts.marginDecimals),
  );
  const windowDays = Number(options.window);
  const customers = gatherCustomers(pieces, windowDays);
  const hasMargin = pieces.margin !== null;
  const basis = hasMargin ? options.basis : 'revenue';
  const unit = 10 ** Number(input.facts.moneyDecimals);
  const marginUnit = 10 ** Number(input.facts.marginDecimals);
  const firstDay = toDayNumber(String(input.facts.firstDay));
  const coverEnd = toDayNumber(String(input.facts.coverEnd));
  const most = Number(input.facts.mostChannels);
  const won = findAcquisition(input, customers, most);
  const spend = matchSpend(input, won.parts);
  const acquisition = compareAcquisition({
    ...{ customers, rowOf: won.ofCustomer, parts: won.parts, members: won.members, coverEnd, windowDays },
    ...{ unit, marginUnit, hasMargin, basis, ltvAge: options.ltv },
    isCovered: spend?.isCovered ?? (() => false),
    costs: spend?.costs ?? [],
  });
  const stretch = chooseStretch(firstDay, coverEnd);
  const rows = listSales(input, pieces, most);
  const sold = compareSales({
    ...{ pieces, customers, parts: rows.parts, rowOf: rows.rowOf },
    ...{ firstDay, coverEnd, stretch, unit, marginUnit },
  });
  const result: ChannelsResult = {
    asOf: String(input.facts.asOf),
    firstDay: String(input.facts.firstDay),
    coverEnd: String(input.facts.coverEnd),
    source: input.facts.source === 'member' ? 'member' : 'first',
    ...{ basis, ltvAge: options.ltv, windowDays, hasMargin },
    customerCount: customers.count,
    purchaseCount: sum(customers.purchases),
    revenue: sum(customers.revenue) / unit,
    acquisition,
    sales: input.facts.hasSales === 1 ? sold.sales : null,
    spend: spend?.spend ?? null,
  };
  const olderCount = spend ? countOlder(customers, won, spend.isCovered) : 0;
  return {
    status: 'ok',
    result,
    membership: buildMembership(result, customers, won, sold, unit),
    notes: collectNotes(result, olderCount),
  };
};

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}

function listSales(input: KernelInput, pieces: Pieces, most: number): PartRows {
  const hasEmpty = holdsPart(pieces, most + 1);
  return listParts(input.texts?.sales ?? [], Number(input.facts.otherSales), most, hasEmpty);
}

interface Acquired {
  readonly parts: PartRows['parts'];
  /** Row of each customer. */
  readonly ofCustomer: Int32Array;
  /** Members by row; null where the source is the first purchase. */
  readonly members: readonly number[] | null;
  /** 1 where a customer was a member before the file begins. */
  readonly isOlder: Uint8Array;
}

/** Where each customer came from: what the member table says, or the channel of the first purchase. */
function findAcquisition(input: KernelInput, customers: Customers, most: number): Acquired {
  const positions = new Int32Array(customers.count).fill(most + 1);
  const isOlder = new Uint8Array(customers.count);
  if (input.facts.source !== 'member') {
    positions.set(customers.firstPart);
    const { parts, rowOf } = listParts(
      input.texts?.sales ?? [],
      Number(input.facts.otherSales),
      most,
      positions.includes(most + 1),
    );
    return {
      parts,
      ofCustomer: positions.map((position) => rowOf[position] as number),
      members: null,
      isOlder,
    };
  }
  const member = columnOf(input, 'member');
  const channel = columnOf(input, 'memberChannel');
  const older = columnOf(input, 'memberIsOlder');
  const counts = new Int32Array(most + 2);
  let at = 0;
  for (let i = 0; i < member.length; i++) {
    const position = channel[i] as number;
    counts[position] = (counts[position] as number) + 1;
    while (at < customers.count && (customers.index[at] as number) < (member[i] as number)) at += 1;
    if (customers.index[at] !== member[i]) continue;
    positions[at] = position;
    isOlder[at] = older[i] as number;
  }
  const hasEmpty = (counts[most + 1] as number) > 0 || positions.includes(most + 1);
  const names = input.texts?.members ?? [];
  const { parts, rowOf } = listParts(names, Number(input.facts.otherMembers), most, hasEmpty);
  const members = parts.map(() => 0);
  rowOf.forEach((row, position) => {
    if (row >= 0) members[row] = counts[position] as number;
  });
  return { parts, ofCustomer: positions.map((position) => rowOf[position] as number), members, isOlder };
}

/** Customers won while spend is known who were members before the file begins: they may have bought earlier. */
function countOlder(customers: Customers, won: Acquired, isCovered: (day: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < customers.count; i++)
    if (won.isOlder[i] === 1 && isCovered(customers.firstDay[i] as number)) count += 1;
  return count;
}

/** Groups and the first cells are acquisition channels; then sales channels, then combinations of them. */
function buildMembership(
  result: ChannelsResult,
  customers: Customers,
  won: Acquired,
  { used, combinationOf }: SalesOutput,
  unit: number,
): Membership {
  const acquired = result.acquisition.length;
  const salesRows = result.sales?.rows.length ?? 0;
  const combinations = result.sales?.combinations.length ?? 0;
  const from = new Int32Array(customers.count + 1);
  const list: number[] = [];
  for (let i = 0; i < customers.count; i++) {
    from[i] = list.length;
    list.push(won.ofCustomer[i] as number);
    if (result.sales === null) continue;
    const end = used.from[i + 1] as number;
    for (let at = used.from[i] as number; at < end; at++) list.push(acquired + (used.list[at] as number));
    const combination = combinationOf[i] as number;
    if (combination < combinations) list.push(acquired + salesRows + combination);
  }
  from[customers.count] = list.length;
  const asOfDay = toDayNumber(result.asOf);
  return {
    customers: customers.index,
    group: Uint16Array.from(won.ofCustomer),
    groupIds: result.acquisition.map(partId),
    cells: { from, list: Int32Array.from(list) },
    measures: {
      recencyDays: customers.lastDay.map((day) => asOfDay - day),
      frequency: customers.purchases,
      monetary: customers.revenue.map((minor) => minor / unit),
    },
  };
}

function collectNotes(
  { acquisition, spend, windowDays, asOf, firstDay }: ChannelsResult,
  older: number,
): Note[] {
  const notes: Note[] = [];
  if (acquisition.every(({ valueAtAge }) => valueAtAge === null)) {
    const days = toDayNumber(asOf) - toDayNumber(firstDay);
    notes.push({ code: 'NOBODY_OBSERVED_SO_LONG', detail: { days: windowDays, span: days } });
  }
  if (spend === null) return notes;
  const unmatched = spend.rows.filter(({ matched }) => matched === null);
  if (unmatched.length > 0) {
    const names = unmatched.slice(0, 10).map(({ name }) => name);
    const detail = { names: names.join(', '), count: unmatched.length, amount: spend.unmatchedCost };
    notes.push({ code: 'SPEND_WITHOUT_CHANNEL', detail });
  }
  if (spend.leftOutCount > 0) {
    const detail = { periods: spend.leftOutCount, amount: spend.leftOutCost };
    notes.push({ code: 'SPEND_OUTSIDE_ORDERS', detail });
  }
  if (older > 0) notes.push({ code: 'NEW_BUT_MEMBERS_BEFORE', detail: { customers: older, day: firstDay } });
  return notes;
}
