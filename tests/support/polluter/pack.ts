import { gzipSync } from 'node:zlib';
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import iconv from 'iconv-lite';
import writeWorkbook from 'write-excel-file/node';
import type { Entry } from './model.ts';

export type FileEncoding =
  | 'utf-8'
  | 'utf-8 bom'
  | 'utf-16le'
  | 'utf-16le bom'
  | 'utf-16be bom'
  | 'cp949'
  | 'shift_jis'
  | 'windows-1252';

const bom = Buffer.from([0xef, 0xbb, 0xbf]);

/** The text in an encoding, or null where the encoding lacks one of its signs. */
export function encode(text: string, encoding: FileEncoding): Uint8Array | null {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8 bom':
      return Buffer.concat([bom, Buffer.from(text)]);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16le bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    default: {
      const bytes = iconv.encode(text, encoding);
      return iconv.decode(bytes, encoding) === text ? bytes : null;
    }
  }
}

export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes);
}

/** The table beside things that are none. */
export async function zip(bytes: Uint8Array): Promise<Uint8Array> {
  const writer = new ZipWriter(new BlobWriter());
  await writer.add('__MACOSX/._orders.csv', new TextReader('x'));
  await writer.add('readme.md', new TextReader('about this export'));
  await writer.add('주문/orders.csv', new Uint8ArrayReader(bytes));
  return new Uint8Array(await (await writer.close()).arrayBuffer());
}

/** A sheet of text, numbers and real dates; `typed` says of a column how its cells are stored. */
export async function workbook(
  entries: readonly Entry[],
  typed: readonly ('text' | 'number' | 'date')[],
): Promise<Uint8Array> {
  const width = Math.max(...entries.map(({ cells }) => cells.length));
  const data = entries.map(({ cells }) =>
    Array.from({ length: width }, (_, i) => excelCell(cells[i] ?? '', typed[i] ?? 'text')),
  );
  return writeWorkbook([{ sheet: '주문', data }]).toBuffer();
}

function excelCell(cell: string, kind: 'text' | 'number' | 'date') {
  if (cell === '') return null;
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(cell)) return { value: Number(cell), type: Number };
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/.test(cell)) {
    const moment = new Date(`${cell.replace(' ', 'T')}${cell.length === 10 ? 'T00:00:00' : ''}Z`);
    const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(cell.slice(0, 10));
    if (isDay) return { value: moment, type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
  }
  return { value: cell, type: String };
}

/** One object a line; the header gives the names. */
export function jsonLines(header: readonly string[], rows: readonly Entry[]): Uint8Array {
  const lines = rows.map(({ cells }) =>
    JSON.stringify(
      Object.fromEntries(cells.map((cell, i) => [header[i] ?? '', cell]).filter(([, cell]) => cell !== '')),
    ),
  );
  return Buffer.from(`${lines.join('\n')}\n`);
}
