import type { SequencesResult } from '../../../workers/analyses/sequences/result.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { sequenceWords } from '../../i18n/messagesExplainSequences.ts';
import { tableWords as w } from '../../i18n/messagesExplainTables.ts';
import { explainRatio, explainSum, type Amount, type Explained } from '../../workbench/explained.ts';
import { buildSteps, type PlacedRule } from './chart.ts';
import { explainRule, type RuleFigure } from './explained.ts';
import type { FlowBand } from './flow.ts';
import { nameBand, nameKind, namePosition, nameSequence, nameShown, nameStage } from './words.ts';

type Cells = (row: number, column: number) => (() => Explained | null) | undefined;
export type PatternFigure = 'size' | 'support' | 'share' | 'span';

const customersOf = (result: SequencesResult): Amount => ({
  what: t(result.unit === 'day' ? sequenceWords.customers : sequenceWords.records),
  amount: formatCount(result.customerCount),
});

/** A figure of a sequence that was found, as the table writes it. */
export function explainPattern(
  result: SequencesResult,
  row: number,
  figure: PatternFigure,
  amount: string,
): Explained {
  const pattern = result.patterns[row];
  const part = nameSequence(pattern?.elements ?? []);
  const own = { what: t(w.ofPart, { part, figure: t(w[figure]) }), amount };
  const support = {
    what: t(w.ofPart, { part, figure: t(w.support) }),
    amount: formatCount(pattern?.support ?? 0),
  };
  if (figure === 'size') return { ...explainSum(own, t(w.sizeFormula)), rows: null };
  if (figure === 'support') return explainSum(own, t(w.supportFormula), customersOf(result));
  if (figure === 'span') return explainSum(own, t(w.spanFormula), support);
  return explainRatio(own, support, customersOf(result));
}

const ruleColumns: readonly (RuleFigure | undefined)[] = [
  ...[undefined, undefined],
  ...(['confidence', 'low', 'high', 'followed', 'watched', 'base', 'lift', 'median'] as const),
];

/** Of the table behind the picture of next purchases. */
export function explainRules(result: SequencesResult, rules: readonly PlacedRule[]): Cells {
  return (row, column) => {
    const [found, figure] = [rules[row], ruleColumns[column]];
    if (found === undefined || figure === undefined) return undefined;
    return () => explainRule(result, found.rule, found.place, figure);
  };
}

/** Of the table of what the first purchases were mainly for. */
export function explainFlows(result: SequencesResult, bands: readonly FlowBand[]): Cells {
  return (row, column) => {
    const band = bands[row];
    if (band === undefined || column < 2) return undefined;
    return () => explainFlow(result, bands, band, column === 2 ? 'customers' : 'share');
  };
}

function explainFlow(
  result: SequencesResult,
  bands: readonly FlowBand[],
  band: FlowBand,
  figure: 'customers' | 'share',
): Explained {
  const part = nameBand(result, band);
  const count = { what: t(w.ofPart, { part, figure: t(w.flow) }), amount: formatCount(band.customers) };
  const from = `${nameStage(band.stage)}: ${nameKind(result, band.from)}`;
  const all = bands
    .filter(({ stage, from: kind }) => stage === band.stage && kind === band.from)
    .reduce((sum, { customers }) => sum + customers, 0);
  const base = { what: t(w.flowBase, { from }), amount: formatCount(all) };
  if (figure === 'customers') return explainSum(count, t(w.flowFormula), base);
  const share = { what: t(w.ofPart, { part, figure: t(w.flowShare) }), amount: formatPercent(band.share) };
  return explainRatio(share, count, base);
}

/** Of the table of what is bought at the first, second, third … purchase. */
export function explainSteps(result: SequencesResult): Cells {
  const { items, reached } = result.shown.steps;
  return (row, column) => {
    const place = column - 1;
    const count = reached[place];
    if (count === undefined) return undefined;
    const position = namePosition(result, place);
    const base = { what: t(w.reached, { position }), amount: formatCount(count) };
    if (row === 0) return () => explainSum(base, t(w.reachedFormula), customersOf(result));
    const cell = buildSteps(result)[row - 1]?.[place];
    if (cell === undefined) return undefined;
    return () =>
      explainRatio(
        {
          what: t(w.stepShare, { position, item: nameShown(result, items[row - 1] ?? -1) }),
          amount: formatPercent(cell.share),
        },
        { what: t(w.stepCount), amount: formatCount(cell.count) },
        base,
      );
  };
}
