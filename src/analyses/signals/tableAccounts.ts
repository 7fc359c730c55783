import type { Watch } from '../../../workers/analyses/signals/result.ts';
import type { Grain } from '../../../workers/contract/periods.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { t } from '../../i18n/language.svelte.ts';
import { signalFigures as w, watchFormulas } from '../../i18n/messagesExplainPerform.ts';
import { watchNames } from '../../i18n/messagesSignals.ts';
import { formatPeriod } from '../../i18n/periods.ts';
import { explainSum } from '../../workbench/explained.ts';
import { explainLimit, explainSmoothed, explainWatch, isMark, rowsOf } from './explained.ts';
import { tabulateWatch } from './words.ts';

/** What stands behind the values of a watch, its moving average and its limits, period by period. */
export function explainPoints(watch: Watch, grain: Grain, decimals: number): CellAccounts {
  const { points, id } = watch;
  const isLast = (at: number): boolean => at === points.length - 1;
  const wordsAt = (at: number) => ({
    name: t(watchNames[id]),
    period: formatPeriod(points[at]?.start ?? '', grain),
  });
  const latest = (name: 'value' | 'smoothed') => explainWatch(watch, grain, decimals)[name];
  const value: TellCell = (figure, at) => {
    if (isLast(at) && watch.learnt !== null) return latest('value');
    const rows = rowsOf(id, points[at]?.start ?? '', grain);
    return { ...explainSum(figure, t(watchFormulas[id].formula)), ...(rows ? { rows } : {}) };
  };
  const change: TellCell = (figure) => explainSum(figure, t(w.yearBefore));
  const smoothed: TellCell = (figure, at) => {
    const last = points[at];
    if (last === undefined) return null;
    if (isMark(watch) && !isLast(at)) return explainSum(figure, t(w.recentFormula));
    return explainSmoothed(watch, { last, before: points[at - 1] }, wordsAt(at), decimals);
  };
  const limit =
    (side: 'low' | 'high'): TellCell =>
    (_, at) =>
      explainLimit(watch, points[at]?.[side] ?? null, wordsAt(at), decimals);
  return explainCells(
    () => tabulateWatch(watch, grain, decimals),
    [null, value, ...(watch.againstYearBefore ? [change] : []), smoothed, limit('low'), limit('high')],
  );
}
