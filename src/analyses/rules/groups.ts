import type { RulesResult } from '../../../workers/analyses/rules/result.ts';

type ByGroup = NonNullable<RulesResult['byGroup']>;

export interface GroupDifference {
  readonly rule: number;
  readonly group: number;
  /** Confidence in the group, and in all other groups together; baskets with the left side there. */
  readonly here: number;
  readonly elsewhere: number;
  readonly left: number;
  readonly fdr: number;
}

/** The proven differences with the shares they are between, the surest first. */
export function listDifferences(byGroup: ByGroup): GroupDifference[] {
  const size = byGroup.names.length;
  return byGroup.found.map(({ rule, group }) => {
    const at = rule * size + group;
    const sum = (counts: Int32Array): number =>
      counts.subarray(rule * size, (rule + 1) * size).reduce((total, count) => total + count, 0);
    const [left, both] = [byGroup.leftCount[at] ?? 0, byGroup.bothCount[at] ?? 0];
    return {
      ...{ rule, group, left },
      here: both / left,
      elsewhere: (sum(byGroup.bothCount) - both) / (sum(byGroup.leftCount) - left),
      fdr: byGroup.fdr[at] ?? 1,
    };
  });
}
