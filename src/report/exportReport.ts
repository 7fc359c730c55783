import { succeeded, type Outcome } from '../../workers/contract/outcome.ts';
import type { Lang } from '../../workers/contract/text.ts';
import { fileNameFrom } from '../audience/download.ts';
import css from './html/page.css?raw';
import script from './html/page.js?raw';
import type { Report } from './model.ts';
import { loadFolder, loadSlides, loadWorkbook } from './page.ts';
import { writeHtml } from './writeHtml.ts';

export type ExportKind = 'html' | 'xlsx' | 'pptx' | 'folder';

export interface ExportedFile {
  readonly blob: Blob;
  readonly fileName: string;
}

/** The report as a file, in the language of the page where a file speaks only one. */
export async function exportReport(
  report: Report,
  kind: ExportKind,
  lang: Lang,
): Promise<Outcome<ExportedFile>> {
  const fileName = fileNameFrom(report.title, kind === 'folder' ? 'zip' : kind);
  const blob = await writeKind(report, kind, lang);
  return blob.status === 'ok' ? succeeded({ blob: blob.value, fileName }) : blob;
}

async function writeKind(report: Report, kind: ExportKind, lang: Lang): Promise<Outcome<Blob>> {
  switch (kind) {
    case 'html':
      return succeeded(new Blob([await writeHtml(report, lang, { css, script })], { type: 'text/html' }));
    case 'xlsx': {
      const { writeReportWorkbook } = await loadWorkbook();
      return writeReportWorkbook(report, lang);
    }
    case 'pptx': {
      const { writeSlides } = await loadSlides();
      return succeeded(await writeSlides(report, lang));
    }
    case 'folder': {
      const { writeFolder } = await loadFolder();
      return succeeded(await writeFolder(report, lang));
    }
  }
}
