import type { Lang } from '../../workers/contract/text.ts';
import { fileNameFrom } from '../audience/download.ts';
import { svgToPng } from '../charts/exportPicture.ts';
import { toCsv } from '../charts/table.ts';
import { loadZip } from '../offline/takeAlong.ts';
import { faceIn, titleOf, type Report, type ReportItem } from './model.ts';
import { framePicture } from './framePicture.ts';
import { isDrawing } from './picture.ts';
import { reportText } from './reportText.ts';

/** Each picture as SVG and PNG, each table as CSV, and all words in one text, packed. */
export async function writeFolder(report: Report, lang: Lang): Promise<Blob> {
  const { BlobReader, BlobWriter, TextReader, ZipWriter, configure } = await loadZip();
  // Workers of the library would be made from text, which the policy of the page forbids.
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(new BlobWriter('application/zip'));
  for (const [i, item] of report.items.entries()) {
    for (const { name, content } of await filesOf(item, i + 1, lang))
      await zip.add(name, new BlobReader(content));
  }
  await zip.add('report.txt', new TextReader(`\ufeff${reportText(report, lang)}`));
  return zip.close();
}

interface PackedFile {
  readonly name: string;
  readonly content: Blob;
}

async function filesOf(item: ReportItem, at: number, lang: Lang): Promise<readonly PackedFile[]> {
  const face = faceIn(item, lang);
  if (face === null) return [];
  const title = titleOf(item, lang);
  const name = (extension: string): string =>
    `${String(at).padStart(2, '0')}-${fileNameFrom(title, extension)}`;
  const files: PackedFile[] = [];
  if (face.picture !== null && isDrawing(face.picture)) {
    const svg = framePicture(face.picture, title, face.subtitle);
    files.push({ name: name('svg'), content: new Blob([svg], { type: 'image/svg+xml' }) });
    files.push({ name: name('png'), content: await svgToPng(svg) });
  }
  if (face.table) files.push({ name: name('csv'), content: toCsv(face.table) });
  return files;
}
