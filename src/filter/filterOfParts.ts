import type { Filter, FilterColumn } from '../../workers/contract/filters.ts';
import type { Part } from '../../workers/contract/parts.ts';

/** What rows of a result stand for as a filter of their column; null for rare values together, or where a row is missing. */
export function filterOfParts(
  column: FilterColumn | null,
  parts: readonly (Part | undefined)[],
): Filter | null {
  const values = parts.flatMap((part) =>
    part === undefined || part.kind === 'other' ? [] : [part.kind === 'empty' ? null : part.name],
  );
  return column === null || values.length === 0 || values.length < parts.length
    ? null
    : { ...column, values };
}
