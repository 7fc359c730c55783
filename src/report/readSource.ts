import { parseFilters } from '../../workers/contract/filters.ts';
import { isAnalysisId } from '../workbench/questions.ts';
import type { ItemSource } from './model.ts';

/** Where a kept item came from; undefined where it does not say so in a way that can be followed. */
export function readSource(value: unknown): ItemSource | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { by, list, statement, analysis, options, filters, at } = value as Readonly<Record<string, unknown>>;
  if (by === 'audience') return typeof list === 'string' ? { by, list } : undefined;
  if (by === 'query') return typeof statement === 'string' ? { by, statement } : undefined;
  const isRecord = typeof options === 'object' && options !== null && !Array.isArray(options);
  const looked = parseFilters(filters);
  if ((by !== 'finding' && by !== 'chart') || typeof analysis !== 'string' || !isAnalysisId(analysis))
    return undefined;
  if (!isRecord || looked === null || typeof at !== 'number') return undefined;
  return { by, analysis, options: options as Readonly<Record<string, unknown>>, filters: looked, at };
}
