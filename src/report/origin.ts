import type { AnalysisSpec, OptionSpec } from '../../workers/contract/analysis.ts';
import { catalogue, type AnalysisId } from '../../workers/contract/catalogue.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import { visible } from '../../workers/contract/rawText.ts';
import { describeFilter } from '../filter/filterWords.ts';
import { formatCount, formatDay } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { analysisMessages } from '../i18n/messagesAnalysis.ts';
import { filterMessages } from '../i18n/messagesFilter.ts';
import { reportsMessages as m } from '../i18n/messagesReports.ts';
import { shellMessages } from '../i18n/messagesShell.ts';
import { session } from '../session.svelte.ts';
import type { OriginLine } from './model.ts';

/** Where what the page shows now came from, in the words of the page’s language. */
export function tellOrigin(analysis: AnalysisId): readonly OriginLine[] {
  const spec: AnalysisSpec = catalogue[analysis];
  const run = session.runs[analysis];
  const provenance = run?.provenance;
  return [
    { label: t(m.originQuestion), value: `${t(spec.question)} (${t(spec.method)})` },
    ...dataLines(),
    ...(provenance ? dayLines(provenance.asOf) : []),
    ...filterLines(provenance?.filters ?? []),
    ...optionLines(spec, run?.options ?? {}),
    ...(provenance
      ? [
          { label: t(analysisMessages.rowsIn), value: formatCount(provenance.rowsIn) },
          { label: t(analysisMessages.engine), value: provenance.engineVersion },
        ]
      : []),
    ...madeLines(),
  ];
}

export function dataLines(): readonly OriginLine[] {
  return session.dataset ? [{ label: t(shellMessages.dataset), value: visible(session.dataset.name) }] : [];
}

export function dayLines(asOf: string): readonly OriginLine[] {
  return [{ label: t(shellMessages.analysisDate), value: formatDay(asOf) }];
}

export function filterLines(filters: readonly Filter[]): readonly OriginLine[] {
  if (filters.length === 0) return [];
  const value = filters.map((one) => describeFilter(one, session.dataset)).join(' · ');
  return [{ label: t(filterMessages.shown), value }];
}

export function madeLines(): readonly OriginLine[] {
  const now = new Date();
  const day = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return [{ label: t(m.originMade), value: formatDay(day) }];
}

function optionLines(spec: AnalysisSpec, options: Readonly<Record<string, unknown>>): readonly OriginLine[] {
  const set = Object.entries(spec.options).flatMap(([name, option]) => {
    const value = options[name];
    const told = value === undefined ? null : tellOption(option, value);
    return told === null ? [] : [`${t(option.label)}: ${told}`];
  });
  return [{ label: t(m.originOptions), value: set.length === 0 ? t(m.originDefaults) : set.join(' · ') }];
}

function tellOption(option: OptionSpec, value: unknown): string | null {
  if (option.type === 'choice') {
    const choice = option.choices.find((one) => one.value === value);
    return choice ? t(choice.label) : null;
  }
  if (typeof value === 'number') {
    return 'unit' in option && option.unit ? `${value} ${t(option.unit)}` : String(value);
  }
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map((one) => visible(String(one))).join(', ');
  return null;
}
