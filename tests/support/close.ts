import { expect } from 'vitest';

/** Within a share of the expected value. */
export function expectClose(actual: number, expected: number, relative = 1e-9): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1e-9, Math.abs(expected)));
}

export function expectAllClose(
  actual: ArrayLike<number>,
  expected: readonly number[],
  relative = 1e-9,
): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => expectClose(actual[i] as number, value, relative));
}
