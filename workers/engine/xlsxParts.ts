import { shorten } from '../contract/rawText.ts';
import { looksLikeFormula } from '../contract/spreadsheetText.ts';

/** Pieces of Office Open XML, ECMA-376 part 1, §18, that every workbook here is made of. */

/** Longest text of a cell; one more and Excel calls the file damaged. */
const longestCell = 32_767;

export const widestColumn = 60;

export type Cell = string | number;

/** Positions in the styles below. */
export const styles = {
  ...{ plain: 0, header: 1, text: 2, formulaLike: 3, whole: 4, decimal: 5 },
  ...{ percent: 6, bold: 7, total: 8, totalPercent: 9 },
} as const;

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainNames = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';

/** All files of a workbook but its sheets. Names of sheets are made such that Excel takes them; they must differ. */
export function frame(sheetNames: readonly string[]): Readonly<Record<string, string>> {
  const each = (write: (i: number, name: string) => string): string =>
    sheetNames.map((name, i) => write(i + 1, name)).join('');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${each((i) => `<Override PartName="/xl/worksheets/sheet${i}.xml" ContentType="${type}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `${xmlHead}<Relationships xmlns="${packageNames}/relationships"><Relationship Id="rId1" Type="${relationNames}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xmlHead}<workbook ${mainNames} xmlns:r="${relationNames}"><sheets>${each((i, name) => `<sheet name="${escapeXml(sheetTitle(name))}" sheetId="${i}" r:id="rId${i}"/>`)}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xmlHead}<Relationships xmlns="${packageNames}/relationships">${each((i) => `<Relationship Id="rId${i}" Type="${relationNames}/worksheet" Target="worksheets/sheet${i}.xml"/>`)}<Relationship Id="rId${sheetNames.length + 1}" Type="${relationNames}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(),
  };
}

/** Formats 49 and 3 are Excel’s own: text, and whole numbers with separators. */
function stylesXml(): string {
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
  const cell = (format: number, rest = ''): string =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${rest}/>`;
  const bold = (format: number): string => cell(format, ' applyFont="1"').replace('fontId="0"', 'fontId="1"');
  return `${xmlHead}<styleSheet ${mainNames}><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.0#####"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10">${cell(0)}<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>${cell(49)}${cell(49, ' quotePrefix="1"')}${cell(3)}${cell(164)}${cell(165)}${bold(49)}${bold(3)}${bold(165)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

export function cellXml(place: string, cell: Cell): string {
  if (typeof cell === 'string') {
    if (cell === '') return '';
    return textXml(place, cell, looksLikeFormula(cell) ? styles.formulaLike : styles.text);
  }
  if (!Number.isFinite(cell)) return '';
  // Adding 0 turns −0 into 0.
  return `<c r="${place}" s="${Number.isInteger(cell) ? styles.whole : styles.decimal}"><v>${cell + 0}</v></c>`;
}

export function textXml(place: string, text: string, style: number): string {
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
export function sheetTitle(name: string): string {
  const clean = name
    .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
    .slice(0, 31)
    .replace(/[\ud800-\udbff]$|[\s']+$/g, '');
  return clean === '' ? 'Dangol' : clean;
}

/** In digits; letters of East Asia are two wide. */
export function widthOf(cell: Cell): number {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell.toLocaleString('en').length : 0;
  let width = 0;
  for (const sign of cell.slice(0, widestColumn)) width += sign > '\u1100' ? 2 : 1;
  return width;
}

export function columnLetters(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : columnLetters(Math.floor(position / 26) - 1) + letter;
}
