import type { Audience, OverlapParts, Selection } from '../../workers/contract/audience.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';

/** What is asked of the engine. */
interface ListEngine extends Pick<EngineApi, 'createAudience'> {
  countOverlap(datasetId: string, audienceIds: readonly string[]): Promise<Outcome<OverlapParts>>;
  dropAudience(audienceId: string): unknown;
}

export interface ListCheck {
  readonly name: string;
  readonly count: number;
  readonly missing: number;
  readonly extra: number;
}

/** The list whose members are nearest to those wanted; null where there is none. */
export async function findNearestList(
  engine: ListEngine,
  wanted: { readonly datasetId: string; readonly runId: string; readonly selection: Selection },
  lists: readonly Pick<Audience, 'id' | 'name'>[],
): Promise<ListCheck | null> {
  const { datasetId, runId, selection } = wanted;
  const made = await engine.createAudience({ runId, name: 'answer', selection });
  if (made.status === 'failed') return null;
  const checks: ListCheck[] = [];
  for (const { id, name } of lists) {
    const parts = await engine.countOverlap(datasetId, [made.value.id, id]);
    if (parts.status === 'failed') continue;
    const [missing = 0, extra = 0] = parts.value.only;
    checks.push({ name, count: parts.value.all, missing, extra });
  }
  await engine.dropAudience(made.value.id);
  const [nearest] = checks.sort((a, b) => a.missing + a.extra - b.missing - b.extra);
  return nearest ?? null;
}
