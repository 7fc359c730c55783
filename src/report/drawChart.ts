import { clipText, estimateTextWidth } from '../charts/regions.ts';
import { shorten, visible } from '../../workers/contract/rawText.ts';
import type { TableChart } from './tableChart.ts';

const width = 760;
const ink = '#1d1b18';
const quiet = '#6b665e';
const bar = '#1f7b82';

/** A plain picture of a table, for where its own may not be shown. */
export function drawChart(chart: TableChart): string {
  const { values } = chart;
  /** Many bars are drawn closer, so that they fit a page. */
  const isDense = values.length > 16;
  const rowHeight = isDense ? 17 : 28;
  const size = isDense ? 11 : 13;
  const [labels, texts] = [chart.labels.map(cut), chart.texts.map(cut)];
  const measure = cut(chart.measure);
  const left = Math.min(width * 0.36, widest(labels) + 12);
  const right = Math.min(width * 0.3, widest(texts) + 14);
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const x = (value: number): number =>
    left + ((value - least) / (most - least || 1)) * (width - left - right);
  const rows = labels.map((label, i) => {
    const value = values[i] ?? 0;
    const y = 24 + i * rowHeight;
    const text = texts[i] ?? '';
    return [
      `<g><title>${escape(`${label}: ${text}`)}</title>`,
      write(
        clipText(label, size, left - 10),
        left - 10,
        y + rowHeight - 10 + (isDense ? 5 : 0),
        'end',
        ink,
        size,
      ),
      `<rect x="${round(Math.min(x(0), x(value)))}" y="${y + (isDense ? 2 : 4)}" width="${round(Math.abs(x(value) - x(0)))}" height="${rowHeight - (isDense ? 4 : 8)}" fill="${bar}"/>`,
      write(
        text,
        round(Math.max(x(0), x(value)) + 8),
        y + rowHeight - 10 + (isDense ? 5 : 0),
        'start',
        quiet,
        size,
      ),
      '</g>',
    ].join('');
  });
  const height = 28 + rows.length * rowHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    write(measure, left, 14, 'start', quiet, 13),
    ...rows,
    '</svg>',
  ].join('');
}

function write(text: string, x: number, y: number, anchor: string, fill: string, size: number): string {
  return `<text x="${round(x)}" y="${y}" text-anchor="${anchor}" fill="${fill}" font-family="Pretendard, sans-serif" font-size="${size}">${escape(text)}</text>`;
}

/** Longer texts could not be read in a picture. */
function cut(text: string): string {
  return visible(shorten(text, 80));
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, estimateTextWidth(text, 13)), 30);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
