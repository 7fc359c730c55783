import type { RulesResult } from '../../../workers/analyses/rules/result.ts';

type ByGroup = NonNullable<RulesResult['byGroup']>;

export interface GroupDifference {
  readonly rule: number;
  readonly group: number;
  /** Confidence in the group, and in all other groups together, with the baskets that have the left side, and both. */
  readonly here: number;
  readonly elsewhere: number;
  readonly left: number;
  readonly both: number;
  readonly leftElsewhere: number;
  readonly bothElsewhere: number;
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
    const leftElsewhere = sum(byGroup.leftCount) - left;
    const bothElsewhere = sum(byGroup.bothCount) - both;
    return {
      ...{ rule, group, left, both, leftElsewhere, bothElsewhere },
      here: both / left,
      elsewhere: bothElsewhere / leftElsewhere,
      fdr: byGroup.fdr[at] ?? 1,
    };
  });
}
