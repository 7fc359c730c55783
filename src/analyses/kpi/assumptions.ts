import type { KpiResult } from '../../../workers/analyses/kpi/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { t } from '../../i18n/language.svelte.ts';
import { foundAgainst as m } from '../../i18n/messagesExplainBusiness.ts';
import { kpiAssumptions } from '../../i18n/messagesKpi.ts';
import { formatDays } from '../../i18n/format.ts';
import { buildStages, isFew } from './chart.ts';
import { nameKpi } from './words.ts';

/** What the page takes for granted, and what its result says against that. */
export function checkAssumptions(result: KpiResult): readonly Assumption[] {
  const few = buildStages(result)
    .flatMap(({ ids }) => ids)
    .filter((id) => isFew(result.kpis[id]));
  const names = few.map(nameKpi).join(', ');
  return withFound(kpiAssumptions, {
    covered: result.isPartial ? [t(m.notOver, { days: formatDays(result.now?.days ?? 0) })] : [],
    few: names === '' ? [] : [t(m.fewTrials, { names })],
  });
}
