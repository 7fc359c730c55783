import type { Direction } from '../../../workers/analyses/migration/result.ts';
import { bandBetween, spreadLabels } from '../../charts/bands.ts';
import { listFlows, type Flow, type KnownResult } from './chart.ts';

export interface SankeyNode {
  readonly id: string;
  readonly customers: number;
  readonly y: number;
  readonly height: number;
  /** Where its label stands, moved apart from its neighbours. */
  readonly labelY: number;
}

export interface SankeyBand {
  readonly flow: Flow;
  readonly path: string;
  /** Where its note is shown. */
  readonly x: number;
  readonly y: number;
}

/** What is left of a node when its large flows are drawn. */
export interface SankeyStub {
  readonly key: string;
  readonly path: string;
  readonly count: number;
  readonly customers: number;
  readonly isLeft: boolean;
}

export interface SankeyModel {
  readonly left: readonly SankeyNode[];
  readonly right: readonly SankeyNode[];
  /** By their left ends from the top. */
  readonly bands: readonly SankeyBand[];
  readonly stubs: readonly SankeyStub[];
  readonly height: number;
}

interface Frame {
  /** Inner edges of the two columns of nodes. */
  readonly from: number;
  readonly to: number;
}

const mostBands = 48;
/** Flows below this share of all that are shown are folded. */
const smallShare = 0.004;
const gap = 9;
const stubLength = 26;

/**
 * Two columns of nodes as high as their customers, joined by bands as wide as theirs: customers keep one scale all over
 * the picture. Small flows become a stub at either end.
 */
export function layoutSankey(result: KnownResult, moversOnly: boolean, { from, to }: Frame): SankeyModel {
  const flows = listFlows(result).filter(({ direction }) => !moversOnly || direction !== 'stayed');
  const total = flows.reduce((sum, { sums }) => sum + sums.customers, 0);
  const ids = { left: inUse(result.from, flows, 'from'), right: inUse(result.to, flows, 'to') };
  const rows = Math.max(ids.left.length, ids.right.length);
  const height = Math.max(260, rows * 34);
  const scale = total > 0 ? (height - (rows - 1) * gap) / total : 0;
  const left = placeNodes(ids.left, flows, 'from', scale, height);
  const right = placeNodes(ids.right, flows, 'to', scale, height);
  const isLarge = (flow: Flow, rank: number): boolean =>
    rank < mostBands && flow.sums.customers >= total * smallShare;
  const large = flows.filter(isLarge);
  const small = flows.filter((flow, rank) => !isLarge(flow, rank));
  const order = (of: readonly string[], id: string): number => of.indexOf(id);
  const sorted = [...large].sort(
    (a, b) =>
      order(result.from, a.from) - order(result.from, b.from) ||
      order(result.to, a.to) - order(result.to, b.to),
  );
  const ends = { left: new Map<string, number>(), right: new Map<string, number>() };
  const take = (of: Map<string, number>, node: SankeyNode | undefined, wide: number): number => {
    const start = of.get(node?.id ?? '') ?? node?.y ?? 0;
    of.set(node?.id ?? '', start + wide);
    return start;
  };
  const bands = sorted.map((flow): SankeyBand => {
    const wide = flow.sums.customers * scale;
    const y0 = take(
      ends.left,
      left.find(({ id }) => id === flow.from),
      wide,
    );
    const y1 = take(
      ends.right,
      right.find(({ id }) => id === flow.to),
      wide,
    );
    return { flow, path: bandBetween(from, y0, to, y1, wide), x: (from + to) / 2, y: (y0 + y1 + wide) / 2 };
  });
  const stubs = [
    ...left.map((node) =>
      stubOf(
        node,
        small.filter((flow) => flow.from === node.id),
        ends.left,
        from,
        scale,
        true,
      ),
    ),
    ...right.map((node) =>
      stubOf(
        node,
        small.filter((flow) => flow.to === node.id),
        ends.right,
        to,
        scale,
        false,
      ),
    ),
  ].filter((stub) => stub !== null);
  return { left, right, bands, stubs, height };
}

function inUse(ids: readonly string[], flows: readonly Flow[], end: 'from' | 'to'): string[] {
  return ids.filter((id) => flows.some((flow) => flow[end] === id));
}

function placeNodes(
  ids: readonly string[],
  flows: readonly Flow[],
  end: 'from' | 'to',
  scale: number,
  height: number,
): SankeyNode[] {
  let y = 0;
  const nodes = ids.map((id) => {
    const customers = flows.reduce((sum, flow) => sum + (flow[end] === id ? flow.sums.customers : 0), 0);
    const node = { id, customers, y, height: Math.max(1, customers * scale) };
    y += node.height + gap;
    return node;
  });
  const labels = spreadLabels(
    nodes.map((node) => node.y + node.height / 2),
    height,
  );
  return nodes.map((node, i) => ({ ...node, labelY: labels[i] ?? 0 }));
}

function stubOf(
  node: SankeyNode,
  flows: readonly Flow[],
  ends: ReadonlyMap<string, number>,
  x: number,
  scale: number,
  isLeft: boolean,
): SankeyStub | null {
  const customers = flows.reduce((sum, { sums }) => sum + sums.customers, 0);
  if (customers === 0) return null;
  const start = ends.get(node.id) ?? node.y;
  const tip = isLeft ? x + stubLength : x - stubLength;
  const px = (value: number): number => Math.round(value * 10) / 10;
  const end = start + Math.max(0.75, customers * scale);
  const path = `M${px(x)} ${px(start)}L${px(tip)} ${px((start + end) / 2)}L${px(x)} ${px(end)}Z`;
  return { key: `${isLeft ? 'left' : 'right'} ${node.id}`, path, count: flows.length, customers, isLeft };
}

/** How a band is coloured; every flow says its direction in words as well. */
export const bandColours: Readonly<Record<Direction, string>> = {
  stayed: 'var(--line-strong)',
  up: 'var(--diverging-high-2)',
  down: 'var(--diverging-low-2)',
  moved: 'var(--category-4)',
  new: 'var(--ramp-3)',
};
