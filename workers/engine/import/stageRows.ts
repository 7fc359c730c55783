import type {
  Container,
  Encoding,
  FilePreview,
  ImportRequest,
  ImportStage,
  RejectReason,
} from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import type { ReadableSource, Scratch } from '../database.ts';
import type { EngineHost } from '../host.ts';
import { decideColumns } from './decideColumns.ts';
import { detectEncoding } from './detectEncoding.ts';
import { LossFinder, type LossAccount } from './lossyCells.ts';
import { RowFilter } from './filterRows.ts';
import { NotUtf8, readUtf8, type SourceOptions } from './readSource.ts';
import { createCellReaders, type ReadCell, type Unread } from './rowReader.ts';
import { RowScanner, type ScanCounts, type ScanSink } from './scanRows.ts';
import { looksPlain } from './valueRoles.ts';
import { RowWriter, splitFields, type RowFormat } from './writeRows.ts';

/** Rejected lines kept for the download; further ones are only counted. */
const keptRejects = 100_000;
const shownBytes = 4_096;

export interface RejectedLine {
  readonly line: number;
  readonly reason: RejectReason;
  readonly cells: readonly string[];
}

/** Rows that the database can read without surprises, and the account of those that are not among them. */
export interface StagedRows {
  readonly source: ReadableSource;
  /** True when the source is the person’s own file, header and all. */
  readonly isOriginal: boolean;
  /** True when numbers and dates were rewritten in plain form, so that none can fail to be read. */
  readonly isRewritten: boolean;
  readonly counts: ScanCounts;
  readonly rejected: readonly RejectedLine[];
  readonly encoding: Encoding;
  readonly losses: LossAccount;
  readonly unread: Unread;
  discard(): Promise<void>;
}

export interface StageContext {
  readonly host: EngineHost;
  readonly signal: AbortSignal;
  readonly onProgress: (stage: ImportStage, share: number, rows: number) => void;
  /** Rewrite values even where the sample looks plain. */
  readonly rewriteAlways: boolean;
}

interface Pass {
  readonly encoding: Encoding;
  readonly strict: boolean;
  readonly copy: boolean;
  readonly readers: ReadonlyMap<number, ReadCell>;
  readonly unread: Unread;
}

/**
 * Reads the whole file once, checks its encoding and finds its rows. A clean UTF-8 file with plain values is
 * then read by the database in place; anything else is written to a scratch file first, good rows only.
 */
export async function stageRows(request: ImportRequest, context: StageContext): Promise<StagedRows> {
  const { preview } = request;
  try {
    return await stageAs(request, context, { encoding: preview.encoding, strict: true });
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    const encoding = preview.isAscii ? detectEncoding(error.piece, context.host.createDecoder) : 'utf-8';
    return stageAs(request, context, { encoding, strict: false });
  }
}

async function stageAs(
  request: ImportRequest,
  context: StageContext,
  text: Pick<Pass, 'encoding' | 'strict'>,
): Promise<StagedRows> {
  const { preview } = request;
  const rules = await decideColumns(request, (positions, onCell) =>
    walkCells(request, context, text, positions, onCell),
  );
  const usesComma = [...rules.decimalMarks.values()].includes('comma');
  const rewrite = context.rewriteAlways || usesComma || !looksPlain(request);
  const unread: Unread = new Map();
  const readers: Pass['readers'] = rewrite ? createCellReaders(request, rules, unread) : new Map();
  const inPlace =
    text.encoding === 'utf-8' &&
    text.strict &&
    preview.container === null &&
    !rewrite &&
    context.host.readsFilesInPlace;
  const staged = await runPass(request, context, { ...text, readers, unread, copy: !inPlace });
  if (staged.isOriginal && !staged.counts.plain)
    return runPass(request, context, { ...text, readers, unread, copy: true });
  return staged;
}

async function runPass(request: ImportRequest, context: StageContext, pass: Pass): Promise<StagedRows> {
  const scratch = pass.copy ? await context.host.openScratch() : null;
  let finished = false;
  try {
    const format = formatOf(request.preview);
    const rejected: RejectedLine[] = [];
    const writer = scratch ? new RowWriter(scratch, format, pass.readers) : null;
    const filter = new RowFilter(format, request.mapping, request.preview.dialect.headerLines);
    const losses = new LossFinder(
      request.preview,
      format,
      isTyped(request.preview.container),
      linesAbove(request.preview),
    );
    const sink: ScanSink = {
      row(bytes, start, end, odd) {
        const skipped = filter.check(bytes, start, end);
        if (skipped !== null || writer === null) return skipped;
        const refused = writer.row(bytes, start, end, odd);
        return refused === null ? null : (filter.checkRefused(bytes, start, end, false) ?? refused);
      },
      uneven: (bytes, start, end) => filter.checkRefused(bytes, start, end, true),
      skipped: (line) => filter.addSkipped(line),
      reject: keepRejected(rejected, request.preview),
    };
    const counts = await scanFile(request, context, pass, sink, losses);
    writer?.flush();
    const source = scratch ? await scratch.finish() : request.file;
    finished = true;
    return {
      source,
      isOriginal: scratch === null,
      isRewritten: pass.readers.size > 0,
      counts,
      rejected,
      encoding: pass.encoding,
      losses,
      unread: pass.unread,
      discard: async () => scratch?.discard(),
    };
  } finally {
    if (!finished) await discardQuietly(scratch);
  }
}

/** The failure that got us here is the one to tell. */
async function discardQuietly(scratch: Scratch | null): Promise<void> {
  await scratch?.discard().catch(() => undefined);
}

async function walkCells(
  request: ImportRequest,
  context: StageContext,
  text: Pick<Pass, 'encoding' | 'strict'>,
  positions: readonly number[],
  onCell: (position: number, cell: string) => void,
): Promise<void> {
  const format = formatOf(request.preview);
  const decoder = new TextDecoder();
  await scanFile(
    request,
    context,
    { ...text, copy: false },
    {
      row(bytes, start, end) {
        const fields = splitFields(bytes.subarray(start, end), format.delimiter, format.quote);
        for (const position of positions) onCell(position, decoder.decode(fields[position]));
        return null;
      },
      reject: () => undefined,
    },
  );
}

async function scanFile(
  request: ImportRequest,
  context: StageContext,
  pass: Pick<Pass, 'encoding' | 'strict' | 'copy'>,
  sink: ScanSink,
  losses: LossFinder | null = null,
): Promise<ScanCounts> {
  const { preview, file } = request;
  const { skipLines, headerLines } = preview.dialect;
  const rowsAreLines = isTyped(preview.container);
  const format = { ...formatOf(preview), skipLines: skipLines + headerLines, rowsAreLines };
  const watched = losses?.watch(sink, () => scanner.counts.lines) ?? sink;
  const scanner: RowScanner = new RowScanner(format, watched);
  if (skipLines > 0 || headerLines > 1) scanner.counts.plain = false;
  const stage = pass.copy ? 'decoding' : 'checking';
  const source: SourceOptions = {
    file,
    fileName: request.fileName,
    container: preview.container,
    encoding: pass.encoding,
    signal: context.signal,
    onShare: (share) => context.onProgress(stage, share, scanner.counts.rows),
  };
  const pieces = readUtf8(source, context.host, pass.strict, (origin, count) =>
    losses?.addOrigin(origin, count),
  );
  for await (const piece of pieces) {
    if (context.signal.aborted) throw new ExpectedFailure('CANCELLED');
    losses?.look(piece);
    scanner.push(piece);
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
