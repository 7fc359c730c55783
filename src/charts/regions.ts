/** A grid of classes, row by row from the top. */
export interface ClassGrid {
  readonly columns: number;
  readonly rows: number;
  /** classes[row * columns + column] */
  readonly classes: ArrayLike<number>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface LabelBox extends Box {
  readonly class: number;
  /** Position in the sizes asked for: the first that fits. */
  readonly variant: number;
}

/**
 * For each class the largest rectangle made of its cells alone that has room for one of the given sizes,
 * the first size being the most wanted. Rectangles of two classes share no cell, so labels never overlap.
 * Cost O(classes · rows² · columns).
 */
export function placeLabels(
  grid: ClassGrid,
  xEdges: readonly number[],
  yEdges: readonly number[],
  sizesOf: (cls: number) => readonly Size[],
): LabelBox[] {
  const placed: LabelBox[] = [];
  const present = [...new Set(Array.from(grid.classes))].sort((a, b) => a - b);
  for (const cls of present) {
    const boxes = findRectangles(grid, xEdges, yEdges, cls);
    const variants = sizesOf(cls);
    for (const [variant, size] of variants.entries()) {
      const best = largest(boxes.filter((box) => box.width >= size.width && box.height >= size.height));
      if (best === null) continue;
      placed.push({ ...best, class: cls, variant });
      break;
    }
  }
  return placed;
}

function largest(boxes: readonly Box[]): Box | null {
  let best: Box | null = null;
  for (const box of boxes) {
    if (best === null || box.width * box.height > best.width * best.height) best = box;
  }
  return best;
}

/** Every rectangle of one class that cannot grow sideways. */
function findRectangles(
  grid: ClassGrid,
  xEdges: readonly number[],
  yEdges: readonly number[],
  cls: number,
): Box[] {
  const boxes: Box[] = [];
  for (let top = 0; top < grid.rows; top++) {
    const open = Array.from({ length: grid.columns }, () => true);
    for (let bottom = top; bottom < grid.rows; bottom++) {
      for (let c = 0; c < grid.columns; c++) {
        if (grid.classes[bottom * grid.columns + c] !== cls) open[c] = false;
      }
      for (const [from, to] of runsOf(open)) {
        const x = xEdges[from] ?? 0;
        const y = yEdges[top] ?? 0;
        boxes.push({ x, y, width: (xEdges[to] ?? 0) - x, height: (yEdges[bottom + 1] ?? 0) - y });
      }
    }
  }
  return boxes;
}

function runsOf(open: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  let from = -1;
  for (let i = 0; i <= open.length; i++) {
    if (open[i] === true && from < 0) from = i;
    if (open[i] !== true && from >= 0) {
      runs.push([from, i]);
      from = -1;
    }
  }
  return runs;
}

/** One SVG path along every border between cells of different classes. */
export function traceBorders(grid: ClassGrid, xEdges: readonly number[], yEdges: readonly number[]): string {
  const parts: string[] = [];
  const at = (column: number, row: number): number | undefined => grid.classes[row * grid.columns + column];
  const px = (position: number | undefined): number => Math.round((position ?? 0) * 10) / 10;
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      if (column > 0 && at(column, row) !== at(column - 1, row)) {
        parts.push(`M${px(xEdges[column])} ${px(yEdges[row])}V${px(yEdges[row + 1])}`);
      }
      if (row > 0 && at(column, row) !== at(column, row - 1)) {
        parts.push(`M${px(xEdges[column])} ${px(yEdges[row])}H${px(xEdges[column + 1])}`);
      }
    }
  }
  return parts.join('');
}

/** Width of text in the page’s font, near enough to decide whether it fits. */
export function estimateTextWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const char of text) {
    if (/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(char)) em += 0.94;
    else if (/[.,:;|'’ ilI·]/.test(char)) em += 0.32;
    else if (/[A-ZmwMW%@]/.test(char)) em += 0.76;
    else em += 0.58;
  }
  return em * fontSize;
}

/** One SVG path around the chosen cells, along every side where a chosen cell meets one that is not. */
export function traceOutline(
  columns: number,
  rows: number,
  isChosen: (column: number, row: number) => boolean,
  xEdges: readonly number[],
  yEdges: readonly number[],
): string {
  const inside = (column: number, row: number): boolean =>
    column >= 0 && column < columns && row >= 0 && row < rows && isChosen(column, row);
  const parts: string[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const here = inside(column, row);
      const x = xEdges[column] ?? 0;
      const y = yEdges[row] ?? 0;
      if (row < rows && here !== inside(column - 1, row)) parts.push(`M${x} ${y}V${yEdges[row + 1] ?? y}`);
      if (column < columns && here !== inside(column, row - 1)) {
        parts.push(`M${x} ${y}H${xEdges[column + 1] ?? x}`);
      }
    }
  }
  return parts.join('');
}

/** The text, or as much of it as fits with a sign that it goes on. */
export function clipText(text: string, fontSize: number, width: number): string {
  if (estimateTextWidth(text, fontSize) <= width) return text;
  const chars = [...text];
  while (chars.length > 1 && estimateTextWidth(`${chars.join('')}…`, fontSize) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** The text on one line where it fits, otherwise on the two that come nearest to fitting, each clipped. */
export function foldText(text: string, fontSize: number, width: number): string {
  if (estimateTextWidth(text, fontSize) <= width) return text;
  const words = text.split(' ');
  const widest = (lines: readonly string[]): number =>
    Math.max(...lines.map((line) => estimateTextWidth(line, fontSize)));
  const folds = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
    .sort((a, b) => widest(a) - widest(b));
  return (folds[0] ?? [text]).map((line) => clipText(line, fontSize, width)).join('\n');
}
