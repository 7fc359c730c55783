import type { TrendResult } from '../../../workers/analyses/trend/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { measureFormulas, trendFigures as w } from '../../i18n/messagesExplainPerform.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { trendMethodNames } from '../../i18n/messagesTrend.ts';
import { formatPlace } from '../../i18n/periods.ts';
import { explainRatio, explainSum, type Amount, type Explained } from '../../workbench/explained.ts';
import { writeFactor } from '../../workbench/workedNumbers.ts';
import { explainNext, explainPeriod, rowsOf } from './explained.ts';
import { tabulateLine, tabulateParts, tabulateSeason } from './tables.ts';
import { formatValueFull, namePart } from './words.ts';

/** What stands behind the cells of the tables behind the pictures. */

export function explainLine(result: TrendResult, decimals: number): CellAccounts {
  const { forecast, periods } = result;
  const fitted = (): Amount | null =>
    forecast.status === 'ok' ? { what: t(r.fitted), amount: formatCount(forecast.fittedCount) } : null;
  const of =
    (name: 'value' | 'low' | 'high'): TellCell =>
    (figure, row) => {
      if (row < periods.length) return withAmount(explainPeriod(result, row, decimals), figure);
      if (forecast.status !== 'ok') return null;
      // What comes next is worked out; what comes after it builds on that.
      if (row === periods.length) return withAmount(explainNext(result, forecast, decimals)[name], figure);
      if (name !== 'value') return explainSum(figure, t(r.ends), fitted());
      const method = t(trendMethodNames[forecast.method]);
      return explainSum(figure, t(r.foretold, { method }), fitted());
    };
  return explainCells(() => tabulateLine(result, decimals), [null, null, of('value'), of('low'), of('high')]);
}

const withAmount = (account: Explained | undefined, { amount }: Amount): Explained | null =>
  account ? { ...account, amount } : null;

export function explainParts(result: TrendResult, decimals: number): CellAccounts {
  const { measure, parts, dimension } = result;
  const formula = (): string => t(measure === 'aov' ? w.aovFormula : measureFormulas[measure]);
  const tellers = parts.map((part): TellCell => (figure, row) => {
    const words = { part: namePart(dimension, part), formula: formula() };
    const whole = formatValueFull(result, result.values[row] ?? 0, decimals);
    const base = measure === 'aov' ? null : { what: t(r.wholePeriod), amount: whole };
    return { ...explainSum(figure, t(r.part, words), base), rows: rowsOf(result, row, row) };
  });
  const all: TellCell = (figure, row) => withAmount(explainPeriod(result, row, decimals), figure);
  return explainCells(() => tabulateParts(result, decimals), [null, ...tellers, all]);
}

export function explainSeason(result: TrendResult): CellAccounts {
  const { season, grain } = result;
  const index: TellCell = (figure, row) => {
    const place = season.status === 'ok' ? season.places[row] : undefined;
    if (season.status !== 'ok' || !place) return null;
    const peak = formatPlace(place.place, grain);
    const ratio = explainRatio(
      figure,
      { what: peak, amount: writeFactor(place.ratio) },
      { what: t(w.meanRatio), amount: writeFactor(season.meanRatio) },
    );
    return { ...ratio, formula: t(w.indexFormula, { peak }) };
  };
  return explainCells(() => tabulateSeason(result), [null, index, (figure) => explainSum(figure, t(r.seen))]);
}
