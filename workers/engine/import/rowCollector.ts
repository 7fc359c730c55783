import { Field, RecordBatch, Schema, Struct, Table, makeData, tableToIPC } from 'apache-arrow';
import type { RejectReason } from '../../contract/importing.ts';
import { join, name, sql, type Sql } from '../sql.ts';
import { TextColumn, pieceRows, type PieceColumn } from './pieceColumns.ts';
import type { PutCell } from './putCells.ts';
import type { RowFields } from './scanRows.ts';

/** A column of the file that is kept: where its cells are, and what is done with them. */
export interface KeptCells {
  readonly position: number;
  readonly put: PutCell;
}

/** How the rows of a file become rows of a table. */
export interface RowShape {
  readonly columns: Readonly<Record<string, PieceColumn>>;
  readonly cells: readonly KeptCells[];
  /** Fills the columns that follow from others, when all cells of a row are in place; refuses it or keeps it. */
  readonly finish: (slot: number) => RejectReason | null;
}

/** Text from here on makes a piece large enough. */
const pieceTextBytes = 24 << 20;

/** Collects rows column by column and packs them into pieces that the database takes as they are. */
export class RowCollector {
  readonly #shape: RowShape;
  readonly #texts: readonly TextColumn[];
  #rows = 0;
  #unescaped = new Uint8Array(1 << 12);

  constructor(shape: RowShape) {
    this.#shape = shape;
    this.#texts = Object.values(shape.columns).filter((column) => column instanceof TextColumn);
  }

  get isEmpty(): boolean {
    return this.#rows === 0;
  }

  get isFull(): boolean {
    if (this.#rows === pieceRows) return true;
    let bytes = 0;
    for (const text of this.#texts) bytes += text.bytesUpTo(this.#rows);
    return bytes > pieceTextBytes;
  }

  /** Adds a row; a refused one leaves nothing behind. */
  add(bytes: Uint8Array, fields: RowFields, quote: number): RejectReason | null {
    const slot = this.#rows;
    for (const { position, put } of this.#shape.cells) {
      const start = fields.starts[position] as number;
      const end = fields.ends[position] as number;
      const needsCopy =
        fields.hasNul || (fields.quoted[position] === 1 && hasQuote(bytes, start, end, quote));
      // The copy may need a larger buffer: its length first, then where it is.
      const length = needsCopy ? this.#unescape(bytes, fields, position, quote) : 0;
      const refused = needsCopy ? put(slot, this.#unescaped, 0, length) : put(slot, bytes, start, end);
      if (refused !== null) return refused;
    }
    const refused = this.#shape.finish(slot);
    if (refused === null) this.#rows += 1;
    return refused;
  }

  /** What was collected, as an Arrow stream of one batch; the collector is empty afterwards. */
  take(): Uint8Array {
    const length = this.#rows;
    const entries = Object.entries(this.#shape.columns);
    const children = entries.map(([, column]) => column.toArrow(length));
    const schema = new Schema(children.map(({ type }, i) => new Field(entries[i]?.[0] ?? '', type, true)));
    const rows = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
    this.#rows = 0;
    return tableToIPC(new Table([new RecordBatch(schema, rows)]), 'stream');
  }

  /** Copies a cell without NUL bytes and with single quotes for doubled ones; returns its length. */
  #unescape(bytes: Uint8Array, fields: RowFields, position: number, quote: number): number {
    const start = fields.starts[position] as number;
    const end = fields.ends[position] as number;
    const isQuoted = fields.quoted[position] === 1;
    if (end - start > this.#unescaped.length) this.#unescaped = new Uint8Array((end - start) * 2);
    let length = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      if (byte === 0) continue;
      this.#unescaped[length] = byte;
      length += 1;
      if (isQuoted && byte === quote) i += 1;
    }
    return length;
  }
}

function hasQuote(bytes: Uint8Array, start: number, end: number, quote: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === quote) return true;
  return false;
}

/**
 * The ways of compression are named, since looking for the best one took longer than all else: every value of every
 * row group is tried in each. What cannot be compressed that way stays as it is.
 */
export function createTable(table: string, { columns }: Pick<RowShape, 'columns'>): Sql {
  const list = Object.entries(columns).map(([column, { sqlType }]) => ({
    text: `${name(column).text} ${sqlType} USING COMPRESSION ${sqlType === 'VARCHAR' ? 'fsst' : 'bitpacking'}`,
  }));
  return sql`CREATE TABLE ${name(table)} (${join(list, ', ')})`;
}
