import {
  fewInRow,
  outside,
  type Direction,
  type Matrix,
  type MigrationCell,
  type MigrationResult,
  type Outlook,
  type RevenuePart,
} from '../../../workers/analyses/migration/result.ts';
import { extentOf, type LineBand } from '../../charts/lines.ts';

/** Results of migration as models for charts, in customers, shares and money; pixels come later. */

export const migrationMeasures = ['customers', 'share', 'change'] as const;
export type MigrationMeasure = (typeof migrationMeasures)[number];

/** A result in which somebody was a customer at the earlier date. */
export type KnownResult = MigrationResult & { readonly matrix: Matrix };

export function isKnown(result: MigrationResult): result is KnownResult {
  return result.matrix.status === 'ok';
}

/** A cell of the matrix that holds somebody. */
export interface Flow {
  readonly cell: number;
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly sums: MigrationCell;
}

/** All of them, most customers first. */
export function listFlows({ from, to, direction, matrix }: KnownResult): Flow[] {
  return matrix.cells
    .map((sums, cell) => ({
      ...{ cell, sums },
      from: from[Math.floor(cell / to.length)] ?? '',
      to: to[cell % to.length] ?? '',
      direction: direction[cell] ?? 'moved',
    }))
    .filter(({ sums }) => sums.customers > 0)
    .sort((a, b) => b.sums.customers - a.sums.customers || a.cell - b.cell);
}

/** The largest flow from one group to another; null where everybody stayed or came new. */
export function largestMove(result: KnownResult): Flow | null {
  return listFlows(result).find(({ direction, from }) => isMove(direction) && from !== outside) ?? null;
}

function isMove(direction: Direction): boolean {
  return direction === 'up' || direction === 'down' || direction === 'moved';
}

export function changeOf({ during, before }: { readonly during: number; readonly before: number }): number {
  return during - before;
}

/** The flow with the largest change of revenue, either way; null where revenue is the same everywhere. */
export function largestChange(result: KnownResult): Flow | null {
  const size = ({ sums }: Flow): number => Math.abs(changeOf(sums));
  const [first] = [...listFlows(result)].sort((a, b) => size(b) - size(a) || a.cell - b.cell);
  return first === undefined || size(first) === 0 ? null : first;
}

/** The part that moved revenue most the way it went; null where it stayed the same. */
export function largestPart({ matrix }: KnownResult): RevenuePart | null {
  const sign = Math.sign(changeOf(matrix.total));
  const [most] = [...matrix.parts].sort((a, b) => sign * (changeOf(b) - changeOf(a)));
  return sign === 0 ? null : (most ?? null);
}

/** Customers who moved up and down. */
export function countDirections({ direction, matrix }: KnownResult): Readonly<Record<Direction, number>> {
  const counts = { stayed: 0, up: 0, down: 0, moved: 0, new: 0 };
  matrix.cells.forEach(({ customers }, at) => (counts[direction[at] ?? 'moved'] += customers));
  return counts;
}

const steps = 7;

/** Step of the ramp for each cell, 0 to 6; null for an empty one. For a change 3 is zero. */
export function levelCells({ matrix }: KnownResult, measure: MigrationMeasure): (number | null)[] {
  const valueOf = (cell: MigrationCell): number =>
    measure === 'customers' ? cell.customers : measure === 'share' ? cell.share.rate : changeOf(cell);
  const most = matrix.cells.reduce((max, cell) => Math.max(max, Math.abs(valueOf(cell))), 0);
  return matrix.cells.map((cell) => {
    if (cell.customers === 0) return null;
    // By the square root: a few large cells would leave all others alike.
    const share = most > 0 ? Math.sqrt(Math.abs(valueOf(cell)) / most) : 0;
    if (measure === 'change') return 3 + Math.sign(valueOf(cell)) * Math.round(share * 3);
    return Math.min(steps - 1, Math.floor(share * steps));
  });
}

/** A row with so few customers that its shares are rough. */
export function isFew(customers: number): boolean {
  return customers > 0 && customers < fewInRow;
}

/** Where a bar of the bridge begins and ends, in money. */
export interface BridgeBar {
  readonly part: RevenuePart | null;
  readonly from: number;
  readonly to: number;
}

/** Revenue before, each part where the one above left off, revenue now. */
export function buildBridge({ matrix }: KnownResult): BridgeBar[] {
  let at = matrix.total.before;
  const floating = matrix.parts.map((part): BridgeBar => {
    const from = at;
    at += changeOf(part);
    return { part, from, to: at };
  });
  return [
    { part: null, from: 0, to: matrix.total.before },
    ...floating,
    { part: null, from: 0, to: matrix.total.during },
  ];
}

export interface OutlookPanel {
  readonly state: string;
  readonly past: readonly (number | null)[];
  readonly ahead: readonly (number | null)[];
  readonly band: LineBand;
  readonly domain: readonly [number, number];
}

/** One panel a group: what it was, then what is expected; both meet today. */
export function buildPanels(outlook: Outlook, sameScale: boolean): OutlookPanel[] {
  const { past, ahead, states } = outlook;
  const gap = new Array<null>(past.length - 1).fill(null);
  const after = new Array<null>(ahead.length).fill(null);
  const panels = states.map((state, at) => {
    const was = past.map(({ sizes }) => sizes[at] ?? 0);
    const now = was.at(-1) ?? 0;
    return {
      state,
      past: [...was, ...after],
      ahead: [...gap, now, ...ahead.map(({ expected }) => expected[at] ?? 0)],
      band: {
        low: [...gap, now, ...ahead.map(({ low }) => low[at] ?? 0)],
        high: [...gap, now, ...ahead.map(({ high }) => high[at] ?? 0)],
      },
    };
  });
  const common = extentOf(
    panels.flatMap(({ past: was, band }) => [was, band.high]),
    true,
  );
  return panels.map((panel) => ({
    ...panel,
    domain: sameScale ? common : extentOf([panel.past, panel.band.high], true),
  }));
}

/** Groups behind whose shares there are few customers. */
export function fewBehind({ states, rowSizes }: Outlook): string[] {
  return states.filter((_, at) => isFew(rowSizes[at] ?? 0));
}
