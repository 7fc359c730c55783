import {
  addressKinds,
  consentRoles,
  type AdFile,
  type AdFileAccount,
  type AdFileRequest,
  type AddressAccount,
  type AddressFault,
  type AddressKind,
} from '../contract/audienceFile.ts';
import { mappedRoles, type MappedDataset } from '../contract/importing.ts';
import { ExpectedFailure } from '../contract/outcome.ts';
import type { Role } from '../contract/tables.ts';
import { readAddress } from './adAddresses.ts';
import type { Database, Row } from './database.ts';
import { columnName } from './import/tableColumns.ts';
import { relationsOf } from './relations.ts';
import { join, name, sql, type Sql } from './sql.ts';
import { sha256 } from './workspaceEntries.ts';

/** Column titles of the platforms’ own templates. */
const titles = {
  google: { email: 'Email', phone: 'Phone' },
  meta: { email: 'email', phone: 'phone' },
} as const;

/** Customers read at a time: each time the whole list of members is gone through. */
const pieceSize = 100_000;
/** Customers hashed at a time, between which a cancel is heard. */
const batchSize = 2_000;

interface Counts {
  written: number;
  withoutConsent: number;
  withoutAddress: number;
  readonly malformed: Partial<Record<AddressFault, number>>;
}

export interface AdFileWork {
  readonly db: Database;
  readonly dataset: MappedDataset;
  /** Ascending positions. */
  readonly members: Int32Array;
  readonly request: AdFileRequest;
}

/** Counts alone. MISSING_ROLE where the members’ table has no column of a kind that is asked for. */
export async function countAdFile(work: AdFileWork): Promise<AdFileAccount> {
  const reading = openReading(work);
  for await (const rows of reading.pieces) void rows;
  return reading.account();
}

/** onShare: how much of the list is done, 0…1. Hashes are SHA-256 in lower-case hexadecimal. */
export async function writeAdFile(
  work: AdFileWork,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<AdFile> {
  const reading = openReading(work, signal);
  const { platform } = work.request;
  // Platforms look for the first title at the first byte: no byte order mark.
  const parts = [`${reading.kinds.map((kind) => titles[platform][kind]).join(',')}\n`];
  for await (const { addresses, from, to } of reading.pieces) {
    for (let at = 0; at < addresses.length; at += batchSize) {
      const batch = addresses.slice(at, at + batchSize);
      const hashed = await Promise.all(batch.map((row) => Promise.all(row.map(hashAddress))));
      if (signal.aborted) throw new ExpectedFailure('CANCELLED');
      parts.push(hashed.map((row) => `${row.join(',')}\n`).join(''));
      onShare(from + ((to - from) * Math.min(at + batchSize, addresses.length)) / addresses.length);
    }
  }
  const account = reading.account();
  if (account.rows === 0) throw new ExpectedFailure('EMPTY_SELECTION');
  return { ...account, blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }) };
}

async function hashAddress(address: string | null): Promise<string> {
  return address === null ? '' : sha256(address);
}

interface Piece {
  /** Of customers who have one at least, in the order of the kinds. */
  readonly addresses: readonly (readonly (string | null)[])[];
  /** The stretch of the list that it is of, 0…1. */
  readonly from: number;
  readonly to: number;
}

interface Reading {
  /** Kinds that are written. */
  readonly kinds: readonly AddressKind[];
  readonly pieces: AsyncGenerator<Piece>;
  /** To be asked when all pieces have passed. */
  readonly account: () => AdFileAccount;
}

function openReading(work: AdFileWork, signal?: AbortSignal): Reading {
  const { dataset, request } = work;
  const mapped: readonly Role[] = mappedRoles(dataset).customers ?? [];
  const columns = addressKinds
    .filter((kind) => mapped.includes(kind))
    .map((kind) => ({ kind, hasConsent: mapped.includes(consentRoles[kind]) }));
  const missing = request.kinds.filter((kind) => !columns.some((column) => column.kind === kind));
  if (missing.length > 0) throw new ExpectedFailure('MISSING_ROLE', { roles: missing.join(', ') });
  const asked = columns.filter(({ kind }) => request.kinds.includes(kind));
  const vouched = new Set(request.vouched);
  const written = asked.filter(({ kind, hasConsent }) => hasConsent || vouched.has(kind));
  const counts = new Map<AddressKind, Counts>(
    written.map(({ kind }) => [kind, { written: 0, withoutConsent: 0, withoutAddress: 0, malformed: {} }]),
  );
  let rows = 0;

  function addressesOf(row: Row | undefined): (string | null)[] {
    return written.map(({ kind }) => {
      const own = counts.get(kind) as Counts;
      const text = row?.[kind];
      const isAgreed = vouched.has(kind) || row?.[`${kind}_agreed`] === true;
      if (typeof text !== 'string' || text.trim() === '') own.withoutAddress += 1;
      else if (!isAgreed) own.withoutConsent += 1;
      else {
        const read = readAddress(kind, request.platform, text, request.dialCode);
        if ('address' in read) {
          own.written += 1;
          return read.address;
        }
        own.malformed[read.fault] = (own.malformed[read.fault] ?? 0) + 1;
      }
      return null;
    });
  }

  async function* readPieces(): AsyncGenerator<Piece> {
    if (written.length === 0) return;
    const { members } = work;
    for (let at = 0; at < members.length; at += pieceSize) {
      const piece = members.subarray(at, at + pieceSize);
      const found = await readRows(work, mapped, written, piece, signal);
      const addresses = Array.from(piece, (member) => addressesOf(found.get(member))).filter((row) =>
        row.some((address) => address !== null),
      );
      rows += addresses.length;
      yield { addresses, from: at / members.length, to: (at + piece.length) / members.length };
    }
  }

  return {
    kinds: written.map(({ kind }) => kind),
    pieces: readPieces(),
    account: () => ({
      columns,
      accounts: Object.fromEntries(
        asked.map(({ kind }): [AddressKind, AddressAccount | null] => [kind, counts.get(kind) ?? null]),
      ),
      rows,
    }),
  };
}

/** The addresses of the customers of a piece, as far as they are members. */
async function readRows(
  { db, dataset }: AdFileWork,
  mapped: readonly Role[],
  kinds: readonly { readonly kind: AddressKind }[],
  piece: Int32Array,
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, Row>> {
  const relations = relationsOf(dataset.id);
  const columns = kinds.flatMap(({ kind }): Sql[] => {
    const consent = consentRoles[kind];
    const agreed = mapped.includes(consent)
      ? sql`coalesce(${name(columnName(consent))} = 1, FALSE)`
      : sql`FALSE`;
    return [sql`${name(columnName(kind))} AS ${name(kind)}`, sql`${agreed} AS ${name(`${kind}_agreed`)}`];
  });
  const positions = { text: piece.join(',') };
  const rows = await db.rows(
    sql`SELECT customer_index, ${join(columns, ', ')}
FROM ${name(relations.kept('customers'))} JOIN ${name(relations.customers)} USING (customer)
WHERE customer_index IN (SELECT unnest([${positions}]))`,
    signal,
  );
  return new Map(rows.map((row) => [Number(row.customer_index), row]));
}
