import { expect, test } from 'vitest';
import { solveSymmetric } from '../../workers/numeric/models/cholesky.ts';
import { predictRow, type Design } from '../../workers/numeric/models/design.ts';
import { fitLogistic, shareOf } from '../../workers/numeric/models/logistic.ts';
import {
  addSums,
  choosePenalty,
  fitRidge,
  penaltyParts,
  rescale,
  sumRows,
} from '../../workers/numeric/models/ridge.ts';
import reference from '../reference/regression.json' with { type: 'json' };
import { seededRandom } from '../support/seededRandom.ts';

/** Numbers beside the constant, and labels of one slot each; label 0 has no column. */
function designOf(
  numbers: readonly (readonly number[])[],
  labels: readonly (readonly number[])[] = [],
): Design {
  const n = numbers[0]!.length;
  const q = 1 + numbers.length;
  const sizes = labels.map((slot) => Math.max(...slot));
  const p = q + sizes.reduce((sum, size) => sum + size, 0);
  const first = sizes.map((_, i) => q + sizes.slice(0, i).reduce((sum, size) => sum + size, 0));
  return {
    ...{ n, p, q, c: labels.length },
    numbers: Float64Array.from({ length: n * q }, (_, at) =>
      at % q === 0 ? 1 : numbers[(at % q) - 1]![Math.floor(at / q)]!,
    ),
    ones: Uint16Array.from({ length: n * labels.length }, (_, at) => {
      const slot = at % labels.length;
      const label = labels[slot]![Math.floor(at / labels.length)]!;
      return label === 0 ? p : first[slot]! + label - 1;
    }),
  };
}

const all = ({ n }: Design) => ({ from: 0, to: n });

function expectNear(actual: ArrayLike<number>, expected: readonly number[], tolerance: number): void {
  expected.forEach((value, i) => expect(Math.abs(actual[i]! / value - 1)).toBeLessThan(tolerance));
}

test('least squares with a factor: R’s lm', () => {
  const { inputs, expected, rel_tol } = reference.lm_mtcars;
  const cylinders = inputs.cyl.map((count) => [4, 6, 8].indexOf(count));
  const design = designOf([inputs.wt, inputs.hp], [cylinders]);
  expectNear(
    fitRidge(sumRows(design, Float64Array.from(inputs.mpg), all(design)), 0)!,
    expected.coef,
    rel_tol,
  );
});

test('logistic regression: R’s glm', () => {
  const { inputs, expected, rel_tol } = reference.glm_logit_mtcars;
  const design = designOf([inputs.wt, inputs.hp]);
  const { beta, converged } = fitLogistic(design, Float64Array.from(inputs.am), [all(design)], {
    penalty: 0,
  });
  expect(converged).toBe(true);
  expectNear(beta, expected.coef, rel_tol);
  expectNear(
    [0, 1, 2, 3, 4].map((row) => shareOf(predictRow(design, beta, row))),
    expected.fitted5,
    rel_tol,
  );
});

test('a column that parts yes from no has no finite answer, and that is said', () => {
  const x = Array.from({ length: 20 }, (_, i) => i - 9.5);
  const design = designOf([x]);
  const y = Float64Array.from(x, (value) => (value > 0 ? 1 : 0));
  expect(fitLogistic(design, y, [all(design)], { penalty: 0, mostRounds: 15 }).converged).toBe(false);
  const held = fitLogistic(design, y, [all(design)], { penalty: 1 });
  expect(held.converged).toBe(true);
  expect(Number.isFinite(held.beta[1])).toBe(true);
});

test('at the answer the penalised likelihood is flat, wherever it starts', () => {
  const { uniform, normal } = seededRandom(4);
  const n = 300;
  const x = Array.from({ length: n }, normal);
  const labels = Array.from({ length: n }, () => Math.floor(uniform() * 3));
  const design = designOf([x], [labels]);
  const y = Float64Array.from(x, (value, i) => (uniform() < shareOf(value + labels[i]! - 1) ? 1 : 0));
  const penalty = 2.5;
  const { beta } = fitLogistic(
    design,
    y,
    [
      { from: 0, to: 100 },
      { from: 100, to: n },
    ],
    { penalty },
  );
  const columns = [x.map(() => 1), x, ...[1, 2].map((label) => labels.map((own) => (own === label ? 1 : 0)))];
  columns.forEach((column, j) => {
    const slope = column.reduce(
      (sum, value, i) => sum + value * (y[i]! - shareOf(predictRow(design, beta, i))),
      0,
    );
    expect(slope - (j === 0 ? 0 : penalty * beta[j]!)).toBeCloseTo(0, 8);
  });
  const far = Float64Array.from([4, -6, 5, -5, 0]);
  const again = fitLogistic(design, y, [all(design)], { penalty, start: far });
  expect(again.converged).toBe(true);
  again.beta.forEach((value, j) => expect(value).toBeCloseTo(beta[j]!, 7));
});

test('sums of parts are the sums of the whole, and of y moved and scaled', () => {
  const { normal } = seededRandom(8);
  const x = Array.from({ length: 50 }, normal);
  const design = designOf([x], [x.map((value) => (value > 0 ? 1 : 0))]);
  const y = Float64Array.from(x, (value) => 3 * value + normal());
  const whole = sumRows(design, y, all(design));
  const parts = addSums([sumRows(design, y, { from: 0, to: 20 }), sumRows(design, y, { from: 20, to: 50 })]);
  const moved = sumRows(
    design,
    y.map((value) => -2 * (value - 1.5)),
    all(design),
  );
  const rescaled = rescale(whole, 1.5, -2);
  for (let j = 0; j < design.p; j++) {
    expect(parts.products[j]).toBeCloseTo(whole.products[j]!, 10);
    expect(rescaled.products[j]).toBeCloseTo(moved.products[j]!, 10);
  }
  expect(rescaled.ySquares).toBeCloseTo(moved.ySquares, 9);
});

test('the penalty is large where there is nothing to learn, and small where there is', () => {
  const { normal } = seededRandom(3);
  const n = 400;
  const x = Array.from({ length: n }, normal);
  const design = designOf([x]);
  const choose = (y: Float64Array): number =>
    choosePenalty([0, 1, 2, 3].map((part) => sumRows(design, y, { from: part * 100, to: (part + 1) * 100 })));
  expect(choose(Float64Array.from(x, (value) => 5 * value + normal()))).toBe(penaltyParts[0]);
  expect(choose(Float64Array.from(x, normal))).toBeGreaterThanOrEqual(0.1);
});

test('no answer where columns say the same', () => {
  expect(solveSymmetric(Float64Array.from([1, 0, 1, 1]), Float64Array.from([1, 1]), 2)).toBeNull();
});
