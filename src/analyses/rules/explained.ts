import type { LaterColumns, Replication, RulesResult } from '../../../workers/analyses/rules/result.ts';
import { formatCount, formatDay, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { ruleWords as w } from '../../i18n/messagesExplainRules.ts';
import { rulesMessages as m } from '../../i18n/messagesRules.ts';
import { measureMessages } from '../../i18n/messagesRulesMeasures.ts';
import { explainSum, type Amount, type Explained } from '../../workbench/explained.ts';
import { confidenceOf, countsOf, leftOf, rightOf, type Counts, type MeasureName } from './chart.ts';
import { formulas } from './formulas.ts';
import type { GroupDifference } from './groups.ts';
import { formatLift, formatMeasure, formatP, formatShare, nameItems, nameRule } from './words.ts';

const basketFormulas = {
  ...{ purchase: w.basketsPurchase, day: w.basketsDay, customer: w.basketsCustomer },
  ...{ session: w.basketsSession, file: w.basketsFile },
} as const;

export const allBaskets = ({ basketCount }: RulesResult): Amount => ({
  what: t(w.allBaskets),
  amount: formatCount(basketCount),
});

/** What stands behind how many baskets there are. */
export function explainBaskets({ basketCount, unit }: RulesResult): Explained {
  return explainSum({ what: t(w.baskets), amount: formatCount(basketCount) }, t(basketFormulas[unit]));
}

/** How many rules there are, in the table and in all. */
export function explainCounts(
  result: RulesResult,
): Readonly<Record<'shown' | 'found' | 'proven', Explained>> {
  const found = { what: t(w.found), amount: formatCount(result.foundCount) };
  const shown = formatCount(result.ruleCount);
  return {
    shown: {
      ...{ what: t(w.inTable), amount: shown, formula: t(w.inTableFormula), base: found },
      worked: `${found.amount} − ${formatCount(result.foundCount - result.ruleCount)} = ${shown}`,
    },
    found: explainSum(found, t(w.foundFormula, { count: formatCount(result.support.count) })),
    proven: explainSum(
      { what: t(w.proven), amount: formatCount(result.provenCount) },
      t(w.provenFormula),
      found,
    ),
  };
}

/** What became of the rules of the first three quarters. */
export function explainReplication(replication: Replication): Readonly<Record<'tested' | 'held', Explained>> {
  const tested = { what: t(w.tested), amount: formatCount(replication.testedCount) };
  return {
    tested: explainSum(tested, t(w.testedFormula), {
      what: t(w.earlierFound),
      amount: formatCount(replication.foundCount),
    }),
    held: explainSum(
      { what: t(w.held), amount: formatCount(replication.heldCount) },
      t(w.heldFormula),
      tested,
    ),
  };
}

/** A measure of a rule with its four counts. */
export function explainMeasure(result: RulesResult, rule: number, name: MeasureName): Explained {
  const counts = countsOf(result, rule);
  const amount = formatMeasure(name, result.rules.measures[name][rule] ?? Number.NaN);
  return {
    ...{ what: sayFigure(result, rule, t(measureMessages[name].label)), amount },
    formula: sayFormula(result, rule, formulaOf(name)),
    worked: isDefined(name, counts) ? `${formulas[name].numbers(counts, formatCount)} = ${amount}` : null,
    base: baseOf(result, name, counts),
  };
}

/** A side that is in every basket leaves 0 ÷ 0, which counts as unrelated. */
const isDefined = (name: MeasureName, { left, right, baskets }: Counts): boolean =>
  (name !== 'phi' && name !== 'chiSquared') || (left < baskets && right < baskets);

function formulaOf(name: MeasureName): string {
  const plain = { support: w.supportFormula, confidence: w.confidenceFormula, lift: w.liftFormula };
  if (name === 'support' || name === 'confidence' || name === 'lift') return t(plain[name]);
  return `${t(measureMessages[name].says)}: ${formulas[name].symbols}`;
}

function baseOf(result: RulesResult, name: MeasureName, counts: Counts): Amount | null {
  const { left, right, both, baskets } = counts;
  if (name === 'confidence') return { what: t(w.withLeft), amount: formatCount(left) };
  if (name === 'lift') return { what: t(w.shareOfRight), amount: formatShare(right / baskets) };
  if (name === 'jaccard') return { what: t(w.withEither), amount: formatCount(left + right - both) };
  return ['support', 'coverage', 'leverage', 'chiSquared'].includes(name) ? allBaskets(result) : null;
}

/** “Tea → milk: lift”. */
export const sayFigure = (result: RulesResult, rule: number, measure: string): string =>
  t(w.ofRule, { rule: nameRule(result, rule), measure });

/** The formula, and what A and B are. */
export const sayFormula = (result: RulesResult, rule: number, formula: string): string =>
  t(w.sides, {
    formula,
    left: nameItems(result, leftOf(result, rule)),
    right: nameItems(result, rightOf(result, rule)),
  });

/** How many of all baskets hold the right side. */
export function explainBase(result: RulesResult, rule: number): Explained {
  const { right, baskets } = countsOf(result, rule);
  const amount = formatShare(right / baskets);
  return {
    ...{ what: sayFigure(result, rule, t(w.shareOfRight)), amount },
    formula: sayFormula(result, rule, t(w.shareOfRightFormula)),
    worked: `${formatCount(right)} ÷ ${formatCount(baskets)} = ${amount}`,
    base: allBaskets(result),
  };
}

export function explainBoth(result: RulesResult, rule: number): Explained {
  const figure = {
    what: sayFigure(result, rule, t(m.both)),
    amount: formatCount(countsOf(result, rule).both),
  };
  return explainSum(figure, sayFormula(result, rule, t(w.bothFormula)), allBaskets(result));
}

/** Whether amounts are known, and some basket has the left side alone. */
export function hasStake(result: RulesResult, rule: number): boolean {
  const { left, both } = countsOf(result, rule);
  return left > both && !Number.isNaN(result.rules.atStake?.[rule] ?? Number.NaN);
}

/** Of a rule that has something at stake. */
export function explainStake(result: RulesResult, rule: number, decimals: number): Explained {
  const { left, both } = countsOf(result, rule);
  const stake = result.rules.atStake?.[rule] ?? Number.NaN;
  const only = left - both;
  const expected = only * confidenceOf(result, rule);
  // As many decimals as it takes for the product to come out.
  const finer = Math.max(0, Math.ceil(Math.log10(expected))) + 1;
  const amount = formatMoneyFull(stake, decimals);
  const mean = formatMoneyFull(stake / expected, decimals + finer);
  return {
    ...{ what: sayFigure(result, rule, t(m.atStake)), amount },
    formula: sayFormula(result, rule, t(w.stakeFormula)),
    worked: `${formatCount(only)} × (${formatCount(both)} ÷ ${formatCount(left)}) × ${mean} = ${amount}`,
    base: { what: t(w.onlyLeft), amount: formatCount(only) },
  };
}

/** The lift in the last quarter of the baskets. */
export function explainLaterLift(
  result: RulesResult,
  rule: number,
  later: LaterColumns,
  replication: Replication,
): Explained {
  const counts: Counts = {
    baskets: replication.laterBaskets,
    left: later.leftCount[rule] ?? 0,
    right: later.rightCount[rule] ?? 0,
    both: later.bothCount[rule] ?? 0,
  };
  const amount = formatLift(later.lift[rule] ?? 0);
  return {
    ...{ what: sayFigure(result, rule, t(m.laterLift)), amount },
    formula: sayFormula(result, rule, t(w.liftFormula)),
    worked: `${formulas.lift.numbers(counts, formatCount)} = ${amount}`,
    base: {
      what: t(w.laterBaskets, { from: formatDay(replication.from) }),
      amount: formatCount(counts.baskets),
    },
  };
}

/** Fisher’s p of a rule, or one that is adjusted for all that were found. */
export function explainP(result: RulesResult, rule: number, name: 'fisher' | 'fdr' | 'holm'): Explained {
  const { left, right, both, baskets } = countsOf(result, rule);
  const labels = { fisher: m.fisher, fdr: m.fdr, holm: m.holm };
  const formula = { fisher: w.fisherFormula, fdr: w.fdrFormula, holm: w.holmFormula }[name];
  const p = formatP(result.rules.fisher[rule] ?? 1);
  const [count, all] = [formatCount(result.foundCount), formatCount(baskets)];
  const sides = { left: formatCount(left), right: formatCount(right), both: formatCount(both) };
  return {
    what: sayFigure(result, rule, t(labels[name])),
    amount: formatP(result.rules[name][rule] ?? 1),
    formula: sayFormula(result, rule, t(formula)),
    worked:
      name === 'fisher'
        ? t(w.fisherWorked, { ...sides, baskets: all, p })
        : t(w.adjustedWorked, { p, count }),
    base: name === 'fisher' ? allBaskets(result) : { what: t(w.found), amount: count },
  };
}

/** The confidence of a rule in a group, and in all others. */
export function explainDifference(
  result: RulesResult,
  difference: GroupDifference,
  group: string,
  isHere: boolean,
): Explained {
  const { rule, here, elsewhere, left, both, leftElsewhere, bothElsewhere } = difference;
  const [part, whole] = isHere ? [both, left] : [bothElsewhere, leftElsewhere];
  const amount = formatPercent(isHere ? here : elsewhere);
  const names = { group, rule: nameRule(result, rule) };
  return {
    ...{ what: t(isHere ? w.hereOf : w.elsewhereOf, names), amount },
    formula: sayFormula(result, rule, t(w.confidenceFormula)),
    worked: `${formatCount(part)} ÷ ${formatCount(whole)} = ${amount}`,
    base: { what: t(w.withLeft), amount: formatCount(whole) },
  };
}
