import type {
  Compared,
  CurvePoint,
  Feature,
  ModelQuality,
  Ranged,
  UpliftModel,
  UpliftResult,
} from '../../../workers/analyses/uplift/result.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { balanceWords as w } from '../../i18n/messagesExplainBalance.ts';
import { testWords } from '../../i18n/messagesExplainTests.ts';
import { upliftParts } from '../../i18n/messagesUpliftParts.ts';
import type { Accounts, Amount, Explained } from '../../workbench/explained.ts';
import { workEnd, workGap, writeExactly } from '../abtest/gap.ts';
import { formatP, formatSigned, formatSignedEnds } from '../abtest/words.ts';
import { unitCount } from './chart.ts';
import { bothOf, unitsOf } from './explained.ts';
import { nameLevel, signed } from './words.ts';

type Cells = (row: number, column: number) => (() => Explained | null) | undefined;
type End = 'low' | 'high';

const allUnits = (result: UpliftResult): Amount => ({
  what: t(testWords.allUnits),
  amount: formatCount(unitCount(result)),
});
const sized =
  ({ outcome }: UpliftResult) =>
  (value: number): string =>
    formatSigned(value, outcome);

/** Counted units of a part of all. */
function explainCount(result: UpliftResult, part: string, n: number, formula: string): Explained {
  return {
    ...{ what: t(w.of, { part, figure: t(w.units) }), amount: formatCount(n), formula },
    ...{ worked: null, base: allUnits(result), rows: null },
  };
}

/** A difference seen among some units, or an end of its interval. */
export function explainSeen(
  result: UpliftResult,
  part: string,
  seen: Ranged & Compared,
  which: 'value' | End,
  amount: string,
): Explained {
  const { outcome, treated, control } = result;
  const figure = t(which === 'value' ? w.observed : w[which]);
  const common = { what: t(w.of, { part, figure }), amount, base: unitsOf(seen.sides), rows: null };
  const sides = bothOf(seen.sides);
  if (which === 'value') {
    const formula = t(testWords.differenceFormula, { first: treated.variant, second: control.variant });
    return { ...common, formula, worked: workGap(...sides, outcome.kind, amount) };
  }
  const newcombe = which === 'low' ? testWords.newcombeLow : testWords.newcombeHigh;
  return {
    ...common,
    formula: t(outcome.kind === 'mean' ? testWords.meanEnd : newcombe),
    worked: workEnd(sides, outcome.kind, seen, which, amount),
  };
}

const half = ({ value }: Ranged, end: number): string => writeExactly(Math.abs(end - value));
const workHalf = (range: Ranged, which: End, amount: string): string =>
  `${writeExactly(range.value)} ${which === 'low' ? '−' : '+'} ${half(range, range[which])} = ${amount}`;

/** Of the table behind the Qini curve. */
export function explainCurve(result: UpliftResult, { curve }: UpliftModel): Cells {
  const write = sized(result);
  return (row, column) => {
    const point = curve[row];
    if (point === undefined) return undefined;
    const [percent, part] = [formatPercent(point.percent / 100), partOf(point)];
    const named = (figure: string): string => t(w.of, { part, figure });
    const common = {
      base: { what: t(w.of, { part, figure: t(w.units) }), amount: formatCount(point.n) },
      rows: null,
    };
    const endOf = (which: End) => (): Explained => ({
      ...{ ...common, what: named(t(w[which])), amount: write(point.qini[which]), formula: t(w.curveEnd) },
      worked: workHalf(point.qini, which, write(point.qini[which])),
    });
    const makers: readonly ((() => Explained) | undefined)[] = [
      undefined,
      () => explainCount(result, part, point.n, t(w.unitsDownTo)),
      () => ({
        ...{ ...common, what: named(t(w.qini)), amount: write(point.qini.value), worked: null },
        formula: t(w.qiniFormula, { all: formatCount(result.treated.n) }),
      }),
      ...[endOf('low'), endOf('high')],
      () => {
        const all = curve.at(-1)?.qini.value ?? 0;
        const amount = write((all * point.percent) / 100);
        return {
          ...{ ...common, what: named(t(w.random)), amount, formula: t(w.randomFormula) },
          worked: `${writeExactly(all)} × ${percent} = ${amount}`,
        };
      },
      () => explainGain(result, point),
    ];
    return makers[column];
  };
}

const partOf = ({ percent }: CurvePoint): string => t(w.best, { percent: formatPercent(percent / 100) });

function explainGain(result: UpliftResult, point: CurvePoint): Explained {
  const { gain, percent } = point;
  const amount = formatSigned(gain.value, result.outcome);
  const share = percent / 100;
  return {
    ...{ what: t(w.of, { part: partOf(point), figure: t(w.gain) }), amount, formula: t(w.gainFormula) },
    worked:
      percent === 0 ? null : `${writeExactly(gain.value / share)} × ${formatPercent(share)} = ${amount}`,
    ...{ base: allUnits(result), rows: null },
  };
}

/** Of the table of tenths. */
export function explainBands(result: UpliftResult, { bands }: UpliftModel): Cells {
  const write = sized(result);
  return (row, column) => {
    const band = bands[row];
    if (band === undefined) return undefined;
    const part = t(w.band, { at: formatCount(row + 1) });
    const seen = { ...band.observed, sides: band.sides };
    const seenOf = (which: 'value' | End) => (): Explained =>
      explainSeen(result, part, seen, which, write(seen[which]));
    const makers: readonly ((() => Explained) | undefined)[] = [
      undefined,
      () => explainCount(result, part, band.n, t(w.unitsOfBand)),
      () => ({
        ...{ what: t(w.of, { part, figure: t(w.predicted) }), amount: write(band.predicted), rows: null },
        ...{ formula: t(w.predictedFormula), worked: null },
        base: { what: t(w.of, { part, figure: t(w.units) }), amount: formatCount(band.n) },
      }),
      ...[seenOf('value'), seenOf('low'), seenOf('high')],
    ];
    return makers[column];
  };
}

/** Of the table of one column’s values. */
export function explainLevels(result: UpliftResult, feature: Feature): Cells {
  const write = sized(result);
  const tested = result.features.reduce(
    (sum, { levels }) => sum + levels.filter(({ holm }) => holm !== null).length,
    0,
  );
  return (row, column) => {
    const level = feature.levels[row];
    if (level === undefined) return undefined;
    const part = t(w.level, { feature: feature.id, level: nameLevel(level) });
    const seenOf = (which: 'value' | End) => (): Explained =>
      explainSeen(result, part, level, which, write(level[which]));
    const makers: readonly ((() => Explained) | undefined)[] = [
      undefined,
      () => explainCount(result, part, level.n, t(w.unitsOfLevel)),
      ...[seenOf('value'), seenOf('low'), seenOf('high')],
      () => ({
        ...{ what: t(w.of, { part, figure: t(w.holmLevel) }), amount: formatP(level.holm ?? 1), rows: null },
        formula: t(w.holmLevelFormula, { tested: formatCount(tested) }),
        ...{ worked: null, base: unitsOf(level.sides) },
      }),
    ];
    return makers[column];
  };
}

/** The difference seen among the best so many percent, by the names in the sentence. */
export function explainTop(result: UpliftResult, top: UpliftModel['at'][number]): Accounts {
  const part = t(w.best, { percent: formatPercent(top.percent / 100) });
  const ends = formatSignedEnds(top, result.outcome);
  const value = formatSigned(top.value, result.outcome);
  return {
    value: () => explainSeen(result, part, top, 'value', value),
    low: () => explainSeen(result, part, top, 'low', ends.low),
    high: () => explainSeen(result, part, top, 'high', ends.high),
  };
}

type ModelFigure = 'slope' | 'z' | 'p';

/** The area of a model and the ends of its interval, by their names in the sentence. */
export function explainArea(result: UpliftResult, one: ModelQuality, area: 'qini' | 'auuc'): Accounts {
  const range = one[area];
  const ends = formatSignedEnds(range, result.outcome);
  const name = t(area === 'qini' ? w.qiniArea : w.auuc);
  const model = t(upliftParts[one.id]);
  const common = { base: allUnits(result), rows: null };
  const end = (which: End) => (): Explained => ({
    ...{ ...common, what: t(w.of, { part: t(w.model, { model, figure: name }), figure: t(w[which]) }) },
    ...{ amount: ends[which], formula: t(w.curveEnd), worked: workHalf(range, which, ends[which]) },
  });
  return {
    value: () => ({
      ...{
        ...common,
        what: t(w.model, { model, figure: name }),
        amount: formatSigned(range.value, result.outcome),
      },
      ...{ formula: t(area === 'qini' ? w.qiniAreaFormula : w.auucFormula), worked: null },
    }),
    ...{ low: end('low'), high: end('high') },
  };
}

const twoDigits = (value: number): string => signed(value, (size) => size.toFixed(2));

/** The test of a model. */
export function explainModel(result: UpliftResult, one: ModelQuality, figure: ModelFigure): Explained {
  const [z, p] = [twoDigits(one.z), formatP(one.p)];
  const told = {
    slope: { what: w.slope, amount: twoDigits(one.slope ?? 0), formula: w.slopeFormula, worked: null },
    z: { what: w.z, amount: z, formula: w.zFormula, worked: null },
    p: { what: w.pOneSided, amount: p, formula: w.pOneSidedFormula, worked: t(w.pFromZ, { z, p }) },
  }[figure];
  return {
    what: t(w.model, { model: t(upliftParts[one.id]), figure: t(told.what) }),
    ...{
      amount: told.amount,
      formula: t(told.formula),
      worked: told.worked,
      base: allUnits(result),
      rows: null,
    },
  };
}
