import { behaviours, type Behaviour } from './behaviours.ts';
import { PERIOD_DAYS } from './calendar.ts';
import type { Goods } from './goods.ts';
import type { Person } from './people.ts';
import type { Purchase } from './purchases.ts';
import { createStream } from './random.ts';

/** When the coupon was sent; what was bought from then on is not in the order file’s last weeks by design. */
export const trialDay = PERIOD_DAYS - 60;

/** How much likelier those who agreed to messages are to buy anyway: what spoils the unfair test. */
export const consentAdvantage = 0.06;

export interface Unit {
  readonly place: number;
  readonly hasCoupon: boolean;
  readonly bought: boolean;
  readonly spent: number;
  readonly spentBefore: number;
  /** Share of the lines bought at a discount before, 0…1. */
  readonly discountShare: number;
}

/**
 * One person in the coupon test, null who was not a member by then. Unfair: the coupon went to all who agreed to messages
 * and to nobody else.
 */
export function drawUnit(
  seed: string,
  place: number,
  person: Person,
  purchases: readonly Purchase[],
  goods: Goods,
  uplift: number,
  isFair: boolean,
): Unit | null {
  if (person.joinedDay >= trialDay) return null;
  const random = createStream(seed, isFair ? 'trial' : 'unfair trial', place);
  const behaviour = behaviours[person.behaviour] as Behaviour;
  const consents = person.consents[0] === true;
  const hasCoupon = isFair ? random.chance(0.5) : consents;
  const anyway = behaviour.buysAnyway + (isFair || !consents ? 0 : consentAdvantage);
  const caused = hasCoupon ? uplift * behaviour.persuadable : 0;
  const bought = random.chance(Math.min(1, Math.max(0, anyway + caused)));
  const before = purchases.filter(({ day }) => day < trialDay).flatMap(({ lines }) => lines);
  const priceOf = (product: number): number => goods.products[product]?.price ?? 0;
  const spentBefore = before.reduce(
    (sum, { product, quantity, discount }) => sum + priceOf(product) * quantity - discount,
    0,
  );
  const discounted = before.filter(({ discount }) => discount > 0).length;
  const usual = before.length > 0 ? spentBefore / before.length : 20_000;
  return {
    place,
    hasCoupon,
    bought,
    spent: bought ? Math.round(random.gamma(4, usual / 4) / 100) * 100 + 100 : 0,
    spentBefore,
    discountShare: before.length > 0 ? Math.round((100 * discounted) / before.length) / 100 : 0,
  };
}
