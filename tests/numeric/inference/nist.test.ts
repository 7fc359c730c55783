import { expect, test } from 'vitest';
import { compareGroups } from '../../../workers/numeric/inference/groupMeans.ts';
import {
  mergeSummaries,
  summariesOf,
  summaryOf,
  varianceOf,
} from '../../../workers/numeric/inference/summary.ts';
import { readReference } from './reference.ts';

interface Univariate {
  readonly id: string;
  readonly values?: readonly number[];
  readonly first: number;
  readonly repeated: readonly number[];
  readonly times: number;
  readonly expected: { readonly mean: number; readonly sd: number; readonly n: number };
}

interface Anova {
  readonly id: string;
  readonly groups?: readonly (readonly number[])[];
  readonly lead: string;
  readonly replicates: number;
  readonly expected: Readonly<Record<string, number>>;
}

const nist = readReference<{
  readonly digits: readonly number[];
  readonly univariate: readonly Univariate[];
  readonly anova: readonly Anova[];
}>('nist.json');

/** How many digits are right, 15 at most. */
const digits = (got: number, want: number): number =>
  got === want ? 15 : Math.min(15, -Math.log10(Math.abs(got - want) / Math.abs(want)));

/** Digits of the standard deviation: what the values hold once they are stored as numbers, computed in fractions. */
const digitsOfDeviation: Readonly<Record<string, number>> = {
  univariate_lew: 14.9,
  univariate_mavro: 13.12,
  univariate_michelso: 13.84,
  univariate_numacc1: 15,
  univariate_numacc2: 14.9,
  univariate_numacc3: 9.45,
  univariate_numacc4: 8.25,
};

const digitsOfF: Readonly<Record<string, number>> = {
  anova_sirstvt: 13.05,
  anova_atmwtag: 10.15,
  anova_smls01t: 14.9,
  anova_smls02t: 14.9,
  anova_smls03t: 14.9,
  anova_smls04t: 10.4,
  anova_smls05t: 10.2,
  anova_smls06t: 10.19,
  anova_smls07t: 4.41,
  anova_smls08t: 4.18,
  anova_smls09t: 4.17,
};

test('all sets are there', () => {
  expect(nist.univariate.map(({ id }) => id).sort()).toEqual(Object.keys(digitsOfDeviation).sort());
  expect(nist.anova.map(({ id }) => id).sort()).toEqual(Object.keys(digitsOfF).sort());
});

const valuesOf = ({ values, first, repeated, times }: Univariate): readonly number[] =>
  values ?? [first, ...Array.from({ length: times }, () => repeated).flat()];

test.each(nist.univariate.map((set) => [set.id, set] as const))('%s', (id, set) => {
  const values = valuesOf(set);
  const { mean, sd, n } = set.expected;
  const half = values.length >> 1;
  const whole = summaryOf(values);
  expect(whole.n).toBe(n);
  expect(digits(whole.mean, mean)).toBeGreaterThan(14.9);
  expect(digits(Math.sqrt(varianceOf(whole)), sd)).toBeGreaterThanOrEqual(digitsOfDeviation[id] as number);
  const merged = mergeSummaries(summaryOf(values.slice(0, half)), summaryOf(values.slice(half)));
  expect(digits(merged.mean, mean)).toBeGreaterThan(14);
  expect(digits(Math.sqrt(varianceOf(merged)), sd)).toBeGreaterThan(8);
});

/** Every value as it is written, so that it is rounded once. */
function groupsOf({ groups, lead, replicates }: Anova): readonly (readonly number[])[] {
  if (groups !== undefined) return groups;
  return nist.digits.map((digit) =>
    Array.from({ length: replicates }, (_, i) =>
      Number(`${lead}.${i === 0 ? digit : i % 2 === 1 ? digit - 1 : digit + 1}`),
    ),
  );
}

test.each(nist.anova.map((set) => [set.id, set] as const))('%s', (id, set) => {
  const found = compareGroups(summariesOf(groupsOf(set)))!;
  const least = digitsOfF[id] as number;
  const { expected } = set;
  expect(found.freedom).toEqual([expected.df_between, expected.df_within]);
  expect(digits(found.f, expected.F as number)).toBeGreaterThanOrEqual(least);
  const roomier = Math.min(least, 14) - 1;
  expect(digits(found.between, expected.ss_between as number)).toBeGreaterThan(roomier);
  expect(digits(found.within, expected.ss_within as number)).toBeGreaterThan(roomier);
  expect(digits(found.shareBetween, expected.r_squared as number)).toBeGreaterThan(roomier);
  expect(digits(found.between / found.freedom[0], expected.ms_between as number)).toBeGreaterThan(roomier);
  expect(digits(found.within / found.freedom[1], expected.ms_within as number)).toBeGreaterThan(roomier);
  const deviation = Math.sqrt(found.within / found.freedom[1]);
  expect(digits(deviation, expected.resid_sd as number)).toBeGreaterThan(roomier);
});
