import { shorten, visible } from '../../workers/contract/rawText.ts';
import type { Lang, Text } from '../../workers/contract/text.ts';
import type { TableModel } from '../charts/table.ts';
import { reportsMessages as m } from '../i18n/messagesReports.ts';
import { languages, type Face, type Report, type ReportItem } from './model.ts';
import { isDrawing, withOwnNames } from './picture.ts';

export interface PageParts {
  readonly css: string;
  readonly script: string;
}

/** In two pieces, for whoever reads this file as a part of a page. */
const scriptEnd = ['</', 'script>'].join('');

/**
 * The report as one file that needs nothing else. Every text of it is escaped, and its policy lets nothing run or load but
 * the one style and the one script that it is made with.
 */
export async function writeHtml(report: Report, lang: Lang, { css, script }: PageParts): Promise<string> {
  const policy = [
    "default-src 'none'",
    `script-src '${await hashOf(script)}'`,
    `style-src '${await hashOf(css)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const hasBoth = report.items.some(({ faces }) => faces.ko !== undefined && faces.en !== undefined);
  const subtitle = [report.subtitle, report.author].filter((text) => text !== '');
  return [
    `<!doctype html>\n<html lang="${lang}" data-shown="${lang}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">\n<link rel="icon" href="data:,">',
    `<title>${escapeHtml(report.title)}</title>\n<style>${css}</style>\n</head>\n<body>`,
    '<header>',
    hasBoth ? `<p class="bar"><button type="button" id="language">${turned(m.readIn)}</button></p>` : '',
    `<h1>${escapeHtml(report.title)}</h1>`,
    ...subtitle.map((text) => `<p class="quiet">${escapeHtml(text)}</p>`),
    '</header>\n<main>\n<ol class="items">',
    ...report.items.map((item, i) => writeItem(item, i + 1)),
    `</ol>\n</main>\n<footer class="quiet">${inBoth(m.madeWith)}</footer>`,
    '<div id="tip" role="status" hidden></div>',
    `<script>${script}${scriptEnd}\n</body>\n</html>\n`,
  ].join('\n');
}

function writeItem(item: ReportItem, at: number): string {
  const told = languages.flatMap((lang) => {
    const face = item.faces[lang];
    return face === undefined ? [] : [{ lang, face }];
  });
  const faces = told.map(({ lang, face }) => {
    const isAlone = told.length === 1;
    const attributes = isAlone ? `lang="${lang}"` : `lang="${lang}" data-face="${lang}"`;
    const only = isAlone
      ? `<p class="quiet small">${inBoth(lang === 'ko' ? m.onlyKorean : m.onlyEnglish)}</p>`
      : '';
    return `<div class="face" ${attributes}>${writeFace(item, face, `i${at}${lang}`, lang)}${only}</div>`;
  });
  const alone = told.length === 0 && item.ownTitle !== '' ? `<h2>${escapeHtml(item.ownTitle)}</h2>` : '';
  const note = item.note === '' ? '' : `<p class="note">${escapeLines(item.note)}</p>`;
  return `<li class="item" id="item-${at}">${alone}${faces.join('')}${note}</li>`;
}

function writeFace(item: ReportItem, face: Face, key: string, lang: Lang): string {
  const title = item.ownTitle === '' ? face.title : item.ownTitle;
  const isTable = item.kind === 'table' || item.kind === 'audience';
  const table = face.table === null ? '' : writeTable(face.table, title, lang);
  const whole = [
    title === '' ? '' : `<h2>${escapeHtml(title)}</h2>`,
    face.subtitle === '' ? '' : `<p class="quiet small">${escapeHtml(face.subtitle)}</p>`,
    face.text === '' ? '' : `<p class="finding">${escapeHtml(face.text)}</p>`,
    face.picture === null ? '' : writePicture(face.picture, title, key),
    ...face.remarks.map((remark) => `<p class="quiet small">${escapeHtml(remark)}</p>`),
  ];
  return [
    `<div class="whole">${whole.join('')}</div>`,
    table === '' || isTable ? table : `<details><summary>${m.table[lang]}</summary>${table}</details>`,
    writeOrigin(face, lang),
  ].join('');
}

/** What is no drawing is not let in, wherever the report came from. */
function writePicture(picture: string, title: string, key: string): string {
  if (!isDrawing(picture)) return '';
  return withOwnNames(picture, key).replace('<svg', `<svg role="img" aria-label="${escapeHtml(title)}"`);
}

function writeTable({ columns, rows }: TableModel, title: string, lang: Lang): string {
  const heads = columns.map(
    ({ label, number }) =>
      `<th scope="col"${number ? ' class="n"' : ''}><button type="button" title="${escapeHtml(m.sortBy[lang])}">${escapeHtml(label)}</button></th>`,
  );
  const lines = rows.map((row) => {
    const cells = row.map(({ text, value }, at) => {
      const isNumber = columns[at]?.number === true;
      const sortedBy = isNumber ? ` data-v="${typeof value === 'number' ? value : ''}"` : '';
      const attributes = `${isNumber ? ' class="n"' : ''}${sortedBy}`;
      const content = `<bdi>${escapeHtml(shorten(text, 300))}</bdi>`;
      return at === 0 ? `<th scope="row"${attributes}>${content}</th>` : `<td${attributes}>${content}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const label = escapeHtml(`${m.table[lang]}: ${title}`);
  return `<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

function writeOrigin({ origin, formula }: Face, lang: Lang): string {
  if (origin.length === 0 && formula.length === 0) return '';
  const lines = origin.map(
    ({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  const rules = formula.map((line) => `<li>${escapeHtml(line)}</li>`);
  const where =
    lines.length === 0
      ? ''
      : `<details class="origin"><summary>${m.origin[lang]}</summary><dl>${lines.join('')}</dl></details>`;
  return rules.length === 0
    ? where
    : `${where}<details><summary>${m.formula[lang]}</summary><ul>${rules.join('')}</ul></details>`;
}

function inBoth(text: Text): string {
  return languages
    .map((lang) => `<span lang="${lang}" data-face="${lang}">${escapeHtml(text[lang])}</span>`)
    .join('');
}

/** The invitation to the other language, in that language. */
function turned(text: Text): string {
  return `<span lang="en" data-face="ko">${escapeHtml(text.en)}</span><span lang="ko" data-face="en">${escapeHtml(text.ko)}</span>`;
}

function escapeLines(text: string): string {
  return text.split('\n').map(escapeHtml).join('\n');
}

export function escapeHtml(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
