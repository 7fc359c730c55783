import { clipText, estimateTextWidth } from '../charts/regions.ts';
import { shorten, visible } from '../../workers/contract/rawText.ts';
import type { TableChart } from './tableChart.ts';

const width = 760;
const rowHeight = 28;
const ink = '#1d1b18';
const quiet = '#6b665e';
const bar = '#1f7b82';

/** A plain picture of a table, for where its own may not be shown. */
export function drawChart({ measure, labels, values, texts }: TableChart): string {
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
      write(clipText(visible(label), 13, left - 10), left - 10, y + 18, 'end', ink),
      `<rect x="${round(Math.min(x(0), x(value)))}" y="${y + 4}" width="${round(Math.abs(x(value) - x(0)))}" height="${rowHeight - 8}" fill="${bar}"/>`,
      write(text, round(Math.max(x(0), x(value)) + 8), y + 18, 'start', quiet),
      '</g>',
    ].join('');
  });
  const height = 28 + rows.length * rowHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    write(measure, left, 14, 'start', quiet),
    ...rows,
    '</svg>',
  ].join('');
}

function write(text: string, x: number, y: number, anchor: string, fill: string): string {
  return `<text x="${round(x)}" y="${y}" text-anchor="${anchor}" fill="${fill}" font-family="Pretendard, sans-serif" font-size="13">${escape(text)}</text>`;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, estimateTextWidth(shorten(text, 80), 13)), 30);
}

function escape(text: string): string {
  return visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
