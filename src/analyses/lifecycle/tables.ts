import type { CrossSell, LifecycleResult } from '../../../workers/analyses/lifecycle/result.ts';
import {
  numberCell,
  textCell,
  type TableCell,
  type TableColumn,
  type TableModel,
} from '../../charts/table.ts';
import { formatCount, formatMoney, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { lifecycleMessages as m, stageTexts } from '../../i18n/messagesLifecycle.ts';
import { buildStages } from './chart.ts';
import { formatTenths } from './reasons.ts';
import { limitWords, nameStage } from './words.ts';

const head = (label: string, number = true): TableColumn => ({ label, number });

export function tabulateStages(result: LifecycleResult, decimals: number): TableModel {
  const money = (value: number): string => formatMoney(value, decimals);
  return {
    columns: [
      head(t(m.stage), false),
      head(t(m.customers)),
      head(t(m.customerShare)),
      head(t(m.revenue)),
      head(t(m.revenueShare)),
      head(t(m.lastYear)),
      head(t(m.whoHead), false),
    ],
    rows: buildStages(result).map((row) => [
      textCell(nameStage(row.id)),
      numberCell(row.customerCount, formatCount),
      numberCell(row.customerShare, formatPercent),
      numberCell(row.revenue, money),
      numberCell(row.revenueShare, formatPercent),
      numberCell(row.lastYearAmount, money),
      textCell(t(stageTexts[row.id].who, limitWords(result.limits))),
    ]),
  };
}

export function totalOfStages(result: LifecycleResult, decimals: number): TableCell[] {
  const lastYear = result.stages.reduce((sum, row) => sum + row.lastYearAmount, 0);
  return [
    textCell(t(m.total)),
    numberCell(result.customerCount, formatCount),
    numberCell(1, formatPercent),
    numberCell(result.revenue, (value) => formatMoney(value, decimals)),
    numberCell(result.revenue > 0 ? 1 : null, formatPercent),
    numberCell(lastYear, (value) => formatMoney(value, decimals)),
    textCell(''),
  ];
}

export function tabulateCycles({ histogram: { step, counts } }: LifecycleResult): TableModel {
  const edge = (bin: number): string => String(Math.round(bin * step * 100) / 100);
  return {
    columns: [head(t(m.cycleHead), false), head(t(m.customers))],
    rows: counts.map((count, bin) => [
      {
        text:
          bin === counts.length - 1
            ? t(m.cycleFrom, { low: edge(bin) })
            : t(m.cycleRange, { low: edge(bin), high: edge(bin + 1) }),
        value: Number(edge(bin)),
      },
      numberCell(count, formatCount),
    ]),
  };
}

export function tabulatePairs({ categories, pairs }: CrossSell): TableModel {
  return {
    columns: [head(t(m.pairHead), false), head(t(m.bothHead)), head(t(m.expectedHead)), head(t(m.liftHead))],
    rows: pairs.map(({ first, second, bothBuyers, expected, lift }) => [
      textCell(t(m.pairName, { first: categories[first] ?? '', second: categories[second] ?? '' })),
      numberCell(bothBuyers, formatCount),
      numberCell(expected, formatCount),
      numberCell(lift, (value) => String(Math.round(value * 100) / 100)),
    ]),
  };
}

export function tabulateSuggestions({ categories, suggestions }: CrossSell, decimals: number): TableModel {
  return {
    columns: [head(t(m.suggestHead), false), head(t(m.customers)), head(t(m.lastYear))],
    rows: suggestions.map(({ category, customerCount, stake }) => [
      textCell(categories[category] ?? ''),
      numberCell(customerCount, formatCount),
      numberCell(stake, (value) => formatMoney(value, decimals)),
    ]),
  };
}

/** “1.5×”, where there is little room. */
export function shortTimes(factor: number): string {
  return t(m.times, { factor: formatTenths(factor) });
}
