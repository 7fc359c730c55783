import type { AnalysisSpec } from '../../workers/contract/analysis.ts';
import { catalogue, type AnalysisId } from '../../workers/contract/catalogue.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { ExpectedFailure } from '../../workers/contract/outcome.ts';
import { at, readFields, Refused, type Fields } from './fields.ts';

/** Settings that the analysis would take. */
export function readOptions(analysis: AnalysisId, value: unknown, path: string): Fields {
  const spec: AnalysisSpec = catalogue[analysis];
  const names = Object.keys(spec.options);
  const options = readFields(value, path, names);
  try {
    completeOptions(spec, options);
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    const { option = '', given = '', allowed = '' } = error.failure.detail;
    throw new Refused('badOption', at(path, `${option}`), given, allowed);
  }
  return { ...options };
}

/** The same for settings that were kept; null where they are of another version or another hand. */
export function usableOptions(analysis: AnalysisId, value: unknown): Fields | null {
  try {
    return readOptions(analysis, value, '');
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
