import { analysisIds } from '../../workers/contract/catalogue.ts';
import { languages } from '../report/model.ts';
import { at, readChoice, readFields, readList, readNumber, readText, Refused } from './fields.ts';
import { readOptions } from './readOptions.ts';
import { readRecipeFilter } from './readRules.ts';
import { most, type RecipeReport, type RecipeReportItem } from './recipe.ts';

const own = ['kind', 'title', 'note'] as const;
const list = [...own, 'list'] as const;
const query = [...own, 'statement'] as const;
const taken = [...own, 'analysis', 'options', 'filters', 'columns', 'at'] as const;

/** The layout of a report; recipes of the first days have an empty list in its place. */
export function readLayout(value: unknown, path: string): RecipeReport | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  const fields = readFields(value, path, ['title', 'subtitle', 'author', 'items']);
  const text = (name: string): string => readText(fields[name] ?? '', at(path, name), most.note);
  return {
    ...{ title: text('title'), subtitle: text('subtitle'), author: text('author') },
    items: readList(fields['items'], at(path, 'items'), most.steps, readItem),
  };
}

function readItem(value: unknown, path: string): RecipeReportItem {
  const { kind: given } = Object(value) as Readonly<Record<string, unknown>>;
  const kind = readChoice(given, at(path, 'kind'), [
    'note',
    'audience',
    'query',
    'finding',
    'chart',
    'table',
  ]);
  const fields = readFields(
    value,
    path,
    kind === 'note' ? own : kind === 'audience' ? list : kind === 'query' ? query : taken,
  );
  const words = {
    title: readText(fields['title'] ?? '', at(path, 'title'), most.note),
    note: readText(fields['note'] ?? '', at(path, 'note'), most.text),
  };
  if (kind === 'note') return { kind, ...words };
  if (kind === 'audience')
    return { kind, list: readText(fields['list'], at(path, 'list'), most.name, true), ...words };
  if (kind === 'query') {
    const statement = readText(fields['statement'], at(path, 'statement'), most.statement, true);
    return { kind, statement, ...words };
  }
  const analysis = readChoice(fields['analysis'], at(path, 'analysis'), analysisIds);
  const place = readNumber(fields['at'] ?? 0, at(path, 'at'));
  if (!Number.isInteger(place) || place < 0)
    throw new Refused('notAllowed', at(path, 'at'), place, '0, 1, 2, …');
  return {
    ...{ kind, analysis, at: place, ...words },
    options: readOptions(analysis, fields['options'] ?? {}, at(path, 'options')),
    filters: readList(fields['filters'] ?? [], at(path, 'filters'), most.steps, readRecipeFilter),
    columns: readColumns(fields['columns'] ?? {}, at(path, 'columns')),
  };
}

function readColumns(value: unknown, path: string): Readonly<Record<string, readonly string[]>> {
  const fields = readFields(value, path, languages);
  const read = Object.entries(fields).map(([lang, labels]) => [
    lang,
    readList(labels, at(path, lang), most.items, (label, where) => readText(label, where, most.text)),
  ]);
  return Object.fromEntries(read) as Readonly<Record<string, readonly string[]>>;
}
