import { BlobReader, BlobWriter, ZipReader, configure, type FileEntry } from '@zip.js/zip.js';
import { ExpectedFailure } from '../../contract/outcome.ts';

const mostEntries = 10_000;
const tableNames = /\.(csv|tsv|txt|dat|gz|xlsx|xlsm|parquet|jsonl|ndjson|json)$/i;

configure({ useWebWorkers: false });

/** File names of zips made on Korean Windows are CP949 without saying so. */
function decodeName(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding !== 'cp437' || bytes.every((byte) => byte < 128)) return undefined;
  const decoder = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'euc-kr');
  return decoder.decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The files of a zip, folders left out. */
export async function listEntries(file: Blob, fileName: string): Promise<readonly FileEntry[]> {
  try {
    const reader = new ZipReader(new BlobReader(file), { decodeText: decodeName });
    const entries = await reader.getEntries();
    if (entries.length > mostEntries) throw new Error('too many entries');
    return entries.filter((entry): entry is FileEntry => !entry.directory);
  } catch {
    throw new ExpectedFailure('BROKEN_CONTAINER', { file: fileName, format: 'ZIP' });
  }
}

/** Those files of a zip that may hold a table, without what macOS adds. */
export function tableEntries(entries: readonly FileEntry[]): readonly FileEntry[] {
  return entries.filter(
    ({ filename }) => tableNames.test(filename) && !/(^|\/)(__MACOSX\/|\.)/.test(filename),
  );
}

/** One file of a zip as a stream of bytes. */
export function openEntry(
  entry: FileEntry,
  fileName: string,
  onShare: (share: number) => void,
): ReadableStream<Uint8Array> {
  if (entry.encrypted) throw new ExpectedFailure('ENCRYPTED', { file: fileName });
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  // A failure to unpack reaches the reader through the stream.
  const onprogress = async (done: number, total: number): Promise<void> => onShare(done / total);
  entry
    .getData(writable, { onprogress })
    .catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return readable;
}

/** One file of a zip as a whole, for containers inside a container. */
export async function extractEntry(entry: FileEntry, fileName: string): Promise<Blob> {
  if (entry.encrypted) throw new ExpectedFailure('ENCRYPTED', { file: fileName });
  return entry.getData(new BlobWriter());
}
