import type {
  Feature,
  Quadrant,
  UpliftModel,
  UpliftResult,
} from '../../../workers/analyses/uplift/result.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { guardWords as w } from '../../i18n/messagesExplainGuards.ts';
import { testWords } from '../../i18n/messagesExplainTests.ts';
import { quadrantTexts } from '../../i18n/messagesUplift.ts';
import {
  explainSum,
  writtenAs,
  type Accounts,
  type Amount,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { formatP, formatSignedEnds } from '../abtest/words.ts';
import { listFeatures, unitCount } from './chart.ts';
import { explainGap, explainUnits, explainVerdict } from './explained.ts';
import { explainPart } from './explainedProfit.ts';
import { explainLevels, explainSeen } from './explainedTables.ts';

/** What stands behind the figures of titles and notes. */

const plain = (figure: Amount, formula: Text, base: Amount | null = null): Explained => ({
  ...explainSum(figure, t(formula), base),
  rows: null,
});

export function explainAllUnits(result: UpliftResult): Explained {
  const amount = formatCount(unitCount(result));
  const { treated, control } = result;
  return {
    ...plain({ what: t(testWords.allUnits), amount }, w.allUnitsFormula),
    worked: `${formatCount(treated.n)} + ${formatCount(control.n)} = ${amount}`,
  };
}

export function explainCurveTitle(result: UpliftResult, model: UpliftModel): Told {
  return [explainPart(result, model, 30), explainAllUnits(result)];
}

/** Above the values of a column: the one with the largest effect, and whether they differ. */
export function explainLevelsTitle(result: UpliftResult, feature: Feature): Told {
  const { p, holm, levels } = feature;
  const most = levels.reduce((best, { value }, i) => (value > (levels[best]?.value ?? 0) ? i : best), 0);
  const names = { feature: feature.id };
  const columns = formatCount(listFeatures(result).filter((one) => one.p !== null).length);
  return [
    explainLevels(result, feature)(most, 2)?.(),
    p === null ? null : plain({ what: t(w.columnP, names), amount: formatP(p) }, w.segmentPFormula),
    holm === null
      ? null
      : plain({ what: t(w.columnHolm, names), amount: formatP(holm) }, w.columnHolmFormula),
    plain({ what: t(w.columns), amount: columns }, w.columnsFormula),
  ];
}

/** Of the sentence on those who did less when treated. */
export function explainDogs(result: UpliftResult, dogs: Quadrant): Accounts {
  if (dogs.uplift === null) return {};
  const seen = { ...dogs.uplift, sides: dogs.sides };
  const ends = formatSignedEnds(dogs.uplift, result.outcome);
  const part = t(quadrantTexts[dogs.id].name);
  const units = explainUnits(result, dogs);
  return {
    count: { ...writtenAs(units, formatCount(dogs.n)), formula: t(w.unitsOfFormula), worked: null },
    difference: explainGap(result, dogs),
    low: explainSeen(result, part, seen, 'low', ends.low),
    high: explainSeen(result, part, seen, 'high', ends.high),
  };
}

export function explainDoubled(result: UpliftResult): Told {
  return [explainVerdict(result, null).p];
}

export function explainArmsP({ id, pArms }: Feature): Told {
  const figure = { what: t(w.armsP, { feature: id }), amount: formatP(pArms ?? 1) };
  return pArms === null ? [] : [plain(figure, w.armsPFormula)];
}

export function explainLoaded(result: UpliftResult): Accounts {
  const of = explainAllUnits(result);
  const count = { what: t(w.customers), amount: formatCount(result.customerCount) };
  return { of, count: plain(count, w.customersFormula, { what: of.what, amount: of.amount }) };
}
