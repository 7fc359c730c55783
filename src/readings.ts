import type { DateOrder, DecimalMark, FilePreview, Mapping } from '../workers/contract/importing.ts';
import { kindNames, rolesOf, type Role, type TableKind } from '../workers/contract/tables.ts';
import { readSetting, writeSetting } from './settings.ts';

/**
 * How a file with these headers was read the last time: names of columns and what they are for, no data. Kept in
 * the settings of the page, so that it outlives the data set.
 */
export interface Reading {
  readonly headers: readonly string[];
  readonly kind: TableKind;
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
}

/** A reading as it applies to a file. */
export interface AppliedReading {
  readonly fit: 'same' | 'similar';
  readonly kind: TableKind;
  readonly mapping: Mapping;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
}

const mostReadings = 60;
/** Headers that two months of one export share, at least: a column more, a column less. */
const similarEnough = 0.6;

/** Finds how a file with these columns was read before. */
export function findReading(preview: FilePreview): AppliedReading | null {
  if (!preview.dialect.hasHeader) return null;
  const headers = preview.columns.map(({ name }) => name);
  let best: { readonly reading: Reading; readonly shared: number } | null = null;
  for (const reading of readReadings()) {
    const shared = similarity(reading.headers, headers);
    if (shared >= similarEnough && (best === null || shared > best.shared)) best = { reading, shared };
  }
  if (best === null) return null;
  const { reading, shared } = best;
  const mapping: Partial<Record<Role, number>> = {};
  for (const [role, header] of Object.entries(reading.roles)) {
    const column = headers.indexOf(header);
    if (column >= 0) mapping[role as Role] = column;
  }
  const { kind, dateOrder, decimalMark } = reading;
  return { fit: shared === 1 ? 'same' : 'similar', kind, mapping, dateOrder, decimalMark };
}

/** Remembers how a file was read that was loaded well. */
export function rememberReading(
  preview: FilePreview,
  how: Pick<AppliedReading, 'kind' | 'mapping' | 'dateOrder' | 'decimalMark'>,
): void {
  if (!preview.dialect.hasHeader) return;
  const headers = preview.columns.map(({ name }) => name);
  const roles = Object.fromEntries(
    Object.entries(how.mapping).map(([role, column]) => [role, headers[column] ?? '']),
  );
  const { kind, dateOrder, decimalMark } = how;
  const others = readReadings().filter((known) => similarity(known.headers, headers) < 1);
  const all = [{ headers, kind, roles, dateOrder, decimalMark }, ...others];
  writeSetting('readings', JSON.stringify(all.slice(0, mostReadings)));
}

/** How a loaded file was read, where that is still known: one of its kind with the same uses of the same columns. */
export function readingOf(kind: TableKind, roles: Readonly<Partial<Record<Role, string>>>): Reading | null {
  const key = (of: object): string => JSON.stringify(Object.entries(of).sort());
  const wanted = key(roles);
  return readReadings().find((reading) => reading.kind === kind && key(reading.roles) === wanted) ?? null;
}

/** Shared headers among all of both, 0…1; 1 for the same headers in any order. */
export function similarity(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]);
  const known = new Set(one);
  const shared = new Set(other.filter((header) => known.has(header)));
  return all.size === 0 ? 0 : shared.size / all.size;
}

/** What another version or another hand wrote is not used. */
function readReadings(): readonly Reading[] {
  try {
    const parsed: unknown = JSON.parse(readSetting('readings') ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isReading) : [];
  } catch {
    return [];
  }
}

function isReading(value: unknown): value is Reading {
  if (typeof value !== 'object' || value === null) return false;
  const { headers, kind, roles } = value as Partial<Reading>;
  if (!Array.isArray(headers) || typeof roles !== 'object' || roles === null) return false;
  const known = kindNames.find((name) => name === kind);
  return known !== undefined && Object.keys(roles).every((role) => rolesOf(known).includes(role as Role));
}
