import { shareOf } from '../../numeric/share.ts';
import { inNoGroup, type People } from './people.ts';
import {
  notYet,
  outside,
  type Direction,
  type Matrix,
  type MigrationCell,
  type PartKind,
  type RevenuePart,
  type Sums,
} from './result.ts';

/** Rows and columns of the matrix, and where each customer is in it. */
export interface Layout {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly direction: readonly Direction[];
  /** By customer: row * to.length + column; meaningless for those who are not counted. */
  readonly cell: Uint16Array;
}

/** Lists the groups of the two dates; those that neither has are left out, but for columns of a first date alone. */
export function layOut(people: People, groups: readonly string[], bestFirst: readonly string[]): Layout {
  const [now, then] = people.groups;
  const count = groups.length;
  // Positions behind the groups: in none, and for rows not a customer yet.
  const rowUsed = new Uint8Array(count + 2);
  const columnUsed = new Uint8Array(count + 1);
  const row = new Uint8Array(people.size);
  const column = new Uint8Array(people.size);
  for (let i = 0; i < people.size; i++) {
    if (people.counts[i] === 0) continue;
    const at = then?.[i] ?? inNoGroup;
    const is = now?.[i] ?? inNoGroup;
    row[i] = at !== inNoGroup ? at : people.wasThere[i] === 1 ? count + 1 : count;
    column[i] = is !== inNoGroup ? is : count;
    rowUsed[row[i] as number] = 1;
    columnUsed[column[i] as number] = 1;
  }
  const shown = groups.map((_, i) => rowUsed[i] === 1 || columnUsed[i] === 1);
  const rowAt = positions([...shown, rowUsed[count] === 1, rowUsed[count + 1] === 1]);
  const columnAt = positions([...shown, columnUsed[count] === 1]);
  const from = [...groups, notYet, outside].filter((_, i) => (rowAt[i] ?? -1) >= 0);
  const to = [...groups, outside].filter((_, i) => (columnAt[i] ?? -1) >= 0);
  const cell = new Uint16Array(people.size);
  for (let i = 0; i < people.size; i++) {
    if (people.counts[i] === 0) continue;
    cell[i] = (rowAt[row[i] as number] as number) * to.length + (columnAt[column[i] as number] as number);
  }
  return { from, to, direction: from.flatMap((a) => to.map((b) => directionOf(a, b, bestFirst))), cell };
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = new Tally();
  for (const tally of tallies) sum.addAll(tally);
  return sum;
}

/** Where each of those that are shown comes to stand; -1 for the others. */
function positions(shown: readonly boolean[]): Int32Array {
  let next = 0;
  return Int32Array.from(shown, (is) => (is ? next++ : -1));
}

function directionOf(from: string, to: string, bestFirst: readonly string[]): Direction {
  if (from === notYet) return 'new';
  if (from === to) return 'stayed';
  const [a, b] = [bestFirst.indexOf(from), bestFirst.indexOf(to)];
  if (a < 0 || b < 0) return 'moved';
  return b < a ? 'up' : 'down';
}

/** Sums that are still being added to, in smallest units. */
class Tally {
  customers = 0;
  before = 0;
  during = 0;
  won = 0;
  lost = 0;

  add(before: number, during: number): void {
    this.customers += 1;
    this.before += before;
    this.during += during;
    if (during > before) this.won += during - before;
    else this.lost += before - during;
  }

  addAll(other: Tally): void {
    this.customers += other.customers;
    this.before += other.before;
    this.during += other.during;
    this.won += other.won;
    this.lost += other.lost;
  }

  inMoney(unit: number): Sums {
    const { customers, before, during, won, lost } = this;
    return { customers, before: before / unit, during: during / unit, won: won / unit, lost: lost / unit };
  }
}

const partOrder: readonly PartKind[] = ['new', 'up', 'stayed', 'moved', 'down', 'silent'];

/** Adds everybody up, by cell and by what became of their revenue. Whole smallest units: sums are exact. */
export function tallyMatrix(people: People, layout: Layout, unit: number): Matrix {
  const { from, to, direction } = layout;
  const cells = direction.map(() => new Tally());
  const parts = partOrder.map(() => new Tally());
  const silent = partOrder.indexOf('silent');
  const partOfCell = direction.map((kind) => partOrder.indexOf(kind));
  for (let i = 0; i < people.size; i++) {
    if (people.counts[i] === 0) continue;
    const before = people.before[i] as number;
    const during = people.during[i] as number;
    const at = layout.cell[i] as number;
    (cells[at] as Tally).add(before, during);
    (parts[before > 0 && during === 0 ? silent : (partOfCell[at] as number)] as Tally).add(before, during);
  }
  const rows = from.map((_, row) => sumOf(to.map((__, column) => cells[row * to.length + column] as Tally)));
  const columns = to.map((_, column) =>
    sumOf(from.map((__, row) => cells[row * to.length + column] as Tally)),
  );
  const [known, stayed] = [new Tally(), new Tally()];
  cells.forEach((cell, at) => {
    const row = from[Math.floor(at / to.length)];
    if (row === notYet || row === outside) return;
    known.addAll(cell);
    if (direction[at] === 'stayed') stayed.addAll(cell);
  });
  return {
    status: 'ok',
    cells: cells.map((cell, at): MigrationCell => {
      const of = rows[Math.floor(at / to.length)] as Tally;
      return { ...cell.inMoney(unit), share: shareOf(cell.customers, of.customers) };
    }),
    rows: rows.map((row) => row.inMoney(unit)),
    columns: columns.map((column) => column.inMoney(unit)),
    total: sumOf(cells).inMoney(unit),
    moved: shareOf(known.customers - stayed.customers, known.customers),
    parts: partOrder.flatMap((kind, at): RevenuePart[] => {
      const tally = parts[at] as Tally;
      return tally.customers === 0 ? [] : [{ kind, ...tally.inMoney(unit) }];
    }),
  };
}
