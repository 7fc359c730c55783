import { behaviourShares } from './behaviours.ts';
import { LAST_DAY, PERIOD_DAYS, padNumber } from './calendar.ts';
import { createStream } from './random.ts';
import { acquisitions, regions, type ShopWords } from './shopWords.ts';

export interface Person {
  readonly id: string;
  readonly behaviour: number;
  readonly acquisition: number;
  readonly region: number;
  readonly isWoman: boolean;
  readonly birthYear: number;
  readonly birthDay: number;
  /** May lie before the period. */
  readonly joinedDay: number;
  /** Text message, app, e-mail. */
  readonly consents: readonly boolean[];
  /** Share of the messages that could be sent and are. */
  readonly pressure: number;
  readonly favourite: number;
  readonly neverBuys: boolean;
}

const regionWeights = regions.map(([, weight]) => weight);
const acquisitionWeights = acquisitions.map(([, weight]) => weight);
const pressures = [0.1, 0.3, 0.5, 0.8];

/** The same seed and place give the same person, whoever else there is. */
export function drawPerson(seed: string, place: number, words: ShopWords): Person {
  const random = createStream(seed, 'person', place);
  return {
    id: `C${padNumber(place + 1, 7)}`,
    behaviour: random.weightedIndex(behaviourShares),
    acquisition: random.weightedIndex(acquisitionWeights),
    region: random.weightedIndex(regionWeights),
    isWoman: random.chance(0.55),
    birthYear: 2024 - Math.round(Math.min(72, 18 + random.gamma(3.5, 6.5))),
    birthDay: random.integer(0, 364),
    joinedDay: random.chance(0.35)
      ? -random.integer(1, 365)
      : Math.min(LAST_DAY - 10, Math.floor(random.uniform() * PERIOD_DAYS)),
    consents: [random.chance(0.62), random.chance(0.5), random.chance(0.7)],
    pressure: pressures[random.integer(0, pressures.length - 1)] as number,
    favourite: random.weightedIndex(words.categories.map(({ weight }) => weight)),
    neverBuys: random.chance(0.06),
  };
}
