import type { AnalysisId, ResultOf } from '../../workers/contract/catalogue.ts';
import type { Filter, SegmentFilter } from '../../workers/contract/filters.ts';
import type { Failure } from '../../workers/contract/outcome.ts';
import type { MappedDataset } from '../../workers/contract/importing.ts';
import { compute } from '../compute.ts';
import type { Settings } from '../workbench/optionValues.ts';

export interface GroupAnswer<Id extends AnalysisId> {
  /** null stands for customers in no group. */
  readonly value: string | null;
  /** Among all groups. */
  readonly place: number;
  /** null where there was nothing to compute. */
  readonly result: ResultOf[Id] | null;
}

export interface GroupQuestion<Id extends AnalysisId> {
  readonly analysis: Id;
  readonly dataset: MappedDataset;
  readonly asOf: string | null;
  readonly options: Settings;
  readonly filters: readonly Filter[];
  readonly segmentation: Omit<SegmentFilter, 'role' | 'values'>;
}

/** A group that this little is left of has no answer of its own. */
const emptyCodes: ReadonlySet<string> = new Set(['NO_ROWS', 'FILTER_LEAVES_NOTHING']);

/**
 * Asks the same of every group, one after the other, and tells after each. Groups are those of all the data, as a filter has
 * them. Ends with the failure that is not about a group, or null.
 */
export async function compareGroups<Id extends AnalysisId>(
  { analysis, dataset, asOf, options, filters, segmentation }: GroupQuestion<Id>,
  onTold: (answers: readonly GroupAnswer<Id>[], total: number) => void,
  signal: AbortSignal,
): Promise<Failure | null> {
  const column = { role: 'segment', ...segmentation, asOf: asOf ?? dataset.asOf } as const;
  const listed = await compute.filterValues({ datasetId: dataset.id, column, search: '', limit: 100 });
  if (listed.status === 'failed') return listed;
  const answers: GroupAnswer<Id>[] = [];
  onTold(answers, listed.value.values.length);
  for (const [place, { value }] of listed.value.values.entries()) {
    const own: SegmentFilter = { role: 'segment', ...segmentation, values: [value] };
    const outcome = await compute.run(
      {
        ...{ analysis, datasetId: dataset.id, asOf, options },
        ...{ filters: [...filters, own], isBeside: true },
      },
      () => undefined,
      signal,
    );
    if (outcome.status === 'failed' && !emptyCodes.has(outcome.code)) return outcome;
    const result = outcome.status === 'ok' ? outcome.value.result : null;
    answers.push({ value, place, result });
    onTold([...answers], listed.value.values.length);
  }
  return null;
}
