import { BlobWriter, TextReader, ZipWriter, configure } from '@zip.js/zip.js';
import type { CellPlace, CellRule, WorkbookCell, WorkbookSheet } from '../contract/workbook.ts';
import {
  cellXml,
  columnLetters,
  frame,
  mainNames,
  styles,
  textXml,
  widestColumn,
  widthOf,
  xmlHead,
} from './xlsxParts.ts';

// Workers of the library would be made from text, which the policy of the page forbids.
configure({ useWebWorkers: false });

/** A workbook of several sheets, with numbers that are worked out of others as live formulas. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Blob> {
  const zip = new ZipWriter(
    new BlobWriter('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    // Excel refuses entries of Zip64, and nothing here is as large.
    { zip64: false, level: 6 },
  );
  const files = frame(sheets.map(({ name }) => name));
  for (const [path, xml] of Object.entries(files)) await zip.add(path, new TextReader(xml));
  for (const [i, sheet] of sheets.entries())
    await zip.add(`xl/worksheets/sheet${i + 1}.xml`, new TextReader(sheetXml(sheet, i === 0)));
  return zip.close();
}

function sheetXml({ rows }: WorkbookSheet, isFirst: boolean): string {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 1);
  // Lines of one cell are sentences; they may run over their neighbours.
  const cells = rows.filter((row) => row.length > 1);
  const columns = Array.from({ length: count }, (_, at) => {
    const widest = cells.reduce((most, row) => Math.max(most, widthOf(plain(row[at] ?? null))), 8);
    return `<col min="${at + 1}" max="${at + 1}" width="${Math.min(widestColumn, widest + 2)}" customWidth="1"/>`;
  });
  const lines = rows.map((row, y) => {
    const written = row.map((cell, x) => writeCell(placeName({ column: x, row: y }), cell));
    return `<row r="${y + 1}">${written.join('')}</row>`;
  });
  return `${xmlHead}<worksheet ${mainNames}><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function plain(cell: WorkbookCell): string | number {
  if (cell === null || typeof cell !== 'object') return cell ?? '';
  return 'heading' in cell ? cell.heading : cell.value;
}

function writeCell(place: string, cell: WorkbookCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cellXml(place, cell);
  if ('heading' in cell) return cell.heading === '' ? '' : textXml(place, cell.heading, styles.bold);
  const { value, isPercent, isTotal = false, rule } = cell;
  if (!Number.isFinite(value)) return '';
  const numberStyle = isPercent ? styles.percent : Number.isInteger(value) ? styles.whole : styles.decimal;
  const style = !isTotal ? numberStyle : isPercent ? styles.totalPercent : styles.total;
  const formula = rule === undefined ? '' : `<f>${formulaOf(rule)}</f>`;
  return `<c r="${place}" s="${style}">${formula}<v>${value + 0}</v></c>`;
}

/** Made of places alone: no text of anybody comes into a formula. */
function formulaOf(rule: CellRule): string {
  switch (rule.does) {
    case 'sum':
      return `SUM(${spanName(rule.of)})`;
    case 'share':
      return `${placeName(rule.part)}/SUM(${spanName(rule.of)})`;
    case 'divide':
      return `${placeName(rule.top)}/${placeName(rule.bottom)}`;
    case 'subtract':
      return `${placeName(rule.from)}-${placeName(rule.less)}`;
  }
}

const placeName = ({ column, row }: CellPlace): string => `${columnLetters(column)}${Math.trunc(row) + 1}`;

function spanName({ column, from, to }: { column: number; from: number; to: number }): string {
  const letters = columnLetters(column);
  return `${letters}$${Math.trunc(from) + 1}:${letters}$${Math.trunc(to) + 1}`;
}
