import type { Container, Encoding } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { openContainer } from '../containers/container.ts';
import type { EngineHost } from '../host.ts';
import { Utf8Checker } from '../values/checkUtf8.ts';
import { tellLosses, type OnLoss } from './tellLosses.ts';

/** Small enough that a cancel is heard between two of them. */
const sliceBytes = 1 << 20;

/** More text than this is hardly one table that a tab can hold, and takes minutes to read. */
export const largestTextBytes = 2_400_000_000;

export interface SourceOptions {
  readonly file: Blob;
  readonly fileName: string;
  readonly container: Container | null;
  readonly encoding: Encoding;
  readonly signal: AbortSignal;
  /** Called with the share of the file read so far, where that is known. */
  readonly onShare?: (share: number) => void;
}

/** A file taken for UTF-8 turned out to be something else. */
export class NotUtf8 extends Error {
  /** The first bytes that are not UTF-8 are in here. */
  readonly piece: Uint8Array;
  constructor(piece: Uint8Array) {
    super('not UTF-8');
    this.piece = piece;
  }
}

/** The text of a file as bytes, unpacked where it is packed, in pieces of about a megabyte. */
export async function* readBytes(options: SourceOptions): AsyncGenerator<Uint8Array> {
  const { file, fileName, container, onShare } = options;
  const opened = container
    ? await openContainer(file, fileName, container.format, container.part, onShare)
    : null;
  if (opened?.textBytes && opened.textBytes > largestTextBytes) throw tooLarge(fileName, opened.textBytes);
  const pieces = opened ? gather(opened.open()) : slices(options);
  let total = 0;
  for await (const piece of pieces) {
    if (options.signal.aborted) throw new ExpectedFailure('CANCELLED');
    total += piece.length;
    if (total > largestTextBytes) throw tooLarge(fileName, total);
    yield piece;
  }
}

export function tooLarge(fileName: string, bytes: number): ExpectedFailure {
  return new ExpectedFailure('FILE_TOO_LARGE', {
    file: fileName,
    size: formatGigabytes(bytes),
    limit: formatGigabytes(largestTextBytes),
  });
}

function formatGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

async function* slices({ file, fileName, onShare }: SourceOptions): AsyncGenerator<Uint8Array> {
  const read = (offset: number): Promise<ArrayBuffer> => {
    const reading = readable(fileName, file.slice(offset, offset + sliceBytes).arrayBuffer());
    reading.catch(() => undefined);
    return reading;
  };
  // The next slice is read while this one is at work.
  let next = read(0);
  for (let offset = 0; offset < file.size; offset += sliceBytes) {
    const slice = await next;
    if (offset + sliceBytes < file.size) next = read(offset + sliceBytes);
    yield new Uint8Array(slice);
    onShare?.(Math.min((offset + sliceBytes) / file.size, 1));
  }
}

const gatheredBytes = 1 << 20;

/** Joins small pieces, since each costs its reader a fixed amount of work. */
async function* gather(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let buffer = new Uint8Array(gatheredBytes);
  let used = 0;
  for await (const piece of pieces) {
    if (used + piece.length > buffer.length) {
      yield buffer.subarray(0, used);
      buffer = new Uint8Array(Math.max(gatheredBytes, piece.length));
      used = 0;
    }
    buffer.set(piece, used);
    used += piece.length;
  }
  if (used > 0) yield buffer.subarray(0, used);
}

async function readable<Value>(fileName: string, reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    throw toUnreadable(fileName, error);
  }
}

/** A file that was changed, moved or locked after it was chosen. */
function toUnreadable(fileName: string, error: unknown): unknown {
  const name = (error as Error).name;
  const gone = name === 'NotReadableError' || name === 'NotFoundError' || name === 'SecurityError';
  return gone ? new ExpectedFailure('FILE_UNREADABLE', { file: fileName }) : error;
}

/**
 * The text of a file as UTF-8 bytes without a byte order mark. UTF-8 is checked on the whole stream and
 * passed through; `strict` throws NotUtf8 at the first wrong byte, otherwise it becomes U+FFFD like any other
 * undecodable byte, and `onLoss` is told. In what is passed through every U+FFFD was there before, untold.
 */
export async function* readUtf8(
  options: SourceOptions,
  host: Pick<EngineHost, 'createDecoder'>,
  strict: boolean,
  onLoss: OnLoss,
): AsyncGenerator<Uint8Array> {
  const isUtf8 = options.encoding === 'utf-8';
  const pieces = isUtf8 && strict ? checkUtf8(readBytes(options)) : transcode(options, host, onLoss);
  let first = true;
  for await (const piece of pieces) {
    if (first && piece.length > 0) {
      first = false;
      yield hasBom(piece) ? piece.subarray(3) : piece;
    } else yield piece;
  }
}

function hasBom(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

async function* checkUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const checker = new Utf8Checker();
  for await (const piece of pieces) {
    if (!checker.push(piece)) throw new NotUtf8(piece);
    yield piece;
  }
  if (!checker.end()) throw new NotUtf8(new Uint8Array(0));
}

export function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] as number) > 127) return false;
  return true;
}

async function* transcode(
  options: SourceOptions,
  host: Pick<EngineHost, 'createDecoder'>,
  onLoss: OnLoss,
): AsyncGenerator<Uint8Array> {
  const decoder = tellLosses(host.createDecoder(options.encoding), options.encoding, onLoss);
  const encoder = new TextEncoder();
  for await (const piece of readBytes(options)) yield encoder.encode(decoder.decode(piece));
  const rest = decoder.end();
  if (rest !== '') yield encoder.encode(rest);
}
