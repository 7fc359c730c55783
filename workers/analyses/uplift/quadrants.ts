import { effectOf, Pair } from './effects.ts';
import type { Ordered } from './folds.ts';
import { quadrantIds, type Quadrant, type QuadrantId } from './result.ts';

/** What parts the four groups. */
export interface Borders {
  /** Predicted effect above which somebody is persuadable: the overall effect, or 0 where that is below. */
  readonly effect: number;
  /** Expected outcome without treatment from which somebody would do it anyway: that of the control. */
  readonly without: number;
}

/** Position in quadrantIds. Sleeping dogs are those with a predicted effect below 0. */
export function placeUnit(effect: number, without: number, borders: Borders): number {
  let id: QuadrantId;
  if (effect < 0) id = 'sleepingDog';
  else if (effect > borders.effect) id = 'persuadable';
  else id = without >= borders.without ? 'sureThing' : 'lostCause';
  return quadrantIds.indexOf(id);
}

export function describeQuadrants(units: Ordered, group: Uint8Array, isShare: boolean): Quadrant[] {
  const sums = quadrantIds.map(() => new Pair());
  group.forEach((at, row) => sums[at]?.add(units.treated[row] as number, units.outcome[row] as number));
  return quadrantIds.map((id, at) => {
    const own = sums[at] as Pair;
    const n = own.count;
    return {
      id,
      n,
      share: n / group.length,
      sides: own.sides,
      treated: own.mean(1),
      control: own.mean(0),
      uplift: effectOf(own, isShare),
    };
  });
}
