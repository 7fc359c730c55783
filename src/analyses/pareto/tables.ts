import type { Concentration, ParetoUnit } from '../../../workers/analyses/pareto/result.ts';
import { numberCell, textCell, type TableColumn, type TableModel } from '../../charts/table.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { paretoMessages as m } from '../../i18n/messagesPareto.ts';
import { cutNear, shareOf } from './chart.ts';
import { sayUnits } from './words.ts';

/** The tables behind the pictures, in the words of the page’s language. */

const column = (label: string, number = true): TableColumn => ({ label, number });

/** The cuts nearest to every per cent, as near as ties allow. */
export function curveSteps(of: Concentration): number[] {
  const steps = new Set<number>();
  for (let percent = 1; percent <= 100; percent++) steps.add(cutNear(of, percent / 100).step);
  return [...steps];
}

/** The curve at every per cent. */
export function tabulateCurve(of: Concentration, unit: ParetoUnit, decimals: number): TableModel {
  const money = (value: number): string => formatMoneyFull(value, decimals);
  return {
    columns: [
      column(t(m.part)),
      column(sayUnits(unit)),
      column(t(m.amount)),
      column(t(m.share)),
      column(t(m.least)),
    ],
    rows: curveSteps(of).map((step) => {
      const count = of.steps.counts[step] ?? 0;
      const amount = of.steps.amounts[step] ?? 0;
      return [
        numberCell(count / of.unitCount, formatPercent),
        numberCell(count, formatCount),
        numberCell(amount, money),
        numberCell(shareOf(amount, of), formatPercent),
        numberCell(of.steps.thresholds[step] ?? 0, money),
      ];
    }),
  };
}

export function tabulateTenths(of: Concentration, decimals: number): TableModel {
  let sum = 0;
  return {
    columns: [column(t(m.part), false), column(t(m.amount)), column(t(m.share)), column(t(m.cumulative))],
    rows: of.tenths.map((amount, i) => {
      sum += amount;
      return [
        textCell(t(m.tenth, { from: i * 10, to: (i + 1) * 10 })),
        numberCell(amount, (value) => formatMoneyFull(value, decimals)),
        numberCell(shareOf(amount, of), formatPercent),
        numberCell(shareOf(sum, of), formatPercent),
      ];
    }),
  };
}

export function tabulateTop(of: Concentration, decimals: number): TableModel {
  let sum = 0;
  return {
    columns: [
      column(t(m.rank)),
      column(t(m.name), false),
      column(t(m.amount)),
      column(t(m.share)),
      column(t(m.cumulative)),
      column(t(m.buyers)),
    ],
    rows: of.top.map(({ name, amount, buyerCount }, i) => {
      sum += amount;
      return [
        numberCell(i + 1, formatCount),
        textCell(name),
        numberCell(amount, (value) => formatMoneyFull(value, decimals)),
        numberCell(shareOf(amount, of), formatPercent),
        numberCell(shareOf(sum, of), formatPercent),
        numberCell(buyerCount, formatCount),
      ];
    }),
  };
}
