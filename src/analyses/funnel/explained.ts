import type {
  EventsFunnel,
  FunnelResult,
  RateWatch,
  StagesFunnel,
} from '../../../workers/analyses/funnel/result.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { funnelFigures as f } from '../../i18n/messagesExplainBusiness.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { measureNames } from '../../i18n/messagesFunnelNames.ts';
import { formatPeriod } from '../../i18n/periods.ts';
import { explainRatio, explainSum, type Explained, type RowsBehind } from '../../workbench/explained.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import { countUnits, formatRate, nameRate, nameStep, sayTime } from './words.ts';

type Accounts = Readonly<Record<string, Explained>>;

/** What stands behind the figures of the finding. */
export function explainFinding(result: FunnelResult): Accounts {
  return result.mode === 'stages' ? explainStages(result) : explainEvents(result);
}

export const rowsOf = ({ firstDay, lastDay }: EventsFunnel): RowsBehind => ({
  ...({ kind: 'events', which: 'counted' } as const),
  ...{ from: firstDay, to: lastDay },
});

function explainEvents(result: EventsFunnel): Accounts {
  const { steps, weakest, unit } = result;
  const last = steps.at(-1);
  const to = weakest?.step ?? 0;
  const before = steps[to - 1];
  if (last === undefined) return {};
  const rows = rowsOf(result);
  const entered = { what: t(w.entered), amount: countUnits(result.entered, unit) };
  const done = { what: t(w.finished), amount: countUnits(last.count, unit) };
  const rate = explainRate(result, steps.length - 1, 'first');
  const lost = explainStopped(result, to - 1);
  const window = sayTime(result.windowSeconds);
  const open = { what: t(f.stillOpen), amount: countUnits(result.stillOpen, unit) };
  return {
    open: { ...explainSum(open, t(f.stillOpenFormula, { window })), rows },
    entered: { ...explainSum(entered, t(f.enteredFormula, { window })), rows },
    done: { ...explainSum(done, t(f.doneFormula), entered), rows },
    ...(rate && { rate: { ...rate, what: t(w.finishedRate) } }),
    ...explainEnds(result, steps.length - 1),
    ...(lost && { lost }),
    ...(before &&
      before.count > 0 && {
        share: {
          ...explainRatio(
            { what: t(w.stoppedRate), amount: formatPercent(before.stopped / before.count) },
            { what: t(w.stopped), amount: countUnits(before.stopped, unit) },
            { what: t(w.reached), amount: countUnits(before.count, unit) },
          ),
          rows,
        },
      }),
    ...explainWatched(result, to),
  };
}

/** The share that reached a step, of those at the step before or at the first. */
function explainRate(result: EventsFunnel, at: number, of: 'before' | 'first'): Explained | undefined {
  const { steps, unit } = result;
  const [from, step] = [steps[of === 'first' ? 0 : at - 1], steps[at]];
  const rate = of === 'first' ? step?.fromFirst : step?.fromPrevious;
  if (!from || !step || rate === null || rate === undefined) return undefined;
  const names = { from: nameStep(from.source), to: nameStep(step.source) };
  const ratio = explainRatio(
    { what: t(of === 'first' ? f.stepWhole : f.stepRate, names), amount: formatPercent(rate) },
    { what: t(f.step, { step: names.to }), amount: countUnits(step.count, unit) },
    { what: t(f.step, { step: names.from }), amount: countUnits(from.count, unit) },
  );
  return { ...ratio, rows: rowsOf(result) };
}

/** Both ends of the interval of the share that came all the way to a step. */
function explainEnds(result: EventsFunnel, at: number): Accounts {
  const { steps, unit } = result;
  const [first, step] = [steps[0], steps[at]];
  if (!first || !step || step.fromFirst === null || step.firstInterval === null) return {};
  const { firstInterval } = step;
  const base = { what: t(w.entered), amount: countUnits(first.count, unit) };
  const end = (side: 'low' | 'high'): Explained => {
    const figure = { what: t(w.interval), amount: formatPercent(firstInterval[side]) };
    const of = { what: base.what, count: first.count };
    return { ...explainWilson(figure, step.count, of, side), base, rows: rowsOf(result) };
  };
  return { low: end('low'), high: end('high') };
}

/** Who reached a step and not the next. */
function explainStopped(result: EventsFunnel, at: number): Explained | undefined {
  const { steps, unit } = result;
  const [step, next] = [steps[at], steps[at + 1]];
  if (!step || !next) return undefined;
  const names = [step, next].map(({ source }) => t(f.step, { step: nameStep(source) }));
  const base = { what: names[0] ?? '', amount: countUnits(step.count, unit) };
  const amount = countUnits(step.stopped, unit);
  return {
    ...{ what: t(f.stopped, { step: nameStep(step.source) }), amount, base },
    formula: names.join(' − '),
    worked: `${formatCount(step.count)} − ${formatCount(next.count)} = ${formatCount(step.stopped)}`,
    rows: rowsOf(result),
  };
}

/** Columns of the table of steps whose figures open. */
export type StepFigure = 'count' | 'fromPrevious' | 'fromFirst' | 'stopped';

export function explainStep(result: EventsFunnel, at: number, figure: StepFigure): Explained | undefined {
  const step = result.steps[at];
  if (step === undefined) return undefined;
  if (figure === 'fromPrevious') return explainRate(result, at, 'before');
  if (figure === 'fromFirst') return explainRate(result, at, 'first');
  if (figure === 'stopped') return explainStopped(result, at);
  const count = { what: t(f.step, { step: nameStep(step.source) }), amount: formatCount(step.count) };
  const entered = { what: t(w.entered), amount: countUnits(result.entered, result.unit) };
  return { ...explainSum(count, t(f.countFormula), entered), rows: rowsOf(result) };
}

interface Series {
  readonly hits: readonly (number | null)[];
  readonly trials: readonly (number | null)[];
  readonly isWhole: readonly boolean[];
}

/** The last whole period of a watched rate, and the mean of those its limits were learnt from. */
function explainWatch(
  { last, centre, learntFrom, rates }: RateWatch,
  { hits, trials, isWhole }: Series,
  words: { readonly rate: string; readonly from: string; readonly to: string; readonly period: string },
  format: (rate: number) => string,
): Accounts {
  if (last === null || centre === null) return {};
  const told = rates.flatMap((rate, i) => (rate !== null && isWhole[i] === true ? [i] : []));
  const sum = (values: readonly (number | null)[], of: readonly number[]): string =>
    formatCount(of.reduce((total, i) => total + (values[i] ?? 0), 0));
  const learnt = told.slice(0, learntFrom);
  const now = explainRatio(
    { what: t(f.rateNow, words), amount: format(last.rate) },
    { what: words.to, amount: sum(hits, told.slice(-1)) },
    { what: words.from, amount: sum(trials, told.slice(-1)) },
  );
  const before = explainRatio(
    { what: t(f.rateBefore, words), amount: format(centre) },
    { what: words.to, amount: sum(hits, learnt) },
    { what: words.from, amount: sum(trials, learnt) },
  );
  return { now, before: { ...before, formula: t(f.beforeFormula, { ...words, count: learntFrom }) } };
}

function explainWatched(result: EventsFunnel, to: number): Accounts {
  const { history, watches, steps, grain } = result;
  const [watch, from, step] = [watches[to], steps[to - 1], steps[to]];
  if (!watch || !from || !step) return {};
  return explainWatch(
    watch,
    {
      hits: history.map(({ counts }) => counts[to] ?? null),
      trials: history.map(({ counts }) => counts[to - 1] ?? null),
      isWhole: history.map(({ isWhole }) => isWhole),
    },
    {
      ...{ rate: nameRate(result, to), from: nameStep(from.source), to: nameStep(step.source) },
      period: watch.last ? formatPeriod(watch.last.start, grain) : '',
    },
    formatPercent,
  );
}

function explainStages(result: StagesFunnel): Accounts {
  const { stages, weakest, isWhole } = result;
  const count = explainSum(
    {
      what: t(f.watched),
      amount: formatCount(stages.filter(({ watch }) => watch.reason === null).length),
    },
    t(f.watchedFormula),
    { what: t(f.stages), amount: formatCount(stages.length) },
  );
  const stage = stages.find(({ id }) => id === weakest?.stage);
  if (!stage?.measure || !stage.base) return { count };
  const { base, measure, values, watch } = stage;
  const own = stages.find((one) => one.measure === base)?.values;
  // A stage may be a share of a figure that is no stage itself.
  const trials = own ?? values.map((hit, i) => divideBack(hit, watch.rates[i] ?? null));
  const [from, to] = [t(measureNames[base]), t(measureNames[measure])];
  const period = watch.last ? formatPeriod(watch.last.start, 'month') : '';
  return {
    count,
    ...explainWatch(
      watch,
      { hits: values, trials, isWhole },
      { from, to, rate: `${to} ÷ ${from}`, period },
      formatRate,
    ),
  };
}

const divideBack = (hit: number | null, rate: number | null): number | null =>
  hit === null || rate === null || rate === 0 ? null : Math.round(hit / rate);
