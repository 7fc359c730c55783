import type { AnalysisSpec, OptionSpec, OptionsOf, Stage } from './analysis.ts';
import { ExpectedFailure } from './outcome.ts';

/**
 * Fills defaults and checks given options against the spec.
 * Unknown names, wrong types and values out of bounds throw BAD_OPTION with the name and the bounds.
 */
export function completeOptions<S extends AnalysisSpec>(
  spec: S,
  given: Readonly<Record<string, unknown>>,
): OptionsOf<S> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(spec.options, name)) {
      throw new ExpectedFailure('BAD_OPTION', {
        option: name,
        given: describe(given[name]),
        allowed: Object.keys(spec.options).join(', '),
      });
    }
  }
  const complete: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(spec.options)) {
    const value = Object.hasOwn(given, name) ? given[name] : option.default;
    if (!isAllowed(option, value)) {
      throw new ExpectedFailure('BAD_OPTION', {
        option: name,
        given: describe(value),
        allowed: describeAllowed(option),
      });
    }
    complete[name] = value;
  }
  return complete as OptionsOf<S>;
}

function isAllowed(option: OptionSpec, value: unknown): boolean {
  switch (option.type) {
    case 'integer':
      return Number.isInteger(value) && inBounds(value as number, option.min, option.max);
    case 'number':
      return typeof value === 'number' && inBounds(value, option.min, option.max);
    case 'choice':
      return option.choices.some((choice) => choice.value === value);
    case 'cuts':
      return value === null || isAscending(value);
    case 'list':
      return isListOfNames(value, option.most);
    case 'name':
      return typeof value === 'string';
    case 'data':
      return isStringRecord(value);
  }
}

function inBounds(value: number, min: number, max: number): boolean {
  return Number.isFinite(value) && value >= min && value <= max;
}

function isAscending(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const list: unknown[] = value;
  return list.every((item, i) => {
    const previous = list[i - 1];
    return Number.isFinite(item) && (i === 0 || (item as number) > (previous as number));
  });
}

function isListOfNames(value: unknown, most: number): boolean {
  if (!Array.isArray(value) || value.length > most) return false;
  const list: unknown[] = value;
  return list.every((item) => typeof item === 'string' && item !== '') && new Set(list).size === list.length;
}

function isStringRecord(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((item) => typeof item === 'string')
  );
}

function describe(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}

function describeAllowed(option: OptionSpec): string {
  switch (option.type) {
    case 'integer':
    case 'number':
      return `${option.min}…${option.max}`;
    case 'choice':
      return option.choices.map((choice) => choice.value).join(', ');
    case 'cuts':
      return '[1, 2, 3, …]';
    case 'list':
      return '["…", "…"]';
    case 'name':
      return '"…"';
    case 'data':
      return '{"…": "…"}';
  }
}

/** The part of the options that a stage depends on, as a stable cache key. */
export function stageKey(
  spec: AnalysisSpec,
  options: Readonly<Record<string, unknown>>,
  stage: Stage,
): string {
  const names = Object.keys(spec.options)
    .filter((name) => spec.options[name]?.stage === stage)
    .sort();
  return JSON.stringify(names.map((name) => [name, options[name]]));
}
