import type { Lang } from '../../workers/contract/text.ts';
import type { CellRule, WorkbookCell, WorkbookSheet } from '../../workers/contract/workbook.ts';
import type { TableCell, TableModel } from '../charts/table.ts';
import { reportsMessages as m } from '../i18n/messagesReports.ts';
import { kindNames } from './kindNames.ts';
import { findRules, type ColumnRule } from './liveFormulas.ts';
import { faceIn, titleOf, type Report, type ReportItem } from './model.ts';

/** A sheet with all items, then one for each. */
export function workbookSheets(report: Report, lang: Lang): readonly WorkbookSheet[] {
  const named = report.items.map((item, i) => ({ item, name: sheetName(item, i + 1, lang) }));
  return [overviewSheet(report, named, lang), ...named.map(({ item, name }) => itemSheet(item, name, lang))];
}

/** The number in front tells sheets apart after Excel’s 31 characters. */
function sheetName(item: ReportItem, at: number, lang: Lang): string {
  return `${at} ${titleOf(item, lang)}`.slice(0, 28);
}

interface Named {
  readonly item: ReportItem;
  readonly name: string;
}

function overviewSheet(report: Report, named: readonly Named[], lang: Lang): WorkbookSheet {
  const heads = [m.number, m.kind, m.titleField, m.newNote].map((text) => ({ heading: text[lang] }));
  return {
    name: m.overview[lang],
    rows: [
      [{ heading: report.title }],
      ...[report.subtitle, report.author].filter((text) => text !== '').map((text) => [text]),
      [],
      heads,
      ...named.map(({ item }, i) => [
        i + 1,
        kindNames[item.kind][lang],
        titleOf(item, lang),
        item.note === '' ? null : item.note,
      ]),
      [],
      [m.madeWith[lang]],
    ],
  };
}

function itemSheet(item: ReportItem, name: string, lang: Lang): WorkbookSheet {
  const face = faceIn(item, lang);
  const rows: WorkbookCell[][] = [[{ heading: titleOf(item, lang) }]];
  const say = (text: string): void => {
    if (text !== '') rows.push([text]);
  };
  say(face?.subtitle ?? '');
  say(face?.text ?? '');
  for (const line of item.note.split('\n')) say(line);
  if (face === null) return { name, rows };
  if (face.table) rows.push([], ...tableRows(face.table, rows.length + 1, lang));
  if (face.remarks.length > 0) rows.push([]);
  face.remarks.forEach(say);
  if (face.origin.length > 0) rows.push([], [{ heading: m.origin[lang] }]);
  for (const { label, value } of face.origin) rows.push([label, value]);
  if (face.formula.length > 0) rows.push([], [{ heading: m.formula[lang] }]);
  face.formula.forEach(say);
  return { name, rows };
}

/** first: the row of the sheet that the header comes to stand in. */
export function tableRows(table: TableModel, first: number, lang: Lang): WorkbookCell[][] {
  const rules = findRules(table);
  const top = first + 1;
  const bottom = first + table.rows.length;
  const body = table.rows.map((row, i) =>
    row.map((cell, column): WorkbookCell => {
      if (table.columns[column]?.number !== true) return cell.value === null ? null : String(cell.value);
      if (typeof cell.value !== 'number') return cell.text === '–' ? null : cell.text;
      const rule = rules.get(column);
      const value = { value: cell.value, isPercent: isPercent(cell) };
      return rule ? { ...value, rule: ruleAt(rule, top + i, top, bottom) } : value;
    }),
  );
  const heads = table.columns.map(({ label }) => ({ heading: label }));
  const total = totalRow(table, rules, top, bottom, lang);
  return [heads, ...body, ...(total ? [total] : [])];
}

function ruleAt(rule: ColumnRule, row: number, from: number, to: number): CellRule {
  switch (rule.does) {
    case 'share':
      return { does: 'share', part: { column: rule.of, row }, of: { column: rule.of, from, to } };
    case 'divide':
      return { does: 'divide', top: { column: rule.top, row }, bottom: { column: rule.bottom, row } };
    case 'subtract':
      return { does: 'subtract', from: { column: rule.from, row }, less: { column: rule.less, row } };
  }
}

/** Sums of the columns that others are shares of: only of these is it known that they add up to a whole. */
function totalRow(
  table: TableModel,
  rules: ReadonlyMap<number, ColumnRule>,
  from: number,
  to: number,
  lang: Lang,
): WorkbookCell[] | null {
  const whole = new Set([...rules.values()].flatMap((rule) => (rule.does === 'share' ? [rule.of] : [])));
  if (whole.size === 0 || table.columns[0]?.number !== false) return null;
  return table.columns.map((_, column): WorkbookCell => {
    if (column === 0) return { heading: m.sum[lang] };
    if (!whole.has(column)) return null;
    const value = table.rows.reduce((sum, row) => sum + Number(row[column]?.value ?? 0), 0);
    return { value, isPercent: false, isTotal: true, rule: { does: 'sum', of: { column, from, to } } };
  });
}

function isPercent({ text, value }: TableCell): boolean {
  return text.trim().endsWith('%') && typeof value === 'number';
}
