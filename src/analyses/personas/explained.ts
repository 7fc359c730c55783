import {
  fewestPeople,
  numberFamilies,
  type Persona,
  type PersonasResult,
  type PersonaTrait,
} from '../../../workers/analyses/personas/result.ts';
import { groupName } from '../../audience/sourceWords.ts';
import { formatCount, formatDays, formatFigures, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { knowWords as w } from '../../i18n/messagesExplainKnow.ts';
import { personaTitles as b } from '../../i18n/messagesExplainKnowTitles.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOfGroups,
  type Amount,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { findClearest } from './chart.ts';
import { formatLift, sayMeasure, saySegmentation, sayTrait } from './words.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(
  result: PersonasResult,
  decimals: number,
): Readonly<Record<string, Explained>> {
  const { personas, few, testCount, provenCount } = result;
  const clearest = findClearest(result);
  const fewest = { fewest: fewestPeople };
  const tests = { what: t(w.tests), amount: formatCount(testCount) };
  const groups = { what: t(w.comparedGroups), amount: formatCount(personas.length) };
  const all = { what: t(w.allGroups), amount: formatCount(personas.length + few.groupCount) };
  const explained = {
    groups: explainSum(groups, t(w.comparedFormula, { ...fewest, by: saySegmentation(result) }), all),
    tests: explainSum(tests, t(w.testsFormula, fewest)),
    count: explainSum(
      { what: t(w.proven), amount: formatCount(provenCount) },
      t(w.provenFormula, fewest),
      tests,
    ),
  };
  return clearest === null
    ? explained
    : { ...explained, lift: explainLift(result, clearest.persona, clearest.trait, decimals) };
}

export function linesOf({ by }: PersonasResult, { id }: Persona): RowsBehind {
  return linesOfGroups([id], t(w.groupLines, { group: groupName(by, id) }));
}

/**
 * How often a trait is met in a group against everybody. Both are written with no more digits than the lift itself
 * needs: more of them would give away small groups by subtraction.
 */
export function explainLift(
  result: PersonasResult,
  persona: Persona,
  trait: PersonaTrait,
  decimals: number,
): Explained {
  const isMean = numberFamilies.has(trait.family);
  const names = { group: groupName(result.by, persona.id), trait: sayTrait(trait, result) };
  const amount = formatLift(trait.lift);
  const [own, all] = writeParts(trait, isMean ? 1 : 100);
  const unit = isMean ? '' : '%';
  return {
    ...{ what: t(w.lift, names), amount },
    formula: t(isMean ? w.liftMean : w.liftShare),
    worked: `${own}${unit} ÷ ${all}${unit} = ${amount}`,
    base: { what: t(w.everybody), amount: sayMeasure(trait, trait.base, decimals) },
    rows: linesOf(result, persona),
  };
}

/** The two parts of a lift with the fewest digits whose quotient is the lift that is shown. */
function writeParts({ group, base, lift }: PersonaTrait, scale: number): readonly [string, string] {
  const shown = formatLift(lift);
  const rounded = (value: number, digits: number): number => Number((value * scale).toPrecision(digits));
  let digits = 3;
  while (digits < 10 && formatLift(rounded(group, digits) / rounded(base, digits)) !== shown) digits += 1;
  return [formatFigures(rounded(group, digits), digits), formatFigures(rounded(base, digits), digits)];
}

/** The figures of a card. */
export function explainCard(
  result: PersonasResult,
  persona: Persona,
  decimals: number,
): {
  readonly customers: () => Explained;
  readonly customerShare: () => Explained;
  readonly revenue: () => Explained;
  readonly revenueShare: () => Explained;
  readonly each: () => Explained;
  readonly orderValue: () => Explained;
  readonly cycle: () => Explained;
} {
  const group = groupName(result.by, persona.id);
  const rows = linesOf(result, persona);
  const size = (): Amount => ({
    what: t(w.personaSize, { group }),
    amount: formatCount(persona.customerCount),
  });
  const brought = (): Amount => ({
    what: t(w.personaRevenue, { group }),
    amount: formatMoneyFull(persona.revenue, decimals),
  });
  const ofAll = (own: Amount, formula: string, all: Amount, share: number): Explained => ({
    ...explainSum(own, formula, all),
    worked: `${own.amount} ÷ ${all.amount} = ${formatPercent(share)}`,
    rows,
  });
  const allCustomers = { what: t(w.comparedCustomers), amount: formatCount(result.customerCount) };
  const allRevenue = { what: t(w.comparedRevenue), amount: formatMoneyFull(result.revenue, decimals) };
  const share = { what: t(b.share, { group }), amount: formatPercent(persona.customerShare) };
  const revenueShare = { what: t(b.revenueShare, { group }), amount: formatPercent(persona.revenueShare) };
  return {
    customers: () =>
      ofAll(
        size(),
        t(w.personaSizeFormula, { group, by: saySegmentation(result) }),
        allCustomers,
        persona.customerShare,
      ),
    customerShare: () => explainRows(explainRatio(share, size(), allCustomers), rows),
    revenue: () => ofAll(brought(), t(w.personaRevenueFormula), allRevenue, persona.revenueShare),
    revenueShare: () => explainRows(explainRatio(revenueShare, brought(), allRevenue), rows),
    orderValue: () => {
      const amount = formatMoneyFull(persona.medianOrderValue ?? 0, decimals);
      const figure = { what: t(b.orderValue, { group }), amount };
      return explainRows(explainSum(figure, t(b.orderValueFormula), size()), rows);
    },
    cycle: () => {
      const amount = formatDays(Math.round(persona.medianCycleDays ?? 0));
      const known = { what: t(b.cycleCustomers), amount: formatCount(persona.cycleCustomers) };
      const figure = { what: t(b.cycle, { group }), amount };
      return explainRows(explainSum(figure, t(b.cycleFormula), known), rows);
    },
    each: () =>
      explainRows(
        explainRatio(
          {
            what: t(w.personaEach, { group }),
            amount: formatMoneyFull(persona.revenuePerCustomer, decimals),
          },
          brought(),
          size(),
        ),
        rows,
      ),
  };
}
