import { catalogue } from '../../workers/contract/catalogue.ts';
import type { AnalysisSpec } from '../../workers/contract/analysis.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import { kindNames } from '../report/kindNames.ts';
import { isolated, shorten, visible } from '../../workers/contract/rawText.ts';
import { qualityChecks } from '../../workers/contract/qualityChecks.ts';
import { roleIn, tableKinds } from '../../workers/contract/tables.ts';
import { nameKpi, formatFigure } from '../analyses/kpi/words.ts';
import { describeSelection } from '../audience/sourceWords.ts';
import { describeFilter } from '../filter/filterWords.ts';
import { formatDay } from '../i18n/format.ts';
import { language, t } from '../i18n/language.svelte.ts';
import { stepMessages as m } from '../i18n/messagesRecipeSteps.ts';
import { filterMessages } from '../i18n/messagesFilter.ts';
import type {
  CleaningRule,
  DateRule,
  RecipeAnalysis,
  RecipeAudience,
  RecipeFile,
  RecipeFilter,
  RecipeReportItem,
  RecipeTarget,
} from './recipe.ts';

/** Steps of a recipe in the words of the page’s language. Texts out of a recipe are hostile. */

export const short = (text: string): string => visible(shorten(text, 80));

export function fileWords({ kind, roles }: RecipeFile): string {
  const uses = Object.entries(roles).map(([role, header]) =>
    t(m.use, { role: t(roleIn(kind, role as keyof typeof roles).label), header: short(header) }),
  );
  return t(m.file, { table: t(tableKinds[kind].label), uses: uses.join(' · ') });
}

export function cleaningWords({ check, table, role, header }: CleaningRule): string {
  const column = role === undefined ? header : t(roleIn(table, role).label);
  const what = t(qualityChecks[check].label);
  const where = t(tableKinds[table].label);
  return column === undefined
    ? t(m.cleaning, { what, table: where })
    : t(m.cleaningColumn, { what, table: where, column: short(column) });
}

export function dateWords(rule: DateRule): string {
  return rule === 'afterLastDay' ? t(m.afterLastDay) : t(m.fixedDay, { day: formatDay(rule.day) });
}

export function filterWords(filter: RecipeFilter): string {
  if (filter.role === 'audience') {
    return t(filter.isIn ? filterMessages.inList : filterMessages.notInList, {
      list: isolated(short(filter.name)),
    });
  }
  return visible(describeFilter(filter satisfies Filter, null));
}

/** “RFM: Score steps 4 · …” */
export function analysisWords({ analysis, options }: RecipeAnalysis): string {
  const spec: AnalysisSpec = catalogue[analysis];
  const given = Object.entries(options).map(([name, value]) => optionWords(spec, name, value));
  const question = t(spec.question);
  return given.length === 0 ? question : t(m.analysisWith, { question, options: given.join(' · ') });
}

function optionWords(spec: AnalysisSpec, name: string, value: unknown): string {
  const option = spec.options[name];
  const label = option ? t(option.label) : name;
  const choice = option?.type === 'choice' ? option.choices.find((one) => one.value === value) : undefined;
  const text = choice ? t(choice.label) : typeof value === 'string' ? value : JSON.stringify(value);
  return t(m.option, { label, value: short(text) });
}

export function targetWords({ kpi, value, from, by }: RecipeTarget): string {
  return t(m.target, {
    ...{ kpi: nameKpi(kpi), from: formatDay(from), by: formatDay(by) },
    value: formatFigure(value, unitOf(kpi), 0),
  });
}

/** Shares are kept as 0…1. */
function unitOf(kpi: RecipeTarget['kpi']): 'rate' | 'ratio' {
  return /Rate$|Share$|^(crr|adCtr|messageCtr|ctor|messageCvr|cartAbandonment)$|^recommendationC/.test(kpi)
    ? 'rate'
    : 'ratio';
}

export function audienceWords(audience: RecipeAudience): string {
  const name = short(audience.name);
  if ('combine' in audience) {
    const selection = {
      ...({ by: 'combined', how: audience.combine } as const),
      of: audience.of.map((one) => ({ id: '', name: short(one) })),
    };
    return t(m.audience, { name, rule: describeSelection({ analysis: 'combined', selection }) });
  }
  const { analysis, selection, filters } = audience;
  const rule = [
    t(catalogue[analysis].method).split(':')[0] ?? '',
    visible(describeSelection({ analysis, selection })),
    ...filters.map(filterWords),
  ];
  return t(m.audience, { name, rule: rule.join(' · ') });
}

/** “Chart: Who are my best customers? – Map of …” */
export function reportItemWords(item: RecipeReportItem): string {
  const { kind, title, note } = item;
  const own = title !== '' ? title : kind === 'note' ? note : '';
  const from = fromWords(item);
  const columns = 'columns' in item ? (item.columns[language.current] ?? []).slice(0, 3) : [];
  const told = [from, ...(own === '' ? columns.map(short) : [short(own)])].filter((text) => text !== '');
  const label = kind === 'query' ? t(m.query) : t(kindNames[kind]);
  return t(m.option, { label, value: told.join(' · ') });
}

function fromWords(item: RecipeReportItem): string {
  switch (item.kind) {
    case 'note':
      return '';
    case 'audience':
      return short(item.list);
    case 'query':
      return short(item.statement.replace(/\s+/g, ' '));
    case 'finding':
    case 'chart':
    case 'table':
      return t(catalogue[item.analysis].question);
  }
}
