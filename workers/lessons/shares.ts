import { liftOf, shareSums, type Lift } from '../numeric/lift.ts';
import { compareShares, type ShareComparison } from '../numeric/compareShares.ts';
import { upperTail } from '../numeric/hypergeometric.ts';
import { medianOfSorted } from '../numeric/quantile.ts';
import { shareOf } from '../numeric/share.ts';
import { sortNumbers } from '../numeric/sortNumbers.ts';

/** The statistics of the analyses, for lessons that move a few numbers. */

interface Counted {
  readonly count: number;
  readonly of: number;
}

/** How much more often a group does something than all, of whom it is a part; with its 95 % interval. */
export function compareTrait(group: Counted, rest: Counted): Lift | null {
  return liftOf(shareSums(group.count, group.of), shareSums(rest.count, rest.of), true);
}

/** Those who got the message less those kept from it. */
export function compareWithControl(treated: Counted, control: Counted): ShareComparison {
  return compareShares(treated, control);
}

/** The chance that at least `count` of the buyers of a product live here, were they any of all customers. */
export function chanceOfLocal(count: number, here: number, buyers: number, all: number): number {
  return upperTail(count, { units: all, marked: here, drawn: buyers });
}

export function medianOf(values: readonly number[]): number {
  return medianOfSorted(sortNumbers(values));
}

/** A share with its 95 % interval. */
export function intervalOf(count: number, of: number): ReturnType<typeof shareOf> {
  return shareOf(count, of);
}
