import type { ColumnLooks, PreviewColumn, RoleGuess } from '../../contract/importing.ts';
import { orderRoleNames, orderRoles, type OrderRole, type RoleType } from '../../contract/tables.ts';
import { profileColumn, type ColumnProfile } from './columnProfile.ts';
import { isDenied, readHeader, scoreName } from './matchHeader.ts';

/** How far the values of a column fit a role of this type, 0…1. */
const fit: Readonly<Record<RoleType, Readonly<Record<ColumnLooks, number>>>> = {
  id: { id: 1, number: 1, text: 0.8, time: 0.5, empty: 0.2 },
  time: { time: 1, number: 0.2, id: 0.25, text: 0.25, empty: 0.2 },
  money: { number: 1, id: 0.2, text: 0.2, time: 0, empty: 0.2 },
  number: { number: 1, id: 0.2, text: 0.2, time: 0, empty: 0.2 },
  text: { text: 1, id: 0.9, number: 0.6, time: 0.2, empty: 0.6 },
};
const weakest = 0.3;
/** With so many columns, fewer rows have to tell, or the preview would not be there at once. */
const wideFrom = 60;
const rowsOfWide = 120;

interface Candidate {
  readonly role: OrderRole;
  readonly column: number;
  readonly confidence: number;
}

type Guesses = Partial<Record<OrderRole, RoleGuess>>;

/**
 * The best column for each role by its header and its values; a column serves one role, the surest guess first.
 * Where there is no header, or it says nothing, the values alone propose the roles that an order needs.
 */
export function guessOrderRoles(
  columns: readonly PreviewColumn[],
  body: readonly (readonly string[])[],
  hasHeader: boolean,
): Guesses {
  const told = columns.length > wideFrom ? body.slice(0, rowsOfWide) : body;
  const profiles = columns.map(({ looks }, i) =>
    profileColumn(
      told.map((row) => row[i] ?? ''),
      looks,
    ),
  );
  const candidates = hasHeader ? columns.flatMap((column, i) => scoreColumn(column, i, profiles)) : [];
  candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const guesses: Guesses = {};
  const taken = new Set<number>();
  const take = ({ role, column, confidence }: Candidate): void => {
    if (guesses[role] !== undefined || taken.has(column)) return;
    guesses[role] = { column, confidence };
    taken.add(column);
  };
  candidates.forEach(take);
  const free = (i: number): boolean => !taken.has(i);
  if (guesses.time === undefined)
    proposeTime(columns, profiles, hasHeader)
      .filter(({ column }) => free(column))
      .forEach(take);
  const hasUnits = guesses.quantity !== undefined && guesses.unitPrice !== undefined;
  if (guesses.amount === undefined && !hasUnits) {
    const proposed = proposeAmount(columns, profiles, hasHeader).filter(({ column }) => free(column));
    if (!hasHeader || proposed.length === 1) proposed.forEach(take);
  }
  if (!hasHeader) {
    for (const propose of [proposeCustomer, proposeOrder])
      propose(profiles)
        .filter(({ column }) => free(column))
        .forEach(take);
  }
  return guesses;
}

function scoreColumn(
  column: PreviewColumn,
  position: number,
  profiles: readonly ColumnProfile[],
): Candidate[] {
  const header = readHeader(column.name);
  const profile = profiles[position] as ColumnProfile;
  return orderRoleNames.flatMap((role) => {
    const named = scoreName(header, role);
    const confidence = named === 0 ? 0 : Math.round(named * fitValues(role, profile) * 1000) / 1000;
    return confidence >= weakest ? [{ role, column: position, confidence }] : [];
  });
}

function fitValues(role: OrderRole, profile: ColumnProfile): number {
  const { type } = orderRoles[role];
  if (type === 'time' && profile.isSerial) return 0.95;
  if (role === 'customer' || role === 'order') {
    if (profile.isPhone) return 0.5;
    if (profile.looks === 'number' && profile.isMoneyLike && !profile.isCode) return 0.4;
    if (profile.filled > 20 && profile.distinctRate * profile.filled < 3) return 0.6;
  }
  if (type === 'money' && profile.isPercent) return 0.2;
  if (role === 'productName' && profile.looks === 'number') return 0.3;
  return fit[type][profile.looks];
}

/**
 * A single column of dates is the order date, whatever it is called, though less surely where its header says that it
 * is another one; without headers, the first is.
 */
function proposeTime(
  columns: readonly PreviewColumn[],
  profiles: readonly ColumnProfile[],
  hasHeader: boolean,
): Candidate[] {
  const find = (test: (profile: ColumnProfile) => boolean): Candidate[] =>
    profiles.flatMap((profile, column) => {
      if (!test(profile)) return [];
      const denied = hasHeader && isDenied(readHeader(columns[column]?.name ?? ''), 'time');
      return [{ role: 'time' as const, column, confidence: denied ? 0.3 : 0.5 }];
    });
  const dates = find((profile) => profile.looks === 'time');
  if (dates.length > 0) {
    const open = dates.filter(({ confidence }) => confidence > 0.3);
    if (hasHeader && dates.length > 1) return open.length === 1 ? open : [];
    return open.length > 0 ? open : dates;
  }
  const serials = find((profile) => profile.isSerial);
  return serials.length === 1 && serials[0]?.confidence === 0.5 ? serials : [];
}

/** A date whose header says that it is the date of something else. */
function isOtherThing(column: PreviewColumn | undefined, role: OrderRole): boolean {
  if (column === undefined) return true;
  const header = readHeader(column.name);
  if (isDenied(header, role)) return true;
  return orderRoleNames.some((other) => other !== role && scoreName(header, other) >= 0.9);
}

/** Numbers that look like money, the likeliest first. */
function proposeAmount(
  columns: readonly PreviewColumn[],
  profiles: readonly ColumnProfile[],
  hasHeader: boolean,
): Candidate[] {
  return profiles
    .flatMap((profile, column) => {
      const { isCounter, isMoneyLike, medianSize, roundRate, distinctRate, looks } = profile;
      if (looks !== 'number' || isCounter || profile.isSerial || profile.isPhone) return [];
      if (hasHeader && (!isMoneyLike || isOtherThing(columns[column], 'amount'))) return [];
      const score = (isMoneyLike ? 3 : 0) + (medianSize > 20 ? 1 : 0) + roundRate + distinctRate;
      return [{ column, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ column }) => ({ role: 'amount' as const, column, confidence: 0.4 }));
}

/** Codes that come back, as customers do; nothing that counts rows, calls phones or looks like money. */
function proposeCustomer(profiles: readonly ColumnProfile[]): Candidate[] {
  return profiles
    .flatMap((profile, column) => {
      const { looks, isCounter, isMoneyLike, isPhone, isCode, distinctRate, filled, medianSize } = profile;
      if ((looks !== 'id' && looks !== 'number') || isCounter || isPhone || isMoneyLike || !isCode) return [];
      if (looks === 'number' && medianSize > 0 && medianSize < 20) return [];
      const comesBack = distinctRate < 0.9 || filled < 10;
      return [
        { column, score: (comesBack ? 2 : 0) + (looks === 'id' ? 0.5 : 0) + Math.min(distinctRate, 0.5) },
      ];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ column }) => ({ role: 'customer' as const, column, confidence: 0.35 }));
}

/** Codes of which each comes once or few times, as order numbers do. */
function proposeOrder(profiles: readonly ColumnProfile[]): Candidate[] {
  return profiles.flatMap((profile, column) => {
    const { looks, isCounter, isMoneyLike, isPhone, isCode, distinctRate, filled } = profile;
    const isOrder = (looks === 'id' || looks === 'number') && isCode && distinctRate > 0.9 && filled > 2;
    if (!isOrder || isCounter || isMoneyLike || isPhone) return [];
    return [{ role: 'order' as const, column, confidence: 0.35 }];
  });
}
