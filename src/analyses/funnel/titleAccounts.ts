import type { EventsFunnel, FunnelStep, RateWatch } from '../../../workers/analyses/funnel/result.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { funnelFigures as f } from '../../i18n/messagesExplainBusiness.ts';
import { funnelHeads as h, trendHeads } from '../../i18n/messagesExplainHeads.ts';
import { explainRatio, explainSum, writtenAs, type Explained, type Told } from '../../workbench/explained.ts';
import type { SegmentRate } from './chart.ts';
import { explainFinding, rowsOf } from './explained.ts';
import { nameRate, nameSegment, nameStep } from './words.ts';

/** What stands behind the figures of titles and of the sentence beside the selection. */

/** Above the funnel: who stopped most, and who entered. */
export function explainFunnelTitle(result: EventsFunnel): Told {
  const { share, entered } = explainFinding(result);
  return [result.weakest?.why === 'loss' ? share : undefined, entered];
}

/** Above a rate over time: the periods that its limits were learnt from, or those there are where they are too few. */
export function explainRateSubtitle(
  { reason, learntFrom, rates }: RateWatch,
  unit: 'periods' | 'months',
  have: number,
): Told {
  const all = { what: t(h.allPeriods), amount: formatCount(rates.length) };
  if (reason !== null)
    return [
      { ...explainSum({ what: t(h.whole), amount: String(have) }, t(h.wholeFormula), all), rows: null },
    ];
  const learnt = { what: t(h.learnt), amount: formatCount(learntFrom) };
  const account = { ...explainSum(learnt, t(h.learntFormula), all), rows: null };
  // With its unit, so that no day of the same number is taken for it.
  const text = unit === 'months' ? h.monthCount : trendHeads.periodCount;
  return [writtenAs(account, t(text, { count: learnt.amount }))];
}

/** Above the segments: the highest and the lowest rate. */
export function explainSegmentTitle(
  result: EventsFunnel,
  choice: number,
  rates: readonly SegmentRate[],
): Told {
  const { steps } = result;
  const name = (step: FunnelStep | undefined): string =>
    step ? t(f.step, { step: nameStep(step.source) }) : '';
  const [from, to] =
    choice === 0 ? [name(steps[0]), name(steps.at(-1))] : [name(steps[choice - 1]), name(steps[choice])];
  return rates.map(({ place, hits, trials }) => {
    const segment = result.segments[place];
    const words = { name: segment ? nameSegment(result, segment) : '', rate: nameRate(result, choice) };
    const ratio = explainRatio(
      { what: t(h.ofSegment, words), amount: formatPercent(hits / trials) },
      { what: to, amount: formatCount(hits) },
      { what: from, amount: formatCount(trials) },
    );
    return { ...ratio, rows: rowsOf(result) };
  });
}

/** Who stopped and cannot be in a list. */
export function explainUnknown(
  result: EventsFunnel,
  { stopped, stoppedCustomers, source }: FunnelStep,
): Explained {
  const base = { what: t(f.stopped, { step: nameStep(source) }), amount: formatCount(stopped) };
  const figure = { what: t(h.unknown), amount: formatCount(stopped - stoppedCustomers) };
  return {
    ...explainSum(figure, t(h.unknownFormula), base),
    worked: `${base.amount} − ${formatCount(stoppedCustomers)} = ${figure.amount}`,
    rows: rowsOf(result),
  };
}
