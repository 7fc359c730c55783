import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Truth } from '../../scripts/sample/truth.ts';
import { root } from './tree.ts';

/** Reads the committed files of the sample shop on its own: nothing of the generator is used to count. */

export type Row = Readonly<Record<string, string>>;

const folder = join(root, 'public/samples/korean-shop');

export function readPacked(name: string): string {
  return gunzipSync(readFileSync(join(folder, name))).toString('utf8');
}

export function readTruth(): Truth {
  return JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;
}

/** Rows of a file without quotes, by column name. */
export function parseCsv(text: string): Row[] {
  const [header = '', ...lines] = text.slice(1).trimEnd().split('\r\n');
  const names = header.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((field, index) => [names[index], field])),
  );
}

export function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}

export function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[column]!);
    if (group === undefined) groups.set(row[column]!, [row]);
    else group.push(row);
  }
  return groups;
}
