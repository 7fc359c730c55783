import { buildAxes } from '../analyses/rfm/axes.ts';
import { scoreCustomers, type CustomerValues } from '../analyses/rfm/scoring.ts';
import { defaultSegment, scoreToLevel, valueLevel, type RfmSegmentId } from '../analyses/rfm/segments.ts';
import { rfmSpec } from '../analyses/rfm/spec.ts';
import { completeOptions } from '../contract/options.ts';

export interface FewCustomer {
  readonly recencyDays: number;
  readonly frequency: number;
  readonly monetary: number;
}

/** The five customers of the lesson. */
export const lessonCustomers: readonly FewCustomer[] = [
  { recencyDays: 3, frequency: 9, monetary: 900 },
  { recencyDays: 20, frequency: 4, monetary: 320 },
  { recencyDays: 45, frequency: 1, monetary: 30 },
  { recencyDays: 120, frequency: 6, monetary: 800 },
  { recencyDays: 300, frequency: 1, monetary: 50 },
];

export interface Cuts {
  readonly recencyDays: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

export interface ScoredCustomer {
  readonly r: number;
  readonly f: number;
  readonly m: number;
  /** Row and column of the map, 1…5. */
  readonly recencyLevel: number;
  readonly valueLevel: number;
  readonly segment: RfmSegmentId;
}

export interface ScoredFew {
  readonly cuts: Cuts;
  readonly customers: readonly ScoredCustomer[];
}

/** The scores of the analysis with its own settings; cuts: fixed ones instead of quantiles. */
export function scoreFew(customers: readonly FewCustomer[], cuts: Cuts | null): ScoredFew {
  const options = completeOptions(
    rfmSpec,
    cuts === null
      ? {}
      : {
          scoring: 'own',
          recencyCuts: cuts.recencyDays,
          frequencyCuts: cuts.frequency,
          monetaryCuts: cuts.monetary,
        },
  );
  const values: CustomerValues = {
    recencyDays: Int32Array.from(customers, ({ recencyDays }) => recencyDays),
    frequency: Int32Array.from(customers, ({ frequency }) => frequency),
    monetaryMinor: Float64Array.from(customers, ({ monetary }) => monetary),
  };
  const axes = buildAxes(values, options, 1);
  if ('code' in axes) throw new RangeError(`the cuts of a lesson: ${axes.code}`);
  const { bins } = axes;
  const weights = { frequency: options.frequencyWeight, monetary: options.monetaryWeight };
  const scored = scoreCustomers(values, axes);
  return {
    cuts: {
      recencyDays: axes.recencyDays.shown.cuts,
      frequency: axes.frequency.shown.cuts,
      monetary: axes.monetary.shown.cuts,
    },
    customers: customers.map((_, at) => {
      const [r, f, m] = [scored.r[at] ?? 1, scored.f[at] ?? 1, scored.m[at] ?? 1];
      return {
        ...{ r, f, m },
        recencyLevel: scoreToLevel(r, bins),
        valueLevel: valueLevel(scoreToLevel(f, bins), scoreToLevel(m, bins), weights),
        segment: defaultSegment({ r, f, m }, bins, weights),
      };
    }),
  };
}

/** The segment at a place of the map of five by five. */
export function segmentAt(recencyLevel: number, value: number): RfmSegmentId {
  return defaultSegment({ r: recencyLevel, f: value, m: value }, 5, { frequency: 1, monetary: 1 });
}
