import type { FilePreview } from '../../contract/importing.ts';
import { lossList, type Loss, type LossyCell } from '../../contract/losses.ts';
import type { ScanSink } from './scanRows.ts';
import { countReplacements, hasReplacement, type LossOrigin } from './tellLosses.ts';
import { splitFields, type RowFormat } from './splitFields.ts';

const shownText = 400;
const newline = 10;
const carriageReturn = 13;

/** The cells of a file in which characters are missing. */
export interface LossAccount {
  readonly counts: Readonly<Record<Loss, number>>;
  /** The first of them, in the order of the file. */
  readonly cells: readonly LossyCell[];
}

/**
 * Lists every cell with a U+FFFD while a file is scanned. A file without one costs a search through its bytes and
 * nothing more: rows are looked into from the first one on.
 */
export class LossFinder {
  readonly counts: Record<Loss, number> = { decoding: 0, before: 0, both: 0 };
  readonly cells: LossyCell[] = [];
  readonly #columns: FilePreview['columns'];
  readonly #format: RowFormat;
  readonly #rowsAreLines: boolean;
  /** Lines of the scanner that stand above the first line a person counts. */
  readonly #linesAbove: number;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** Who lost the characters that are still to come; empty where all were lost before. */
  #origins: { readonly origin: LossOrigin; count: number }[] = [];
  #found = false;
  #tail = new Uint8Array(0);
  #lastLine = 0;

  constructor(preview: FilePreview, format: RowFormat, rowsAreLines: boolean, linesAbove: number) {
    this.#columns = preview.columns;
    this.#format = format;
    this.#rowsAreLines = rowsAreLines;
    this.#linesAbove = linesAbove;
  }

  /** Takes what a decoder tells of the characters it lost, before the piece that holds them. */
  addOrigin(origin: LossOrigin, count: number): void {
    const last = this.#origins[this.#origins.length - 1];
    if (last?.origin === origin) last.count += count;
    else this.#origins.push({ origin, count });
  }

  /** Looks at the next piece of the file, before its rows are scanned. */
  look(piece: Uint8Array): void {
    if (this.#found || piece.length === 0) return;
    const edge = Uint8Array.of(...this.#tail, ...piece.subarray(0, 2));
    this.#found = hasReplacement(edge) || hasReplacement(piece);
    this.#tail = Uint8Array.of(...this.#tail, ...piece.subarray(-2)).slice(-2);
  }

  /** The same sink, with an eye on everything that passes through it. `lines`: lines scanned so far. */
  watch(sink: ScanSink, lines: () => number): ScanSink {
    const { row, uneven, skipped, reject } = sink;
    const see = (bytes: Uint8Array, start: number, end: number): void => {
      if (!this.#found) return;
      const inner = this.#rowsAreLines ? 0 : countLineEnds(bytes, start, end);
      this.#search(bytes.subarray(start, end), lines() - inner);
    };
    return {
      row(bytes, start, end, fields) {
        see(bytes, start, end);
        return row.call(sink, bytes, start, end, fields);
      },
      uneven(bytes, start, end) {
        see(bytes, start, end);
        return uneven?.call(sink, bytes, start, end) ?? null;
      },
      skipped: (line) => {
        if (this.#found) this.#search(line, lines());
        skipped?.call(sink, line);
      },
      reject: (line, reason, bytes) => {
        // A rejected row has been seen as a row already, but for a line whose quotes are broken.
        if (this.#found && line !== this.#lastLine) this.#search(bytes, line);
        reject.call(sink, line, reason, bytes);
      },
    };
  }

  #search(row: Uint8Array, line: number): void {
    this.#lastLine = line;
    if (!hasReplacement(row)) return;
    const fields = splitFields(row, this.#format.delimiter, this.#format.quote);
    for (const [position, field] of fields.entries()) {
      if (!hasReplacement(field)) continue;
      const text = this.#decoder.decode(field);
      const loss = this.#takeOrigins(countReplacements(text));
      this.counts[loss] += 1;
      if (this.cells.length >= lossList.kept) continue;
      const column = this.#columns[position]?.name ?? String(position + 1);
      this.cells.push({ line: line - this.#linesAbove, column, text: aroundLoss(text), loss });
    }
  }

  /** Who lost the next characters. */
  #takeOrigins(count: number): Loss {
    let left = count;
    let loss: Loss | null = null;
    while (left > 0) {
      const [next] = this.#origins;
      const origin = next?.origin ?? 'before';
      loss = loss === null || loss === origin ? origin : 'both';
      if (next === undefined) break;
      const taken = Math.min(left, next.count);
      next.count -= taken;
      left -= taken;
      if (next.count === 0) this.#origins.shift();
    }
    return loss ?? 'before';
  }
}

/** The text of a cell, or of a very long one the part around its first lost character. */
function aroundLoss(text: string): string {
  if (text.length <= shownText) return text;
  const start = Math.max(0, text.indexOf('\ufffd') - shownText / 2);
  // A cut may part the two halves of a character.
  const part = text.slice(start, start + shownText).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${start > 0 ? '…' : ''}${part}…`;
}

/** \n, \r\n and \r alone are one line end each. */
function countLineEnds(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    if (bytes[i] === newline || (bytes[i] === carriageReturn && bytes[i + 1] !== newline)) count += 1;
  }
  return count;
}
