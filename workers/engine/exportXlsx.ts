import { BlobWriter, TextReader, ZipWriter, configure } from '@zip.js/zip.js';
import { shorten } from '../contract/rawText.ts';
import { looksLikeFormula } from '../contract/spreadsheetText.ts';

/** Workers of the library would be a second copy of it, made from text, which the policy of the page forbids. */
configure({ useWebWorkers: false });

/** Longest text of a cell; one more and Excel calls the file damaged. */
const longestCell = 32_767;

const widest = 60;
const narrowest = 9;
/** Rows from which the width of a column is taken. */
const measuredRows = 200;

export type Cell = string | number;

export interface SheetTable {
  readonly header: readonly string[];
  /** In pieces, so that a million rows need no million objects at once. */
  readonly pieces: Iterable<readonly (readonly Cell[])[]>;
  readonly onPiece: () => Promise<void>;
}

/** Positions in the styles below. */
const styles = { plain: 0, header: 1, text: 2, formulaLike: 3, whole: 4, decimal: 5 } as const;

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
  for (const [path, xml] of Object.entries(frame(sheetName))) await zip.add(path, new TextReader(xml));
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

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainNames = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';

function frame(sheetName: string): Readonly<Record<string, string>> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `${xmlHead}<Relationships xmlns="${packageNames}/relationships"><Relationship Id="rId1" Type="${relationNames}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xmlHead}<workbook ${mainNames} xmlns:r="${relationNames}"><sheets><sheet name="${escapeXml(sheetTitle(sheetName))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xmlHead}<Relationships xmlns="${packageNames}/relationships"><Relationship Id="rId1" Type="${relationNames}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationNames}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(),
  };
}

/** Formats 49 and 3 are Excel’s own: text, and whole numbers with separators. */
function stylesXml(): string {
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
  const cell = (format: number, rest = ''): string =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${rest}/>`;
  return `${xmlHead}<styleSheet ${mainNames}><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0#####"/></numFmts><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${cell(0)}<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>${cell(49)}${cell(49, ' quotePrefix="1"')}${cell(3)}${cell(164)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
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
    const width = Math.min(widest, Math.max(narrowest, widthOf(title), ...cells) + 2);
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  });
  const titles = header.map((title, i) => textXml(`${letters[i]}1`, title, styles.header));
  return `${xmlHead}<worksheet ${mainNames}><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>`;
}

function cellXml(place: string, cell: Cell): string {
  if (typeof cell === 'string') {
    if (cell === '') return '';
    return textXml(place, cell, looksLikeFormula(cell) ? styles.formulaLike : styles.text);
  }
  if (!Number.isFinite(cell)) return '';
  // Adding 0 turns −0 into 0.
  return `<c r="${place}" s="${Number.isInteger(cell) ? styles.whole : styles.decimal}"><v>${cell + 0}</v></c>`;
}

function textXml(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(shorten(text, longestCell - 1))}</t></is></c>`;
}

/**
 * Characters that XML has no room for become _xHHHH_, as in ISO/IEC 29500 §22.4.2.4; text that looks like such an
 * escape gets its first character escaped.
 */
function escapeXml(text: string): string {
  if (!/[&<>"_\p{Cc}\ufffe\uffff]/u.test(text)) return text;
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** At most 31 characters, without those that Excel forbids in the name of a sheet. */
function sheetTitle(name: string): string {
  const clean = name
    .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
    .slice(0, 31)
    .replace(/[\ud800-\udbff]$|[\s']+$/g, '');
  return clean === '' ? 'Dangol' : clean;
}

/** In digits; letters of East Asia are two wide. */
function widthOf(cell: Cell): number {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell.toLocaleString('en').length : 0;
  let width = 0;
  for (const sign of cell.slice(0, widest)) width += sign > '\u1100' ? 2 : 1;
  return width;
}

function columnLetters(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : columnLetters(Math.floor(position / 26) - 1) + letter;
}
