import type PptxGenJS from 'pptxgenjs';
import { shorten, visible } from '../../workers/contract/rawText.ts';
import type { Lang } from '../../workers/contract/text.ts';
import { svgToPng } from '../charts/exportPicture.ts';
import type { TableModel } from '../charts/table.ts';
import { reportsMessages as m } from '../i18n/messagesReports.ts';
import { faceIn, titleOf, type Face, type Report, type ReportItem } from './model.ts';
import { loadPptx } from './page.ts';
import { isDrawing, sizeOf } from './picture.ts';
import { chartOf, type TableChart } from './tableChart.ts';

/** Inches of a wide slide. */
const page = { width: 13.33, height: 7.5, edge: 0.6 } as const;
const inner = page.width - 2 * page.edge;
const body = { top: 1.75, height: 4.75 } as const;

const ink = '1D1B18';
const quiet = '6B665E';
const accent = 'C2410C';
const bar = '1F7B82';
const font = 'Malgun Gothic';

const mostRows = 12;
const mostColumns = 7;
/** Native bars of more categories cannot be read on a slide. */
const mostBars = 20;

type Slide = PptxGenJS.Slide;

/** A slide an item, the finding as its title; bars and lines as charts that PowerPoint can edit. */
export async function writeSlides(report: Report, lang: Lang): Promise<Blob> {
  const { default: Pptx } = await loadPptx();
  const deck = new Pptx();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = visible(report.title);
  deck.author = visible(report.author);
  deck.company = 'Dangol';
  writeCover(deck.addSlide(), report);
  for (const item of report.items) await writeItem(deck, item, lang);
  return (await deck.write({ outputType: 'blob', compression: true })) as Blob;
}

function writeCover(slide: Slide, { title, subtitle, author }: Report): void {
  const place = { x: page.edge, w: inner, fontFace: font };
  slide.addText(visible(title), {
    ...place,
    y: 2.4,
    h: 1.4,
    fontSize: 36,
    bold: true,
    color: ink,
    valign: 'bottom',
  });
  if (subtitle !== '')
    slide.addText(visible(subtitle), { ...place, y: 3.9, h: 0.6, fontSize: 18, color: quiet });
  if (author !== '') slide.addText(visible(author), { ...place, y: 4.5, h: 0.5, fontSize: 14, color: quiet });
}

async function writeItem(deck: PptxGenJS, item: ReportItem, lang: Lang): Promise<void> {
  const slide = deck.addSlide();
  const face = faceIn(item, lang);
  const place = { x: page.edge, w: inner, fontFace: font };
  const isFinding = item.kind === 'finding' && face !== null && item.ownTitle === '';
  const title = isFinding ? face.text : titleOf(item, lang);
  const isLong = title.length > 90;
  // A sentence that stands alone takes the middle of its slide.
  const head = isFinding
    ? { y: 2.1, h: 2.4, fontSize: 30 }
    : { y: 0.35, h: 0.95, fontSize: isLong ? 20 : 26 };
  slide.addText(shorten(visible(title), 260), {
    ...{ ...place, ...head, bold: true, color: ink },
    ...{ valign: 'middle', fit: 'shrink' },
  });
  const subtitle = isFinding ? face.title : (face?.subtitle ?? '');
  if (subtitle !== '')
    slide.addText(shorten(visible(subtitle), 200), {
      ...place,
      y: isFinding ? 1.6 : 1.28,
      h: 0.4,
      fontSize: isFinding ? 16 : 12,
      color: quiet,
    });
  const hasNote = item.note.trim() !== '';
  const height = hasNote ? body.height - 0.9 : body.height;
  if (face) await writeBody(slide, item, face, height, lang);
  if (hasNote) {
    const y = face ? body.top + height + 0.1 : body.top;
    slide.addText(item.note.split('\n').map(visible).join('\n'), {
      ...{ ...place, y, h: face ? 0.8 : body.height, fontSize: face ? 13 : 18, color: ink },
      ...{ valign: 'top', fit: 'shrink' },
    });
  }
  if (face) writeFoot(slide, face, lang);
}

async function writeBody(
  slide: Slide,
  item: ReportItem,
  face: Face,
  height: number,
  lang: Lang,
): Promise<void> {
  const chart = face.shape !== null && face.table ? chartOf(face.table) : null;
  if (face.shape !== null && chart !== null && (face.shape === 'lines' || chart.labels.length <= mostBars)) {
    addChart(slide, chart, face.shape, height, titleOf(item, lang));
  } else if (face.picture !== null && isDrawing(face.picture)) {
    await addPicture(slide, face.picture, height, titleOf(item, lang));
  } else if (face.table) addTable(slide, face.table, lang);
  else if (face.text !== '' && item.kind !== 'finding') {
    slide.addText(visible(face.text), {
      ...{ x: page.edge, y: body.top, w: inner, h: 1, fontFace: font },
      ...{ fontSize: 20, color: ink, valign: 'top' },
    });
  }
}

function addChart(
  slide: Slide,
  { measure, labels, values, isShare }: TableChart,
  shape: 'bars' | 'lines',
  height: number,
  alt: string,
): void {
  // A bar chart that lies on its side counts from the bottom.
  const order = shape === 'bars' ? labels.map((_, i) => labels.length - 1 - i) : labels.map((_, i) => i);
  const series = {
    name: shorten(visible(measure), 80),
    labels: order.map((i) => shorten(visible(labels[i] ?? ''), 60)),
    values: order.map((i) => values[i] ?? 0),
  };
  const isFine = values.some((value) => value % 1 !== 0 && Math.abs(value) < 100);
  const format = isShare ? '0.0%' : isFine ? '0.00' : '#,##0';
  slide.addChart(shape === 'bars' ? 'bar' : 'line', [series], {
    ...{ x: page.edge, y: body.top, w: inner, h: height, altText: visible(alt) },
    ...{ barDir: 'bar', chartColors: [bar], lineSize: 2, lineDataSymbol: 'none' },
    ...{ showLegend: false, showTitle: false, showValue: shape === 'bars' },
    ...{ dataLabelFormatCode: format, valAxisLabelFormatCode: format, dataLabelColor: ink },
    ...{ catAxisLabelFontFace: font, catAxisLabelFontSize: 11, valAxisLabelFontSize: 10 },
    ...{ valGridLine: { color: 'E4E0D8', size: 0.5 }, catGridLine: { style: 'none' } },
    ...(values.every((value) => value >= 0) ? { valAxisMinVal: 0 } : {}),
  });
}

async function addPicture(slide: Slide, picture: string, height: number, alt: string): Promise<void> {
  const [width, tall] = sizeOf(picture);
  const scale = Math.min(inner / width, height / tall);
  const png = await svgToPng(picture);
  slide.addImage({
    ...{ data: await dataUrl(png), altText: visible(alt) },
    ...{ x: page.edge, y: body.top, w: width * scale, h: tall * scale },
  });
}

function addTable(slide: Slide, { columns, rows }: TableModel, lang: Lang): void {
  const shown = columns.slice(0, mostColumns);
  const cell = (text: string, at: number, isHead: boolean): PptxGenJS.TableCell => ({
    text: shorten(visible(text), 60),
    options: {
      align: columns[at]?.number === true ? 'right' : 'left',
      bold: isHead,
      color: isHead ? quiet : ink,
      border: [
        { type: 'none' },
        { type: 'none' },
        { type: 'solid', pt: 0.5, color: isHead ? '8F897E' : 'E4E0D8' },
        { type: 'none' },
      ],
    },
  });
  const lines = rows
    .slice(0, mostRows)
    .map((row) => shown.map((_, at) => cell(row[at]?.text ?? '', at, false)));
  slide.addTable([shown.map(({ label }, at) => cell(label, at, true)), ...lines], {
    ...{ x: page.edge, y: body.top, w: inner, fontSize: 11, fontFace: font, margin: 0.05 },
  });
  if (rows.length <= mostRows) return;
  slide.addText(
    m.rowsCut[lang].replace('{count}', String(rows.length)).replace('{shown}', String(mostRows)),
    { x: page.edge, y: 6.45, w: inner, h: 0.3, fontSize: 10, color: quiet, fontFace: font },
  );
}

function writeFoot(slide: Slide, { origin, remarks, formula }: Face, lang: Lang): void {
  const told = origin.slice(0, 4).map(({ label, value }) => `${label}: ${value}`);
  slide.addText(shorten(visible([...remarks, ...told].join(' · ')), 300), {
    ...{ x: page.edge, y: 6.8, w: inner, h: 0.5, fontFace: font },
    ...{ fontSize: 9, color: quiet, valign: 'top', fit: 'shrink' },
  });
  slide.addShape('line', { x: page.edge, y: 6.75, w: inner, h: 0, line: { color: accent, width: 1 } });
  const notes = [...origin.map(({ label, value }) => `${label}: ${value}`), '', ...formula];
  slide.addNotes([m.origin[lang], ...notes].map(visible).join('\n'));
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('the picture could not be read')),
    );
    reader.readAsDataURL(blob);
  });
}
