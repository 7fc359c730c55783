import type { FilePreview, ImportStage, RejectReason } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import type { ReadableSource, Scratch } from '../database.ts';
import type { EngineHost } from '../host.ts';
import { NotUtf8, readUtf8, type SourceOptions } from './readSource.ts';
import { RowScanner, type LineMap, type ScanCounts } from './scanRows.ts';
import { splitFields, RowWriter } from './writeRows.ts';

/** Rejected lines kept for the download; further ones are only counted. */
const keptRejects = 100_000;

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
  readonly counts: ScanCounts;
  readonly lineMap: LineMap;
  readonly rejected: readonly RejectedLine[];
  readonly encoding: FilePreview['encoding'];
  readonly lossyCount: number;
  discard(): Promise<void>;
}

export interface StageRequest {
  readonly file: Blob;
  readonly fileName: string;
  readonly preview: FilePreview;
  readonly signal: AbortSignal;
  readonly onProgress: (stage: ImportStage, share: number, rows: number) => void;
  /** Write a clean copy even where the file looks readable as it is. */
  readonly copyAlways: boolean;
}

interface Pass {
  readonly encoding: FilePreview['encoding'];
  readonly strict: boolean;
  readonly copy: boolean;
}

/**
 * Reads the whole file once, checks its encoding and finds its rows. A clean UTF-8 file is then read by the
 * database in place; anything else is written to a scratch file first, good rows only.
 */
export async function stageRows(request: StageRequest, host: EngineHost): Promise<StagedRows> {
  const { preview } = request;
  const inPlace = preview.encoding === 'utf-8' && !preview.gzip && !request.copyAlways && host.readsFilesInPlace;
  const pass = { encoding: preview.encoding, strict: true, copy: !inPlace };
  try {
    const staged = await runPass(request, host, pass);
    if (staged.isOriginal && !staged.counts.plain) return await runPass(request, host, { ...pass, copy: true });
    return staged;
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    const encoding = preview.isAscii ? 'cp949' : 'utf-8';
    return runPass(request, host, { encoding, strict: false, copy: true });
  }
}

async function runPass(request: StageRequest, host: EngineHost, pass: Pass): Promise<StagedRows> {
  const { preview, file } = request;
  const scratch = pass.copy ? await host.openScratch() : null;
  const rejected: RejectedLine[] = [];
  let lossyCount = 0;
  let finished = false;
  try {
    const scanner = createScanner(preview, scratch, rejected);
    const stage = pass.copy ? 'decoding' : 'checking';
    const source: SourceOptions = {
      ...request,
      gzip: preview.gzip,
      encoding: pass.encoding,
      onRead: (bytes) => request.onProgress(stage, file.size === 0 ? 1 : bytes / file.size, scanner.rows.counts.rows),
    };
    const pieces = readUtf8(source, host, pass.strict, (count) => {
      lossyCount = count;
    });
    for await (const piece of pieces) {
      if (request.signal.aborted) throw new ExpectedFailure('CANCELLED');
      scanner.rows.push(piece);
    }
    scanner.rows.end();
    scanner.writer?.flush();
    const readable = scratch ? await scratch.finish() : file;
    finished = true;
    return {
      source: readable,
      isOriginal: scratch === null,
      counts: scanner.rows.counts,
      lineMap: scanner.rows.lineMap,
      rejected,
      encoding: pass.encoding,
      lossyCount,
      discard: async () => scratch?.discard(),
    };
  } finally {
    if (!finished) await scratch?.discard();
  }
}

function createScanner(
  preview: FilePreview,
  scratch: Scratch | null,
  rejected: RejectedLine[],
): { rows: RowScanner; writer: RowWriter | null } {
  const delimiter = preview.dialect.delimiter.charCodeAt(0);
  const quote = preview.dialect.quote.charCodeAt(0);
  const columnCount = preview.columns.length;
  const writer = scratch ? new RowWriter(scratch, delimiter, quote, columnCount) : null;
  const decoder = new TextDecoder();
  const rows = new RowScanner(
    {
      delimiter,
      quote,
      columnCount,
      skipLines: preview.dialect.skipLines + (preview.dialect.hasHeader ? 1 : 0),
    },
    {
      ...(writer ? { row: (bytes, start, end, odd) => writer.row(bytes, start, end, odd) } : {}),
      reject(line, reason, bytes) {
        if (rejected.length >= keptRejects) return;
        const cells = splitFields(bytes, delimiter, quote).map((field) => decoder.decode(Uint8Array.from(field)));
        rejected.push({ line, reason, cells });
      },
    },
  );
  if (preview.dialect.skipLines > 0) rows.counts.plain = false;
  return { rows, writer };
}
