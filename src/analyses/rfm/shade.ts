import type { RfmSegmentId } from '../../../workers/analyses/rfm/segments.ts';
import { placeOf, type CellMapModel, type MapCell } from './chart.ts';
import type { MapLayout } from './mapLayout.ts';

export type ShadeBy = 'customers' | 'revenue';

/** A cell that holds nobody keeps a breath of its segment’s colour. */
const emptyShade = 0.07;

/** How strongly a cell is filled: by the square root, so that the many middling cells differ visibly. */
export function shadeOf(cell: MapCell, model: CellMapModel, by: ShadeBy): number {
  const value = by === 'customers' ? cell.customerCount : cell.revenue;
  const most = by === 'customers' ? model.mostCustomers : model.mostRevenue;
  if (value <= 0 || most <= 0) return emptyShade;
  return Math.round((0.2 + 0.8 * Math.sqrt(value / most)) * 20) / 20;
}

export interface ShadePath {
  readonly key: string;
  readonly segment: RfmSegmentId;
  readonly opacity: number;
  readonly d: string;
}

/** All cells as one path for each colour and shade: a thousand cells become a hundred elements at most. */
export function gatherShades(model: CellMapModel, layout: MapLayout, by: ShadeBy): ShadePath[] {
  const gathered = new Map<string, { segment: RfmSegmentId; opacity: number; parts: string[] }>();
  for (const cell of model.cells) {
    const opacity = shadeOf(cell, model, by);
    const key = `${cell.segment} ${opacity}`;
    const same = gathered.get(key) ?? { segment: cell.segment, opacity, parts: [] };
    const { column, row } = placeOf(cell, model.bins);
    const x = layout.columnEdges[column] ?? 0;
    const y = layout.rowEdges[row] ?? 0;
    const right = layout.columnEdges[column + 1] ?? x;
    const bottom = layout.rowEdges[row + 1] ?? y;
    same.parts.push(`M${round(x)} ${round(y)}H${round(right)}V${round(bottom)}H${round(x)}Z`);
    gathered.set(key, same);
  }
  return [...gathered].map(([key, { segment, opacity, parts }]) => ({
    key,
    segment,
    opacity,
    d: parts.join(''),
  }));
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
