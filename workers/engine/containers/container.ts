import type { Container, ContainerFormat } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { jsonLineRows } from './jsonLines.ts';
import { parquetRows } from './parquet.ts';
import { rowsToCsv } from './rowsToCsv.ts';
import { readSheets, sheetRows } from './xlsx.ts';
import { extractEntry, listEntries, openEntry, tableEntries } from './zip.ts';

type OnShare = (share: number) => void;

/** A container with one part chosen, and the way to its bytes: delimited text, whatever the container is. */
export interface OpenedContainer {
  readonly container: Container;
  /** Bytes of text, where the container says so. */
  readonly textBytes: number | null;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** Looks at the first bytes to tell what the file is; null for plain text. */
export function detectFormat(head: Uint8Array): ContainerFormat | null {
  const starts = (...signature: readonly number[]): boolean => signature.every((byte, i) => head[i] === byte);
  if (starts(0x1f, 0x8b)) return 'gzip';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (starts(0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (/^\ufeff?\s*\{\s*"/.test(new TextDecoder().decode(head))) return 'jsonLines';
  return null;
}

/** Opens a packed or typed file. `part` names the sheet or the file inside; the first one is taken without it. */
export async function openContainer(
  file: Blob,
  fileName: string,
  format: ContainerFormat,
  part: string | null,
  onShare: OnShare = () => undefined,
): Promise<OpenedContainer> {
  switch (format) {
    case 'zip':
      return openZip(file, fileName, part, onShare);
    case 'xlsx':
      return openWorkbook(file, fileName, part);
    case 'gzip':
      return single(format, null, () => unpack(file, fileName, onShare));
    case 'parquet':
      return single(format, null, () => rowsToCsv(parquetRows(file, fileName)));
    case 'jsonLines':
      return single(format, null, () => rowsToCsv(jsonLineRows(chunks(file.stream()))));
  }
}

function single(
  format: ContainerFormat,
  textBytes: number | null,
  open: () => AsyncIterable<Uint8Array>,
): OpenedContainer {
  return { container: { format, part: null, parts: [] }, textBytes, open };
}

async function openZip(
  file: Blob,
  fileName: string,
  part: string | null,
  onShare: OnShare,
): Promise<OpenedContainer> {
  const entries = await listEntries(file, fileName);
  if (entries.some(({ filename }) => filename === 'xl/workbook.xml'))
    return openWorkbook(file, fileName, part);
  const tables = tableEntries(entries);
  const parts = tables.map((entry) => entry.filename);
  const chosen = tables.find((entry) => entry.filename === part) ?? tables[0];
  if (chosen === undefined) throw new ExpectedFailure('NOT_A_TABLE', { file: fileName, found: 'ZIP' });
  const container: Container = { format: 'zip', part: chosen.filename, parts };
  if (!/\.(gz|xlsx|xlsm|parquet|jsonl|ndjson|json)$/i.test(chosen.filename)) {
    return {
      container,
      textBytes: chosen.uncompressedSize,
      open: () => chunks(openEntry(chosen, fileName, onShare)),
    };
  }
  const inner = await extractEntry(chosen, fileName);
  const head = new Uint8Array(await inner.slice(0, 64).arrayBuffer());
  const format = detectFormat(head);
  if (format === null) return { container, textBytes: inner.size, open: () => chunks(inner.stream()) };
  const { textBytes, open } = await openContainer(inner, chosen.filename, format, null);
  return { container, textBytes, open };
}

async function openWorkbook(file: Blob, fileName: string, part: string | null): Promise<OpenedContainer> {
  const sheets = await readSheets(file, fileName);
  const chosen = sheets.find((sheet) => sheet.name === part) ?? sheets[0];
  if (chosen === undefined) throw new ExpectedFailure('EMPTY_FILE', { file: fileName });
  const container: Container = {
    format: 'xlsx',
    part: chosen.name,
    parts: sheets.map((sheet) => sheet.name),
  };
  return { container, textBytes: null, open: () => rowsToCsv(sheetRows(chosen)) };
}

async function* unpack(file: Blob, fileName: string, onShare: OnShare): AsyncGenerator<Uint8Array> {
  let packedBytes = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      packedBytes += chunk.length;
      onShare(packedBytes / file.size);
      controller.enqueue(chunk);
    },
  });
  try {
    yield* chunks(file.stream().pipeThrough(counter).pipeThrough(new DecompressionStream('gzip')));
  } catch (error) {
    const { name } = error as Error;
    if (name === 'NotReadableError' || name === 'NotFoundError') {
      throw new ExpectedFailure('FILE_UNREADABLE', { file: fileName });
    }
    throw new ExpectedFailure('BROKEN_CONTAINER', { file: fileName, format: 'gzip' });
  }
}

/** The pieces of a stream; leaving the loop early lets go of the stream. */
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
