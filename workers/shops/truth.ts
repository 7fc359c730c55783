import type { ShopPlan } from '../contract/shopPlan.ts';
import type { Text } from '../contract/text.ts';
import { behaviours } from './behaviours.ts';
import { visitRates, plantedSupport } from './furtherTables.ts';
import type { Goods } from './goods.ts';
import { messageRates } from './messages.ts';
import { plantedRates } from './purchases.ts';
import type { Season } from './season.ts';
import { acquisitions, regions, weakAcquisition, type ShopWords } from './shopWords.ts';
import { consentAdvantage, type Unit } from './trial.ts';
import type { Life } from './writeTables.ts';

/** Names with their weights as parts of 1. */
function sharesOf(
  weighted: readonly (readonly [name: Text, weight: number, ...rest: readonly number[]])[],
): readonly { readonly name: Text; readonly share: number }[] {
  const all = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  return weighted.map(([name, weight]) => ({ name, share: weight / all }));
}

/** For the trainer: what was planted, and what came of it in this draw. As JSON can hold it. */
export function describeTruth(
  plan: ShopPlan,
  words: ShopWords,
  goods: Goods,
  season: Season,
  lives: readonly Life[],
  units: readonly Unit[],
): Readonly<Record<string, unknown>> {
  const nameOf = (product: number): Text | undefined => goods.products[product]?.name;
  const purchases = lives.flatMap((life) => life.purchases);
  const buyers = lives.filter((life) => life.purchases.length > 0);
  const boughtBy = (hasCoupon: boolean) => {
    const arm = units.filter((unit) => unit.hasCoupon === hasCoupon);
    return { people: arm.length, bought: arm.filter(({ bought }) => bought).length };
  };
  return {
    format: 1,
    plan,
    planted: {
      acquisitions: sharesOf(acquisitions).map((one, at) => ({ ...one, cost: acquisitions[at]?.[2] })),
      regions: sharesOf(regions).map((one, at) => ({
        ...one,
        hasStore: words.stores.some(({ region }) => region === at),
      })),
      favourites: sharesOf(words.categories.map(({ name, weight }) => [name, weight])),
      weakChannel: acquisitions[weakAcquisition]?.[0],
      leavesTimesAsOften: plan.truth.churn,
      behaviours: behaviours.map(({ id, label, share, leave, discount, persuadable }) => ({
        ...{ id, label, share, leaveAfterPurchase: leave, boughtAtDiscount: discount },
        couponEffect: plan.truth.uplift * persuadable,
      })),
      couponEffect: plan.truth.uplift,
      elasticity: plan.truth.elasticity,
      pair: {
        names: goods.pair.map(nameOf),
        lift: plan.truth.association,
        support: plantedSupport(plan.truth.association),
      },
      next: {
        names: goods.next.map(nameOf),
        after: plantedRates.refillAfter,
        otherwise: plantedRates.refill,
      },
      lookedAndBought: { names: goods.pair.map(nameOf), rate: visitRates.thenBuys, visits: visitRates },
      fatigue: { perMessage: plan.truth.fatigue, opened: messageRates.opened },
      season: { peakMonth: words.peakMonth + 1, byMonth: season.factors },
      unfairTest: { everybodyWhoAgreed: true, buyAnywayMore: consentAdvantage },
    },
    realised: {
      members: lives.length,
      buyers: buyers.length,
      purchases: purchases.length,
      lines: purchases.reduce((sum, { lines }) => sum + lines.length, 0),
      revenueWon: purchases
        .flatMap(({ lines }) => lines)
        .reduce(
          (sum, { product, quantity, discount }) =>
            sum + (goods.products[product]?.price ?? 0) * quantity - discount,
          0,
        ),
      buyersByBehaviour: behaviours.map(({ id }, at) => [
        id,
        buyers.filter(({ person }) => person.behaviour === at).length,
      ]),
      couponTest: { coupon: boughtBy(true), control: boughtBy(false) },
    },
  };
}
