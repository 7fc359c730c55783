import type { Draw, Entry } from './model.ts';
import type { OrderStyle } from './orders.ts';
import { commentLines, headerOf, inScript, titles, totalWords, type Column } from './words.ts';

/** Titles, headers and everything else that is in a file beside its rows. */
export interface Shape {
  readonly titles: number;
  readonly hasHeader: boolean;
  readonly stacked: boolean;
  readonly repeats: boolean;
  readonly totals: boolean;
  readonly subtotals: boolean;
  readonly comments: boolean;
  readonly blanks: boolean;
  readonly emptyColumns: number;
  readonly duplicates: boolean;
  readonly secondTable: 'none' | 'above' | 'below' | 'monthly';
}

const nowhere = { to: 'nowhere' } as const;

export function drawShape(draw: Draw, isText: boolean): Shape {
  const hasHeader = draw.chance(0.94);
  return {
    titles: draw.chance(0.3) ? draw.integer(1, 4) : 0,
    hasHeader,
    stacked: hasHeader && draw.chance(0.1),
    repeats: hasHeader && draw.chance(0.15),
    totals: draw.chance(0.3),
    subtotals: draw.chance(0.15),
    comments: isText && draw.chance(0.15),
    blanks: draw.chance(0.25),
    emptyColumns: draw.chance(0.15) ? draw.integer(1, 3) : 0,
    duplicates: hasHeader && draw.chance(0.1),
    secondTable: isText && hasHeader && draw.chance(0.1) ? draw.pick(['above', 'below', 'monthly']) : 'none',
  };
}

export function drawHeaders(draw: Draw, style: OrderStyle, shape: Shape): string[] {
  const headers: string[] = [];
  for (const column of style.columns) {
    let header = headerOf(draw, column, style.language);
    for (let tries = 0; tries < 9 && headers.includes(header); tries++)
      header = headerOf(draw, column, style.language);
    headers.push(header);
  }
  if (shape.duplicates) duplicateMemo(style.columns, headers);
  return headers;
}

/** Two columns of the same name, neither of them needed. */
function duplicateMemo(columns: readonly Column[], headers: string[]): void {
  const plain = columns.flatMap((column, i) =>
    ['memo', 'region', 'status', 'phone'].includes(column) ? [i] : [],
  );
  const [first = -1, ...rest] = plain;
  for (const i of rest) headers[i] = headers[first] ?? '';
}

function pad(entry: Entry, count: number, isText: boolean): Entry {
  if (
    count === 0 ||
    entry.cells.length === 0 ||
    (isText && entry.fate.to === 'rejected' && entry.fate.reason === 'WRONG_COLUMN_COUNT')
  )
    return entry;
  return { ...entry, cells: [...entry.cells, ...Array.from({ length: count }, () => '')] };
}

/** Puts rows into a file with titles, headers, totals and the rest around them. */
export function arrange(
  draw: Draw,
  style: OrderStyle,
  shape: Shape,
  rows: readonly Entry[],
  isText: boolean,
): Entry[] {
  const headers = drawHeaders(draw, style, shape);
  const header: Entry = { cells: headers, fate: nowhere };
  const body = interleave(draw, style, shape, rows, headers);
  const table: Entry[] = [
    ...(shape.stacked
      ? [
          {
            cells: headers.map((_, i) =>
              i % 3 === 0 ? draw.pick(inScript(['기본', '주문', 'Info', 'Data'], style.script)) : '',
            ),
            fate: nowhere,
          },
        ]
      : []),
    ...(shape.hasHeader ? [header] : []),
    ...body,
    ...(shape.totals ? [totalRow(draw, style)] : []),
  ].map((entry) => pad(entry, shape.emptyColumns, isText));
  return [...above(draw, style, shape, isText), ...table, ...below(draw, style, shape)];
}

function above(draw: Draw, style: OrderStyle, shape: Shape, isText: boolean): Entry[] {
  const entries: Entry[] = [];
  for (let i = 0; i < shape.titles; i++) {
    const title = draw.pick(inScript(titles, style.script));
    const padded = draw.chance(0.3)
      ? [title, ...Array.from({ length: style.columns.length - 1 }, () => '')]
      : [title];
    entries.push({ cells: padded, fate: nowhere });
    if (draw.chance(0.3) && isText) entries.push({ cells: [], fate: nowhere });
  }
  if (shape.secondTable === 'above') {
    const korean = [
      ['구분', '값'],
      ['기간', '2024'],
      ['담당', '홍길동'],
    ];
    const english = [
      ['Field', 'Value'],
      ['Period', '2024'],
      ['By', 'Ana'],
    ];
    for (const cells of style.script === 'ko' ? korean : english) entries.push({ cells, fate: nowhere });
    entries.push({ cells: [], fate: nowhere });
  }
  return entries;
}

/** A small table of another shape after the orders; its rows are refused, not lost. */
function below(draw: Draw, style: OrderStyle, shape: Shape): Entry[] {
  if (shape.secondTable !== 'below') return [];
  const refused = { to: 'rejected', reason: 'WRONG_COLUMN_COUNT' } as const;
  return [
    { cells: [], fate: nowhere },
    { cells: style.script === 'ko' ? ['코드', '설명'] : ['Code', 'Meaning'], fate: refused },
    { cells: ['A', draw.pick(inScript(['정상', 'fine'], style.script))], fate: refused },
  ];
}

function interleave(
  draw: Draw,
  style: OrderStyle,
  shape: Shape,
  rows: readonly Entry[],
  headers: readonly string[],
): Entry[] {
  const entries: Entry[] = [];
  const every = Math.max(5, Math.floor(rows.length / 3));
  rows.forEach((row, i) => {
    const isBreak = i > 0 && i % every === 0;
    if (isBreak && shape.subtotals) entries.push(totalRow(draw, style));
    if (isBreak && shape.secondTable === 'monthly') {
      entries.push({ cells: [], fate: nowhere });
      entries.push({
        cells: [style.script === 'ko' ? `${draw.integer(1, 12)}월 주문` : 'Next month'],
        fate: { to: 'rejected', reason: 'WRONG_COLUMN_COUNT' },
      });
    }
    if (isBreak && (shape.repeats || shape.secondTable === 'monthly'))
      entries.push({ cells: headers, fate: { to: 'excluded', rule: 'repeatedHeader' } });
    if (isBreak && shape.comments) {
      entries.push({
        cells: [],
        raw: draw.pick(inScript(commentLines, style.script)),
        fate: { to: 'excluded', rule: 'comment' },
      });
    }
    if (shape.blanks && draw.chance(0.1)) {
      entries.push({ cells: draw.chance(0.5) ? [] : headers.map(() => ''), fate: nowhere });
    }
    entries.push(row);
  });
  return entries;
}

/** A total has its word in the first column and numbers in the amount, nothing in the date. */
function totalRow(draw: Draw, style: OrderStyle): Entry {
  const word = draw.pick(inScript(totalWords, style.script));
  const wordAt = draw.chance(0.7) ? 0 : style.columns.indexOf('time');
  const cells = style.columns.map((column, i) => {
    if (i === wordAt) return word;
    return i > wordAt && (column === 'amount' || column === 'quantity') ? '12345' : '';
  });
  return { cells, fate: { to: 'excluded', rule: 'total' } };
}
