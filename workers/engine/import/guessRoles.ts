import type { ColumnLooks, PreviewColumn, RoleGuess, RoleGuesses } from '../../contract/importing.ts';
import type { RoleType } from '../../contract/roleDefinition.ts';
import { roleIn, rolesOf, type Role, type TableKind } from '../../contract/tables.ts';
import type { ColumnProfile } from './columnProfile.ts';
import { headerNames } from './headerNames/byKind.ts';
import { orderNames } from './headerNames/orders.ts';
import { isDenied, readHeader, scoreName, type HeaderForm } from './matchHeader.ts';

/** How far the values of a column fit a role of this type, 0…1. */
const fit: Readonly<Record<RoleType, Readonly<Record<ColumnLooks, number>>>> = {
  id: { id: 1, number: 1, text: 0.8, time: 0.5, empty: 0.2 },
  time: { time: 1, number: 0.2, id: 0.25, text: 0.25, empty: 0.2 },
  period: { time: 1, number: 0.2, id: 0.25, text: 0.25, empty: 0.2 },
  birth: { time: 1, number: 0.8, id: 0.4, text: 0.25, empty: 0.2 },
  money: { number: 1, id: 0.2, text: 0.2, time: 0, empty: 0.2 },
  number: { number: 1, id: 0.2, text: 0.2, time: 0, empty: 0.2 },
  flag: { number: 0.5, id: 0.3, text: 0.3, time: 0.9, empty: 0.3 },
  score: { number: 1, id: 0.5, text: 0.5, time: 0, empty: 0.2 },
  text: { text: 1, id: 0.9, number: 0.6, time: 0.2, empty: 0.6 },
};
const weakest = 0.3;

interface Candidate {
  readonly role: Role;
  readonly column: number;
  readonly confidence: number;
}

/** The columns of a file, with what their headers and values say. */
export interface ReadColumns {
  readonly columns: readonly PreviewColumn[];
  readonly headers: readonly HeaderForm[];
  readonly profiles: readonly ColumnProfile[];
  readonly hasHeader: boolean;
}

/**
 * The best column for each role of a kind by its header and its values; a column serves one role, the surest guess
 * first. Where there is no header, or it says nothing, the values alone propose the roles that an order needs.
 */
export function guessRoles(kind: TableKind, read: ReadColumns): RoleGuesses {
  const candidates = read.hasHeader ? read.columns.flatMap((_, i) => scoreColumn(kind, i, read)) : [];
  candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const guesses: Partial<Record<Role, RoleGuess>> = {};
  const taken = new Set<number>();
  const take = ({ role, column, confidence }: Candidate): void => {
    if (guesses[role] !== undefined || taken.has(column)) return;
    guesses[role] = { column, confidence };
    taken.add(column);
  };
  candidates.forEach(take);
  if (kind === 'orders') proposeOrders(read, guesses, (column) => !taken.has(column), take);
  return guesses;
}

function proposeOrders(
  { columns, profiles, headers, hasHeader }: ReadColumns,
  guesses: RoleGuesses,
  free: (column: number) => boolean,
  take: (candidate: Candidate) => void,
): void {
  if (guesses.time === undefined)
    proposeTime(columns, headers, profiles, hasHeader)
      .filter(({ column }) => free(column))
      .forEach(take);
  const hasUnits = guesses.quantity !== undefined && guesses.unitPrice !== undefined;
  if (guesses.amount === undefined && !hasUnits) {
    const proposed = proposeAmount(headers, profiles, hasHeader).filter(({ column }) => free(column));
    if (!hasHeader || proposed.length === 1) proposed.forEach(take);
  }
  if (hasHeader) return;
  for (const propose of [proposeCustomer, proposeOrder])
    propose(profiles)
      .filter(({ column }) => free(column))
      .forEach(take);
}

function scoreColumn(kind: TableKind, position: number, { headers, profiles }: ReadColumns): Candidate[] {
  const header = headers[position] as HeaderForm;
  const profile = profiles[position] as ColumnProfile;
  return rolesOf(kind).flatMap((role) => {
    const names = headerNames[kind][role];
    const named = names === undefined ? 0 : scoreName(header, names);
    const confidence = named === 0 ? 0 : Math.round(named * fitValues(kind, role, profile) * 1000) / 1000;
    return confidence >= weakest ? [{ role, column: position, confidence }] : [];
  });
}

function fitValues(kind: TableKind, role: Role, profile: ColumnProfile): number {
  const { type } = roleIn(kind, role);
  if ((type === 'time' || type === 'period') && profile.isSerial) return 0.95;
  if (type === 'period' && profile.isMonth) return 1;
  if (type === 'flag' && profile.isFlag) return 1;
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
  headers: readonly HeaderForm[],
  profiles: readonly ColumnProfile[],
  hasHeader: boolean,
): Candidate[] {
  const find = (test: (profile: ColumnProfile) => boolean): Candidate[] =>
    profiles.flatMap((profile, column) => {
      if (!test(profile)) return [];
      const header = headers[column] ?? readHeader(columns[column]?.name ?? '');
      const denied = hasHeader && isDenied(header, orderNames.time);
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

/** A column whose header says that it is something else. */
function isOtherThing(header: HeaderForm | undefined, role: keyof typeof orderNames): boolean {
  if (header === undefined) return true;
  if (isDenied(header, orderNames[role])) return true;
  return Object.entries(orderNames).some(
    ([other, names]) => other !== role && scoreName(header, names) >= 0.9,
  );
}

/** Numbers that look like money, the likeliest first. */
function proposeAmount(
  headers: readonly HeaderForm[],
  profiles: readonly ColumnProfile[],
  hasHeader: boolean,
): Candidate[] {
  return profiles
    .flatMap((profile, column) => {
      const { isCounter, isMoneyLike, medianSize, roundRate, distinctRate, looks } = profile;
      if (looks !== 'number' || isCounter || profile.isSerial || profile.isPhone) return [];
      if (hasHeader && (!isMoneyLike || isOtherThing(headers[column], 'amount'))) return [];
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
