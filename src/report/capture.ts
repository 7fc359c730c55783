import { flushSync } from 'svelte';
import type { Audience } from '../../workers/contract/audience.ts';
import type { Lang } from '../../workers/contract/text.ts';
import { drawingToSvg } from '../charts/exportPicture.ts';
import { textCell, type TableModel } from '../charts/table.ts';
import { describeSelection } from '../audience/sourceWords.ts';
import { theme } from '../design/theme.svelte.ts';
import { formatCount, formatMoney, formatMoneyFull } from '../i18n/format.ts';
import { language, t } from '../i18n/language.svelte.ts';
import { audienceMessages } from '../i18n/messagesAudience.ts';
import { reportsMessages as m } from '../i18n/messagesReports.ts';
import { router } from '../route.svelte.ts';
import { session } from '../session.svelte.ts';
import { isAnalysisId } from '../workbench/questions.ts';
import { catalogue } from '../../workers/contract/catalogue.ts';
import { drawChart } from './drawChart.ts';
import type { Face, Faces, ItemKind, ItemSource, OriginLine, ReportItem } from './model.ts';
import { dataLines, dayLines, filterLines, madeLines, tellOrigin } from './origin.ts';
import { fewestPeople, foldSmallGroups, hideSmallCounts } from './smallGroups.ts';
import { chartOf, type TableChart } from './tableChart.ts';

/** Rows of a table that a report takes. */
const mostRows = 100;

/** A chart as the page shows it; every part is read anew in each language. */
export interface ChartSource {
  readonly title: () => string;
  readonly subtitle: () => string;
  readonly table: () => TableModel;
  /** Null where the table stands in its place. */
  readonly svg: () => SVGSVGElement | null;
  /** How it was computed, where the page does not show that. */
  readonly formula?: () => readonly string[];
}

export function captureChart(source: ChartSource): ReportItem {
  const kind: ItemKind = source.svg() === null ? 'table' : 'chart';
  return makeItem(
    kind,
    inBothLanguages(() => tellChart(source)),
  );
}

export function captureFinding(sentence: () => string): ReportItem {
  return makeItem(
    'finding',
    inBothLanguages(() => {
      const { page } = router.current;
      const question = isAnalysisId(page) ? t(catalogue[page].question) : '';
      return {
        ...emptyFace(),
        title: question,
        text: hideSmallCounts(clean(sentence())),
        formula: readFormula(),
      };
    }),
  );
}

/** Something told in words and lines of its own: an entry of a register, one rule of many. Texts are hostile. */
export interface ToldSource {
  readonly title: () => string;
  readonly text: () => string;
  /** A name and what there is to say of it. */
  readonly lines: () => readonly (readonly [string, string])[];
}

export function captureTold({ title, text, lines }: ToldSource): ReportItem {
  return makeItem(
    'finding',
    inBothLanguages(() => ({
      ...emptyFace(),
      title: title(),
      text: hideSmallCounts(clean(text())),
      table: {
        columns: [
          { label: t(m.measure), number: false },
          { label: t(m.value), number: false },
        ],
        rows: lines().map((line) => line.map((cell) => textCell(hideSmallCounts(clean(cell))))),
      },
    })),
  );
}

export function captureAudience(audience: Audience): ReportItem {
  return makeItem(
    'audience',
    inBothLanguages(() => tellAudience(audience)),
    { by: 'audience', list: audience.name },
  );
}

function makeItem(kind: ItemKind, faces: Faces, source?: ItemSource): ReportItem {
  return { id: crypto.randomUUID(), kind, faces, ownTitle: '', note: '', ...(source ? { source } : {}) };
}

/**
 * Reads the page in one language and then in the other, on light paper, and puts it back, all within one task: nothing
 * of it is painted.
 */
function inBothLanguages(read: () => Face): Faces {
  const before = language.current;
  const other: Lang = before === 'ko' ? 'en' : 'ko';
  const focused = document.activeElement;
  document.documentElement.dataset['still'] = '';
  document.documentElement.dataset['theme'] = 'light';
  try {
    const own = read();
    language.current = other;
    flushSync();
    return { [before]: own, [other]: read() };
  } finally {
    language.current = before;
    theme.apply();
    flushSync();
    delete document.documentElement.dataset['still'];
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
  }
}

function emptyFace(): Face {
  return {
    ...{
      title: '',
      subtitle: '',
      text: '',
      picture: null,
      shape: null,
      table: null,
      remarks: [],
      formula: [],
    },
    origin: originHere(),
  };
}

function originHere(): readonly OriginLine[] {
  const { page } = router.current;
  return isAnalysisId(page) ? tellOrigin(page) : [...dataLines(), ...madeLines()];
}

function tellChart({ title, subtitle, table: read, svg, formula = readFormula }: ChartSource): Face {
  const whole = read();
  const { table, folded } = foldSmallGroups(whole, { others: t(m.others), few: t(m.few) });
  const rows = table.rows.slice(0, mostRows);
  const shown = { columns: table.columns, rows };
  const chart = svg();
  const redrawn = chart !== null && folded > 0 ? barsOf(shown) : null;
  const remarks = [
    ...(folded > 0 ? [t(m.folded, { count: folded })] : []),
    ...(chart !== null && folded > 0 ? [t(redrawn ? m.redrawn : m.noPicture)] : []),
    ...(rows.length < table.rows.length
      ? [t(m.rowsCut, { count: formatCount(table.rows.length), shown: formatCount(rows.length) })]
      : []),
  ];
  return {
    ...emptyFace(),
    ...{ title: hideSmallCounts(title()), subtitle: hideSmallCounts(subtitle()), table: shown, remarks },
    picture: chart === null ? null : folded === 0 ? drawingToSvg(chart) : redrawn && drawChart(redrawn),
    shape: redrawn ? 'bars' : shapeOf(chart),
    formula: formula(),
  };
}

function shapeOf(chart: SVGSVGElement | null): Face['shape'] {
  const shape = chart?.dataset['shape'];
  return shape === 'bars' || shape === 'lines' ? shape : null;
}

/** Bars are drawn one under the other: only as many as fit a page. */
function barsOf(table: TableModel): TableChart | null {
  const chart = chartOf(table);
  return chart && chart.labels.length <= 40 ? chart : null;
}

function tellAudience(audience: Audience): Face {
  const { customerCount, revenue, asOf, filters = [] } = audience;
  const decimals = session.dataset?.moneyDecimals ?? 0;
  const isSmall = customerCount < fewestPeople;
  const figure = (label: string, text: string, value: number) => [
    { text: label, value: label },
    { text, value },
  ];
  const full = formatMoneyFull(revenue, decimals);
  const source = isAnalysisId(audience.analysis) ? t(catalogue[audience.analysis].question) : null;
  return {
    ...emptyFace(),
    title: audience.name,
    text: isSmall
      ? t(m.smallList)
      : t(m.audienceText, { count: formatCount(customerCount), revenue: formatMoney(revenue, decimals) }),
    table: isSmall
      ? null
      : {
          columns: [
            { label: t(m.measure), number: false },
            { label: t(m.value), number: true },
          ],
          rows: [
            figure(t(audienceMessages.customers), formatCount(customerCount), customerCount),
            figure(t(audienceMessages.revenue), full, revenue),
          ],
        },
    origin: [
      ...(source ? [{ label: t(m.originQuestion), value: source }] : []),
      { label: t(m.originSelection), value: describeSelection(audience) },
      ...dataLines(),
      ...dayLines(asOf),
      ...filterLines(filters),
      ...madeLines(),
    ],
  };
}

const blocks = 'p, li, dt, dd, tr, h4, h5';
const mostLines = 40;

/** The rule with its numbers, line by line, as it stands under the analysis. */
function readFormula(): readonly string[] {
  const root = document.querySelector('main [data-formula]');
  if (root === null) return [];
  return [...root.querySelectorAll(blocks)]
    .filter((block) => block.querySelector(blocks) === null)
    .map((block) => {
      const cells = [...block.querySelectorAll('th, td')];
      return clean(
        cells.length > 0
          ? cells.map(({ textContent }) => clean(textContent ?? '')).join(' · ')
          : (block.textContent ?? ''),
      );
    })
    .filter((line) => line !== '')
    .slice(0, mostLines)
    .map(hideSmallCounts);
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
