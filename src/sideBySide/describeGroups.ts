import type { AnalysisId, ResultOf } from '../../workers/contract/catalogue.ts';
import type { GroupAnswer } from './compareGroups.ts';
import type { Measure } from './measures.ts';

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  /** Among the groups of the segmentation: a group keeps its colour when others are left out. */
  readonly place: number;
  /** In the order of the measures of the whole. */
  readonly values: readonly (number | null)[];
}

/** The numbers of each group where those of the whole stand. */
export function describeGroups<Id extends AnalysisId>(
  answers: readonly GroupAnswer<Id>[],
  whole: readonly Measure[],
  measuresOf: (result: ResultOf[Id]) => readonly Measure[],
  nameOf: (value: string | null) => string,
): GroupRow[] {
  return answers.flatMap(({ value, result, place }): GroupRow[] => {
    if (result === null) return [];
    const own = new Map(measuresOf(result).map((one) => [one.key, one.value]));
    const values = whole.map(({ key, otherwise }) => (own.has(key) ? (own.get(key) ?? null) : otherwise));
    return [{ id: value ?? '', name: nameOf(value), place, values }];
  });
}
