import type {
  Delivery,
  RateId,
  ResponseResult,
  TimeTest,
} from '../../../workers/analyses/response/result.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { responseWords } from '../../i18n/messagesExplainResponse.ts';
import { sendWords as w } from '../../i18n/messagesExplainSends.ts';
import {
  explainRatio,
  explainSum,
  writtenAs,
  type Amount,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { buildFunnel, findClear, ratedRows } from './chart.ts';
import { explainCount, explainRate, messages } from './explained.ts';
import { explainAgainst, explainFunnel } from './explainedTables.ts';
import { listChannels } from './tables.ts';
import { formatP, formatPointsSize, nameRow } from './words.ts';

/** What stands behind the figures of titles and notes. */

const plain = (what: Text, amount: string, formula: string, base: Amount | null = null): Explained => ({
  ...explainSum({ what: t(what), amount }, formula, base),
  rows: null,
});

/** `group` null for all messages. */
export function explainFunnelTitle(result: ResponseResult, row: Delivery, group: string | null): Told {
  const last = buildFunnel(row).length - 1;
  return [explainFunnel(result, row, group)(last, 2)?.(), explainCount(result, row, 'sent', group)];
}

/** Of the notes beside the funnel. */
export function explainBeside(
  result: ResponseResult,
  row: Delivery,
  group: string | null,
  decimals: number,
): Told {
  const { windowDays, mended, shopRevenue, total } = result;
  const shop = { what: t(w.shop), amount: formatMoneyFull(shopRevenue ?? 0, decimals) };
  const own = { what: t(responseWords.revenue), amount: formatMoneyFull(total.revenue ?? 0, decimals) };
  return [
    explainCount(result, row, 'optedOut', group),
    row.rates.optOut ? explainRate(result, row, 'optOut', group) : null,
    ...(shopRevenue
      ? [
          writtenAs(explainSum(shop, t(w.shopFormula)), formatMoney(shopRevenue, decimals)),
          explainRatio(
            { what: t(w.shopShare), amount: formatPercent((total.revenue ?? 0) / shopRevenue) },
            own,
            shop,
          ),
        ]
      : []),
    plain(w.open, formatCount(row.open), t(w.openFormula, { days: windowDays })),
    { ...plain(w.mended, formatCount(mended), t(w.mendedFormula)), rows: messages(result) },
  ];
}

/** Above one rate of every group. */
export function explainSplitTitle(result: ResponseResult, rate: RateId, most: number): Told {
  const { best, worst } = findClear(result.split, rate);
  const rated = ratedRows(result.split, rate, most);
  const rows = [best?.row, worst?.row, ...(rated.length === 1 ? [rated[0]?.row] : [])];
  const groups = { what: t(w.groups), amount: formatCount(result.split.length) };
  return [
    ...rows.map((row) => row && explainRate(result, row, rate, nameRow(result, row))),
    plain(w.shown, formatCount(rated.length), t(w.shownFormula), groups),
    { ...explainSum(groups, t(w.groupsFormula)), rows: null },
  ];
}

export function explainGroupCount({ split }: ResponseResult): Told {
  return [plain(w.groups, formatCount(split.length), t(w.groupsFormula))];
}

export function explainVariantTitle(
  result: ResponseResult,
  variants: NonNullable<ResponseResult['variants']>,
  rate: RateId,
): Told {
  const best = findClear(variants.rows, rate).best?.row;
  if (best === undefined) return [];
  const account = explainAgainst(result, variants.rows, best, rate, nameRow({ splitBy: 'variant' }, best));
  const amount = formatPointsSize(best.against[rate]?.value ?? 0);
  return [{ ...account, amount, worked: account.worked?.replace('= +', '= ') ?? null }];
}

export function explainDrawn(p: number): Explained {
  return plain(w.drawn, formatP(p), t(w.drawnFormula));
}

export function explainGridTitle(result: ResponseResult): Told {
  const total = result.grid.delivered.reduce((sum, one) => sum + one, 0);
  return [{ ...plain(w.gridMessages, formatCount(total), t(w.gridFormula)), rows: messages(result) }];
}

export function explainTimes({ statistic, freedom, p, within }: TimeTest): Told {
  const words = { statistic: statistic.toFixed(1), freedom };
  const inner = within && { statistic: within.statistic.toFixed(1), freedom: within.freedom };
  return [
    plain(w.statistic, words.statistic, t(w.statisticFormula)),
    plain(w.freedom, String(freedom), t(w.freedomFormula)),
    plain(w.p, formatP(p), t(w.pFormula, words)),
    within && inner ? plain(w.within, formatP(within.p), t(w.withinFormula, inner)) : null,
  ];
}

/** Above the channel for each customer, and below it. */
export function explainPersonal(result: ResponseResult): Readonly<Record<'title' | 'help', Told>> {
  const { personal } = result;
  if (personal === null) return { title: [], help: [] };
  const counts = listChannels(result).flatMap(({ reason, count }) => (reason === 'own' ? [count] : []));
  const own = counts.reduce((sum, count) => sum + count, 0);
  const all = { what: t(responseWords.allCustomers), amount: formatCount(personal.customerCount) };
  const amount = formatCount(own);
  const worked = counts.length < 2 ? null : `${counts.map(formatCount).join(' + ')} = ${amount}`;
  return {
    title: [
      { ...plain(w.own, amount, t(w.ownFormula), all), worked },
      {
        ...explainRatio(
          { what: t(w.ownShare), amount: formatPercent(own / Math.max(1, personal.customerCount)) },
          { what: t(w.own), amount },
          all,
        ),
        rows: null,
      },
      { ...explainSum(all, t(w.allFormula)), rows: messages(result) },
    ],
    help: [plain(w.hours, formatCount(personal.ownHours), t(w.hoursFormula), all)],
  };
}

export function explainKept(result: ResponseResult): Readonly<Record<'rows' | 'both', () => Explained>> {
  const both = result.controls.reduce((sum, one) => sum + one.both, 0);
  return {
    rows: () => plain(w.kept, formatCount(result.controlRows), t(w.keptFormula)),
    both: () => plain(w.both, formatCount(both), t(w.bothFormula)),
  };
}
