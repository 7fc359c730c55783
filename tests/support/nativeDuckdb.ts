import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { TypedColumn } from '../../workers/contract/analysis.ts';
import type { Row } from '../../workers/engine/database.ts';
import { createEngine } from '../../workers/engine/engine.ts';
import { createNodeHost } from '../../workers/headless/node.ts';

/** The answer of one statement: its columns by name. */
export type Answer = Readonly<Record<string, readonly unknown[]>>;

export interface HeardEngine {
  readonly engine: EngineApi;
  /** Every question the database was asked since the last call, with its answer, oldest first. */
  readonly heard: () => readonly { readonly text: string; readonly answer: Answer }[];
}

/** The engine, and what its database answers. */
export function createHeardEngine(): HeardEngine {
  const host = createNodeHost();
  let heard: { text: string; answer: Answer }[] = [];
  const engine = createEngine({
    ...host,
    async openDatabase(onDeath) {
      const db = await host.openDatabase(onDeath);
      return {
        ...db,
        async rows(statement, signal) {
          const rows = await db.rows(statement, signal);
          heard.push({ text: statement.text, answer: ofRows(rows) });
          return rows;
        },
        async columns(statement, signal) {
          const columns = await db.columns(statement, signal);
          heard.push({ text: statement.text, answer: ofColumns(columns) });
          return columns;
        },
      };
    },
  });
  return {
    engine,
    heard() {
      const found = heard;
      heard = [];
      return found;
    },
  };
}

function ofRows(rows: readonly Row[]): Answer {
  return Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((column) => [column, rows.map((row) => row[column])]),
  );
}

function ofColumns(columns: Readonly<Record<string, TypedColumn>>): Answer {
  return Object.fromEntries(Object.entries(columns).map(([column, values]) => [column, Array.from(values)]));
}

export interface NativeDuckdb {
  /** Runs every statement in turn, as the command line would; answers of those that ask. */
  readonly run: (script: string) => Promise<readonly Answer[]>;
  readonly close: () => void;
}

/** A database of its own that finds the files of a folder. */
export async function openNative(folder: string): Promise<NativeDuckdb> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  return {
    async run(script) {
      const statements = await connection.extractStatements(script);
      const answers: Answer[] = [];
      for (let i = 0; i < statements.count; i++) {
        const reader = await (await statements.prepare(i)).runAndReadAll();
        const names = reader.columnNames();
        if (names.length > 0 && !['Count', 'Success', 'check'].includes(names[0] ?? ''))
          answers.push(reader.getColumnsObjectJson());
      }
      return answers;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Runs a whole script once. */
export async function runNatively(folder: string, script: string): Promise<readonly Answer[]> {
  const native = await openNative(folder);
  try {
    return await native.run(script);
  } finally {
    native.close();
  }
}

/** A folder for the files of a script. */
export function makeFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'native-'));
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

/** How the answers of a script differ from what the engine was told for the same statements; empty where they agree. */
export function findDifferences(
  script: string,
  heard: ReturnType<HeardEngine['heard']>,
  answers: readonly Answer[],
): readonly string[] {
  const asked = heard
    .map(({ text, answer }) => ({ text: text.replace(/"([a-z_]+)script\d+_(\d+)"/g, '"$1$2"'), answer }))
    .filter(({ text }) => script.includes(`\n${text};\n`));
  if (asked.length === 0 || asked.length !== answers.length)
    return [`${answers.length} answers to ${asked.length} questions`];
  return asked.flatMap(({ text, answer }, i) => {
    const differs = differ(answer, answers[i] ?? {});
    return differs === null ? [] : [`${differs} in ${text.slice(0, 200)}`];
  });
}

/** Rows in an order of their own: a statement need not ask for one. */
function differ(here: Answer, there: Answer): string | null {
  const columns = Object.keys(here);
  const rowsOf = (answer: Answer): unknown[][] => {
    const rows = (answer[columns[0] ?? ''] ?? []).map((_, row) =>
      columns.map((column) => plain(answer[column]?.[row])),
    );
    return rows.sort(byCells);
  };
  const [own, other] = [rowsOf(here), rowsOf(there)];
  if (own.length !== other.length) return `${other.length} rows instead of ${own.length}`;
  for (const [i, row] of own.entries())
    for (const [k, cell] of row.entries())
      if (!isSame(cell, other[i]?.[k]))
        return `${columns[k]}: ${String(other[i]?.[k])} instead of ${String(cell)}`;
  return null;
}

function plain(cell: unknown): unknown {
  if (typeof cell === 'string' && cell !== '' && Number.isFinite(Number(cell))) return Number(cell);
  return cell ?? null;
}

/** Whole numbers and texts first: sums may differ in their last digit. */
function byCells(a: readonly unknown[], b: readonly unknown[]): number {
  for (const exact of [true, false])
    for (const [i, cell] of a.entries()) {
      const isExact = !(typeof cell === 'number' && !Number.isInteger(cell));
      if (isExact !== exact || cell === b[i]) continue;
      const [x, y] = [cell, b[i]];
      if (typeof x === 'number' && typeof y === 'number') return x - y;
      return String(x) < String(y) ? -1 : 1;
    }
  return 0;
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  return a === b;
}
