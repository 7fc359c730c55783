import type {
  Container,
  Encoding,
  FilePreview,
  ImportRequest,
  RejectReason,
} from '../../contract/importing.ts';
import type { OnProgress } from '../../contract/engineApi.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import type { Database, TableLoad } from '../database.ts';
import { orCancelled } from '../cancelling.ts';
import type { EngineHost } from '../host.ts';
import { unfoldBytes } from './basketLines.ts';
import { decideColumns, type ColumnRules } from './decideColumns.ts';
import { detectEncoding } from './detectEncoding.ts';
import { RowFilter } from './filterRows.ts';
import { LossFinder, type LossAccount } from './lossyCells.ts';
import { NotUtf8, readUtf8, type SourceOptions } from './readSource.ts';
import { checkFits } from './memoryNeed.ts';
import { createTable, RowCollector } from './rowCollector.ts';
import { createCellReaders, type Unread } from './rowReader.ts';
import { RowScanner, type ScanCounts, type ScanSink } from './scanRows.ts';
import { splitFields, type RowFormat } from './splitFields.ts';
import { shapeTable, type RowFacts, type TableReading } from './tableColumns.ts';

/** Rejected lines kept for the download; further ones are only counted. */
const keptRejects = 100_000;
const shownBytes = 4_096;
/** Pieces that wait for the database while the next one is being filled. */
const piecesAhead = 2;

export interface RejectedLine {
  readonly line: number;
  readonly reason: RejectReason;
  readonly cells: readonly string[];
}

/** What became of the rows of a file. */
export interface ReadRows {
  readonly counts: ScanCounts;
  readonly rejected: readonly RejectedLine[];
  readonly facts: RowFacts;
  readonly encoding: Encoding;
  readonly losses: LossAccount;
  readonly unread: Unread;
  readonly rules: ColumnRules;
}

export interface RowsContext {
  readonly host: Pick<EngineHost, 'createDecoder' | 'memoryBytes'>;
  readonly db: Database;
  /** The table to be made. */
  readonly table: string;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

interface Pass {
  readonly encoding: Encoding;
  readonly strict: boolean;
}

/**
 * Reads a file once, row by row, into a table: while rows are scanned and put into columns here, the database takes the
 * columns that are full. On failure or cancel nothing is left. A file that turns out to be in another
 * encoding is begun anew.
 */
export async function loadRows(
  request: ImportRequest,
  reading: TableReading,
  context: RowsContext,
): Promise<ReadRows> {
  const { preview } = request;
  checkFits(request, preview.estimatedRows ?? 0, context.host.memoryBytes);
  try {
    return await loadAs(request, reading, context, { encoding: preview.encoding, strict: true });
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    const encoding = preview.isAscii ? detectEncoding(error.piece, context.host.createDecoder) : 'utf-8';
    return loadAs(request, reading, context, { encoding, strict: false });
  }
}

async function loadAs(
  request: ImportRequest,
  reading: TableReading,
  context: RowsContext,
  pass: Pass,
): Promise<ReadRows> {
  const rules = await decideColumns(request, (positions, onCell) =>
    walkCells(request, context, pass, positions, onCell),
  );
  const unread: Unread = new Map();
  const shape = shapeTable(reading, rules, createCellReaders(request, rules, unread));
  const rejected: RejectedLine[] = [];
  const load = await context.db.load(context.table, createTable(context.table, shape));
  try {
    const collector = new RowCollector(shape);
    const format = formatOf(request.preview);
    const filter = new RowFilter(format, request.mapping, request.preview.dialect.headerLines);
    const full: Uint8Array[] = [];
    const sink: ScanSink = {
      row(bytes, start, end, fields) {
        const skipped = filter.check(bytes, start, end);
        if (skipped !== null) return skipped;
        const refused = collector.add(bytes, fields, format.quote);
        if (refused !== null) return filter.checkRefused(bytes, start, end, false) ?? refused;
        if (collector.isFull) full.push(collector.take());
        return null;
      },
      uneven: (bytes, start, end) => filter.checkRefused(bytes, start, end, true),
      skipped: (line) => filter.addSkipped(line),
      reject: keepRejected(rejected, request.preview),
    };
    const feed = new Feed(load, context.signal);
    const losses = new LossFinder(
      request.preview,
      format,
      isTyped(request.preview.container),
      linesAbove(request.preview),
    );
    const counts = await scanFile(request, context, pass, 'loading', sink, {
      losses,
      afterPiece(rows) {
        checkFits(request, rows, context.host.memoryBytes);
        return feed.send(full.splice(0));
      },
    });
    if (!collector.isEmpty) full.push(collector.take());
    await feed.send(full);
    await feed.end();
    return { counts, rejected, facts: shape.facts, encoding: pass.encoding, losses, unread, rules };
  } catch (error) {
    // The failure that got us here is the one to tell; the database works off what it has in hand before it undoes it.
    void load.undo();
    throw error;
  }
}

/** Hands pieces to the database in order, a few ahead of it. */
class Feed {
  readonly #load: TableLoad;
  readonly #signal: AbortSignal;
  readonly #underWay: Promise<void>[] = [];

  constructor(load: TableLoad, signal: AbortSignal) {
    this.#load = load;
    this.#signal = signal;
  }

  async send(pieces: readonly Uint8Array[]): Promise<void> {
    for (const piece of pieces) {
      while (this.#underWay.length >= piecesAhead) await this.#next();
      const taken = this.#load.insert(piece);
      taken.catch(() => undefined);
      this.#underWay.push(taken);
    }
  }

  async end(): Promise<void> {
    while (this.#underWay.length > 0) await this.#next();
    await orCancelled(this.#load.finish(), this.#signal);
  }

  async #next(): Promise<void> {
    const first = this.#underWay.shift();
    if (first) await orCancelled(first, this.#signal);
  }
}

async function walkCells(
  request: ImportRequest,
  context: RowsContext,
  pass: Pass,
  positions: readonly number[],
  onCell: (position: number, cell: string) => void,
): Promise<void> {
  const format = formatOf(request.preview);
  const decoder = new TextDecoder();
  await scanFile(request, context, pass, 'checking', {
    row(bytes, start, end) {
      const fields = splitFields(bytes.subarray(start, end), format.delimiter, format.quote);
      for (const position of positions) onCell(position, decoder.decode(fields[position]));
      return null;
    },
    reject() {},
  });
}

async function scanFile(
  request: ImportRequest,
  context: RowsContext,
  pass: Pass,
  stage: 'checking' | 'loading',
  sink: ScanSink,
  watch?: { readonly losses: LossFinder; readonly afterPiece: (rows: number) => Promise<void> },
): Promise<ScanCounts> {
  const { preview, file } = request;
  const { skipLines, headerLines } = preview.dialect;
  const rowsAreLines = isTyped(preview.container);
  const format = { ...formatOf(preview), skipLines: skipLines + headerLines, rowsAreLines };
  const watched = watch?.losses.watch(sink, () => scanner.counts.lines) ?? sink;
  const scanner: RowScanner = new RowScanner(format, watched);
  const source: SourceOptions = {
    file,
    fileName: request.fileName,
    container: preview.container,
    encoding: pass.encoding,
    signal: context.signal,
    onShare: (share) => context.onProgress({ stage, share, rows: scanner.counts.rows }),
  };
  const text = readUtf8(source, context.host, pass.strict, (origin, count) =>
    watch?.losses.addOrigin(origin, count),
  );
  const { layout } = preview.dialect;
  const pieces = layout ? unfoldBytes(text, layout) : text;
  context.onProgress({ stage, share: 0 });
  for await (const piece of pieces) {
    if (context.signal.aborted) throw new ExpectedFailure('CANCELLED');
    watch?.losses.look(piece);
    scanner.push(piece);
    await watch?.afterPiece(scanner.counts.rows);
  }
  scanner.end();
  return scanner.counts;
}

function formatOf(preview: FilePreview): RowFormat {
  return {
    delimiter: preview.dialect.delimiter.charCodeAt(0),
    quote: preview.dialect.quote.charCodeAt(0),
    columnCount: preview.columns.length,
  };
}

/** True for files whose rows are no lines of text. */
function isTyped(container: Container | null): boolean {
  return /(^|\.)(xlsx|xlsm|parquet|jsonLines|jsonl|ndjson|json)$/i.test(innerFormat(container));
}

/** Sheets name their columns in a row of their own; the other typed files do not. */
function isSheet(container: Container | null): boolean {
  return /(^|\.)(xlsx|xlsm)$/i.test(innerFormat(container));
}

function innerFormat(container: Container | null): string {
  return (container?.format === 'zip' ? container.part : container?.format) ?? '';
}

/** Typed files but sheets have no row for the names of their columns; the scanner is given one. */
function linesAbove(preview: FilePreview): number {
  return isTyped(preview.container) && !isSheet(preview.container) ? 1 : 0;
}

function keepRejected(rejected: RejectedLine[], preview: FilePreview): ScanSink['reject'] {
  const { delimiter, quote } = formatOf(preview);
  const above = linesAbove(preview);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return (line, reason, bytes) => {
    if (rejected.length >= keptRejects) return;
    const cells = splitFields(bytes.subarray(0, shownBytes), delimiter, quote).map((field) =>
      decoder.decode(field),
    );
    rejected.push({ line: line - above, reason, cells });
  };
}
