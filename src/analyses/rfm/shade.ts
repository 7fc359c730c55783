import type { CellMapModel, MapCell } from './chart.ts';

/** How strongly a cell is filled: by the square root, so that the many middling cells differ visibly. */
export function shadeOf(cell: MapCell, model: CellMapModel, by: 'customers' | 'revenue'): number {
  const value = by === 'customers' ? cell.customerCount : cell.revenue;
  const most = by === 'customers' ? model.mostCustomers : model.mostRevenue;
  if (value <= 0 || most <= 0) return emptyShade;
  return Math.round((0.2 + 0.8 * Math.sqrt(value / most)) * 100) / 100;
}

/** A cell that holds nobody keeps a breath of its segment’s colour. */
export const emptyShade = 0.07;
