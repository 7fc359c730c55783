import type { SequencesResult } from '../../../workers/analyses/sequences/result.ts';
import { bandBetween, spreadLabels } from '../../charts/bands.ts';

export interface FlowNode {
  /** 0 for the first purchase. */
  readonly stage: number;
  /** Position among the items of the flows; then anything else; then no further purchase. */
  readonly kind: number;
  readonly customers: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly labelY: number;
}

export interface FlowBand {
  /** Between stage and stage + 1. */
  readonly stage: number;
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  /** Of all customers of `from` at that stage. */
  readonly share: number;
}

export interface DrawnBand extends FlowBand {
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

export interface FlowModel {
  readonly nodes: readonly FlowNode[];
  readonly bands: readonly DrawnBand[];
  readonly height: number;
}

/** Bands of a smaller share of all customers are not drawn. */
export const thinnest = 0.003;
export const nodeWidth = 9;
const gap = 8;

export const kindCount = ({ shown }: SequencesResult): number => shown.flows.items.length + 2;

/** Every flow, by stage, then from the largest. */
export function listBands(result: SequencesResult): FlowBand[] {
  const kinds = kindCount(result);
  return result.shown.flows.steps.flatMap((step, stage) => {
    const bands = Array.from(step, (customers, cell) => {
      const from = Math.floor(cell / kinds);
      const total = step.subarray(from * kinds, (from + 1) * kinds).reduce((sum, count) => sum + count, 0);
      return { stage, from, to: cell % kinds, customers, share: total > 0 ? customers / total : 0 };
    });
    return bands.filter(({ customers }) => customers > 0).sort((a, b) => b.customers - a.customers);
  });
}

/** Who never bought again, and who of the others chose the same item once more. */
export function firstReturn(
  result: SequencesResult,
): Readonly<Record<'once' | 'same', { readonly rate: number; readonly count: number; readonly of: number }>> {
  const kinds = kindCount(result);
  let [all, once, same, back] = [0, 0, 0, 0];
  for (const { stage, from, to, customers } of listBands(result)) {
    if (stage !== 0) continue;
    all += customers;
    if (to === kinds - 1) once += customers;
    else if (from < kinds - 2) {
      back += customers;
      if (from === to) same += customers;
    }
  }
  const share = (count: number, of: number) => ({ rate: of > 0 ? count / of : 0, count, of });
  return { once: share(once, all), same: share(same, back) };
}

/** Columns of nodes as high as their customers, joined by bands as wide as theirs, on one scale. */
export function layoutFlows(result: SequencesResult, width: number): FlowModel {
  const bands = listBands(result);
  const stages = result.shown.flows.steps.length + 1;
  const customersAt = (stage: number, kind: number): number =>
    bands.reduce((sum, band) => {
      const isHere =
        stage === 0 ? band.stage === 0 && band.from === kind : band.stage === stage - 1 && band.to === kind;
      return sum + (isHere ? band.customers : 0);
    }, 0);
  const kinds = Array.from({ length: kindCount(result) }, (_, kind) => kind);
  const columns = Array.from({ length: stages }, (_, stage) =>
    kinds
      .map((kind) => ({ kind, customers: customersAt(stage, kind) }))
      .filter(({ customers }) => customers > 0),
  ).filter((column) => column.length > 0);
  const rows = Math.max(1, ...columns.map(({ length }) => length));
  const height = Math.max(280, rows * 40);
  const scale = (height - (rows - 1) * gap) / Math.max(1, result.customerCount);
  const nodes = columns.flatMap((column, stage) => {
    const x = columns.length === 1 ? 0 : (stage / (columns.length - 1)) * (width - nodeWidth);
    let y = 0;
    const placed = column.map(({ kind, customers }) => {
      const node = { stage, kind, customers, x, y, height: Math.max(1, customers * scale) };
      y += node.height + gap;
      return node;
    });
    const labels = spreadLabels(
      placed.map((node) => node.y + node.height / 2),
      height,
    );
    return placed.map((node, i) => ({ ...node, labelY: labels[i] ?? 0 }));
  });
  return { nodes, bands: drawBands(bands, nodes, scale, result.customerCount * thinnest), height };
}

function drawBands(
  bands: readonly FlowBand[],
  nodes: readonly FlowNode[],
  scale: number,
  least: number,
): DrawnBand[] {
  const nodeAt = (stage: number, kind: number): FlowNode | undefined =>
    nodes.find((node) => node.stage === stage && node.kind === kind);
  const used = new Map<string, number>();
  const take = (side: string, node: FlowNode, wide: number): number => {
    const key = `${side} ${node.stage} ${node.kind}`;
    const start = used.get(key) ?? node.y;
    used.set(key, start + wide);
    return start;
  };
  const inPlace = [...bands].sort((a, b) => a.stage - b.stage || a.from - b.from || a.to - b.to);
  return inPlace.flatMap((band) => {
    const [left, right] = [nodeAt(band.stage, band.from), nodeAt(band.stage + 1, band.to)];
    if (left === undefined || right === undefined) return [];
    const wide = band.customers * scale;
    const [y0, y1] = [take('right of', left, wide), take('left of', right, wide)];
    if (band.customers < least) return [];
    const [x0, x1] = [left.x + nodeWidth, right.x];
    const path = bandBetween(x0, y0, x1, y1, wide);
    return [{ ...band, path, x: (x0 + x1) / 2, y: (y0 + y1 + wide) / 2 }];
  });
}
