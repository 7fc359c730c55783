import type { Feature, UpliftModel, UpliftResult } from '../../../workers/analyses/uplift/result.ts';
import { numberCell, textCell, type TableColumn, type TableModel } from '../../charts/table.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { upliftMessages as m } from '../../i18n/messagesUplift.ts';
import { upliftParts as w } from '../../i18n/messagesUpliftParts.ts';
import { formatP, formatSigned } from '../abtest/words.ts';
import { cutAt, unitCount, type Money } from './chart.ts';
import { nameLevel, sayExtra } from './words.ts';

const text = (label: string): TableColumn => ({ label, number: false });
const number = (label: string): TableColumn => ({ label, number: true });
const percentCell = (percent: number) => numberCell(percent / 100, formatPercent);

export function tabulateCurve({ outcome }: UpliftResult, { curve }: UpliftModel): TableModel {
  const size = (value: number): string => formatSigned(value, outcome);
  const all = curve.at(-1)?.qini.value ?? 0;
  return {
    columns: [
      number(t(m.percent)),
      number(t(m.units)),
      number(t(m.qini)),
      number(t(m.low)),
      number(t(m.high)),
      number(t(m.random)),
      number(t(m.uplift)),
    ],
    rows: curve.map(({ percent, n, qini, gain }) => [
      percentCell(percent),
      numberCell(n, formatCount),
      ...[qini.value, qini.low, qini.high, (all * percent) / 100, gain.value].map((value) =>
        numberCell(value, size),
      ),
    ]),
  };
}

export function tabulateBands({ outcome }: UpliftResult, { bands }: UpliftModel): TableModel {
  const size = (value: number): string => formatSigned(value, outcome);
  return {
    columns: [t(m.band), t(m.units), t(m.predicted), t(m.observed), t(m.low), t(m.high)].map(number),
    rows: bands.map(({ n, predicted, observed }, i) => [
      numberCell(i + 1, String),
      numberCell(n, formatCount),
      ...[predicted, observed.value, observed.low, observed.high].map((value) => numberCell(value, size)),
    ]),
  };
}

export function tabulateProfit(result: UpliftResult, model: UpliftModel, money: Money): TableModel {
  const total = unitCount(result);
  const extra = (value: number): string => sayExtra(value, result.outcome);
  return {
    columns: [t(w.share), t(m.units), t(w.extra), t(m.low), t(m.high), t(w.profit)].map(number),
    rows: model.curve.slice(1).map(({ percent }) => {
      const cut = cutAt(model, percent, total, money);
      return [
        percentCell(percent),
        numberCell(cut.n, formatCount),
        ...[cut.extra.value, cut.extra.low, cut.extra.high].map((value) => numberCell(value, extra)),
        numberCell(money.value > 0 ? cut.profit.value : null, (value) => sayExtra(value, result.outcome)),
      ];
    }),
  };
}

export function tabulateLevels({ outcome }: UpliftResult, { levels }: Feature): TableModel {
  const size = (value: number): string => formatSigned(value, outcome);
  return {
    columns: [text(t(w.level)), ...[t(m.units), t(m.observed), t(m.low), t(m.high), t(w.holm)].map(number)],
    rows: levels.map((level) => [
      textCell(nameLevel(level)),
      numberCell(level.n, formatCount),
      ...[level.value, level.low, level.high].map((value) => numberCell(value, size)),
      numberCell(level.holm, formatP),
    ]),
  };
}
