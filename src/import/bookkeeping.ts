import { exclusionRules, type ExclusionRule, type ImportReport } from '../../workers/contract/importing.ts';

export interface Destination {
  readonly kind: 'kept' | 'rejected' | ExclusionRule;
  readonly rows: number;
  /** Of rowsRead, 0…1. */
  readonly share: number;
  /** Lines a rule applies to although an earlier rule already took them. */
  readonly overlap: number;
  /** Where its piece of the bar starts, 0…1. */
  readonly start: number;
}

/** Where the lines of a file went, in the order of the bar; the rows add up to rowsRead. Empty places are left out. */
export function destinationsOf(report: ImportReport): readonly Destination[] {
  const places: { kind: Destination['kind']; rows: number; overlap: number }[] = [
    { kind: 'kept', rows: report.rowsKept, overlap: 0 },
    ...exclusionRules.map((rule) => ({
      kind: rule,
      rows: report.rowsExcluded[rule],
      overlap: report.rowsMatchingRule[rule] - report.rowsExcluded[rule],
    })),
    { kind: 'rejected', rows: report.rowsRejected, overlap: 0 },
  ];
  let before = 0;
  return places
    .filter(({ kind, rows, overlap }) => kind === 'kept' || rows > 0 || overlap > 0)
    .map((place) => {
      const start = before;
      const share = report.rowsRead > 0 ? place.rows / report.rowsRead : 0;
      before += share;
      return { ...place, share, start };
    });
}

export function excludedTotal(report: ImportReport): number {
  return exclusionRules.reduce((sum, rule) => sum + report.rowsExcluded[rule], 0);
}
