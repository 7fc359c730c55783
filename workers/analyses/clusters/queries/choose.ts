import { mappedRoles } from '../../../contract/importing.ts';
import { ExpectedFailure, type Note } from '../../../contract/outcome.ts';
import type { Role } from '../../../contract/tables.ts';
import type { PreparedSales, QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { sql } from '../../../engine/sql.ts';
import {
  builtInIds,
  builtIns,
  featureSets,
  isBuiltIn,
  isPartOfDay,
  readShared,
  sharedId,
  sharedLimit,
  sharedRoles,
  type FeatureSetId,
  type FeatureShape,
  type SharedRole,
} from '../result.ts';
import type { MemberColumn } from './memberColumns.ts';

export type Feature = FeatureShape & { readonly id: string } & (
    | { readonly from: 'purchases' }
    | { readonly from: 'lines'; readonly role: SharedRole; readonly code: number }
    | { readonly from: 'members'; readonly column: MemberColumn }
  );

interface Asked {
  readonly featureSet: 'auto' | FeatureSetId;
  readonly features: readonly string[];
}

export interface Chosen {
  readonly set: FeatureSetId | 'chosen';
  readonly features: readonly Feature[];
  /** Everything that could have been chosen, the most common values of columns among it. */
  readonly available: readonly string[];
  readonly notes: readonly Note[];
}

/** Values of the columns whose shares are features: name → code, most lines first. */
type Codes = ReadonlyMap<SharedRole, ReadonlyMap<string, number>>;

/** Which features the customers are told apart by. Names that are not there are refused. */
export async function chooseFeatures(
  runner: QueryRunner,
  context: QueryContext,
  prepared: PreparedSales | null,
  members: readonly MemberColumn[],
  asked: Asked,
): Promise<Chosen> {
  const mapped: readonly Role[] = mappedRoles(context.dataset).orders ?? [];
  const codes = prepared === null ? new Map() : await readCodes(runner, prepared, mapped);
  const isThere = (roles: readonly Role[]): boolean =>
    prepared !== null && (roles.length === 0 || roles.some((role) => mapped.includes(role)));
  const hasHours = prepared !== null && (await readHasHours(runner, prepared));
  const ready = builtInIds.filter((id) => (isPartOfDay(id) ? hasHours : isThere(builtIns[id].roles)));
  const available = [
    ...ready,
    ...sharedRoles.flatMap((role) => idsOf(codes, role, sharedLimit[role])),
    ...members.map(({ id }) => id),
  ];
  const find = (id: string): Feature => {
    const found = findFeature(id, ready, codes, members);
    if (found !== null) return found;
    const allowed = available.join(', ').slice(0, 400);
    throw new ExpectedFailure('BAD_OPTION', { option: 'features', given: id.slice(0, 80), allowed });
  };
  if (asked.features.length > 0) {
    return { set: 'chosen', features: asked.features.map(find), available, notes: [] };
  }
  const { set, notes } = chooseSet(asked.featureSet, codes, members, {
    hasOrders: prepared !== null,
    hasHours,
  });
  const ids = set === 'own' ? ownIds(members) : setIds(set, ready, codes);
  return { set, features: ids.map(find), available, notes };
}

/** At most so many columns of a customer file are taken together. */
const ownLimit = 12;

function ownIds(members: readonly MemberColumn[]): string[] {
  return members
    .filter(({ isOwn }) => isOwn)
    .map(({ id }) => id)
    .slice(0, ownLimit);
}

function setIds(set: Exclude<FeatureSetId, 'own'>, ready: readonly string[], codes: Codes): string[] {
  const { ids, shared } = featureSets[set];
  return [
    ...ids.filter((id) => ready.includes(id)),
    ...(shared === null ? [] : idsOf(codes, shared, sharedLimit[shared])),
  ];
}

function idsOf(codes: Codes, role: SharedRole, most: number): string[] {
  return [...(codes.get(role)?.keys() ?? [])].slice(0, most).map((value) => sharedId(role, value));
}

/** The set that was asked for; where its columns are missing, behaviour, and that is said. */
function chooseSet(
  asked: Asked['featureSet'],
  codes: Codes,
  members: readonly MemberColumn[],
  { hasOrders, hasHours }: { readonly hasOrders: boolean; readonly hasHours: boolean },
): { set: FeatureSetId; notes: Note[] } {
  if (!hasOrders) return { set: 'own', notes: [] };
  if (asked === 'own' && ownIds(members).length === 0) {
    return { set: 'behaviour', notes: [{ code: 'NO_NUMBER_COLUMNS', detail: {} }] };
  }
  if (asked === 'rhythm' && !hasHours)
    return { set: 'behaviour', notes: [{ code: 'NO_TIME_OF_DAY', detail: {} }] };
  const role = asked === 'product' ? 'category' : asked === 'brand' ? 'brand' : null;
  if (role !== null && (codes.get(role)?.size ?? 0) === 0) {
    return { set: 'behaviour', notes: [{ code: 'COLUMN_NOT_THERE', detail: { role } }] };
  }
  return { set: asked === 'auto' ? 'behaviour' : asked, notes: [] };
}

function findFeature(
  id: string,
  ready: readonly string[],
  codes: Codes,
  members: readonly MemberColumn[],
): Feature | null {
  if (isBuiltIn(id) && ready.includes(id)) {
    const { kind, isSkewed } = builtIns[id];
    return { id, kind, isSkewed, from: 'purchases' };
  }
  const shared = readShared(id);
  const code = shared && codes.get(shared.role)?.get(shared.value);
  if (shared && code !== undefined && code !== null) {
    return { id, kind: 'share', isSkewed: false, from: 'lines', role: shared.role, code };
  }
  const column = members.find((one) => one.id === id);
  if (column === undefined) return null;
  return { id, kind: column.kind, isSkewed: column.isSkewed, from: 'members', column };
}

/** A file that knows days alone says midnight of every line. */
async function readHasHours(runner: QueryRunner, { lines }: PreparedSales): Promise<boolean> {
  const [found] = await runner.rows(
    'is the time of day known',
    sql`SELECT coalesce(bool_or(second > 0), FALSE) AS known FROM ${lines}`,
  );
  return found?.known === true;
}

async function readCodes(
  runner: QueryRunner,
  prepared: PreparedSales,
  mapped: readonly Role[],
): Promise<Map<SharedRole, Map<string, number>>> {
  const codes = new Map<SharedRole, Map<string, number>>();
  for (const role of sharedRoles) {
    if (!mapped.includes(role)) continue;
    const rows = await runner.rows(
      `values of ${role}`,
      sql`SELECT code, value FROM ${prepared.values(role)} ORDER BY line_count DESC, value LIMIT 1000`,
    );
    codes.set(role, new Map(rows.map(({ code, value }) => [String(value), Number(code)])));
  }
  return codes;
}
