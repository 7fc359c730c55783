import type { RejectReason } from '../../../workers/contract/importing.ts';
import type { Draw, Entry, Truth } from './model.ts';

export interface TextStyle {
  readonly delimiter: string;
  readonly quoting: 'needed' | 'all' | 'words';
  readonly newline: '\n' | '\r\n' | '\r' | 'mixed';
  readonly sepLine: boolean;
  readonly lastNewline: boolean;
}

export function drawTextStyle(draw: Draw): TextStyle {
  const delimiter = draw.choose([',', '\t', ';', '|'], [5, 2, 2, 1]);
  return {
    delimiter,
    quoting: draw.choose(['needed', 'all', 'words'] as const, [5, 3, 2]),
    newline: draw.choose(['\n', '\r\n', '\r', 'mixed'] as const, [4, 4, 1, 1]),
    sepLine: draw.chance(0.05),
    lastNewline: draw.chance(0.8),
  };
}

export interface Written {
  readonly text: string;
  readonly truth: Truth;
}

/** Writes entries as delimited text and notes on which line each refused row stands. */
export function writeText(draw: Draw, style: TextStyle, entries: readonly Entry[]): Written {
  let text = '';
  let line = 1;
  const rejected: { line: number; reason: RejectReason }[] = [];
  const end = (): string => (style.newline === 'mixed' ? draw.pick(['\n', '\r\n', '\r']) : style.newline);
  let before = '';
  const add = (row: string): void => {
    // A \r before a \n of the next row would be one line end, not two.
    const chosen = before === '\r' && row === '' ? '\r' : end();
    before = chosen;
    text += row + chosen;
    line += 1 + row.split('\n').length - 1;
  };
  if (style.sepLine) add(`sep=${style.delimiter}`);
  for (const entry of entries) {
    if (entry.fate.to === 'rejected') rejected.push({ line, reason: entry.fate.reason });
    add(writeRow(entry, style));
  }
  return { text: style.lastNewline ? text : text.replace(/[\r\n]+$/, ''), truth: truthOf(entries, rejected) };
}

function writeRow(entry: Entry, style: TextStyle): string {
  if (entry.raw === 'broken') return writeBroken(entry.cells, style);
  if (entry.raw !== undefined) return entry.raw;
  return entry.cells.map((cell) => writeCell(cell, style)).join(style.delimiter);
}

/** Text goes on after its closing quote. */
function writeBroken(cells: readonly string[], style: TextStyle): string {
  return cells
    .map((cell, i) => (i === cells.length - 1 ? '"bad"quotes' : writeCell(cell.replace(/["\n]/g, ''), style)))
    .join(style.delimiter);
}

function writeCell(cell: string, { delimiter, quoting }: TextStyle): string {
  const needs = cell.includes(delimiter) || /["\r\n]/.test(cell);
  const wants = quoting === 'all' || (quoting === 'words' && /\D/.test(cell) && cell !== '');
  return needs || wants ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function truthOf(entries: readonly Entry[], rejected: Truth['rejected']): Truth {
  const excluded: Record<string, number> = {};
  for (const { fate } of entries)
    if (fate.to === 'excluded') excluded[fate.rule] = (excluded[fate.rule] ?? 0) + 1;
  return { kept: entries.flatMap(({ fate }) => (fate.to === 'kept' ? [fate.row] : [])), excluded, rejected };
}
