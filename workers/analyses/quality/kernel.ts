import { toIsoDay } from '../../contract/periods.ts';
import type { Kernel, KernelInput } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import { qualityChecks, type Severity } from '../../contract/qualityChecks.ts';
import { findingId, leaveOutRules, type CheckId, type DataRepair } from '../../contract/repairs.ts';
import type { TableKind } from '../../contract/tables.ts';
import { findGaps, type Rhythm } from './gaps.ts';
import type { Measure, QualityFinding, QualityResult } from './result.ts';
import { costOf, scoreDimensions, totalScore, type ScoreTotals } from './score.ts';

/**
 * Weighs what was counted: severity by the thresholds of qualityChecks, a score by dimension, and what each finding
 * takes from it. facts: measures (Measure[] as JSON), rowsRead, rowsKept, cells, timeKind, asOf; columns of equal
 * length: day (days since 1970, ascending, distinct), lines (≥ 1). No row read gives NO_ROWS.
 */
export const computeQuality: Kernel = (input) => {
  const { rowsRead, rowsKept, cells, asOf } = input.facts;
  if (!(Number(rowsRead) > 0)) return failed('NO_ROWS');
  const rhythm = findGaps(dayColumn(input, 'day'), dayColumn(input, 'lines'));
  const measures = [...readMeasures(input), ...measureGaps(rhythm, String(input.facts['timeKind']))];
  const totals = { rows: Number(rowsRead), cells: Number(cells), days: rhythm.expectedDays };
  const told = measures.filter(({ ref, count, of }) => count / of >= qualityChecks[ref.check].from);
  const dimensions = scoreDimensions(told, totals);
  const judged = dimensions.filter(({ rate }) => rate !== null).length;
  const findings = told.map((measure) => weigh(measure, judged, totals)).sort(compareFindings);
  const result: QualityResult = {
    ...{ asOf: String(asOf), score: totalScore(dimensions), dimensions, findings },
    ...{ rowsRead: Number(rowsRead), rowsKept: Number(rowsKept), cells: Number(cells) },
    checksDone: JSON.parse(String(input.facts['checksDone'])) as CheckId[],
  };
  return { status: 'ok', result, membership: null, notes: [] };
};

function dayColumn({ columns }: KernelInput, name: string): Int32Array {
  const column = columns[name];
  if (column instanceof Int32Array) return column;
  throw new TypeError(`the query gave no column ${name}`);
}

function readMeasures({ facts }: KernelInput): readonly Measure[] {
  return JSON.parse(String(facts['measures'])) as readonly Measure[];
}

const shownGaps = 20;

function measureGaps({ gaps, expectedDays }: Rhythm, timeKind: string): Measure[] {
  const count = gaps.reduce((sum, gap) => sum + gap.expectedDays, 0);
  if (count === 0) return [];
  const longest = [...gaps].sort((a, b) => b.expectedDays - a.expectedDays || a.first - b.first);
  const parts = longest
    .slice(0, shownGaps)
    .map((gap) => ({ text: toIsoDay(gap.first), more: toIsoDay(gap.last), count: gap.expectedDays }));
  return [
    {
      ref: { check: 'dateGap', kind: timeKind as TableKind },
      ...{ role: null, header: '', unit: 'days', count, of: expectedDays },
      ...{ weight: null, scores: true, parts, repairable: 0 },
    },
  ];
}

function weigh(measure: Measure, judged: number, totals: ScoreTotals): QualityFinding {
  const { ref, count, of, weight, scores } = measure;
  const { dimension } = qualityChecks[ref.check];
  const share = of > 0 ? count / of : 0;
  return {
    ...measure,
    id: findingId(ref),
    severity: severityOf(measure, weight ?? share),
    share,
    cost: dimension !== null && scores ? costOf(dimension, count, totals, judged) : 0,
    hasRows: !rowless.has(ref.check),
    repair: repairFor(measure),
  };
}

/** Findings about what is not there, or not row by row. */
const rowless: ReadonlySet<CheckId> = new Set(['unread', 'dateGap', 'constant']);

/** What may well be right, as equal lines without a time of day, never weighs more than low. */
function severityOf({ ref, scores }: Measure, share: number): Severity {
  const { medium, high, dimension } = qualityChecks[ref.check];
  if (dimension !== null && !scores) return 'low';
  if (share >= high) return 'high';
  return share >= medium ? 'medium' : 'low';
}

function repairFor({ ref, repairable }: Measure): DataRepair | null {
  if (repairable === 0) return null;
  if (ref.check === 'spellings') return { by: 'mergeSpellings', kind: ref.kind, column: ref.column ?? '' };
  return leaveOutRules[ref.check] === undefined ? null : { by: 'leaveOut', finding: ref };
}

const rank: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

/** What weighs and costs most first; equal ones by name, so that the order is always the same. */
function compareFindings(a: QualityFinding, b: QualityFinding): number {
  return (
    rank[a.severity] - rank[b.severity] || b.cost - a.cost || b.share - a.share || (a.id < b.id ? -1 : 1)
  );
}
