import type { Membership, OptionsOf } from '../../contract/analysis.ts';
import { columnOf, type Kernel, type KernelInput } from '../../contract/kernel.ts';
import { failed, type Note } from '../../contract/outcome.ts';
import { listParts, partId, plainName, type Part, type PartRows, type Share } from '../../contract/parts.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import { holdsPart, readPieces } from '../../numeric/pieces.ts';
import { shareOf } from '../../numeric/share.ts';
import { chooseStretch } from '../../numeric/stretch.ts';
import { compareMix, findFavourites } from './mix.ts';
import { countFrom, frequentFifth, tallyPlaces, type PlaceCustomers, type PlaceTally } from './places.ts';
import type { RegionDimension, RegionRow, RegionsResult, Score, StorePlace } from './result.ts';
import type { regionsSpec } from './spec.ts';

/**
 * What each place brings, what it buys more than others, and a score for a new store.
 * input.columns: purchases by customer and place (customer, day, starts, part, amount; margin and costed where costs
 * are known), sorted by customer, then purchase; buyers by place and item (mixPart, mixItem, mixBuyers, mixPlacePart,
 * mixPlaceBuyers, and the same for product); members by region (homeMembers, homeBuyers); orders by store and place
 * (storeOf, storePart, storeOrders). Money is added in whole minor units, so that parts add up to the whole exactly.
 * Cost O(rows + places · items). Sources: spec.sources.
 */
export const computeRegions: Kernel = (input, givenOptions) => {
  const options = givenOptions as OptionsOf<typeof regionsSpec>;
  if (columnOf(input, 'customer').length === 0) return failed('NO_ROWS');
  const { moneyDecimals, marginDecimals } = input.facts;
  const pieces = readPieces(input.columns, Number(moneyDecimals), Number(marginDecimals));
  const unit = 10 ** Number(moneyDecimals);
  const firstDay = toDayNumber(String(input.facts.firstDay));
  const coverEnd = toDayNumber(String(input.facts.coverEnd));
  const stretch = chooseStretch(firstDay, coverEnd);
  const most = Number(input.facts.mostPlaces);
  const rows = listParts(
    input.texts?.places ?? [],
    Number(input.facts.otherPlaces),
    most,
    holdsPart(pieces, most + 1),
  );
  const { tallies, customers } = tallyPlaces(pieces, rows.parts, rows.rowOf, stretch);
  const dimension = String(input.facts.dimension) as RegionDimension;
  const loyalFrom = options.loyal === 'top' ? frequentFifth(customers.purchases) : Number(options.loyal);
  const stores = placeStores(input, rows);
  const level = Number(options.level);
  const described = tallies.map((tally, i) =>
    describe(rows.parts[i] as Part, tally, {
      ...{ unit, marginUnit: 10 ** Number(marginDecimals), hasMargin: pieces.margin !== null },
      ...{ hasStretch: stretch !== null, loyalFrom },
      penetration: findPenetration(input, rows.parts[i] as Part, dimension),
      storeCount: stores?.filter(({ row }) => row === i).length ?? 0,
    }),
  );
  const weights = { base: options.baseWeight, loyalty: options.loyaltyWeight, store: options.storeFactor };
  const result: RegionsResult = {
    asOf: String(input.facts.asOf),
    firstDay: String(input.facts.firstDay),
    coverEnd: String(input.facts.coverEnd),
    ...{ dimension, hasMargin: pieces.margin !== null, loyalFrom, level, weights, stores },
    customerCount: customers.index.length,
    purchaseCount: customers.purchases.reduce((a, b) => a + b, 0),
    revenue: tallies.reduce((sum, { revenue }) => sum + revenue, 0) / unit,
    severalCount: countSeveral(customers, rows.parts),
    stretch: stretch && {
      days: stretch.days,
      start: toIsoDay(stretch.start),
      beforeStart: toIsoDay(stretch.beforeStart),
    },
    rows: dimension === 'store' ? described : scorePlaces(described, weights),
    mix: compareMix(input, rows, level),
    favourites: findFavourites(input, rows, level),
  };
  const membership = buildMembership(result, customers, unit);
  return { status: 'ok', result, membership, notes: collectNotes(result) };
};

interface Described {
  readonly unit: number;
  readonly marginUnit: number;
  readonly hasMargin: boolean;
  readonly hasStretch: boolean;
  readonly loyalFrom: number;
  readonly penetration: Share | null;
  readonly storeCount: number;
}

function describe(part: Part, tally: PlaceTally, of: Described): RegionRow {
  const { unit } = of;
  const n = tally.customers;
  return {
    ...part,
    customerCount: n,
    orders: tally.orders,
    revenue: tally.revenue / unit,
    margin: of.hasMargin ? tally.margin / of.marginUnit : null,
    revenuePerCustomer: n === 0 ? null : tally.revenue / unit / n,
    repurchase: shareOf(countFrom(tally.purchases, 2), n),
    loyal: shareOf(countFrom(tally.purchases, of.loyalFrom), n),
    recent: of.hasStretch ? tally.recent / unit : null,
    before: of.hasStretch ? tally.before / unit : null,
    penetration: of.penetration,
    storeCount: of.storeCount,
    score: null,
  };
}

/** Buyers among the members who live in the region of that name; stores have none. */
function findPenetration(input: KernelInput, part: Part, dimension: RegionDimension): Share | null {
  if (dimension === 'store' || part.kind !== 'value') return null;
  const homes = input.texts?.homes ?? [];
  const wanted = plainName(part.name);
  let [members, buyers] = [0, 0];
  homes.forEach((home, i) => {
    if (plainName(home) !== wanted) return;
    members += input.columns.homeMembers?.[i] ?? 0;
    buyers += input.columns.homeBuyers?.[i] ?? 0;
  });
  return members === 0 ? null : shareOf(buyers, members);
}

/** Each store stands where most of its orders come from; of two alike, the place with more revenue. */
function placeStores(input: KernelInput, { rowOf, parts }: PartRows): StorePlace[] | null {
  const { storeOf, storePart, storeOrders } = input.columns;
  const names = input.texts?.stores ?? [];
  if (names.length === 0 || !storeOf || !storePart || !storeOrders) return null;
  const found = names.map((name) => ({ name, row: null as number | null, most: 0, orders: 0 }));
  for (let i = 0; i < storeOf.length; i++) {
    const store = found[storeOf[i] as number] as (typeof found)[number];
    const orders = storeOrders[i] as number;
    const row = rowOf[storePart[i] as number] as number;
    store.orders += orders;
    if (parts[row]?.kind !== 'value' || orders <= store.most) continue;
    store.most = orders;
    store.row = row;
  }
  return found.map(({ name, row, orders }) => ({ name, row, orders }));
}

/** score = 100 · base^weight · loyalty^weight · distance; base and loyalty as parts of the highest. */
export function scorePlaces(rows: readonly RegionRow[], weights: RegionsResult['weights']): RegionRow[] {
  const places = rows.filter(({ kind }) => kind === 'value');
  const mostCustomers = places.reduce((most, { customerCount }) => Math.max(most, customerCount), 0);
  const highest = places.reduce((most, { loyal }) => Math.max(most, loyal.low), 0);
  return rows.map((row) => {
    if (row.kind !== 'value' || mostCustomers === 0) return row;
    const base = row.customerCount / mostCustomers;
    const loyalty = highest === 0 ? 0 : row.loyal.low / highest;
    const distance = row.storeCount === 0 ? 1 : weights.store;
    const value = 100 * base ** weights.base * loyalty ** weights.loyalty * distance;
    const score: Score = { base, loyalty, distance, value };
    return { ...row, score };
  });
}

/** What has no place is not one more of them. */
function countSeveral({ from, list, index }: PlaceCustomers, parts: readonly Part[]): number {
  let count = 0;
  for (let i = 0; i < index.length; i++) {
    const visited = list.subarray(from[i], from[i + 1]);
    if (visited.filter((row) => parts[row]?.kind !== 'empty').length > 1) count += 1;
  }
  return count;
}

/** Groups: the place with most of a customer’s money. Cells: all places, by position of their row. */
function buildMembership(result: RegionsResult, customers: PlaceCustomers, unit: number): Membership {
  const asOfDay = toDayNumber(result.asOf);
  return {
    customers: customers.index,
    group: customers.main,
    groupIds: result.rows.map(partId),
    cells: { from: customers.from, list: customers.list },
    measures: {
      recencyDays: customers.lastDay.map((day) => asOfDay - day),
      frequency: customers.purchases,
      monetary: customers.revenue.map((minor) => minor / unit),
    },
  };
}

function collectNotes({ severalCount, dimension, stores }: RegionsResult): Note[] {
  const notes: Note[] = [];
  if (severalCount > 0)
    notes.push({ code: 'CUSTOMERS_IN_SEVERAL_REGIONS', detail: { customers: severalCount } });
  if (dimension !== 'store' && stores === null) notes.push({ code: 'NO_STORES_TO_MEASURE_FROM', detail: {} });
  return notes;
}
