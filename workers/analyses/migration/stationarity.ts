import { chiSquareAbove } from '../../numeric/distributions/gamma.ts';
import type { Stationarity } from './result.ts';
import { poolCounts, rowSizesOf, sharesOf, type Step } from './steps.ts';

/** Expected counts below this make the chi-square distribution a rough guide. */
const smallExpected = 5;

/**
 * Whether the shares of moving are the same in all steps: Σ over steps, rows and columns of
 * (count − expected)² ÷ expected, where expected is the row’s size in the step × its share over all steps
 * (Anderson & Goodman 1957, section 3). A row that has customers in a steps and ever goes to b columns gives
 * (a − 1)(b − 1) degrees of freedom. null with one step, or where no row was met twice with a choice to make.
 */
export function testStationarity(steps: readonly Step[], states: number): Stationarity | null {
  if (steps.length < 2) return null;
  const shares = sharesOf(poolCounts(steps, states), states);
  const sizes = steps.map(({ counts }) => rowSizesOf(counts, states));
  let [chiSquare, freedom, small, expectedCount] = [0, 0, 0, 0];
  for (let row = 0; row < states; row++) {
    const met = steps.flatMap((step, at) => {
      const size = sizes[at]?.[row] as number;
      return size > 0 ? [{ step, size }] : [];
    });
    const columns = Array.from({ length: states }, (_, to) => row * states + to).filter(
      (at) => (shares[at] as number) > 0,
    );
    if (met.length < 2 || columns.length < 2) continue;
    freedom += (met.length - 1) * (columns.length - 1);
    for (const { step, size } of met) {
      for (const at of columns) {
        const expected = size * (shares[at] as number);
        chiSquare += ((step.counts[at] as number) - expected) ** 2 / expected;
        small += Number(expected < smallExpected);
        expectedCount += 1;
      }
    }
  }
  if (freedom === 0) return null;
  return {
    ...{ steps: steps.length, chiSquare, freedom, p: chiSquareAbove(chiSquare, freedom) },
    ...{ smallShare: small / expectedCount, shift: shiftOf(steps, states) },
  };
}

/** Of the customers of the last step, how many would have to have moved elsewhere for its shares to be those before. */
function shiftOf(steps: readonly Step[], states: number): number {
  const [last, ...earlier] = steps;
  if (last === undefined) return 0;
  const pooled = poolCounts(earlier, states);
  const before = sharesOf(pooled, states);
  const sizesBefore = rowSizesOf(pooled, states);
  const sizes = rowSizesOf(last.counts, states);
  let [shifted, compared] = [0, 0];
  for (let row = 0; row < states; row++) {
    const size = sizes[row] as number;
    if (size === 0 || sizesBefore[row] === 0) continue;
    compared += size;
    for (let at = row * states; at < (row + 1) * states; at++) {
      shifted += Math.abs((last.counts[at] as number) - size * (before[at] as number)) / 2;
    }
  }
  return compared === 0 ? 0 : shifted / compared;
}
