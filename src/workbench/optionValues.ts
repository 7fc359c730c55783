import type { AnalysisSpec, OptionSpec } from '../../workers/contract/analysis.ts';
import type { Detail } from '../../workers/contract/outcome.ts';
import type { Text } from '../../workers/contract/text.ts';
import { analysisMessages as m } from '../i18n/messagesAnalysis.ts';

/** The settings of an analysis as people give them: in the address and in fields. */
export type Settings = Readonly<Record<string, unknown>>;

/** Names that a list option offers, with what they are called and whether the result uses them. */
export type ListChoices = Readonly<
  Record<string, readonly { readonly value: string; readonly label: string; readonly isUsed: boolean }[]>
>;

export interface ReadSettings {
  readonly settings: Settings;
  /** The address holds something that cannot be read at all. */
  readonly broken: boolean;
}

/** What the `options` of an address say. Values are left to the analysis to check. */
export function readSettings(json: string | undefined): ReadSettings {
  if (json === undefined || json === '') return { settings: {}, broken: false };
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { settings: value as Settings, broken: false };
    }
  } catch {
    // Cut off or typed by hand: told to the reader, not thrown.
  }
  return { settings: {}, broken: true };
}

/** The analysis date of an address; null where it has none or none that is a day. */
export function readDay(text: string | undefined): string | null {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(text);
  // Date takes February 30 for March 1.
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : text;
}

/** The query with the settings in it, or without `options` where all are the defaults. */
export function withSettings(
  query: Readonly<Record<string, string>>,
  settings: Settings,
): Record<string, string> {
  const { options: _before, ...rest } = query;
  return Object.keys(settings).length === 0 ? rest : { ...rest, options: JSON.stringify(settings) };
}

/** One setting changed; a value equal to the default is not kept. */
export function changeSetting(
  spec: AnalysisSpec,
  settings: Settings,
  name: string,
  value: unknown,
): Settings {
  const { [name]: _before, ...rest } = settings;
  const isDefault = JSON.stringify(spec.options[name]?.default) === JSON.stringify(value);
  return isDefault ? rest : { ...rest, [name]: value };
}

export function isShown(spec: AnalysisSpec, option: OptionSpec, settings: Settings): boolean {
  if (option.type === 'data') return false;
  const when = option.shownWhen;
  if (when === undefined) return true;
  const value = settings[when.option] ?? spec.options[when.option]?.default;
  return Array.isArray(when.is) ? when.is.includes(value) : when.is === value;
}

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: Text; readonly detail: Detail };

/** What was typed into the field of an option, as its value or as the reason why it is none. */
export function parseOption(option: OptionSpec, typed: string): Parsed {
  if (option.type === 'cuts') return parseCuts(typed);
  if (option.type !== 'integer' && option.type !== 'number') return { ok: true, value: typed };
  const value = Number(typed.replace(/[\s,]/g, ''));
  if (typed.trim() === '' || !Number.isFinite(value)) return { ok: false, why: m.notANumber, detail: {} };
  if (option.type === 'integer' && !Number.isInteger(value))
    return { ok: false, why: m.notWhole, detail: {} };
  if (value < option.min || value > option.max) {
    return { ok: false, why: m.outOfBounds, detail: { min: option.min, max: option.max } };
  }
  return { ok: true, value };
}

function parseCuts(typed: string): Parsed {
  if (typed.trim() === '') return { ok: true, value: null };
  const cuts = typed
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(Number);
  const ascending = cuts.every((cut, i) => Number.isFinite(cut) && (i === 0 || cut > (cuts[i - 1] ?? cut)));
  return ascending ? { ok: true, value: cuts } : { ok: false, why: m.notAscending, detail: {} };
}

/** The value of an option as its field shows it. */
export function writeOption(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
