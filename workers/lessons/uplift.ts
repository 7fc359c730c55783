import { placeUnit } from '../analyses/uplift/quadrants.ts';
import { quadrantIds, type QuadrantId } from '../analyses/uplift/result.ts';
import { areasOf, reach } from '../numeric/uplift/curve.ts';

/** Buyers of a hundred who got the coupon, and of a hundred who did not. */
export interface TriedGroup {
  readonly treated: number;
  readonly control: number;
}

const perArm = 100;

export interface TwoGroups {
  /** By group: what the coupon changes, in shares. */
  readonly effects: readonly number[];
  readonly quadrants: readonly QuadrantId[];
  /** Of sending by effect, largest first. */
  readonly qini: number;
  /** Of sending to everybody, and to those groups alone where it pays. */
  readonly profitOfAll: number;
  readonly profitOfBest: number;
  readonly bestCount: number;
}

/** Groups of two hundred customers each; value: of one more purchase, cost: of one coupon. */
export function weighGroups(groups: readonly TriedGroup[], value: number, cost: number): TwoGroups {
  const effects = groups.map(({ treated, control }) => (treated - control) / perArm);
  const mean = (pick: (group: TriedGroup) => number): number =>
    groups.reduce((sum, group) => sum + pick(group), 0) / (perArm * groups.length);
  const overall = mean(({ treated }) => treated) - mean(({ control }) => control);
  const borders = { effect: Math.max(0, overall), without: mean(({ control }) => control) };
  const order = groups.map((_, i) => i).sort((a, b) => (effects[b] ?? 0) - (effects[a] ?? 0));
  const units = order.flatMap((i) => {
    const { treated, control } = groups[i] as TriedGroup;
    const score = effects[i] ?? 0;
    return [1, 0].flatMap((arm) =>
      Array.from({ length: perArm }, (_, at) => ({
        score,
        arm,
        outcome: Number(at < (arm === 1 ? treated : control)),
      })),
    );
  });
  const places = reach({
    score: Float64Array.from(units, ({ score }) => score),
    treated: Uint8Array.from(units, ({ arm }) => arm),
    outcome: Float64Array.from(units, ({ outcome }) => outcome),
  });
  const profits = effects.map((effect) => 2 * perArm * (effect * value - cost));
  const worth = profits.filter((profit) => profit > 0);
  return {
    effects,
    quadrants: groups.map(({ control }, i) => {
      const place = placeUnit(effects[i] ?? 0, control / perArm, borders);
      return quadrantIds[place] as QuadrantId;
    }),
    qini: areasOf(places).qini,
    profitOfAll: profits.reduce((sum, profit) => sum + profit, 0),
    profitOfBest: worth.reduce((sum, profit) => sum + profit, 0),
    bestCount: worth.length * 2 * perArm,
  };
}
