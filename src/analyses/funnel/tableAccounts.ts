import type {
  EventsFunnel,
  FunnelStep,
  Interval,
  RateWatch,
  StagesFunnel,
} from '../../../workers/analyses/funnel/result.ts';
import type { Grain } from '../../../workers/contract/periods.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { funnelFigures as f } from '../../i18n/messagesExplainBusiness.ts';
import { funnelCells as c } from '../../i18n/messagesExplainCells.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { funnelMessages as m } from '../../i18n/messagesFunnel.ts';
import { measureNames } from '../../i18n/messagesFunnelNames.ts';
import { explainRatio, explainRows, explainSum, type Amount } from '../../workbench/explained.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import { explainStep, rowsOf, type StepFigure } from './explained.ts';
import { tabulateRate, tabulateSegments, tabulateStages, tabulateSteps } from './tables.ts';
import { countUnits, nameStep } from './words.ts';

/** What stands behind the cells of the tables behind the pictures. */

export function explainSteps(result: EventsFunnel): CellAccounts {
  const { steps, unit } = result;
  const rows = rowsOf(result);
  const own =
    (column: StepFigure): TellCell =>
    (_, row) =>
      explainStep(result, row, column);
  const reached = (step: FunnelStep): Amount => ({
    what: t(f.step, { step: nameStep(step.source) }),
    amount: countUnits(step.count, unit),
  });
  const end =
    (side: keyof Interval): TellCell =>
    (figure, row) => {
      const [before, step] = [steps[row - 1], steps[row]];
      if (!before || !step) return null;
      const trials = { what: reached(before).what, count: before.count };
      return explainRows(explainWilson(figure, step.count, trials, side), rows);
    };
  const known: TellCell = (figure, row) => {
    const step = steps[row];
    if (!step) return null;
    const words = { step: nameStep(step.source) };
    const base = { what: t(f.stopped, words), amount: countUnits(step.stopped, unit) };
    return explainRows(explainSum(figure, t(c.known), base), rows);
  };
  const median: TellCell = (figure, row) => {
    const step = steps[row];
    return step ? explainRows(explainSum(figure, t(c.median), reached(step)), rows) : null;
  };
  return explainCells(
    () => tabulateSteps(result),
    [
      ...[null, own('count'), own('fromPrevious'), end('low'), end('high'), own('fromFirst')],
      ...[own('stopped'), known, median],
    ],
  );
}

export function explainSegments(result: EventsFunnel): CellAccounts {
  const rows = rowsOf(result);
  const first = (beside: (column: number) => Amount): Amount => ({
    what: t(w.entered),
    amount: beside(1).amount,
  });
  const count: TellCell = (figure, _, beside) =>
    explainRows(explainSum(figure, t(f.countFormula), first(beside)), rows);
  const share: TellCell = (figure, _, beside) =>
    explainRows(
      explainRatio(
        figure,
        { what: t(w.finished), amount: beside(result.steps.length).amount },
        first(beside),
      ),
      rows,
    );
  return explainCells(() => tabulateSegments(result), [null, ...result.steps.map(() => count), share]);
}

/** A rate by period: what it is divided from, by name, and its limits. */
export function explainRates(
  watch: RateWatch,
  { starts, grain }: { readonly starts: readonly string[]; readonly grain: Grain },
  of: (period: number) => { readonly here: number | null; readonly before: number | null },
  names: { readonly here: string; readonly before: string },
): CellAccounts {
  const rate: TellCell = (figure, row) => {
    const { here, before } = of(row);
    if (here === null || before === null) return null;
    return explainRatio(
      figure,
      { what: names.here, amount: formatCount(here) },
      { what: names.before, amount: formatCount(before) },
    );
  };
  const limit: TellCell = (figure) =>
    explainSum(figure, t(m.formulaLimits), { what: t(c.learnt), amount: formatCount(watch.learntFrom) });
  return explainCells(() => tabulateRate(watch, starts, grain), [null, rate, limit, limit]);
}

export function explainStages(result: StagesFunnel): CellAccounts {
  const { stages, months } = result;
  const nameAt = (row: number): string => {
    const measure = stages[row]?.measure;
    return measure ? t(measureNames[measure]) : '';
  };
  const rate: TellCell = (figure, row, beside) => {
    const stage = stages[row];
    if (!stage?.base) return null;
    return explainRatio(
      figure,
      { what: nameAt(row), amount: beside(2).amount },
      { what: t(measureNames[stage.base]), amount: formatCount(stage.baseTotal) },
    );
  };
  const total: TellCell = (figure, row) => explainSum(figure, t(c.stageTotal, { measure: nameAt(row) }));
  const month: TellCell = (figure, row, beside) =>
    explainSum(figure, t(c.stageMonth, { measure: nameAt(row) }), { ...beside(2), what: t(c.allMonths) });
  return explainCells(() => tabulateStages(result), [null, null, total, rate, ...months.map(() => month)]);
}
