import { estimateTextWidth } from './regions.ts';

export interface HeatGridCell {
  /** 0 to 6, the step of the ramp; null where the cell is not shaded. */
  readonly level: number | null;
  /** Written in the cells where there is room for all; the shorter one where there is room for that. */
  readonly text: string;
  readonly short: string;
  /** Hatched: not yet final. */
  readonly partial: boolean;
}

export interface HeatGridRow {
  readonly label: string;
  readonly note: string;
  readonly cells: readonly HeatGridCell[];
}

export interface HeatLayout {
  readonly width: number;
  readonly height: number;
  readonly labelEnd: number;
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly rowHeight: number;
  readonly fontSize: number;
  readonly summaryTop: number;
}

const narrowest = 17;
const widest = 96;
const font = 12;
/** Heads of columns may have two lines. */
export const headLine = 14;

/** A grid of rows of different length, with a row of means above it; wider than asked where cells would get too thin. */
export function layoutHeat(
  rows: readonly HeatGridRow[],
  heads: { readonly label: string; readonly note: string; readonly columns: readonly string[] },
  summary: HeatGridRow,
  wanted: number,
): HeatLayout {
  const widthOf = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, estimateTextWidth(text, font)), 0);
  const labelEnd = Math.ceil(widthOf([...rows.map(({ label }) => label), heads.label, summary.label])) + 8;
  const left =
    labelEnd + Math.ceil(widthOf([...rows.map(({ note }) => note), heads.note, summary.note])) + 10;
  const columns = Math.max(1, heads.columns.length);
  const cellWidth = Math.min(widest, Math.max(narrowest, (wanted - left - 2) / columns));
  const rowHeight = rows.length > 30 ? 18 : 26;
  const headLines = heads.columns.some((text) => text.includes('\n')) ? 2 : 1;
  const summaryTop = 10 + headLines * headLine;
  const top = summaryTop + rowHeight + 8;
  return {
    width: Math.ceil(left + cellWidth * columns + 2),
    height: top + rows.length * rowHeight + 2,
    ...{ labelEnd, left, top, cellWidth, rowHeight, summaryTop },
    fontSize: rowHeight < 20 ? 10.5 : 12,
  };
}

/** Heads of columns with room for each that is written. */
export function placeHeads(
  columns: readonly string[],
  layout: HeatLayout,
): { readonly x: number; readonly lines: readonly string[] }[] {
  let end = layout.left - 6;
  return columns.flatMap((text, column) => {
    const x = layout.left + (column + 0.5) * layout.cellWidth;
    const lines = text.split('\n');
    const half = Math.max(...lines.map((line) => estimateTextWidth(line, 12))) / 2 + 3;
    if (x - half < end) return [];
    end = x + half;
    return [{ x, lines }];
  });
}

/** Which of the texts all cells have room for; null where there is room for neither. */
export function chooseText(rows: readonly HeatGridRow[], layout: HeatLayout): 'text' | 'short' | null {
  const fits = (kind: 'text' | 'short'): boolean =>
    rows.every(({ cells }) =>
      cells.every((cell) => estimateTextWidth(cell[kind], layout.fontSize) + 3 <= layout.cellWidth),
    );
  return fits('text') ? 'text' : fits('short') ? 'short' : null;
}

/** All cells as one path for each step of the ramp: a thousand cells become seven elements. */
export function gatherLevels(
  rows: readonly HeatGridRow[],
  topOf: (row: number) => number,
  layout: HeatLayout,
  chosen: (cell: HeatGridCell) => number | null,
): { readonly key: number; readonly d: string }[] {
  const parts = new Map<number, string[]>();
  const px = (value: number): number => Math.round(value * 10) / 10;
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      const key = chosen(cell);
      if (key === null) return;
      const x = px(layout.left + column * layout.cellWidth + 0.5);
      const next = px(layout.left + (column + 1) * layout.cellWidth - 0.5);
      const y = topOf(row) + 0.5;
      const list = parts.get(key) ?? [];
      list.push(`M${x} ${y}H${next}V${y + layout.rowHeight - 1}H${x}Z`);
      parts.set(key, list);
    });
  });
  return [...parts].sort(([a], [b]) => a - b).map(([key, list]) => ({ key, d: list.join('') }));
}
