import type { AnswersResult } from '../../../workers/analyses/answers/result.ts';
import { fillText } from '../../../workers/contract/failures.ts';
import { dayIn } from '../../../workers/contract/numbers.ts';
import { isolated } from '../../../workers/contract/rawText.ts';
import type { Lang } from '../../../workers/contract/text.ts';
import { answersMessages as m, sectionNames } from '../../i18n/messagesAnswers.ts';
import { sectionsOf } from './chart.ts';

const style = `
@page { size: A4; margin: 9mm }
* { box-sizing: border-box; margin: 0 }
body { max-width: 192mm; margin: 0 auto; color: #1d1b18; background: #fff; word-break: keep-all; overflow-wrap: anywhere;
  font: 7.2pt/1.32 Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', system-ui, sans-serif }
header { margin-bottom: 2.5mm; padding-bottom: 1.5mm; border-bottom: 1.2pt solid #c2410c }
h1 { font-size: 14pt; line-height: 1.25 }
header p, footer { color: #6b665e }
main { columns: 2; column-gap: 7mm }
section { margin-bottom: 1.6mm }
h2 { margin-bottom: .4mm; color: #c2410c; font-size: 8.2pt; break-after: avoid }
dl { display: grid; gap: .6mm }
div { break-inside: avoid }
dt { color: #6b665e; font-size: 6.4pt }
strong { font-variant-numeric: tabular-nums }
footer { margin-top: 1.5mm; padding-top: 1mm; border-top: .5pt solid #e4e0d8; font-size: 6.4pt }
@media screen {
  body { max-width: 960px; padding: 24px; font-size: 14px; line-height: 1.5 }
  h1 { font-size: 24px }
  h2 { font-size: 16px }
  dt, footer { font-size: 12.5px }
  dl { gap: 8px }
  section { margin-bottom: 20px }
}
@media screen and (max-width: 700px) { main { columns: 1 } }
`;

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] as string);
}

/** What is answered, on one page of HTML that stands alone: no script, nothing to load, no row of a customer. */
export function writeBrief(result: AnswersResult, fileName: string, lang: Lang): string {
  const fill = (text: (typeof m)[keyof typeof m], detail: Readonly<Record<string, string>> = {}): string =>
    escape(fillText(text, detail, lang));
  const sections = sectionsOf(result.answers)
    .filter(({ answered }) => answered.length > 0)
    .map(({ id, answered }) => {
      const items = answered.map(({ title, sentences }) => {
        const pieces = sentences[lang].map((piece, i) =>
          i % 2 === 1 ? `<strong>${escape(piece)}</strong>` : escape(piece),
        );
        return `<div><dt>${escape(title[lang])}</dt><dd>${pieces.join('')}</dd></div>`;
      });
      return `<section><h2>${escape(sectionNames[id][lang])}</h2><dl>${items.join('\n')}</dl></section>`;
    });
  const period = {
    first: dayIn(lang, result.firstDay),
    last: dayIn(lang, result.lastDay),
    asOf: dayIn(lang, result.asOf),
  };
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fill(m.briefTitle)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${fill(m.briefTitle)}</h1>
<p>${fill(m.briefFile, { name: isolated(fileName) })} · ${fill(m.briefPeriod, period)}</p>
</header>
<main>
${sections.join('\n')}
</main>
<footer>${fill(m.briefMade)}</footer>
</body>
</html>
`;
}
