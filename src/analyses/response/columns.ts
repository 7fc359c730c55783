import {
  rateIds,
  type Delivery,
  type RateId,
  type ResponseResult,
} from '../../../workers/analyses/response/result.ts';
import { rankTexts, type VirtualColumn, type VirtualModel } from '../../charts/virtualTable.ts';
import { formatCount, formatMoney, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { responseMessages as m } from '../../i18n/messagesResponse.ts';
import { judge } from './chart.ts';
import { accountOf } from './explained.ts';
import { explainAgainst } from './explainedTables.ts';
import { formatPoints, formatRate, nameRate, nameRateShort, nameRow, nameSplit, sayJudged } from './words.ts';

/** Rates shown at first; the others are asked for. */
const shownRates: ReadonlySet<RateId> = new Set(['delivery', 'open', 'click', 'order', 'optOut']);

/** Every group with its counts, rates, intervals and money. */
export function tabulateSplit(result: ResponseResult, decimals: number): VirtualModel {
  const { split, total } = result;
  const names = split.map((row) => nameRow(result, row));
  const isTime = ['weekday', 'hour', 'month'].includes(result.splitBy);
  const counts = (
    ['sent', 'delivered', 'opened', 'clicked', 'orders', 'optedOut', 'customers'] as const
  ).filter((id) => total[id] !== null);
  const money = (['revenue', 'cost'] as const).filter((id) => total[id] !== null);
  const columns: VirtualColumn[] = [
    {
      key: 'name',
      label: nameSplit(result.splitBy),
      isNumber: false,
      width: 168,
      text: (row) => names[row] ?? '',
      full: (row) => names[row] ?? '',
      sortKeys: () => (isTime ? split.map((_, i) => i) : rankTexts(names)),
    },
    ...counts.map((id) => ({
      ...numbers(id, t(m[id]), split, (row) => row[id], formatCount),
      isHidden: id === 'customers' || id === 'delivered',
    })),
    ...money.map((id) => moneyColumn(id, t(m[id]), split, (row) => row[id], decimals)),
    ...rateIds.filter((id) => total.rates[id]).flatMap((id) => rateColumns(id, split)),
    ...(total.revenue === null
      ? []
      : [
          moneyColumn(
            'perMessage',
            t(m.perMessage),
            split,
            ({ revenue, sent }) => ratio(revenue, sent),
            decimals,
            true,
          ),
        ]),
    ...(total.cost === null || total.orders === null
      ? []
      : [
          moneyColumn(
            'costPerOrder',
            t(m.costPerOrder),
            split,
            ({ cost, orders }) => ratio(cost, orders),
            decimals,
            true,
          ),
        ]),
  ];
  return {
    count: split.length,
    columns: columns.map((column) => withAccounts(column, result, names, decimals)),
    find: (wanted) => (row) => (names[row] ?? '').toLocaleLowerCase().includes(wanted),
  };
}

/** Figures of a group open what stands behind them. */
function withAccounts(
  column: VirtualColumn,
  result: ResponseResult,
  names: readonly string[],
  decimals: number,
): VirtualColumn {
  const judged = rateIds.find((id) => column.key === `${id} against`);
  const account: ReturnType<typeof accountOf> =
    judged === undefined
      ? accountOf(result, column.key, decimals)
      : (row, group) => explainAgainst(result, result.split, row, judged, group);
  if (account === null) return column;
  return {
    ...column,
    explained: (row) => {
      const own = result.split[row];
      if (own === undefined || column.text(row) === '–') return undefined;
      return () => account(own, names[row] ?? '');
    },
  };
}

const ratio = (of: number | null, by: number | null): number | null =>
  of === null || by === null || by === 0 ? null : of / by;

function numbers(
  key: string,
  label: string,
  split: readonly Delivery[],
  valueOf: (row: Delivery) => number | null | undefined,
  format: (value: number) => string,
): VirtualColumn {
  const of = (row: number): number | null => {
    const own = split[row];
    return own === undefined ? null : (valueOf(own) ?? null);
  };
  return {
    ...{ key, label, isNumber: true, width: 84 },
    text: (row) => {
      const value = of(row);
      return value === null ? '–' : format(value);
    },
    value: (row) => of(row) ?? '',
    sortKeys: () => split.map((_, row) => of(row) ?? Number.NaN),
  };
}

function moneyColumn(
  key: string,
  label: string,
  split: readonly Delivery[],
  valueOf: (row: Delivery) => number | null,
  decimals: number,
  isHidden = false,
): VirtualColumn {
  const column = numbers(key, label, split, valueOf, (value) => formatMoney(value, decimals));
  return {
    ...column,
    isHidden,
    full: (row) => {
      const value = split[row] ? valueOf(split[row]) : null;
      return value === null ? '–' : formatMoneyFull(value, decimals);
    },
  };
}

function rateColumns(id: RateId, split: readonly Delivery[]): VirtualColumn[] {
  const isHidden = !shownRates.has(id);
  const rateOf = (row: number): Delivery['rates'][RateId] => split[row]?.rates[id];
  const short = nameRateShort(id);
  return [
    {
      ...numbers(id, short, split, ({ rates }) => rates[id]?.value, formatRate),
      help: nameRate(id),
      isHidden,
      full: (row) => {
        const rate = rateOf(row);
        if (!rate) return '–';
        const shown = t(m.ofTrials, {
          rate: formatRate(rate.value),
          hits: formatCount(rate.hits),
          trials: formatCount(rate.trials),
        });
        return `${shown}, ${t(m.interval, { low: formatRate(rate.low), high: formatRate(rate.high) })}`;
      },
    },
    ...(['low', 'high'] as const).map((end) => ({
      ...numbers(`${id} ${end}`, `${short} ${t(m[end])}`, split, ({ rates }) => rates[id]?.[end], formatRate),
      isHidden: true,
    })),
    {
      ...numbers(
        `${id} against`,
        `${short} ${t(m.difference)}`,
        split,
        ({ against }) => against[id]?.value,
        formatPoints,
      ),
      isHidden: true,
    },
    {
      key: `${id} judged`,
      label: `${short} ${t(m.judged)}`,
      isNumber: false,
      width: 112,
      isHidden: true,
      text: (row) => (split[row] ? sayJudged(judge(split[row], id)) : ''),
      sortKeys: () => split.map(({ against }) => against[id]?.holm ?? Number.NaN),
    },
  ];
}
