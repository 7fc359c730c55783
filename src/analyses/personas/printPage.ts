import type { PersonasResult } from '../../../workers/analyses/personas/result.ts';
import { fillText } from '../../../workers/contract/failures.ts';
import { countIn, dayIn } from '../../../workers/contract/numbers.ts';
import { isolated, shorten } from '../../../workers/contract/rawText.ts';
import type { Lang, Text } from '../../../workers/contract/text.ts';
import { personasMessages as m } from '../../i18n/messagesPersonas.ts';
import type { CardModel } from './cards.ts';
import { placeOfLift } from './chart.ts';
import { saySegmentation } from './words.ts';

/** Cards on a sheet of A4, two by two. */
const cardsOnPage = 4;

const style = `
@page { size: A4; margin: 9mm }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { max-width: 192mm; margin: 0 auto; color: #1d1b18; background: #fff; word-break: keep-all; overflow-wrap: anywhere;
  font: 7.6pt/1.38 Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', system-ui, sans-serif }
.page { display: grid; grid-template-rows: auto 1fr auto; gap: 2.5mm; height: 277mm; overflow: hidden; break-after: page }
.page:last-child { break-after: auto }
header { padding-bottom: 1.2mm; border-bottom: 1.2pt solid #c2410c }
h1 { font-size: 13pt; line-height: 1.25 }
header p, footer, .group, dt, h3, .made, small { color: #6b665e }
main { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); align-content: start; gap: 3.5mm; min-height: 0;
  grid-template-rows: fit-content(calc(50% - 1.75mm)) fit-content(calc(50% - 1.75mm)) }
article { display: flex; flex-direction: column; gap: 1.4mm; min-height: 0; padding: 2.5mm 3mm; overflow: hidden; border: .5pt solid #b9b3a8;
  border-top: 2.2pt solid #c2410c; border-radius: 1.5mm; break-inside: avoid }
.group { font-size: 6.6pt }
h2 { font-size: 11pt; line-height: 1.25 }
dl { display: grid; grid-template-columns: repeat(3, 1fr); gap: .8mm 2mm; padding: 1mm 0; border: solid #e4e0d8; border-width: .5pt 0 }
dt, h3, small { font-size: 6.2pt }
dd { font-weight: 600; font-variant-numeric: tabular-nums }
ul { list-style: none }
li { display: flex; align-items: baseline; gap: 1.2mm; white-space: nowrap }
li > span:first-child { overflow: hidden; text-overflow: ellipsis }
li > span:last-child { display: flex; align-items: center; gap: 1.2mm; margin-left: auto; font-variant-numeric: tabular-nums }
svg { flex: none }
.made, footer { font-size: 6.2pt }
footer { padding-top: 1mm; border-top: .5pt solid #e4e0d8 }
@media screen {
  body { max-width: 960px; padding: 24px; font-size: 13px; line-height: 1.5 }
  .page { height: auto; margin-bottom: 32px; gap: 16px }
  main { grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); grid-template-rows: none; gap: 16px }
  article { padding: 16px; gap: 10px }
  h1 { font-size: 24px }
  h2 { font-size: 18px }
  .group, dt, h3, small, .made, footer { font-size: 12px }
}
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

interface NamedCard {
  readonly card: CardModel;
  readonly name: string;
}

/** The cards as a page of HTML that stands alone, four to a sheet: no script, nothing to load, no row of a customer. */
export function writePrintPage(
  cards: readonly NamedCard[],
  result: PersonasResult,
  fileName: string,
  lang: Lang,
): string {
  const fill = (text: Text, detail: Readonly<Record<string, string>> = {}): string =>
    escape(fillText(text, detail, lang));
  const period = {
    first: dayIn(lang, result.firstDay),
    last: dayIn(lang, result.endDay),
    asOf: dayIn(lang, result.asOf),
  };
  const by = {
    by: saySegmentation(result),
    customers: countIn(lang, result.customerCount),
    tests: countIn(lang, result.testCount),
  };
  const starts = Array.from({ length: Math.ceil(cards.length / cardsOnPage) }, (_, i) => i * cardsOnPage);
  const pages = starts.map(
    (from) => `<div class="page">
<header>
<h1>${fill(m.printTitle)}</h1>
<p>${fill(m.printFile, { name: isolated(shorten(fileName, 80)) })} · ${fill(m.printPeriod, period)}</p>
</header>
<main>
${cards
  .slice(from, from + cardsOnPage)
  .map((one) => writeCard(one, fill))
  .join('\n')}
</main>
<footer>${fill(m.printBy, by)}</footer>
</div>`,
  );
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fill(m.printTitle)}</title>
<style>${style}</style>
</head>
<body>
${pages.join('\n')}
</body>
</html>
`;
}

function writeCard({ card, name }: NamedCard, fill: (text: Text) => string): string {
  const figures = card.figures.map(
    ({ label, value }) => `<div><dt>${escape(label)}</dt><dd>${escape(value)}</dd></div>`,
  );
  const sections = card.sections.map(({ title, rows }) => {
    const items = rows.map(
      ({ label, text, liftText, trait }) =>
        `<li><span>${escape(isolated(label))}</span><small>${escape(text)}</small><span>${drawLift(trait)}${escape(liftText)}</span></li>`,
    );
    return `<section><h3>${escape(title)}</h3><ul>${items.join('')}</ul></section>`;
  });
  return `<article>
<p class="group">${escape(isolated(shorten(card.group, 40)))}</p>
<h2>${escape(isolated(shorten(name, 60)))}</h2>
<p>${escape(card.portrait)}</p>
<dl>${figures.join('')}</dl>
${sections.length > 0 ? sections.join('\n') : `<p>${fill(m.nothing)}</p>`}
<p><b>${fill(m.best)}</b> ${escape(card.bestTime)}</p>
${card.made.length > 0 ? `<p class="made"><b>${fill(m.made)}</b> ${escape(card.made.join(' · '))}</p>` : ''}
</article>`;
}

function drawLift({ lift, low, high }: { lift: number; low: number; high: number }): string {
  const x = (value: number): string => (2 + placeOfLift(value) * 56).toFixed(1);
  const [pale, dark] = lift > 1 ? ['#e1773b', '#a73b15'] : ['#4284c5', '#0b4c92'];
  return `<svg aria-hidden="true" width="60" height="9" viewBox="0 0 60 9"><path d="M2 4.5H58" stroke="#e4e0d8"/><path d="M${x(1)} 0V9" stroke="#8f897e"/><path d="M${x(low)} 4.5H${x(high)}" stroke="${pale}" stroke-width="3"/><circle cx="${x(lift)}" cy="4.5" r="2.4" fill="${dark}"/></svg>`;
}
