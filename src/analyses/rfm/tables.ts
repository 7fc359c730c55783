import type { RfmResult } from '../../../workers/analyses/rfm/result.ts';
import { numberCell, textCell, type TableColumn, type TableModel } from '../../charts/table.ts';
import { formatCount, formatDays, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { rfmMessages as m } from '../../i18n/messagesRfm.ts';
import { measureLabel } from '../../audience/measureLabels.ts';
import { language } from '../../i18n/language.svelte.ts';
import { buildCellMap, type RepurchaseModel } from './chart.ts';
import type { RfmAxisName } from './cuts.ts';
import { nameSegment } from './words.ts';

/** The tables behind the pictures, in the words of the page’s language. */

const column = (label: string, number = true): TableColumn => ({ label, number });

export function tabulateCells(result: RfmResult, decimals: number): TableModel {
  return {
    columns: [
      column(t(m.recency)),
      column(t(m.frequency)),
      column(t(m.monetary)),
      column(t(m.segment), false),
      column(t(m.customers)),
      column(t(m.customerShare)),
      column(t(m.revenue)),
    ],
    rows: buildCellMap(result).cells.map((cell) => [
      numberCell(cell.r, formatCount),
      numberCell(cell.f, formatCount),
      numberCell(cell.m, formatCount),
      textCell(nameSegment(cell.segment)),
      numberCell(cell.customerCount, formatCount),
      numberCell(cell.customerCount / result.customerCount, formatPercent),
      numberCell(cell.revenue, (value) => formatMoneyFull(value, decimals)),
    ]),
  };
}

export function tabulateAxis(name: RfmAxisName, result: RfmResult, decimals: number): TableModel {
  const { edges, counts } = result[name].histogram;
  const format = (value: number): string => {
    if (name === 'recencyDays') return formatDays(value);
    return name === 'frequency' ? formatCount(value) : formatMoney(value, decimals);
  };
  // The upper edge belongs to the next bin; whole numbers can say their last value instead.
  const last = name === 'monetary' ? 0 : 1;
  return {
    columns: [
      column(`${measureLabel(name, language.current)}: ${t(m.from)}`),
      column(t(m.to)),
      column(t(m.customers)),
    ],
    rows: counts.map((count, i) => [
      numberCell(edges[i] ?? 0, format),
      numberCell((edges[i + 1] ?? 0) - last, format),
      numberCell(count, formatCount),
    ]),
  };
}

export function tabulateRepurchase(model: RepurchaseModel): TableModel {
  return {
    columns: [
      column(t(m.segment), false),
      column(t(m.repurchaseRate)),
      column(t(m.low)),
      column(t(m.high)),
      column(t(m.boughtAgain)),
      column(t(m.customers)),
      column(t(m.against), false),
    ],
    rows: model.rows.map((row) => [
      textCell(nameSegment(row.id)),
      numberCell(row.rate, formatPercent),
      numberCell(row.low, formatPercent),
      numberCell(row.high, formatPercent),
      numberCell(row.buyerCount, formatCount),
      numberCell(row.customerCount, formatCount),
      textCell(t(m[row.against])),
    ]),
  };
}

export function tabulateScatter(result: RfmResult, decimals: number): TableModel {
  const { xEdges, yEdges, counts } = result.scatter;
  const columns = xEdges.length - 1;
  const rows: TableModel['rows'][number][] = [];
  counts.forEach((count, at) => {
    if (count === 0) return;
    const x = at % columns;
    const y = Math.floor(at / columns);
    const money = (value: number): string => formatMoney(value, decimals);
    rows.push([
      numberCell(xEdges[x] ?? 0, formatDays),
      numberCell(xEdges[x + 1] ?? 0, formatDays),
      numberCell(yEdges[y] ?? 0, money),
      numberCell(yEdges[y + 1] ?? 0, money),
      numberCell(count, formatCount),
    ]);
  });
  const days = measureLabel('recencyDays', language.current);
  const amount = measureLabel('monetary', language.current);
  return {
    columns: [
      column(`${days}: ${t(m.from)}`),
      column(t(m.to)),
      column(`${amount}: ${t(m.from)}`),
      column(t(m.to)),
      column(t(m.customers)),
    ],
    rows,
  };
}

/** The eleven segments as a table of figures, for copying. */
export function tabulateSegments(result: RfmResult, decimals: number): TableModel {
  const money = (value: number): string => formatMoneyFull(value, decimals);
  return {
    columns: [
      column(t(m.segment), false),
      column(t(m.customers)),
      column(t(m.customerShare)),
      column(t(m.revenue)),
      column(t(m.revenueShare)),
      column(t(m.medianRecency)),
      column(t(m.medianFrequency)),
      column(t(m.medianMonetary)),
      column(t(m.repurchaseRate)),
      column(t(m.low)),
      column(t(m.high)),
    ],
    rows: result.segments.map((row) => [
      textCell(nameSegment(row.id)),
      numberCell(row.customerCount, formatCount),
      numberCell(row.customerShare, formatPercent),
      numberCell(row.revenue, money),
      numberCell(row.revenueShare, formatPercent),
      numberCell(row.medianRecencyDays, formatDays),
      numberCell(row.medianFrequency, (value) => String(value)),
      numberCell(row.medianMonetary, money),
      numberCell(row.repurchase?.rate ?? null, formatPercent),
      numberCell(row.repurchase?.interval.low ?? null, formatPercent),
      numberCell(row.repurchase?.interval.high ?? null, formatPercent),
    ]),
  };
}
