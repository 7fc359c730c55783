import { mappedRoles, type MappedDataset } from '../../contract/importing.ts';
import type { Note } from '../../contract/outcome.ts';
import { isSegmenting } from '../../contract/segmentations.ts';
import type { Role } from '../../contract/tables.ts';
import type { TrendDimension, TrendMeasure } from './result.ts';

/** What can be measured and split by with the columns that are there; a note says what was left aside. */

export function availableMeasure(dataset: MappedDataset, measure: TrendMeasure, notes: Note[]): TrendMeasure {
  if (measure !== 'margin' || hasRole(dataset, 'cost')) return measure;
  notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: 'cost' } });
  return 'revenue';
}

export function availableDimension(
  dataset: MappedDataset,
  dimension: TrendDimension,
  notes: Note[],
): TrendDimension {
  if (dimension === 'none' || dimension === 'newReturning' || isSegmenting(dimension)) return dimension;
  if (hasRole(dataset, dimension)) return dimension;
  if (dimension === 'region' && mappedRoles(dataset).customers?.includes('region')) return dimension;
  notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: dimension } });
  return 'none';
}

export function hasRole(dataset: MappedDataset, role: Role): boolean {
  return mappedRoles(dataset).orders?.includes(role) ?? false;
}
