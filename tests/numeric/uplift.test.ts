import { describe, expect, test } from 'vitest';
import {
  areasOf,
  bootstrapCurves,
  gainAt,
  qiniAt,
  reach,
  reachedAt,
  type Ranked,
} from '../../workers/numeric/uplift/curve.ts';
import { slopeOnScore } from '../../workers/numeric/uplift/slope.ts';
import reference from '../reference/uplift.json' with { type: 'json' };
import { seededRandom } from '../support/seededRandom.ts';

interface Unit {
  readonly score: number;
  readonly treated: number;
  readonly outcome: number;
}

function rank(units: readonly Unit[]): Ranked {
  const sorted = units.toSorted((a, b) => b.score - a.score);
  return {
    score: Float64Array.from(sorted, ({ score }) => score),
    treated: Uint8Array.from(sorted, ({ treated }) => treated),
    outcome: Float64Array.from(sorted, ({ outcome }) => outcome),
  };
}

/** Units by chance, few different scores so that many are equal. */
function draw(n: number, seed: number, different: number): Unit[] {
  const { uniform } = seededRandom(seed);
  return Array.from({ length: n }, () => ({
    score: Math.floor(uniform() * different) - 3,
    treated: uniform() < 0.6 ? 1 : 0,
    outcome: Math.floor(uniform() * 3),
  }));
}

/** Everything anew for every score: slow and plain. */
function plainCurve(units: readonly Unit[]): { share: number; qini: number; gain: number }[] {
  const scores = [...new Set(units.map(({ score }) => score))].sort((a, b) => b - a);
  const all = units.filter(({ treated }) => treated === 1).length;
  const sum = (list: readonly Unit[]): number => list.reduce((total, { outcome }) => total + outcome, 0);
  const points = scores.map((least) => {
    const here = units.filter(({ score }) => score >= least);
    const t = here.filter(({ treated }) => treated === 1);
    const c = here.filter(({ treated }) => treated === 0);
    const share = here.length / units.length;
    const expected = c.length === 0 ? 0 : (sum(c) * t.length) / c.length;
    const gain = t.length === 0 || c.length === 0 ? 0 : share * (sum(t) / t.length - sum(c) / c.length);
    return { share, qini: (sum(t) - expected) / all, gain };
  });
  return [{ share: 0, qini: 0, gain: 0 }, ...points];
}

describe.each([
  ['all different', 60, 1e9],
  ['many equal', 200, 9],
  ['two values', 40, 2],
  ['all the same', 30, 1],
  ['two units', 2, 5],
])('curves with scores %s', (_, n, different) => {
  const units = draw(n, n, different);
  const plain = plainCurve(units);
  const places = reach(rank(units));

  test('are those of the plain count', () => {
    expect(places.share.length).toBe(plain.length);
    const treated = places.treated.at(-1)!;
    for (const { share, qini, gain } of plain) {
      const here = reachedAt(places, share);
      if (treated > 0) expect(qiniAt(here, treated)).toBeCloseTo(qini, 12);
      expect(gainAt(here)).toBeCloseTo(gain, 12);
    }
  });

  test('their areas are those of the plain trapezoids', () => {
    if (places.treated.at(-1) === 0) return;
    let [qini, auuc] = [-plain.at(-1)!.qini / 2, 0];
    plain.slice(1).forEach((here, i) => {
      const before = plain[i]!;
      qini += ((here.share - before.share) * (here.qini + before.qini)) / 2;
      auuc += ((here.share - before.share) * (here.gain + before.gain)) / 2;
    });
    const areas = areasOf(places);
    expect(areas.qini).toBeCloseTo(qini, 12);
    expect(areas.auuc).toBeCloseTo(auuc, 12);
  });
});

test('the example of the lesson', () => {
  const { cells, qiniAtHalf, qiniAtAll, qini, auuc } = reference.handSized;
  const units = cells.flatMap(({ status, treated, units: count, bought }) =>
    Array.from({ length: count }, (_, i) => ({
      score: status === 'new' ? 0.2 : 0,
      treated,
      outcome: i < bought ? 1 : 0,
    })),
  );
  const places = reach(rank(units));
  expect(qiniAt(reachedAt(places, 0.5), 200)).toBeCloseTo(qiniAtHalf, 12);
  expect(qiniAt(reachedAt(places, 0.25), 200)).toBeCloseTo(qiniAtHalf / 2, 12);
  expect(qiniAt(reachedAt(places, 1), 200)).toBeCloseTo(qiniAtAll, 12);
  expect(areasOf(places).qini).toBeCloseTo(qini, 12);
  expect(areasOf(places).auuc).toBeCloseTo(auuc, 12);
});

test('a random order has a Qini coefficient of about 0, and its standard error is that of many samples', () => {
  const found = Array.from({ length: 120 }, (_, seed) => areasOf(reach(rank(draw(600, seed + 1, 1e9)))).qini);
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
  const spread = Math.sqrt(found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (found.length - 1));
  expect(Math.abs(mean)).toBeLessThan((3 * spread) / Math.sqrt(found.length));
  const { qini } = bootstrapCurves(rank(draw(600, 1, 1e9)), { resamples: 400, seed: 5, parts: 100 });
  expect(qini / spread).toBeGreaterThan(0.8);
  expect(qini / spread).toBeLessThan(1.25);
});

describe('the slope of effects on a score', () => {
  const make = (n: number, seed: number, effect: (score: number) => number) => {
    const { uniform, normal } = seededRandom(seed);
    const score = Float64Array.from({ length: n }, () => uniform());
    const expected = Float64Array.from({ length: n }, () => uniform());
    const treated = Uint8Array.from({ length: n }, () => (uniform() < 0.3 ? 1 : 0));
    const outcome = Float64Array.from(
      score,
      (own, i) => 2 * expected[i]! + treated[i]! * effect(own) + normal(),
    );
    return { score, expected, treated, outcome };
  };

  test('is found, and its t is standard normal where effects have nothing to do with the score', () => {
    const { slope, error } = slopeOnScore(make(20_000, 2, (score) => 1.5 * score))!;
    expect(Math.abs(slope - 1.5)).toBeLessThan(3 * error);
    const t = Array.from({ length: 200 }, (_, seed) => slopeOnScore(make(300, seed + 10, () => 1))!).map(
      (one) => one.slope / one.error,
    );
    const beyond = t.filter((value) => Math.abs(value) > 1.96).length;
    expect(beyond).toBeGreaterThan(2);
    expect(beyond).toBeLessThan(20);
  });

  test('does not depend on the unit of the score', () => {
    const tried = make(500, 3, (score) => score);
    const one = slopeOnScore(tried)!;
    const scaled = slopeOnScore({ ...tried, score: tried.score.map((value) => 1e-6 * value) })!;
    expect(scaled.slope * 1e-6).toBeCloseTo(one.slope, 8);
    expect(scaled.slope / scaled.error).toBeCloseTo(one.slope / one.error, 8);
  });

  test('is none where all scores are the same, or all are treated', () => {
    const tried = make(100, 3, () => 1);
    expect(slopeOnScore({ ...tried, score: new Float64Array(100).fill(0.1) })).toBeNull();
    expect(slopeOnScore({ ...tried, treated: new Uint8Array(100).fill(1) })).toBeNull();
  });
});
