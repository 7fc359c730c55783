import type { TrendResult } from '../../../workers/analyses/trend/result.ts';
import { numberCell, textCell, type TableColumn, type TableModel } from '../../charts/table.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { trendMessages as m } from '../../i18n/messagesTrend.ts';
import { formatPeriod, formatPlace } from '../../i18n/periods.ts';
import { formatIndex, formatValueFull, nameMeasure, namePart } from './words.ts';

/** The tables behind the pictures, in the words of the page’s language. */

const column = (label: string, number = true): TableColumn => ({ label, number });

export function tabulateLine(result: TrendResult, decimals: number): TableModel {
  const format = (value: number): string => formatValueFull(result, value, decimals);
  const points = result.forecast.status === 'ok' ? result.forecast.points : [];
  return {
    columns: [
      column(t(m.period), false),
      column(t(m.status), false),
      column(nameMeasure(result)),
      column(t(m.low)),
      column(t(m.high)),
    ],
    rows: [
      ...result.periods.map(({ start, isPartial }, i) => [
        { text: formatPeriod(start, result.grain), value: start },
        textCell(t(isPartial ? m.partial : m.complete)),
        numberCell(result.values[i] ?? null, format),
        numberCell(null, format),
        numberCell(null, format),
      ]),
      ...points.map((point) => [
        { text: formatPeriod(point.start, result.grain), value: point.start },
        textCell(t(m.forecast)),
        numberCell(point.value, format),
        numberCell(point.low, format),
        numberCell(point.high, format),
      ]),
    ],
  };
}

export function tabulateParts(result: TrendResult, decimals: number): TableModel {
  const format = (value: number): string => formatValueFull(result, value, decimals);
  return {
    columns: [
      column(t(m.period), false),
      ...result.parts.map((part) => column(namePart(result.dimension, part))),
      column(t(m.whole)),
    ],
    rows: result.periods.map(({ start }, i) => [
      { text: formatPeriod(start, result.grain), value: start },
      ...result.parts.map((part) => numberCell(part.values[i] ?? null, format)),
      numberCell(result.values[i] ?? null, format),
    ]),
  };
}

export function tabulateSeason(result: TrendResult): TableModel {
  const places = result.season.status === 'ok' ? result.season.places : [];
  return {
    columns: [column(t(m.seasonPlace), false), column(t(m.seasonIndex)), column(t(m.seasonSeen))],
    rows: places.map(({ place, index, seen }) => [
      { text: formatPlace(place, result.grain), value: place },
      numberCell(index, formatIndex),
      numberCell(seen, formatCount),
    ]),
  };
}
