import type {
  Container,
  Dialect,
  FilePreview,
  PreviewColumn,
  PreviewNotice,
  PreviewRequest,
} from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { detectFormat, openContainer } from '../containers/container.ts';
import type { EngineHost } from '../host.ts';
import { findLayout, unfoldText } from './basketLines.ts';
import { describeColumn } from './cellLooks.ts';
import { detectEncoding, encodingsWithoutLoss } from './detectEncoding.ts';
import { findTable, type FoundTable } from './findTable.ts';
import { guessKinds } from './guessKinds.ts';
import { isAscii, largestTextBytes, readBytes, tooLarge } from './readSource.ts';
import { tellLosses, type LossOrigin } from './tellLosses.ts';
import { findBinaryFormat, looksBinary } from './sniffBytes.ts';

const sampleBytes = 1 << 20;
const shownRows = 50;
export const columnLimit = 2_000;

/** Reads the first part of a file: what it is, how it is written, what its columns seem to mean. */
export async function previewFile(
  request: PreviewRequest,
  host: Pick<EngineHost, 'createDecoder'>,
  signal: AbortSignal,
): Promise<FilePreview> {
  const { file, fileName } = request;
  if (file.size === 0) throw new ExpectedFailure('EMPTY_FILE', { file: fileName });
  const head = await readHead(request, signal);
  const encoding = request.encoding ?? detectEncoding(head.bytes, host.createDecoder);
  const found = findBinaryFormat(head.bytes);
  const binary = !encoding.startsWith('utf-16') && looksBinary(head.bytes);
  if (found !== null || binary)
    throw new ExpectedFailure('NOT_A_TABLE', { file: fileName, found: found ?? 'binary' });
  if (head.container === null && file.size > largestTextBytes) throw tooLarge(fileName, file.size);

  const { text: given, lost } = decodeSample(head, encoding, host);
  if (given.trim() === '') throw new ExpectedFailure('EMPTY_FILE', { file: fileName });
  const layout = request.layout ?? (request.delimiter === undefined ? findLayout(given) : 'table');
  const text = layout === 'table' ? given : unfoldText(given, layout);
  const hints = layout === 'table' ? request : { delimiter: ',', hasHeader: true };
  const table = findTable(text, { ...hints, whole: head.whole });
  const { headers, body } = table;
  checkWidth(table.columnCount, fileName);
  if (body.length === 0) throw new ExpectedFailure('HEADER_ONLY', { file: fileName });

  const told = tellingRows(table);
  const columns = describeColumns(headers, told, table.columnCount);
  const hasHeader = table.headerLines > 0;
  const { delimiter, skipLines, headerLines, breaks } = table;
  const more = { ...(breaks > 0 ? { breaks } : {}), ...(layout === 'table' ? {} : { layout }) };
  const dialect: Dialect = { delimiter, quote: '"', skipLines, headerLines, hasHeader, ...more };
  return {
    fileName,
    fileBytes: file.size,
    container: head.container,
    encoding,
    isAscii: isAscii(head.bytes),
    dialect,
    columns,
    rows: body.slice(0, shownRows).map((row) => columns.map((_, i) => row[i] ?? '')),
    sampledRows: body.length,
    estimatedRows: estimateRows(file.size, head, body.length, countLines(text) / countLines(given)),
    kinds: guessKinds(columns, told, hasHeader),
    notices: [
      ...collectNotices(headers, dialect, encoding, request),
      ...collectLosses(head, lost, encoding, host),
    ],
  };
}

interface Head {
  readonly bytes: Uint8Array;
  readonly container: Container | null;
  /** True when the sample is the whole file. */
  readonly whole: boolean;
}

async function readHead({ file, fileName, part }: PreviewRequest, signal: AbortSignal): Promise<Head> {
  const options = { file, fileName, encoding: 'utf-8' as const, signal };
  const magic = await readUpTo(readBytes({ ...options, file: file.slice(0, 64), container: null }), 64);
  const format = detectFormat(magic.bytes);
  if (format === null) {
    const plain = readBytes({ ...options, file: file.slice(0, sampleBytes + 1), container: null });
    return { ...(await readUpTo(plain, sampleBytes)), container: null };
  }
  const { container } = await openContainer(file, fileName, format, part ?? null);
  return { ...(await readUpTo(readBytes({ ...options, container }), sampleBytes)), container };
}

async function readUpTo(
  pieces: AsyncGenerator<Uint8Array>,
  limit: number,
): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const bytes = new Uint8Array(limit);
  let used = 0;
  for await (const piece of pieces) {
    const part = piece.subarray(0, limit - used);
    bytes.set(part, used);
    used += part.length;
    if (part.length < piece.length) return { bytes, whole: false };
  }
  return { bytes: bytes.subarray(0, used), whole: true };
}

function decodeSample(
  head: Head,
  encoding: FilePreview['encoding'],
  host: Pick<EngineHost, 'createDecoder'>,
): { text: string; lost: Readonly<Record<LossOrigin, number>> } {
  const lost = { decoding: 0, before: 0 };
  const decoder = tellLosses(host.createDecoder(encoding), encoding, (origin, count) => {
    lost[origin] += count;
  });
  const text = decoder.decode(head.bytes) + (head.whole ? decoder.end() : '');
  return { text: text.replace(/^\ufeff/, '').replaceAll('\0', ''), lost };
}

function checkWidth(width: number, fileName: string): void {
  if (width > columnLimit) {
    throw new ExpectedFailure('TOO_MANY_COLUMNS', { file: fileName, columns: width, limit: columnLimit });
  }
  if (width < 2) throw new ExpectedFailure('ONE_COLUMN', { file: fileName });
}

/** Rows that belong to the table for sure: as wide as most, and not the header again. */
function tellingRows({ headers, body, columnCount }: FoundTable): FoundTable['body'] {
  const isHeader = (row: readonly string[]): boolean =>
    headers.every((header, i) => row[i]?.trim() === header);
  const even = body.filter((row) => row.length >= columnCount && !(headers.length > 0 && isHeader(row)));
  return even.length > body.length / 2 ? even : body;
}

function describeColumns(
  headers: readonly string[],
  body: readonly (readonly string[])[],
  width: number,
): PreviewColumn[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, i) => {
    const base = headers[i]?.trim() || `${i + 1}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const cells = body.map((row) => row[i] ?? '');
    const looks = describeColumn(cells);
    return {
      name: count === 1 ? base : `${base} (${count})`,
      looks,
      emptyRate: cells.filter((cell) => cell.trim() === '').length / cells.length,
    };
  });
}

const countLines = (text: string): number => Math.max(1, text.split('\n').length - 1);

/** By the lines of the sample; exact enough to say “about”. null for packed files that go on after the sample. */
function estimateRows(fileBytes: number, head: Head, sampled: number, rowsPerLine: number): number | null {
  let lines = 0;
  for (let at = head.bytes.indexOf(10); at >= 0; at = head.bytes.indexOf(10, at + 1)) lines += 1;
  if (head.whole) return Math.max(sampled, Math.round(lines * rowsPerLine) - 1);
  if (head.container !== null) return null;
  return Math.round((fileBytes / head.bytes.length) * Math.max(lines, 1) * rowsPerLine);
}

function collectNotices(
  headers: readonly string[],
  { hasHeader, skipLines }: Dialect,
  encoding: FilePreview['encoding'],
  request: PreviewRequest,
): PreviewNotice[] {
  const notices: PreviewNotice[] = [];
  const names = headers.map((header) => header.trim());
  const repeated = names.filter((header, i) => header !== '' && names.indexOf(header) !== i);
  if (repeated.length > 0) notices.push({ code: 'DUPLICATE_HEADERS', names: [...new Set(repeated)] });
  if (!hasHeader) notices.push({ code: 'NO_HEADER' });
  if (skipLines > 0) notices.push({ code: 'TITLE_LINES', count: skipLines });
  if (encoding !== 'utf-8' && request.encoding === undefined)
    notices.push({ code: 'ENCODING_GUESSED', encoding });
  return notices;
}

/** Characters that are lost, and the encodings that would not lose them. */
function collectLosses(
  head: Head,
  lost: Readonly<Record<LossOrigin, number>>,
  encoding: FilePreview['encoding'],
  { createDecoder }: Pick<EngineHost, 'createDecoder'>,
): PreviewNotice[] {
  const notices: PreviewNotice[] = [];
  if (lost.decoding > 0) {
    const encodings = encodingsWithoutLoss(head.bytes, head.whole, encoding, createDecoder);
    notices.push({ code: 'UNDECODABLE_TEXT', count: lost.decoding, encodings });
  }
  if (lost.before > 0) notices.push({ code: 'LOST_BEFORE', count: lost.before });
  return notices;
}
