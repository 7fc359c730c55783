import { valueToText } from './rowsToCsv.ts';

/** Lines looked at to find the names of all columns. */
const linesForColumns = 1_000;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Rows of a file with one JSON object a line. Columns are the names that the first lines have. A line that is no
 * object becomes a row of one cell, which the scanner then rejects with its line.
 */
export async function* jsonLineRows(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  let columns: readonly string[] | null = null;
  const waiting: string[] = [];
  for await (const line of splitLines(pieces)) {
    if (columns !== null) {
      yield lineToRow(line, columns);
      continue;
    }
    waiting.push(line);
    if (waiting.length < linesForColumns) continue;
    columns = findColumns(waiting);
    yield columns;
    for (const text of waiting) yield lineToRow(text, columns);
  }
  if (columns === null) {
    columns = findColumns(waiting);
    yield columns;
    for (const text of waiting) yield lineToRow(text, columns);
  }
}

async function* splitLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest.trim() !== '') yield rest;
}

function findColumns(lines: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const line of lines) for (const name of Object.keys(parseObject(line) ?? {})) names.add(name);
  return [...names];
}

function lineToRow(line: string, columns: readonly string[]): readonly string[] {
  if (line.trim() === '') return [];
  const object = parseObject(line);
  return object === null ? [line] : columns.map((name) => valueToText(object[name]));
}

function parseObject(line: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}
