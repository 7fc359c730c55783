import { analysisIds } from '../../workers/contract/catalogue.ts';
import type { Selection } from '../../workers/contract/audience.ts';
import { parseFilters } from '../../workers/contract/filters.ts';
import { isSegmenting } from '../../workers/contract/segmentations.ts';
import { at, readChoice, readFields, readFlag, readList, readNumber, readText, Refused } from './fields.ts';
import { readOptions } from './readOptions.ts';
import { most, type RecipeAudience, type RecipeFilter } from './recipe.ts';

export function readRecipeFilter(value: unknown, path: string): RecipeFilter {
  const fields = readFields(value, path, [
    ...(['kind', 'role', 'values', 'from', 'to', 'by', 'options', 'name', 'isIn'] as const),
  ]);
  if (fields['role'] === 'audience') {
    const name = readText(fields['name'], at(path, 'name'), most.name, true);
    return { role: 'audience', name, isIn: readFlag(fields['isIn'] ?? true, at(path, 'isIn')) };
  }
  const filter = parseFilters([value])?.[0];
  if (filter === undefined || filter.role === 'audience') throw new Refused('badFilter', path, value);
  if (filter.role !== 'segment') return filter;
  if (!isSegmenting(filter.by)) throw new Refused('badFilter', path, value);
  return { ...filter, options: readOptions(filter.by, filter.options, at(path, 'options')) };
}

export function readAudience(value: unknown, path: string): RecipeAudience {
  const given = readFields(value, path, [
    ...(['name', 'analysis', 'options', 'filters', 'selection', 'combine', 'of'] as const),
  ]);
  const name = readText(given['name'], at(path, 'name'), most.name, true);
  if (given['combine'] !== undefined) {
    const combine = readChoice(given['combine'], at(path, 'combine'), [
      ...(['union', 'intersection', 'difference'] as const),
    ]);
    const of = readList(given['of'], at(path, 'of'), most.steps, (one, where) =>
      readText(one, where, most.name, true),
    );
    if (of.length < 2) throw new Refused('missing', at(path, 'of'));
    return { name, combine, of };
  }
  const analysis = readChoice(given['analysis'], at(path, 'analysis'), analysisIds);
  return {
    ...{ name, analysis },
    options: readOptions(analysis, given['options'] ?? {}, at(path, 'options')),
    filters: readList(given['filters'] ?? [], at(path, 'filters'), most.steps, readRecipeFilter),
    selection: readSelection(given['selection'], at(path, 'selection')),
  };
}

function readSelection(value: unknown, path: string): Selection {
  const given = readFields(value, path, ['by', 'groups', 'cells', 'ranges']);
  const by = readChoice(given['by'], at(path, 'by'), ['groups', 'cells', 'absent', 'ranges']);
  if (by === 'ranges') return { by, ranges: readRanges(given['ranges'], at(path, 'ranges')) };
  const groups = (): readonly string[] =>
    readList(given['groups'], at(path, 'groups'), most.items, (one, where) =>
      readText(one, where, most.text),
    );
  const cells = (): readonly number[] =>
    readList(given['cells'], at(path, 'cells'), most.items, (one, where) => {
      const cell = readNumber(one, where);
      if (!Number.isInteger(cell) || cell < 0) throw new Refused('notAllowed', where, cell, '0, 1, 2, …');
      return cell;
    });
  if (by === 'groups') return { by, groups: groups() };
  return by === 'cells' ? { by, cells: cells() } : { by, groups: groups(), cells: cells() };
}

function readRanges(value: unknown, path: string): Readonly<Record<string, readonly [number, number]>> {
  const names = Object.keys(readFields(value, path, Object.keys(Object(value) as object)));
  if (names.length === 0 || names.length > most.items) throw new Refused('missing', path);
  const bad = names.find((name) => !/^[a-zA-Z][\w-]{0,60}$/.test(name));
  if (bad !== undefined) throw new Refused('unknownField', at(path, bad), bad);
  const ranges = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    names.map((name) => {
      const [low, high, ...more] = readList(ranges[name], at(path, name), 2, readNumber);
      if (low === undefined || high === undefined || more.length > 0)
        throw new Refused('missing', at(path, name));
      return [name, [low, high] as const];
    }),
  );
}
