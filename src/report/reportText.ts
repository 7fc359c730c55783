import { visible } from '../../workers/contract/rawText.ts';
import type { Lang } from '../../workers/contract/text.ts';
import { reportsMessages as m } from '../i18n/messagesReports.ts';
import { faceIn, titleOf, type Report } from './model.ts';

/** The words of a report, for a plain text file. */
export function reportText(report: Report, lang: Lang): string {
  const head = [report.title, report.subtitle, report.author].filter((text) => text !== '');
  const items = report.items.map((item, i) => {
    const face = faceIn(item, lang);
    const told = face
      ? [
          ...[face.subtitle, face.text, ...face.remarks],
          ...face.origin.map(({ label, value }) => `${label}: ${value}`),
          ...face.formula,
        ]
      : [];
    const lines = [`${i + 1}. ${titleOf(item, lang)}`, ...told, ...item.note.split('\n')];
    return lines
      .filter((line) => line !== '')
      .map(visible)
      .join('\r\n');
  });
  return [...head.map(visible), '', ...items.flatMap((item) => [item, '']), m.madeWith[lang], ''].join(
    '\r\n',
  );
}
