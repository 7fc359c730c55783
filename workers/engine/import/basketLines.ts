import type { Layout } from '../../contract/importing.ts';

/**
 * Files without columns: one basket a line, its items between commas or blanks (as the FIMI collection writes them), or one
 * sequence a line with −1 behind each step and −2 at its end (as SPMF writes them).
 */
type Unfolded = Exclude<Layout, 'table'>;

const linesLookedAt = 400;
/** So few lines tell nothing about how items wander between places. */
const fewestLines = 3;

/** How the first part of a text is laid out; a table where nothing speaks against it. */
export function findLayout(text: string): Layout {
  const lines = text
    .split(/\r?\n/, linesLookedAt + 1)
    // The last one may be cut off.
    .slice(0, linesLookedAt)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < fewestLines) return 'table';
  const whole = lines.slice(0, -1);
  if (whole.every((line) => /^\d+( -?\d+)* -2$/.test(line) && line.includes(' -1 '))) return 'sequences';
  const blanks = whole.every((line) => /^\d+( \d+)*$/.test(line)) && whole.some((line) => line.includes(' '));
  if (blanks) return isEven(whole.map((line) => line.split(' ').length)) ? 'table' : 'baskets';
  return areBaskets(whole.map(splitItems)) ? 'baskets' : 'table';
}

/** Rows of a table have one width; baskets hold as many items as they hold. */
function isEven(widths: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(...counts.values()) > widths.length * 0.6;
}

/** A name that comes again stands at another place: in a table it would stay in its column. And nothing stands twice in a row. */
function areBaskets(rows: readonly (readonly string[])[]): boolean {
  if (isEven(rows.map(({ length }) => length))) return false;
  if (rows.some((row) => row.length > 1 && row.some((cell) => cell === ''))) return false;
  const repeating = rows.filter((row) => new Set(row).size < row.length).length;
  if (repeating > rows.length / 20) return false;
  const places = new Map<string, Set<number>>();
  const counts = new Map<string, number>();
  for (const row of rows) {
    row.forEach((cell, place) => {
      const known = places.get(cell) ?? new Set();
      places.set(cell, known.add(place));
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    });
  }
  const again = [...counts].filter(([, count]) => count >= 3).map(([cell]) => cell);
  const wandering = again.filter((cell) => (places.get(cell)?.size ?? 0) > 1);
  const told = again.reduce((sum, cell) => sum + (counts.get(cell) ?? 0), 0);
  const all = rows.reduce((sum, row) => sum + row.length, 0);
  return again.length >= 3 && wandering.length > again.length * 0.7 && told > all * 0.3;
}

function splitItems(line: string): string[] {
  return line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** A text of lines as one with columns: basket (the number of its line), item, and where there are steps, step. */
export function unfoldText(text: string, layout: Unfolded): string {
  const unfolder = new Unfolder(layout);
  return unfolder.header + unfolder.push(text) + unfolder.end();
}

/** The same for bytes of UTF-8 in pieces. */
export async function* unfoldBytes(
  pieces: AsyncIterable<Uint8Array>,
  layout: Unfolded,
): AsyncGenerator<Uint8Array> {
  const unfolder = new Unfolder(layout);
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  yield encoder.encode(unfolder.header);
  for await (const piece of pieces)
    yield encoder.encode(unfolder.push(decoder.decode(piece, { stream: true })));
  yield encoder.encode(unfolder.push(decoder.decode()) + unfolder.end());
}

class Unfolder {
  readonly header: string;
  readonly #layout: Unfolded;
  #rest = '';
  #line = 0;

  constructor(layout: Unfolded) {
    this.#layout = layout;
    this.header = layout === 'baskets' ? 'basket,item\n' : 'basket,item,step\n';
  }

  push(text: string): string {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.map((line) => this.#unfold(line)).join('');
  }

  end(): string {
    return this.#unfold(this.#rest);
  }

  #unfold(given: string): string {
    this.#line += 1;
    const line = given.trim();
    if (line === '') return '';
    if (this.#layout === 'sequences') return unfoldSteps(line, this.#line);
    const items = /^\d+( \d+)*$/.test(line) ? line.split(' ') : splitItems(line);
    return items.map((item) => (item === '' ? '' : `${this.#line},${quote(item)}\n`)).join('');
  }
}

function unfoldSteps(line: string, basket: number): string {
  let step = 1;
  let rows = '';
  for (const token of line.split(/\s+/)) {
    if (token === '-2') break;
    if (token === '-1') step += 1;
    else rows += `${basket},${quote(token)},${step}\n`;
  }
  return rows;
}

function quote(item: string): string {
  return /[",]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item;
}
