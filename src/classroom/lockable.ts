import type { AnalysisSpec, OptionSpec } from '../../workers/contract/analysis.ts';
import { catalogue, type AnalysisId } from '../../workers/contract/catalogue.ts';
import {
  changeSetting,
  parseOption,
  writeOption,
  type ReadSettings,
  type Settings,
} from '../workbench/optionValues.ts';

/** Settings that a class is held to, by analysis. What is not named may be changed. */
export type Locked = { readonly [Id in AnalysisId]?: Settings };

/** Whether a trainer can fix it: free-form data has no field. */
export function canLock(option: OptionSpec): boolean {
  return option.type !== 'data';
}

/** A value out of a link, as the option would take it from its field. */
function isValue(option: OptionSpec, value: unknown): boolean {
  if (option.type === 'choice') return option.choices.some((choice) => choice.value === value);
  if (option.type === 'integer' || option.type === 'number')
    return typeof value === 'number' && parseOption(option, String(value)).ok;
  if (option.type === 'name') return typeof value === 'string';
  if (option.type === 'list')
    return (
      Array.isArray(value) && value.length <= option.most && value.every((one) => typeof one === 'string')
    );
  if (option.type !== 'cuts') return false;
  if (value === null) return true;
  return Array.isArray(value) && value.length <= 100 && parseOption(option, writeOption(value)).ok;
}

const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** What of a link can be held to, and the names of what cannot. */
export function readLocked(json: string | undefined): {
  readonly locked: Locked;
  readonly ignored: readonly string[];
} {
  if (json === undefined || json === '') return { locked: {}, ignored: [] };
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    given = null;
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { locked: {}, ignored: ['lock'] };
  const locked: Record<string, Record<string, unknown>> = {};
  const ignored: string[] = [];
  for (const [id, settings] of Object.entries(given as Readonly<Record<string, unknown>>)) {
    const spec: AnalysisSpec | undefined = own<AnalysisSpec>(catalogue, id);
    if (spec === undefined || typeof settings !== 'object' || settings === null) ignored.push(`lock ${id}`);
    else
      for (const [name, value] of Object.entries(settings as Readonly<Record<string, unknown>>)) {
        const option = own(spec.options, name);
        if (option && isValue(option, value)) locked[id] = { ...locked[id], [name]: value };
        else ignored.push(`lock ${id} ${name}`);
      }
  }
  return { locked, ignored };
}

/** What an address asks for, with the fixed settings in their place. */
export function holdRead(spec: AnalysisSpec, read: ReadSettings, fixed: Settings): ReadSettings {
  let { settings } = read;
  for (const [name, value] of Object.entries(fixed)) settings = changeSetting(spec, settings, name, value);
  return { ...read, settings };
}
