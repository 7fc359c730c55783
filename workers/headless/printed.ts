import { printRules } from '../analyses/rules/printed.ts';
import type { AnalysisId, ResultOf } from '../contract/catalogue.ts';

/** Results that travel as columns, as rows. The others are printed as they are. */
const printers: { readonly [Id in AnalysisId]?: (result: ResultOf[Id]) => unknown } = { rules: printRules };

export function printed<Id extends AnalysisId>(analysis: Id, result: ResultOf[Id]): unknown {
  return printers[analysis]?.(result) ?? result;
}
