import type { Selection } from '../../workers/contract/audience.ts';
import { catalogue, type AnalysisId } from '../../workers/contract/catalogue.ts';
import type { AnalysisRequest, RunResult } from '../../workers/contract/engineApi.ts';
import type {
  FilePreview,
  ImportRequest,
  MappedDataset,
  PreviewRequest,
} from '../../workers/contract/importing.ts';
import { failed, succeeded, type Outcome } from '../../workers/contract/outcome.ts';
import type { MadeShop, ShopFile, ShopPlan } from '../../workers/contract/shopPlan.ts';
import { guessedMapping } from '../import/mapping.ts';
import type { Locked } from '../classroom/lockable.ts';
import { partingSettings, usedSettings } from '../run.ts';
import type { Exercise } from './exercise.ts';
import { readExpected, type Expected } from './expected.ts';

/** What a key is worked out with: the engine of the page, or the one of a script. */
export interface KeyEngine {
  makeShop(plan: ShopPlan): Promise<Outcome<MadeShop>>;
  preview(request: PreviewRequest): Promise<Outcome<FilePreview>>;
  importTable(request: ImportRequest): Promise<Outcome<MappedDataset>>;
  run(request: AnalysisRequest<AnalysisId>): Promise<Outcome<RunResult<AnalysisId>>>;
  countSelection(runId: string, selection: Selection): Promise<Outcome<{ readonly customerCount: number }>>;
  dropDataset(id: string): Promise<void>;
}

/** Of a list its members are counted. null: this data has no answer. */
export type KeyAnswer =
  Exclude<Expected, { kind: 'list' }> | { readonly kind: 'list'; readonly count: number } | null;

/** The answers of one learner. */
export interface SeedKey {
  readonly seed: string;
  /** Name of the data, as it stands in the class sheet. */
  readonly data: string;
  readonly moneyDecimals: number;
  /** In the order of the exercises. */
  readonly answers: readonly KeyAnswer[];
}

/** What an exercise is asked with: its own settings, and what the class is held to. */
export function askedOptions({ analysis, options }: Exercise, locked: Locked): Exercise['options'] {
  return { ...options, ...locked[analysis] };
}

/** Makes the shop of a learner, asks it all exercises and lets it go again. */
export async function workOutKey(
  engine: KeyEngine,
  shop: ShopPlan,
  exercises: readonly Exercise[],
  locked: Locked,
): Promise<Outcome<SeedKey>> {
  const made = await engine.makeShop(shop);
  if (made.status === 'failed') return made;
  const loaded = await loadFiles(engine, made.value.files);
  if (loaded.status === 'failed') return loaded;
  const { id, name, moneyDecimals } = loaded.value;
  const answers: KeyAnswer[] = [];
  for (const one of exercises) {
    const answer = await answerOf(engine, id, one, locked);
    if (answer.status === 'failed') {
      await engine.dropDataset(id);
      return answer;
    }
    answers.push(answer.value);
  }
  await engine.dropDataset(id);
  return succeeded({ seed: shop.seed, data: name, moneyDecimals, answers });
}

/** As the page loads a shop that was made there: a table that cannot be loaded is left out. */
async function loadFiles(engine: KeyEngine, files: readonly ShopFile[]): Promise<Outcome<MappedDataset>> {
  let dataset: MappedDataset | null = null;
  let failure: Outcome<MappedDataset> = failed('NO_DATASET');
  for (const { csv: file, fileName, kind } of files) {
    const preview = await engine.preview({ file, fileName });
    if (preview.status === 'failed') {
      failure = preview;
      continue;
    }
    const mapping = guessedMapping(preview.value, kind);
    const datasetId: string | null = dataset?.id ?? null;
    const loaded: Outcome<MappedDataset> = await engine.importTable({
      ...{ datasetId, kind, file, fileName, mapping },
      preview: preview.value,
    });
    if (loaded.status === 'ok') dataset = loaded.value;
    else failure = loaded;
  }
  return dataset ? succeeded(dataset) : failure;
}

/** An analysis that cannot be done with this data has no answer; a lost or stopped engine is a failure. */
async function answerOf(
  engine: KeyEngine,
  datasetId: string,
  one: Exercise,
  locked: Locked,
): Promise<Outcome<KeyAnswer>> {
  const options = askedOptions(one, locked);
  const segmentSettings = usedSettings(catalogue[one.analysis], options, partingSettings(locked));
  const ran = await engine.run({
    ...{ analysis: one.analysis, datasetId, asOf: null, options, filters: [], segmentSettings },
  });
  if (ran.status === 'failed')
    return ran.code === 'ENGINE_LOST' || ran.code === 'CANCELLED' ? ran : succeeded(null);
  const expected = readExpected(one, ran.value.result);
  if (expected?.kind !== 'list') return succeeded(expected);
  const counted = await engine.countSelection(ran.value.runId, expected.selection);
  return counted.status === 'failed'
    ? counted
    : succeeded({ kind: 'list', count: counted.value.customerCount });
}
