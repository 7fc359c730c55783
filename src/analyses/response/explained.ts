import {
  rateIds,
  responseCell,
  type ControlComparison,
  type Delivery,
  type RateId,
  type ResponseResult,
} from '../../../workers/analyses/response/result.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { responseWords as w } from '../../i18n/messagesExplainResponse.ts';
import { responseMessages as m } from '../../i18n/messagesResponse.ts';
import {
  explainRatio,
  explainSum,
  type Amount,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import type { ChannelRow } from './tables.ts';
import {
  formatRate,
  formatSigned,
  nameChannel,
  nameRate,
  nameRateShort,
  nameReason,
  sayHow,
} from './words.ts';

export const messages = ({ firstDay, lastDay }: ResponseResult): RowsBehind => ({
  ...{ kind: 'contacts', which: 'counted', from: firstDay, to: lastDay },
});

const steps = {
  ...{ delivered: w.delivered, opened: w.opened, clicked: w.clicked, ordered: w.ordered },
  optedOut: w.optedOut,
} as const;

const countIds = ['sent', 'customers', 'delivered', 'opened', 'clicked', 'ordered', 'optedOut'] as const;
export type CountId = (typeof countIds)[number];
type MoneyId = 'revenue' | 'cost';

const sayGroup = (group: string | null, figure: string): string =>
  group === null ? figure : t(w.ofGroup, { group, figure });

/** How many messages came so far, or customers got one; `group` null for all messages together. */
export function explainCount(
  result: ResponseResult,
  row: Delivery,
  id: CountId,
  group: string | null,
): Explained {
  const figure = (what: Text): Amount => ({
    what: sayGroup(group, t(what)),
    amount: formatCount(row[id] ?? 0),
  });
  const sent = { what: t(w.sent), amount: formatCount(row.sent) };
  if (id === 'sent') return { ...explainSum(figure(w.sent), t(w.sentFormula)), rows: messages(result) };
  if (id === 'customers')
    return { ...explainSum(figure(w.customers), t(w.customersFormula)), rows: messages(result) };
  return { ...explainSum(figure(steps[id]), t(w.stepFormula), sent), rows: messages(result) };
}

/** Orders with how they came to be counted. */
export function explainOrders(row: Delivery, how: string, group: string | null): Explained {
  const figure = { what: sayGroup(group, t(w.orders)), amount: formatCount(row.orders ?? 0) };
  return explainSum(figure, how);
}

/** What is above the line of each rate, and what below. */
const parts: Readonly<Record<RateId, readonly [keyof typeof steps, keyof typeof steps | 'sent']>> = {
  delivery: ['delivered', 'sent'],
  open: ['opened', 'delivered'],
  openSent: ['opened', 'sent'],
  click: ['clicked', 'delivered'],
  clickOpen: ['clicked', 'opened'],
  order: ['ordered', 'delivered'],
  cvr: ['ordered', 'clicked'],
  optOut: ['optedOut', 'delivered'],
};

/** A rate or an end of its interval; of a group and a rate that are there. */
export function explainRate(
  result: ResponseResult,
  row: Delivery,
  id: RateId,
  group: string | null,
  end: 'value' | 'low' | 'high' = 'value',
): Explained {
  const { hits, trials, ...rate } = row.rates[id] ?? { hits: 0, trials: 0, value: 0, low: 0, high: 0 };
  const [above, below] = parts[id];
  const divisor =
    below === 'sent' || (below === 'delivered' && result.deliveredIsSent) ? w.sent : steps[below];
  const amount = formatRate(rate[end]);
  if (end !== 'value') {
    const what = t(w[end], { rate: sayGroup(group, nameRateShort(id)) });
    return {
      ...explainWilson({ what, amount }, hits, { what: t(divisor), count: trials }, end),
      rows: messages(result),
    };
  }
  return {
    ...explainRatio(
      { what: sayGroup(group, nameRate(id)), amount },
      { what: t(steps[above]), amount: formatCount(hits) },
      { what: t(divisor), amount: formatCount(trials) },
    ),
    rows: messages(result),
  };
}

export function explainMoney(
  result: ResponseResult,
  row: Delivery,
  id: MoneyId,
  group: string | null,
  decimals: number,
): Explained {
  const figure = { what: sayGroup(group, t(w[id])), amount: formatMoneyFull(row[id] ?? 0, decimals) };
  const formula = t(id === 'cost' ? w.costFormula : w.moneySum);
  return id === 'cost'
    ? { ...explainSum(figure, formula), rows: messages(result) }
    : explainSum(figure, formula);
}

/** Revenue a message, or cost an order. */
export function explainEach(
  row: Delivery,
  id: 'perMessage' | 'costPerOrder',
  group: string | null,
  decimals: number,
): Explained {
  const [above, below] = id === 'perMessage' ? (['revenue', 'sent'] as const) : (['cost', 'orders'] as const);
  const [sum, count] = [row[above] ?? 0, row[below] ?? 1];
  return explainRatio(
    { what: sayGroup(group, t(w[id])), amount: formatMoneyFull(sum / count, decimals) },
    { what: t(w[above]), amount: formatMoneyFull(sum, decimals) },
    { what: t(w[below]), amount: formatCount(count) },
  );
}

type Account = (row: Delivery, group: string) => Explained;

/** What stands behind a column of the table of groups, by its key; null for what is no figure of messages. */
export function accountOf(result: ResponseResult, key: string, decimals: number): Account | null {
  const [name = '', end] = key.split(' ');
  const rate = rateIds.find((id) => id === name);
  if (rate !== undefined) {
    if (end !== undefined && end !== 'low' && end !== 'high') return null;
    return (row, group) => explainRate(result, row, rate, group, end ?? 'value');
  }
  if (key === 'revenue' || key === 'cost')
    return (row, group) => explainMoney(result, row, key, group, decimals);
  if (key === 'perMessage' || key === 'costPerOrder')
    return (row, group) => explainEach(row, key, group, decimals);
  if (key === 'orders') return (row, group) => explainOrders(row, sayHow(result), group);
  const count = countIds.find((id) => id === key);
  return count === undefined ? null : (row, group) => explainCount(result, row, count, group);
}

/** How many campaigns have a control, and clearly differ from it. */
export function explainControls(
  count: number,
  clear: number,
): Readonly<Record<'count' | 'clear', Explained>> {
  const compared = { what: t(w.compared), amount: formatCount(count) };
  return {
    count: explainSum(compared, t(w.comparedFormula)),
    clear: explainSum({ what: t(w.clear), amount: formatCount(clear) }, t(w.clearFormula), compared),
  };
}

export type ControlFigure = 'buyers' | 'buyersControl' | 'difference' | 'more' | 'revenue' | 'roi';

/** A figure of a campaign against its control, without its interval. */
export function explainControl(one: ControlComparison, figure: ControlFigure, decimals: number): Explained {
  const { campaign, n, nControl, buyers, buyersControl, difference, moreBuyers } = one;
  const both = `(${formatCount(buyers)} ÷ ${formatCount(n)} − ${formatCount(buyersControl)} ÷ ${formatCount(nControl)})`;
  const reached = { what: t(w.reached), amount: formatCount(n) };
  const control = { what: t(w.control), amount: formatCount(nControl) };
  const points = (size: number): string => t(m.points, { value: (size * 100).toFixed(2) });
  if (figure === 'buyers' || figure === 'buyersControl') {
    const [hits, whole] = figure === 'buyers' ? [buyers, reached] : [buyersControl, control];
    const of = figure === 'buyers' ? n : nControl;
    return explainRatio(
      {
        what: t(figure === 'buyers' ? w.buyersOf : w.buyersControlOf, { campaign }),
        amount: formatRate(hits / of),
      },
      { what: t(w.buyers), amount: formatCount(hits) },
      whole,
    );
  }
  if (figure === 'difference') {
    const amount = formatSigned(difference.value, points);
    return {
      ...{ what: t(w.differenceOf, { campaign }), amount, formula: t(w.differenceFormula), base: control },
      worked: `${both.slice(1, -1)} = ${amount}`,
    };
  }
  if (figure === 'more') {
    const amount = formatSigned(moreBuyers.value, (size) => formatCount(Math.round(size)));
    return {
      ...{ what: t(w.moreOf, { campaign }), amount, formula: t(w.moreFormula), base: reached },
      worked: `${both} × ${formatCount(n)} = ${amount}`,
    };
  }
  return figure === 'revenue' ? explainRevenue(one, decimals) : explainReturn(one, decimals);
}

const plain = (value: number, decimals: number): string =>
  `${value < 0 ? '−' : ''}${formatMoneyFull(Math.abs(value), decimals)}`;

/** Revenue beyond what the control leads to expect. */
function explainRevenue({ campaign, n, money, moreRevenue }: ControlComparison, decimals: number): Explained {
  // As many decimals as it takes for the product to come out.
  const finer = decimals + Math.ceil(Math.log10(n)) + 1;
  const amount = formatSigned(moreRevenue?.value ?? 0, (size) => formatMoneyFull(size, decimals));
  const [mean, meanControl] = [plain(money?.mean ?? 0, finer), plain(money?.meanControl ?? 0, finer)];
  return {
    ...{ what: t(w.moreRevenueOf, { campaign }), amount, formula: t(w.moreRevenueFormula) },
    worked: `(${mean} − ${meanControl}) × ${formatCount(n)} = ${amount}`,
    base: { what: t(w.reached), amount: formatCount(n) },
  };
}

/** The return on what a campaign cost; the margin is the one the result was made with. */
function explainReturn({ campaign, roi, cost, moreRevenue }: ControlComparison, decimals: number): Explained {
  const [value, spent, more] = [roi?.value ?? 0, cost ?? 0, moreRevenue?.value ?? 0];
  const amount = formatSigned(value, formatPercent);
  const paid = formatMoneyFull(spent, decimals);
  const margin = more === 0 ? 0 : Number((((value + 1) * spent) / more).toFixed(6));
  return {
    ...{ what: t(w.roiOf, { campaign }), amount, formula: t(w.roiFormula) },
    worked: `(${plain(more, decimals + 2)} × ${margin} − ${paid}) ÷ ${paid} = ${amount}`,
    base: { what: t(w.cost), amount: paid },
  };
}

/** How many a channel is recommended for, and how messages by it did. */
export function explainChannel(
  result: ResponseResult,
  { channel: place, best, reason, count }: ChannelRow,
  customerCount: number,
  figure: 'count' | 'rate',
): Explained {
  const channel = nameChannel(best);
  if (figure === 'rate')
    return {
      ...explainRatio(
        { what: t(w.channelRate, { channel }), amount: formatRate(best.rate?.value ?? 0) },
        { what: t(w.hits), amount: formatCount(best.rate?.hits ?? 0) },
        { what: t(w.trials), amount: formatCount(best.rate?.trials ?? 0) },
      ),
      rows: messages(result),
    };
  const what = t(w.recommended, { channel, reason: nameReason(reason) });
  const all = { what: t(w.allCustomers), amount: formatCount(customerCount) };
  return {
    ...explainSum({ what, amount: formatCount(count) }, t(w.recommendedFormula), all),
    rows: {
      ...messages(result),
      ...{ whose: what, selection: { by: 'cells', cells: [responseCell(place, reason)] } },
    },
  };
}
