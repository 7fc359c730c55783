import type { FunnelResult } from '../../../workers/analyses/funnel/result.ts';
import { formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { explainRatio, explainSum, type Explained } from '../../workbench/explained.ts';
import { countUnits } from './words.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(result: FunnelResult): Readonly<Record<string, Explained>> {
  if (result.mode === 'stages') return {};
  const { steps, weakest, unit, firstDay, lastDay } = result;
  const [first, last] = [steps[0], steps.at(-1)];
  const before = steps[(weakest?.step ?? 0) - 1];
  if (first === undefined || last === undefined || last.fromFirst === null) return {};
  const rows = { kind: 'events', which: 'counted', from: firstDay, to: lastDay } as const;
  const entered = { what: t(w.entered), amount: countUnits(first.count, unit) };
  const end = (value: number): Explained => ({
    ...explainSum({ what: t(w.interval), amount: formatPercent(value) }, t(w.wilson), entered),
    rows,
  });
  const rate = explainRatio(
    { what: t(w.finishedRate), amount: formatPercent(last.fromFirst) },
    { what: t(w.finished), amount: countUnits(last.count, unit) },
    entered,
  );
  const share =
    before === undefined || before.count === 0
      ? null
      : explainRatio(
          { what: t(w.stoppedRate), amount: formatPercent(before.stopped / before.count) },
          { what: t(w.stopped), amount: countUnits(before.stopped, unit) },
          { what: t(w.reached), amount: countUnits(before.count, unit) },
        );
  return {
    rate: { ...rate, rows },
    ...(share === null ? {} : { share: { ...share, rows } }),
    ...(last.firstInterval === null
      ? {}
      : { low: end(last.firstInterval.low), high: end(last.firstInterval.high) }),
  };
}
