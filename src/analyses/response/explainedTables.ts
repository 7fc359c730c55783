import type {
  ControlComparison,
  Delivery,
  RateId,
  ResponseResult,
} from '../../../workers/analyses/response/result.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { responseWords } from '../../i18n/messagesExplainResponse.ts';
import { tableWords as w } from '../../i18n/messagesExplainTables.ts';
import { explainRatio, explainSum, type Explained } from '../../workbench/explained.ts';
import { buildFunnel, type GridModel, type GridRate } from './chart.ts';
import { explainCount, explainRate, messages } from './explained.ts';
import type { ChannelRow } from './tables.ts';
import {
  formatP,
  formatPoints,
  formatRate,
  nameChannel,
  nameHour,
  nameRate,
  nameRow,
  nameWeekday,
} from './words.ts';

type Cells = (row: number, column: number) => (() => Explained | null) | undefined;

/** Of the table behind the funnel. */
export function explainFunnel(result: ResponseResult, row: Delivery, group: string | null): Cells {
  const steps = [...buildFunnel(row).map(({ id }) => id), 'optedOut'] as const;
  return (at, column) => {
    const id = steps[at];
    if (id === undefined) return undefined;
    const count = (): Explained => explainCount(result, row, id, group);
    if (column === 1) return count;
    return () => {
      const { what, amount } = count();
      const sent = { what: t(responseWords.sent), amount: formatCount(row.sent) };
      const share = (row[id] ?? 0) / Math.max(1, row.sent);
      const figure = { what: t(w.ofPart, { part: what, figure: t(w.sentShare) }), amount: formatRate(share) };
      return { ...explainRatio(figure, { what, amount }, sent), rows: messages(result) };
    };
  };
}

/** Of the table of one rate by group, or by variant. */
export function explainRates(
  result: ResponseResult,
  by: Pick<ResponseResult, 'splitBy'>,
  split: readonly Delivery[],
  id: RateId,
): Cells {
  return (at, column) => {
    const row = split[at];
    if (row === undefined) return undefined;
    const name = nameRow(by, row);
    const rate = (end: 'value' | 'low' | 'high') => (): Explained => explainRate(result, row, id, name, end);
    const makers: readonly ((() => Explained) | undefined)[] = [
      undefined,
      ...(row.rates[id] ? [rate('value'), rate('low'), rate('high')] : [undefined, undefined, undefined]),
      () => explainCount(result, row, 'sent', name),
      ...(row.against[id]
        ? [() => explainAgainst(result, split, row, id, name), () => explainAgainstP(row, id, name)]
        : []),
    ];
    return makers[column];
  };
}

/** The rate of a group less that of all others. */
export function explainAgainst(
  result: ResponseResult,
  split: readonly Delivery[],
  row: Delivery,
  id: RateId,
  name: string,
): Explained {
  const own = row.rates[id] ?? { hits: 0, trials: 1 };
  const value = row.against[id]?.value ?? 0;
  const others = split.filter((one) => one !== row).map(({ rates }) => rates[id]);
  const rest = others.reduce(
    (sum, rate) => ({ hits: sum.hits + (rate?.hits ?? 0), trials: sum.trials + (rate?.trials ?? 0) }),
    { hits: 0, trials: 0 },
  );
  // Groups that are not among those shown would be missing in the rest.
  const isAll = Math.abs(own.hits / own.trials - rest.hits / rest.trials - value) < 1e-9;
  const amount = formatPoints(value);
  const [x, n, y, m] = [own.hits, own.trials, rest.hits, rest.trials].map(formatCount);
  return {
    ...{ what: t(w.ofPart, { part: name, figure: `${nameRate(id)}, ${t(w.against)}` }), amount },
    ...{ formula: t(w.againstFormula), worked: isAll ? `${x} ÷ ${n} − ${y} ÷ ${m} = ${amount}` : null },
    base: isAll ? { what: t(w.rest), amount: formatCount(rest.trials) } : null,
    rows: messages(result),
  };
}

function explainAgainstP(row: Delivery, id: RateId, name: string): Explained {
  const figure = {
    what: t(w.ofPart, { part: name, figure: `${nameRate(id)}, ${t(w.againstHolm)}` }),
    amount: formatP(row.against[id]?.holm ?? 1),
  };
  return { ...explainSum(figure, t(w.againstHolmFormula)), rows: null };
}

/** Of the table of weekdays and hours. */
export function explainGrid(
  { hasHours, deliveredIsSent }: ResponseResult,
  model: GridModel,
  rate: GridRate,
): Cells {
  const hitsOf = { open: responseWords.opened, click: responseWords.clicked, order: responseWords.ordered };
  return (day, column) => {
    const cell = model.rows[day]?.[column - 1];
    if (cell === undefined || cell.trials === 0) return undefined;
    return () => {
      const hour = hasHours ? ` ${nameHour(model.hours[column - 1] ?? 0)}` : '';
      const what = t(w.cell, { rate: nameRate(rate), place: `${nameWeekday(day)}${hour}` });
      const below = t(deliveredIsSent ? responseWords.sent : responseWords.delivered);
      const account = explainRatio(
        { what, amount: formatRate(cell.hits / cell.trials) },
        { what: t(hitsOf[rate]), amount: formatCount(cell.hits) },
        { what: below, amount: formatCount(cell.trials) },
      );
      return { ...account, rows: null };
    };
  };
}

/** How much of all customers goes into the record of one. */
export function explainStrength({ best }: ChannelRow): Explained {
  const figure = {
    what: t(w.strength, { channel: nameChannel(best) }),
    amount: formatCount(Math.round(best.prior?.strength ?? 0)),
  };
  return { ...explainSum(figure, t(w.strengthFormula)), rows: null };
}

/** p of a campaign against its control. */
export function explainControlP({ controls }: ResponseResult, one: ControlComparison): Explained {
  const holm = formatP(one.holm);
  const [n, m] = [formatCount(one.n), formatCount(one.nControl)];
  const [x, y] = [formatCount(one.buyers), formatCount(one.buyersControl)];
  const count = formatCount(controls.length);
  return {
    what: t(w.ofPart, { part: one.campaign, figure: t(w.againstHolm) }),
    ...{ amount: holm, formula: t(w.controlHolmFormula, { count }) },
    worked: t(w.controlWorked, { n, x, m, y, p: formatP(one.p), holm }),
    base: { what: t(responseWords.compared), amount: count },
    rows: null,
  };
}
