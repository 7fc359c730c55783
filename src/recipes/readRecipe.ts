import { analysisIds } from '../../workers/contract/catalogue.ts';
import { qualityChecks } from '../../workers/contract/qualityChecks.ts';
import { leaveOutRules, type CheckId } from '../../workers/contract/repairs.ts';
import { kindNames, rolesOf, type Role, type TableKind } from '../../workers/contract/tables.ts';
import { orderKpiWords } from '../analyses/kpi/wordsOrders.ts';
import { otherKpiWords } from '../analyses/kpi/wordsOther.ts';
import type { KpiId } from '../../workers/analyses/kpi/result.ts';
import {
  at,
  readChoice,
  readFields,
  readIsoDay,
  readList,
  readNumber,
  readText,
  Refused,
  type Fields,
  type Problem,
} from './fields.ts';
import { readLayout } from './readLayout.ts';
import { readOptions } from './readOptions.ts';
import { readAudience, readRecipeFilter } from './readRules.ts';
import {
  most,
  type CleaningRule,
  type DateRule,
  type Recipe,
  type RecipeAnalysis,
  type RecipeFile,
  type RecipeTarget,
} from './recipe.ts';

export type ReadRecipe =
  { readonly recipe: Recipe; readonly problem: null } | { readonly recipe: null; readonly problem: Problem };

const version = 1;
const kpiIds = Object.keys({ ...orderKpiWords, ...otherKpiWords }) as readonly KpiId[];

/** A recipe out of the text of a file; every value that is none of ours is refused, with the place where it stands. */
export function readRecipe(text: string): ReadRecipe {
  try {
    if (text.length > most.bytes) throw new Refused('tooLarge', '', `${text.length}`, most.bytes);
    return { recipe: readValue(parse(text)), problem: null };
  } catch (error) {
    if (error instanceof Refused) return { recipe: null, problem: error.problem };
    throw error;
  }
}

/** The same for what was kept as a document. */
export function readKeptRecipe(value: unknown): Recipe | null {
  try {
    return readValue(value);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Refused('notJson', '');
  }
}

function readValue(value: unknown): Recipe {
  const { dangol, version: given } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Partial<Fields>;
  if (dangol !== 'recipe') throw new Refused('notRecipe', '');
  if (typeof given === 'number' && given > version) throw new Refused('newer', 'version', given, version);
  if (given !== version) throw new Refused('notAllowed', 'version', given, version);
  const fields = readFields(value, '', [
    ...(['dangol', 'version', 'name', 'note', 'madeOn', 'files', 'cleaning', 'asOf', 'filters'] as const),
    ...(['analyses', 'targets', 'audiences', 'report'] as const),
  ]);
  const { steps } = most;
  const recipe: Recipe = {
    ...{ dangol, version },
    name: readText(fields['name'], 'name', most.name, true).trim(),
    note: readText(fields['note'] ?? '', 'note', most.note),
    madeOn: readIsoDay(fields['madeOn'], 'madeOn'),
    files: readList(fields['files'], 'files', most.files, readFile),
    cleaning: readList(fields['cleaning'] ?? [], 'cleaning', steps, readCleaning),
    asOf: readDateRule(fields['asOf'] ?? 'afterLastDay'),
    filters: readList(fields['filters'] ?? [], 'filters', steps, readRecipeFilter),
    analyses: readList(fields['analyses'] ?? [], 'analyses', steps, readAnalysis),
    targets: readList(fields['targets'] ?? [], 'targets', steps, readTarget),
    audiences: readList(fields['audiences'] ?? [], 'audiences', steps, readAudience),
    report: readLayout(fields['report'] ?? null, 'report'),
  };
  refuseTwice(
    recipe.analyses.map(({ analysis }) => analysis),
    'analyses',
    'analysis',
  );
  refuseTwice(
    recipe.targets.map(({ kpi }) => kpi),
    'targets',
    'kpi',
  );
  refuseTwice(
    recipe.audiences.map(({ name }) => name),
    'audiences',
    'name',
  );
  return recipe;
}

function refuseTwice(names: readonly string[], path: string, field: string): void {
  const twice = names.findIndex((name, i) => names.indexOf(name) < i);
  if (twice >= 0) throw new Refused('repeated', `${path}[${twice}].${field}`, names[twice]);
}

function readFile(value: unknown, path: string): RecipeFile {
  const fields = readFields(value, path, ['kind', 'headers', 'roles', 'dateOrder', 'decimalMark']);
  const kind = readChoice(fields['kind'], at(path, 'kind'), kindNames);
  const headers = readList(fields['headers'], at(path, 'headers'), most.headers, (header, where) =>
    readText(header, where, most.text),
  );
  const roles = readFields(fields['roles'], at(path, 'roles'), rolesOf(kind));
  const read = Object.entries(roles).map(([role, header]): [Role, string] => {
    const where = at(path, `roles.${role}`);
    const text = readText(header, where, most.text);
    if (!headers.includes(text)) throw new Refused('notAllowed', where, text, at(path, 'headers'));
    return [role as Role, text];
  });
  return {
    ...{ kind, headers },
    roles: Object.fromEntries(read),
    dateOrder: readOrNone(fields['dateOrder'], at(path, 'dateOrder'), ['dmy', 'mdy']),
    decimalMark: readOrNone(fields['decimalMark'], at(path, 'decimalMark'), ['point', 'comma']),
  };
}

function readOrNone<Choice extends string>(
  value: unknown,
  path: string,
  choices: readonly Choice[],
): Choice | null {
  return value === undefined || value === null ? null : readChoice(value, path, choices);
}

function readCleaning(value: unknown, path: string): CleaningRule {
  const fields = readFields(value, path, ['do', 'check', 'table', 'role', 'header']);
  const action = readChoice(fields['do'], at(path, 'do'), ['leaveOut', 'mergeSpellings']);
  const table = readChoice(fields['table'], at(path, 'table'), kindNames);
  const checks = (Object.keys(qualityChecks) as CheckId[]).filter((check) =>
    action === 'leaveOut' ? leaveOutRules[check] !== undefined : check === 'spellings',
  );
  const check = readChoice(fields['check'], at(path, 'check'), checks);
  return { do: action, check, table, ...readColumn(fields, path, table) };
}

function readColumn(fields: Fields, path: string, table: TableKind): Pick<CleaningRule, 'role' | 'header'> {
  const { role, header } = fields;
  if (role !== undefined) return { role: readChoice(role, at(path, 'role'), rolesOf(table)) };
  return header === undefined ? {} : { header: readText(header, at(path, 'header'), most.text) };
}

function readDateRule(value: unknown): DateRule {
  if (value === 'afterLastDay') return value;
  if (typeof value === 'string') throw new Refused('notAllowed', 'asOf', value, 'afterLastDay, { "day": … }');
  return { day: readIsoDay(readFields(value, 'asOf', ['day'])['day'], 'asOf.day') };
}

function readAnalysis(value: unknown, path: string): RecipeAnalysis {
  const fields = readFields(value, path, ['analysis', 'options']);
  const analysis = readChoice(fields['analysis'], at(path, 'analysis'), analysisIds);
  return { analysis, options: readOptions(analysis, fields['options'] ?? {}, at(path, 'options')) };
}

function readTarget(value: unknown, path: string): RecipeTarget {
  const fields = readFields(value, path, ['kpi', 'value', 'from', 'by', 'note']);
  return {
    kpi: readChoice(fields['kpi'], at(path, 'kpi'), kpiIds),
    value: readNumber(fields['value'], at(path, 'value')),
    from: readIsoDay(fields['from'], at(path, 'from')),
    by: readIsoDay(fields['by'], at(path, 'by')),
    note: readText(fields['note'] ?? '', at(path, 'note'), most.note),
  };
}
