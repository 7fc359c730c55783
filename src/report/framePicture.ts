import { shorten, visible } from '../../workers/contract/rawText.ts';
import { wrapText } from '../charts/exportPicture.ts';
import { sizeOf } from './picture.ts';

const pad = 16;

/** A picture of a report with its heading above, for standing alone. */
export function framePicture(picture: string, title: string, subtitle: string): string {
  const [width, height] = sizeOf(picture);
  const titles = wrapText(visible(shorten(title, 300)), width, 18);
  const subtitles = wrapText(visible(shorten(subtitle, 400)), width, 12);
  const top = titles.length * 24 + subtitles.length * 18 + 12;
  const write = (text: string, y: number, size: number, rest: string): string =>
    `<text x="${pad}" y="${y}" font-family="Pretendard, sans-serif" font-size="${size}" ${rest}>${escapeXml(text)}</text>`;
  const outer = [width + 2 * pad, height + top + 2 * pad];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${outer[0]}" height="${outer[1]}" viewBox="0 0 ${outer[0]} ${outer[1]}">`,
    '<rect width="100%" height="100%" fill="#fbfaf7"/>',
    ...titles.map((line, i) => write(line, pad + 18 + i * 24, 18, 'font-weight="600" fill="#1d1b18"')),
    ...subtitles.map((line, i) => write(line, pad + titles.length * 24 + 12 + i * 18, 12, 'fill="#6b665e"')),
    picture.replace('<svg', `<svg x="${pad}" y="${pad + top}"`),
    '</svg>',
  ].join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
