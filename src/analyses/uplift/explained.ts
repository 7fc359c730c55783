import type { Quadrant, UpliftModel, UpliftResult } from '../../../workers/analyses/uplift/result.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { testWords as w } from '../../i18n/messagesExplainTests.ts';
import { quadrantTexts } from '../../i18n/messagesUplift.ts';
import { explainSum, linesOfGroups, type Amount, type Explained } from '../../workbench/explained.ts';
import { workEnd, workGap, workValue, writeExactly, type Side } from '../abtest/gap.ts';
import { formatP, formatSigned, formatSignedEnds, formatValue } from '../abtest/words.ts';
import { unitCount } from './chart.ts';

type Sides = Quadrant['sides'];
type Top = UpliftModel['at'][number];

const sideOf = ({ n, sum }: Sides['treated']): Side => ({ n, sum, value: n === 0 ? 0 : sum / n });

export const bothOf = ({ treated, control }: Sides): readonly [Side, Side] => [
  sideOf(treated),
  sideOf(control),
];

/** The sums of the whole test; a count of outcomes is whole. */
function sidesOfAll({ treated, control, outcome }: UpliftResult): Sides {
  const sumOf = ({ n, value }: UpliftResult['treated']): number =>
    outcome.kind === 'share' ? Math.round(n * value) : n * value;
  return {
    treated: { n: treated.n, sum: sumOf(treated) },
    control: { n: control.n, sum: sumOf(control) },
  };
}

export const unitsOf = ({ treated, control }: Sides): Amount => ({
  what: t(w.unitsOfBoth),
  amount: `${formatCount(treated.n)} · ${formatCount(control.n)}`,
});

/** What stands behind the figures of the verdict; `top` is the effect among the best, where the sentence tells of it. */
export function explainVerdict(
  result: UpliftResult,
  top: Top | null,
): Readonly<Partial<Record<'all' | 'top' | 'low' | 'high' | 'p' | 'count' | 'needed', Explained>>> {
  const { outcome, effect, fewest, model } = result;
  const names = { first: result.treated.variant, second: result.control.variant };
  const sides = sidesOfAll(result);
  const all = formatSigned(effect.value, outcome);
  const [ranged, own] = top ? [top, top.sides] : [effect, sides];
  const ends = formatSignedEnds(ranged, outcome);
  const endOf = (end: 'low' | 'high'): Explained => ({
    ...{ what: t(end === 'low' ? w.lowEnd : w.highEnd), amount: ends[end], base: unitsOf(own), rows: null },
    formula: t(outcome.kind === 'mean' ? w.meanEnd : end === 'low' ? w.newcombeLow : w.newcombeHigh),
    worked: workEnd(bothOf(own), outcome.kind, ranged, end, ends[end]),
  });
  const needed = { what: t(w.neededCount), amount: formatCount(fewest.needed) };
  return {
    all: {
      ...{ what: t(w.overall), amount: all, base: unitsOf(sides), rows: null },
      formula: t(w.differenceFormula, names),
      worked: workGap(...bothOf(sides), outcome.kind, all),
    },
    ...(top ? { top: explainTop(result, top) } : {}),
    ...{ low: endOf('low'), high: endOf('high') },
    ...(model ? { p: explainP(model) } : {}),
    count: {
      ...explainSum({ what: t(w.fewest), amount: formatCount(fewest.count) }, t(w.fewestFormula), needed),
      rows: null,
    },
    needed: { ...explainSum(needed, t(w.neededCountFormula)), rows: null },
  };
}

function explainTop({ outcome, treated, control }: UpliftResult, top: Top): Explained {
  const amount = formatSigned(top.value, outcome);
  const units = top.sides.treated.n + top.sides.control.n;
  return {
    ...{ what: t(w.topEffect), amount, rows: null },
    formula: t(w.topFormula, { variant: treated.variant, control: control.variant }),
    worked: workGap(...bothOf(top.sides), outcome.kind, amount),
    base: { what: t(w.topUnits), amount: formatCount(units) },
  };
}

function explainP({ chosen, compared, p }: UpliftModel): Explained {
  const own = compared.find(({ id }) => id === chosen)?.p ?? p;
  const amount = formatP(p);
  const tried = formatCount(compared.length);
  return {
    ...{ what: t(w.testP), amount, formula: t(w.testPFormula), rows: null },
    // Written as powers of ten, or cut off at 1, it is no plain product.
    worked:
      own * compared.length > 1 || own < 1e-4
        ? t(w.testPWorked, { own: formatP(own), tried, p: amount })
        : `${writeExactly(own)} × ${tried} = ${amount}`,
    base: { what: t(w.models), amount: tried },
  };
}

/** Rows of customers, where the units are customers of the shop. */
const rowsOf = (
  { customerCount }: UpliftResult,
  { id }: Quadrant,
  name: string,
): Pick<Explained, 'rows'> => ({
  rows: customerCount > 0 ? linesOfGroups([id], name) : null,
});

/** How many units a group has. */
export function explainUnits(result: UpliftResult, quadrant: Quadrant): Explained {
  const name = t(quadrantTexts[quadrant.id].name);
  const [count, all] = [formatCount(quadrant.n), formatCount(unitCount(result))];
  const share = formatPercent(quadrant.share);
  return {
    ...{ what: t(w.groupUnits, { group: name }), amount: `${count} (${share})`, formula: t(w.groupShare) },
    worked: `${count} ÷ ${all} = ${share}`,
    base: { what: t(w.allUnits), amount: all },
    ...rowsOf(result, quadrant, name),
  };
}

/** What the units of a group did, treated or not. */
export function explainValue(
  result: UpliftResult,
  quadrant: Quadrant,
  arm: 'treated' | 'control',
): Explained {
  const name = t(quadrantTexts[quadrant.id].name);
  const side = sideOf(quadrant.sides[arm]);
  const amount = formatValue(side.value, result.outcome);
  const named = { group: name, arm: result[arm].variant };
  return {
    ...{ what: t(w.groupValue, named), amount, formula: t(w.groupValueFormula, named), rows: null },
    worked: workValue(side, result.outcome.kind, amount),
    base: { what: t(w.groupUnits, { group: name }), amount: formatCount(side.n) },
  };
}

/** The difference seen in a group that has units of both sides. */
export function explainGap(result: UpliftResult, quadrant: Quadrant): Explained {
  const name = t(quadrantTexts[quadrant.id].name);
  const { outcome, treated, control } = result;
  const amount = formatSigned(quadrant.uplift?.value ?? 0, outcome);
  return {
    ...{ what: t(w.groupEffect, { group: name }), amount, base: unitsOf(quadrant.sides) },
    formula: t(w.differenceFormula, { first: treated.variant, second: control.variant }),
    worked: workGap(...bothOf(quadrant.sides), outcome.kind, amount),
    ...rowsOf(result, quadrant, name),
  };
}
