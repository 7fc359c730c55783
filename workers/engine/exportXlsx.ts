import { BlobWriter, TextReader, ZipWriter, configure } from '@zip.js/zip.js';
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
  type Cell,
} from './xlsxParts.ts';

/** Workers of the library would be a second copy of it, made from text, which the policy of the page forbids. */
configure({ useWebWorkers: false });

const narrowest = 9;
/** Rows from which the width of a column is taken. */
const measuredRows = 200;

export interface SheetTable {
  readonly header: readonly string[];
  /** In pieces, so that a million rows need no million objects at once. */
  readonly pieces: Iterable<readonly (readonly Cell[])[]>;
  readonly onPiece: () => Promise<void>;
}

/**
 * A workbook of one sheet: header row frozen, text as text (zeros in front stay, nothing is a formula), numbers as
 * numbers; what is no number stays empty. Office Open XML, ECMA-376 part 1, §18.
 */
export async function writeXlsx(sheetName: string, table: SheetTable): Promise<Blob> {
  const zip = new ZipWriter(
    new BlobWriter('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    // Excel refuses entries of Zip64, and nothing here is as large.
    { zip64: false, level: 6 },
  );
  for (const [path, xml] of Object.entries(frame([sheetName]))) await zip.add(path, new TextReader(xml));
  await zip.add('xl/worksheets/sheet1.xml', { readable: streamOf(sheetXml(table)) });
  return zip.close();
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

async function* sheetXml({ header, pieces, onPiece }: SheetTable): AsyncGenerator<string> {
  const letters = header.map((_, i) => columnLetters(i));
  let row = 1;
  let isOpen = false;
  for (const piece of pieces) {
    if (!isOpen) yield openSheet(header, piece.slice(0, measuredRows), letters);
    isOpen = true;
    const lines = piece.map((cells) => {
      row += 1;
      return `<row r="${row}">${cells.map((cell, i) => cellXml(`${letters[i]}${row}`, cell)).join('')}</row>`;
    });
    yield lines.join('');
    await onPiece();
  }
  if (!isOpen) yield openSheet(header, [], letters);
  yield '</sheetData></worksheet>';
}

function openSheet(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  letters: readonly string[],
): string {
  const columns = header.map((title, i) => {
    const cells = rows.map((row) => widthOf(row[i] ?? ''));
    const width = Math.min(widestColumn, Math.max(narrowest, widthOf(title), ...cells) + 2);
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  });
  const titles = header.map((title, i) => textXml(`${letters[i]}1`, title, styles.header));
  return `${xmlHead}<worksheet ${mainNames}><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>`;
}
