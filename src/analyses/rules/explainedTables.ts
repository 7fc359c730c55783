import type { LaterColumns, Replication, RulesResult } from '../../../workers/analyses/rules/result.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { ruleWords } from '../../i18n/messagesExplainRules.ts';
import { tableWords as w } from '../../i18n/messagesExplainTables.ts';
import { rulesMessages as m } from '../../i18n/messagesRules.ts';
import { explainRatio, explainSum, type Accounts, type Explained } from '../../workbench/explained.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import { confidenceOf, countsOf, liftOf } from './chart.ts';
import {
  allBaskets,
  explainBase,
  explainBaskets,
  explainBoth,
  explainLaterLift,
  explainMeasure,
  explainStake,
  sayFigure,
  sayFormula,
} from './explained.ts';
import { formatLift, formatP, nameRule } from './words.ts';
import type { GroupDifference } from './groups.ts';

type Cells = (row: number, column: number) => (() => Explained | null) | undefined;

/** What the four counts of a rule and the sums of their rows and columns are called, as they stand in its table. */
const crossNames = [
  ['both', 'onlyLeft', 'withLeft'],
  ['onlyRight', 'neither', 'withoutLeft'],
  ['withRight', 'withoutRight', 'all'],
] as const;

/** A cell of the 2×2 table of a rule. */
export function explainCross(result: RulesResult, rule: number, row: number, column: number): Explained {
  const name = crossNames[row]?.[column] ?? 'all';
  if (name === 'both') return explainBoth(result, rule);
  if (name === 'all') return explainBaskets(result);
  const { left, right, both, baskets } = countsOf(result, rule);
  const n = formatCount;
  const [count, worked] = {
    withLeft: [left, null],
    withRight: [right, null],
    onlyLeft: [left - both, `${n(left)} − ${n(both)}`],
    onlyRight: [right - both, `${n(right)} − ${n(both)}`],
    withoutLeft: [baskets - left, `${n(baskets)} − ${n(left)}`],
    withoutRight: [baskets - right, `${n(baskets)} − ${n(right)}`],
    neither: [baskets - left - right + both, `${n(baskets)} − ${n(left)} − ${n(right)} + ${n(both)}`],
  }[name] as [number, string | null];
  const amount = formatCount(count);
  return {
    ...{ what: sayFigure(result, rule, t(w[name])), amount },
    formula: sayFormula(result, rule, t(w[`${name}Formula`])),
    ...{ worked: worked === null ? null : `${worked} = ${amount}`, base: allBaskets(result) },
  };
}

/** The figures of the sentence over a rule. */
export function explainSaid(result: RulesResult, rule: number): Accounts {
  return {
    left: () => explainCross(result, rule, 0, 2),
    both: () => explainBoth(result, rule),
    right: () => explainCross(result, rule, 2, 0),
    baskets: () => explainBaskets(result),
    confidence: () => ({
      ...explainMeasure(result, rule, 'confidence'),
      ...confidenceAs(result, rule),
    }),
    base: () => explainBase(result, rule),
  };
}

/** As the sentence writes it, which is not as the table does where it is small. */
function confidenceAs(result: RulesResult, rule: number): Pick<Explained, 'amount' | 'worked'> {
  const { left, both } = countsOf(result, rule);
  const amount = formatPercent(confidenceOf(result, rule));
  return { amount, worked: `${formatCount(both)} ÷ ${formatCount(left)} = ${amount}` };
}

/** Of a table with lift, confidence and the baskets with both in its last three columns. */
export function explainRuleCells(result: RulesResult, rules: readonly number[]): Cells {
  return (row, column) => {
    const rule = rules[row];
    if (rule === undefined) return undefined;
    return [
      undefined,
      undefined,
      (): Explained => explainLift(result, rule),
      (): Explained => ({ ...explainMeasure(result, rule, 'confidence'), ...confidenceAs(result, rule) }),
      (): Explained => explainBoth(result, rule),
    ][column];
  };
}

/** Of the table of items against items. */
export function explainLifts(result: RulesResult, cells: readonly (readonly (number | null)[])[]): Cells {
  return (row, column) => {
    const rule = cells[row]?.[column - 1] ?? null;
    return rule === null ? undefined : () => explainLift(result, rule);
  };
}

export function explainLift(result: RulesResult, rule: number): Explained {
  const account = explainMeasure(result, rule, 'lift');
  const amount = formatLift(liftOf(result, rule));
  return { ...account, amount, worked: account.worked?.replace(/ = [^=]*$/, ` = ${amount}`) ?? null };
}

/** The figures of the sentence on the last quarter. */
export function explainLater(
  result: RulesResult,
  rule: number,
  later: LaterColumns,
  replication: Replication,
): Accounts {
  const [left, both] = [later.leftCount[rule] ?? 0, later.bothCount[rule] ?? 0];
  const whole = explainLaterLift(result, rule, later, replication).base;
  const named = (figure: string): string => sayFigure(result, rule, `${t(w.laterConfidence)}, ${figure}`);
  const count = (figure: 'withLeft' | 'both', value: number) => (): Explained =>
    explainSum(
      {
        what: sayFigure(result, rule, t(figure === 'both' ? m.both : w.withLeft)),
        amount: formatCount(value),
      },
      sayFormula(result, rule, t(figure === 'both' ? ruleWords.bothFormula : w.withLeftFormula)),
      whole,
    );
  const end = (which: 'low' | 'high', value: number) => (): Explained =>
    explainWilson(
      { what: named(t(w[which])), amount: formatPercent(value) },
      both,
      { what: t(ruleWords.withLeft), count: left },
      which,
    );
  return {
    ...{ left: count('withLeft', left), both: count('both', both) },
    confidence: () => {
      const amount = formatPercent(later.confidence[rule] ?? 0);
      return explainRatio(
        { what: sayFigure(result, rule, t(w.laterConfidence)), amount },
        { what: t(m.both), amount: formatCount(both) },
        { what: t(ruleWords.withLeft), amount: formatCount(left) },
      );
    },
    low: end('low', later.confidenceLow[rule] ?? 0),
    high: end('high', later.confidenceHigh[rule] ?? 1),
    lift: () => explainLaterLift(result, rule, later, replication),
  };
}

/** The figures of the sentence on what is at stake. */
export function explainStakes(result: RulesResult, rule: number, decimals: number): Accounts {
  return {
    only: () => explainCross(result, rule, 0, 1),
    confidence: () => ({ ...explainMeasure(result, rule, 'confidence'), ...confidenceAs(result, rule) }),
    amount: () => explainStake(result, rule, decimals),
  };
}

/** Baskets with the left side in a group, and p of its difference to the others. */
export function explainGroup(
  result: RulesResult,
  difference: GroupDifference,
  group: string,
  figure: 'left' | 'fdr',
): Explained {
  const { rule, left, both, leftElsewhere, bothElsewhere, fdr } = difference;
  const part = t(w.inGroup, { group, rule: nameRule(result, rule) });
  if (figure === 'left')
    return explainSum(
      { what: t(w.ofPart, { part, figure: t(w.withLeft) }), amount: formatCount(left) },
      sayFormula(result, rule, t(w.withLeftFormula)),
    );
  const tested = formatCount(result.byGroup?.testedCount ?? 0);
  const p = formatP(fdr);
  const counts = { left, both, leftElsewhere, bothElsewhere };
  const written = Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, formatCount(count)]),
  );
  return {
    ...{ what: t(w.ofPart, { part, figure: t(m.fdr) }), amount: p },
    ...{ formula: t(w.groupFdrFormula, { tested }), worked: t(w.groupFdrWorked, { ...written, p }) },
    ...{ base: { what: t(w.compared), amount: tested }, rows: null },
  };
}
