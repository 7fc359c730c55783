import type { Forecast, TrendPart, TrendResult } from '../../../workers/analyses/trend/result.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { trendHeads as h } from '../../i18n/messagesExplainHeads.ts';
import { trendFigures as w } from '../../i18n/messagesExplainPerform.ts';
import { trendMessages as m } from '../../i18n/messagesTrend.ts';
import {
  explainRatio,
  explainSum,
  writtenAs,
  type Accounts,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { compareLast, rankMethods } from './chart.ts';
import { explainError, explainLast, rowsOf } from './explained.ts';
import { explainSeason } from './tableAccounts.ts';
import { formatValueFull, nameMeasure, namePart } from './words.ts';

/** What stands behind the figures of titles and of the sentences beside tables. */

const counted = (what: string, count: number, formula: string): Explained =>
  explainSum({ what, amount: formatCount(count) }, formula);

/** Above the line: the last change, and how many periods there are. */
export function explainLineTitle(result: TrendResult, decimals: number): Told {
  const last = compareLast(result);
  const { length } = result.periods;
  const periods = counted(t(h.periods), length, t(h.periodsFormula));
  return [
    last && explainLast(result, last, decimals)['change'],
    // With its unit, so that no day or month of the same number is taken for it.
    writtenAs(periods, t(h.periodCount, { count: periods.amount })),
  ];
}

/** Above the parts: the share of the largest. */
export function explainPartsTitle(
  result: TrendResult,
  largest: TrendPart | undefined,
  decimals: number,
): Told {
  const { total, periods } = result;
  if (!largest || total === null || total <= 0 || largest.total === null) return [];
  const words = { name: namePart(result.dimension, largest), measure: nameMeasure(result) };
  const full = (value: number): string => formatValueFull(result, value, decimals);
  const share = explainRatio(
    { what: t(h.partShare, words), amount: formatPercent(largest.total / total) },
    { what: t(h.partTotal, words), amount: full(largest.total) },
    { what: t(m.whole), amount: full(total) },
  );
  return [{ ...share, rows: rowsOf(result, 0, periods.length - 1) }];
}

/** Above the season: the highest and the lowest place, and how often the one seen least was seen. */
export function explainSeasonTitle(result: TrendResult): Told {
  const { season } = result;
  if (season.status !== 'ok') return [];
  const indexes = season.places.map(({ index }) => index);
  const seen = season.places.map((one) => one.seen);
  const cells = explainSeason(result);
  const at = (index: number): Explained | null | undefined => cells(indexes.indexOf(index), 1)?.();
  return [
    at(Math.max(...indexes)),
    at(Math.min(...indexes)),
    counted(t(m.seasonSeen), Math.min(...seen), t(h.fewest)),
  ];
}

/** Above the methods: how many periods were set aside, and how much the chosen and the naive method erred on them. */
export function explainMethods(
  result: TrendResult,
  forecast: Extract<Forecast, { status: 'ok' }>,
  decimals: number,
): Accounts {
  const rows = rankMethods(forecast);
  const mae = (method: string): Explained | undefined => {
    const row = rows.find((one) => one.method === method);
    return row && explainError(result, forecast, row, decimals).mae;
  };
  return {
    count: counted(t(w.heldOut), forecast.heldOut.length, t(h.heldOutFormula)),
    mae: mae(forecast.method),
    naive: mae('naive'),
  };
}

/** Where there are too few periods: those there are, and those it takes. */
export function explainTooFew({ have, needed }: { readonly have: number; readonly needed: number }): Told {
  return [
    counted(t(h.whole), have, t(h.wholeFormula)),
    { ...counted(t(h.needed), needed, t(h.neededFormula)), rows: null },
  ];
}
