import type { AnalysisSpec } from '../workers/contract/analysis.ts';
import type { AnalysisId, ResultOf } from '../workers/contract/catalogue.ts';
import type { KeptDocument } from '../workers/contract/documents.ts';
import type { Filter } from '../workers/contract/filters.ts';
import type { Progress } from '../workers/contract/importing.ts';
import { segmentingIds, type SegmentSettings } from '../workers/contract/segmentations.ts';
import type { Failure, Note, Provenance } from '../workers/contract/outcome.ts';

/** The latest answer of one analysis. `result` is the last good one, kept while a new one is on its way. */
export interface Run<Id extends AnalysisId> {
  readonly asOf: string | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly filters: readonly Filter[];
  readonly segmentSettings: SegmentSettings;
  /** Which documents it looked at, and in what state. */
  readonly documents: string;
  readonly busy: boolean;
  readonly progress: Progress | null;
  readonly failure: Failure | null;
  readonly runId: string | null;
  readonly result: ResultOf[Id] | null;
  readonly notes: readonly Note[];
  readonly provenance: Provenance | null;
}

export type Runs = { [Id in AnalysisId]?: Run<Id> };

/** The documents that an analysis looks at, as they are; '' where it looks at none. */
export function documentsFor({ needsWith }: AnalysisSpec, documents: readonly KeptDocument[]): string {
  const own = documents.filter(({ kind }) => kind === needsWith?.document);
  return own.map(({ id, savedAt }) => `${id} ${savedAt}`).join('\n');
}

/** How the analyses that part customers were last set; what was never set is as the class is held to. */
export function givenSettings(runs: Runs, locked: SettingsById = {}): SegmentSettings {
  const given = Object.fromEntries(segmentingIds.map((id) => [id, runs[id]?.options]));
  return { ...partingSettings(locked), ...partingSettings(given) };
}

type SettingsById = { readonly [Id in AnalysisId]?: Run<Id>['options'] };

/** Of settings by analysis, those of the analyses that part customers, where there are any. */
export function partingSettings(settings: SettingsById): SegmentSettings {
  const given = segmentingIds.flatMap((id) => {
    const options = settings[id] ?? {};
    return Object.keys(options).length === 0 ? [] : [[id, options] as const];
  });
  return Object.fromEntries(given);
}

/** Those of the settings that an analysis with these options looks at. */
export function usedSettings(
  spec: AnalysisSpec,
  options: Readonly<Record<string, unknown>>,
  settings: SegmentSettings,
): SegmentSettings {
  const values = Object.entries(spec.options).map(([name, option]) => options[name] ?? option.default);
  return Object.fromEntries(Object.entries(settings).filter(([by]) => values.includes(by)));
}

export const emptyRun = {
  asOf: null,
  options: {},
  filters: [],
  segmentSettings: {},
  documents: '',
  busy: false,
  progress: null,
  failure: null,
  runId: null,
  result: null,
  notes: [],
  provenance: null,
} as const;
