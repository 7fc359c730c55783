import type { MadeShop, ShopKind, ShopPlan } from '../contract/shopPlan.ts';
import { describeTruth } from './truth.ts';
import { drawAnswers, drawPrices, drawSpend, drawVisits } from './furtherTables.ts';
import { makeGoods } from './goods.ts';
import { cosmetics } from './kinds/cosmetics.ts';
import { fashion } from './kinds/fashion.ts';
import { grocery } from './kinds/grocery.ts';
import { music } from './kinds/music.ts';
import { securities } from './kinds/securities.ts';
import { travel } from './kinds/travel.ts';
import { drawMessages } from './messages.ts';
import { drawPerson } from './people.ts';
import { drawPurchases } from './purchases.ts';
import { makeSeason } from './season.ts';
import type { ShopWords } from './shopWords.ts';
import { drawUnit, type Unit } from './trial.ts';
import {
  writeAnswers,
  writeMembers,
  writeMessages,
  writeOrders,
  writePrices,
  writeSpend,
  writeTrial,
  writeVisits,
  type Life,
} from './writeTables.ts';

export const shopWords: Readonly<Record<ShopKind, ShopWords>> = {
  ...{ fashion, grocery, cosmetics, securities, music, travel },
};

/** Told the share of the work that is done; may take its time, or throw to end it. */
export type Pause = (share: number) => Promise<void>;

const peopleBetweenPauses = 500;

/** People one after the other until so many lines are bought. The same plan gives the same people anywhere. */
export async function drawLives(plan: ShopPlan, pause: Pause): Promise<Life[]> {
  const words = shopWords[plan.kind];
  const goods = makeGoods(words);
  const season = makeSeason(words.peakMonth, plan.truth.season);
  const lives: Life[] = [];
  for (let lines = 0; lines < plan.lines;) {
    const place = lives.length;
    const person = drawPerson(plan.seed, place, words);
    const bought = drawPurchases(plan.seed, place, person, words, goods, season, plan.truth);
    lives.push({ person, ...bought });
    lines += bought.purchases.reduce((sum, one) => sum + one.lines.length, 0);
    if (lives.length % peopleBetweenPauses === 0) await pause(Math.min(1, lines / plan.lines));
  }
  return lives;
}

function withId<T extends object>(
  { person: { id } }: Life,
  all: readonly T[],
): (T & { readonly id: string })[] {
  return all.map((one) => ({ ...one, id }));
}

/** All tables of an invented shop. */
export async function makeShop(plan: ShopPlan, pause: Pause): Promise<MadeShop> {
  const words = shopWords[plan.kind];
  const goods = makeGoods(words);
  const season = makeSeason(words.peakMonth, plan.truth.season);
  const { seed, truth } = plan;
  const lives = await drawLives(plan, (share) => pause(0.5 * share));

  let done = 0.5;
  async function each<T>(part: number, draw: (life: Life, place: number) => readonly T[]): Promise<T[]> {
    const all: T[] = [];
    for (const [place, life] of lives.entries()) {
      all.push(...draw(life, place));
      if (place % peopleBetweenPauses === 0) await pause(done + (part * place) / lives.length);
    }
    done += part;
    return all;
  }
  const sent = await each(0.1, (life, place) =>
    withId(life, drawMessages(seed, place, life.person, truth.fatigue)),
  );
  const visits = await each(0.1, (life, place) =>
    life.purchases.length > 0 ? withId(life, drawVisits(seed, place, goods)) : [],
  );
  const answers = await each(0.05, (life, place) =>
    withId(life, drawAnswers(seed, place, life.person, life.purchases)),
  );
  const drawUnits = (isFair: boolean): Promise<Unit[]> =>
    each(0.05, ({ person, purchases }, place) => {
      const unit = drawUnit(seed, place, person, purchases, goods, truth.uplift, isFair);
      return unit === null ? [] : [unit];
    });
  const units = await drawUnits(true);
  const unfairUnits = await drawUnits(false);
  const people = lives.map(({ person }) => person);
  const spend = drawSpend(seed, people);
  const prices = drawPrices(seed, goods, season, truth);
  await pause(0.85);
  const files = [writeOrders(plan, words, goods, lives)];
  await pause(0.95);
  files.push(writeMembers(plan, lives), writeMessages(plan, sent), writeVisits(plan, goods, visits));
  await pause(0.99);
  files.push(writeSpend(plan, spend), writeAnswers(plan, goods, answers), writePrices(plan, goods, prices));
  files.push(writeTrial(plan, lives, units, true));
  return {
    files,
    unfair: writeTrial(plan, lives, unfairUnits, false),
    truth: `${JSON.stringify(describeTruth(plan, words, goods, season, lives, units), null, 2)}\n`,
  };
}
