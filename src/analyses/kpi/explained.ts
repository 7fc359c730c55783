import type { Figure, KpiId, KpiResult, Span } from '../../../workers/analyses/kpi/result.ts';
import type { TableKind } from '../../../workers/contract/tables.ts';
import { t } from '../../i18n/language.svelte.ts';
import type { Explained } from '../../workbench/explained.ts';
import { rowsOf } from './chart.ts';
import { kpiWords } from './allKpiWords.ts';
import { formatFigure, nameKpi, writeDenominator, writeFormula } from './words.ts';

/** What stands behind a figure of a period. */
export function explainKpi(
  result: KpiResult,
  id: KpiId,
  { figure, span }: { readonly figure: Figure; readonly span: Span },
  kinds: readonly TableKind[],
  decimals: number,
): Explained | undefined {
  if (figure.value === null) return undefined;
  const kpi = result.kpis[id];
  const formula = t(kpiWords[id].formula);
  const denominator = writeDenominator(id, figure, decimals);
  const behind = rowsOf(id, kinds);
  return {
    ...{ what: nameKpi(id), amount: formatFigure(figure.value, kpi.unit, decimals) },
    formula,
    worked: writeFormula(id, kpi, figure, decimals),
    base:
      denominator === null ? null : { what: /÷ ([^÷]+)$/.exec(formula)?.[1] ?? formula, amount: denominator },
    rows: behind && { ...behind, from: span.start, to: span.end },
  };
}
