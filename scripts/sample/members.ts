/** Members: who they are, when they joined, when they order. */
import {
  LAST_DAY,
  PERIOD_DAYS,
  dateText,
  dayOf,
  monthIndexOf,
  padNumber,
  parseDay,
} from '../../workers/shops/calendar.ts';
import { CATEGORIES } from './catalogue.ts';
import type { LifeType } from './people.ts';
import { LIFE_TYPES } from './life-types.ts';
import { ACQUISITION_CHANNELS } from './people.ts';
import type { RandomStream } from '../../workers/shops/random.ts';
import { createStream } from '../../workers/shops/random.ts';
import { dayFactors } from './seasons.ts';
import { RHYTHMS, type Rhythm } from './rhythms.ts';
import type { Taste } from './tastes.ts';
import { REGIONS, TASTES, UNSERVED_LOYAL_REGION } from './tastes.ts';

export interface Member {
  /** `C000123`, in order of joining. */
  id: string;
  type: LifeType;
  taste: Taste;
  rhythm: Rhythm;
  /** Own weights over the categories. */
  categoryWeights: readonly number[];
  /** Position of the favourite brand in each category's `brands`. */
  favouriteBrands: readonly number[];
  /** Position in REGIONS. */
  region: number;
  gender: '여' | '남' | '';
  birthDay: number | undefined;
  joinedDay: number;
  acquisition: string;
  consents: readonly [email: boolean, sms: boolean, push: boolean];
  /** Days of the orders from the life type, ascending, at most one a day. */
  orderDays: readonly number[];
  stream: RandomStream;
}

const NEWCOMERS_SINCE = parseDay('2024-09-01');
const LAPSE_BETWEEN = [parseDay('2023-08-01'), parseDay('2024-05-31')] as const;
const AGE_DATE_YEAR = 2024;
const MISSING_CARD_RATE = 0.03;

/** Cumulative day factors, scaled so that a year of an average day is worth one year. */
type Clock = Float64Array;

function createClock(type: LifeType): Clock {
  const factors = dayFactors(type);
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / PERIOD_DAYS;
  let total = 0;
  return factors.map((factor) => (total += factor / mean));
}

/** First day whose cumulative factor exceeds `time`; PERIOD_DAYS when it never does. */
function dayAtClock(clock: Clock, time: number): number {
  let low = 0;
  let high = PERIOD_DAYS;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clock[middle]! > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

function drawJoinedDay(type: LifeType, clock: Clock, stream: RandomStream): number {
  if (type.id === 'newcomer') return stream.integer(NEWCOMERS_SINCE, LAST_DAY - 12);
  if (stream.chance(type.joinedBefore)) return -1 - Math.floor(760 * (1 - Math.sqrt(stream.uniform())));
  const growing = stream.chance(0.1) ? Math.sqrt(stream.uniform()) : stream.uniform();
  return Math.min(LAST_DAY - 4, dayAtClock(clock, growing * clock[LAST_DAY]!));
}

function drawEndDay(type: LifeType, firstDay: number, stream: RandomStream): number {
  if (type.id === 'lapsed-vip') return stream.integer(LAPSE_BETWEEN[0], LAPSE_BETWEEN[1]);
  return firstDay + stream.exponential(type.lifetimeDays);
}

/** Orders after (or from) a point of the clock until drop-out. */
function drawRenewals(
  type: LifeType,
  clock: Clock,
  start: number,
  endDay: number,
  stream: RandomStream,
): number[] {
  const perDay = stream.gamma(type.rateShape, type.ordersPerYear / type.rateShape) / 365;
  const interval = (): number => stream.gamma(type.intervalShape, 1 / (type.intervalShape * perDay));
  /** The wait still open when the file starts: a uniform part of a length-biased interval. */
  const residual = (): number =>
    stream.gamma(type.intervalShape + 1, 1 / (type.intervalShape * perDay)) * stream.uniform();
  const days: number[] = [];
  let previous = start;
  let time = start < 0 ? residual() : clock[start]! + interval();
  for (;;) {
    const day = Math.max(dayAtClock(clock, time), previous + 1);
    if (day > LAST_DAY || day > endDay) return days;
    days.push(day);
    previous = day;
    time = Math.max(clock[day]!, time) + interval();
  }
}

function drawOrderDays(type: LifeType, joinedDay: number, clock: Clock, stream: RandomStream): number[] {
  if (type.id === 'never') return [];
  if (joinedDay < 0) {
    if (type.id === 'once') return [Math.min(LAST_DAY, Math.floor(stream.exponential(110)))];
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const days = drawRenewals(type, clock, -1, drawEndDay(type, 0, stream), stream);
      if (days.length > 0) return days;
    }
    return [stream.integer(0, 180)];
  }
  const wait = stream.chance(0.55) ? 0 : Math.floor(stream.exponential(type.id === 'occasional' ? 20 : 8));
  const first = Math.min(LAST_DAY, joinedDay + wait);
  if (type.id === 'once') return [first];
  return [first, ...drawRenewals(type, clock, first, drawEndDay(type, first, stream), stream)];
}

function drawRegion(type: LifeType, stream: RandomStream): number {
  const { region: loyal, factor, types } = UNSERVED_LOYAL_REGION;
  const isLoyalType = types.some((id) => id === type.id);
  return stream.weightedIndex(
    REGIONS.map(({ name, weight }) => (name === loyal && isLoyalType ? weight * factor : weight)),
  );
}

/** Nobody signs up in a store where there is none in reach: they count as 자연유입 (organic). */
function drawAcquisition(type: LifeType, region: number, stream: RandomStream): string {
  const channel = stream.choose(ACQUISITION_CHANNELS, type.acquisition);
  return channel === '매장가입' && REGIONS[region]!.stores.length === 0 ? '자연유입' : channel;
}

function drawBirthDay(taste: Taste, stream: RandomStream): number {
  const age = Math.min(76, Math.max(20, stream.normal(taste.ageMean, taste.ageSpread)));
  return dayOf(AGE_DATE_YEAR, 12, 31) - Math.floor(age * 365.25);
}

function drawConsents(acquisition: string, stream: RandomStream): Member['consents'] {
  const eager = acquisition === '제휴이벤트' ? 0.15 : 0;
  return [stream.chance(0.55 + eager), stream.chance(0.62 + eager), stream.chance(0.42)];
}

function drawMember(type: LifeType, clock: Clock, rhythm: Rhythm, stream: RandomStream): Member {
  const taste = stream.choose(
    TASTES,
    TASTES.map(({ share }) => share),
  );
  const joinedDay = drawJoinedDay(type, clock, stream);
  const region = drawRegion(type, stream);
  const acquisition = drawAcquisition(type, region, stream);
  const blankCard = stream.chance(MISSING_CARD_RATE);
  const gender = stream.chance(taste.femaleRate) ? '여' : '남';
  const birthDay = drawBirthDay(taste, stream);
  return {
    id: '',
    type,
    taste,
    rhythm,
    categoryWeights: taste.categories.map((weight) => weight * stream.gamma(4, 0.25)),
    favouriteBrands: CATEGORIES.map(({ brands }) => stream.integer(0, brands.length - 1)),
    region,
    gender: blankCard ? '' : gender,
    birthDay: blankCard ? undefined : birthDay,
    joinedDay,
    acquisition,
    consents: drawConsents(acquisition, stream),
    orderDays: drawOrderDays(type, joinedDay, clock, stream),
    stream,
  };
}

/** `count` members, numbered in order of joining. */
export function drawMembers(seed: number, count: number): Member[] {
  const clocks = new Map(LIFE_TYPES.map((type) => [type, createClock(type)]));
  const shares = LIFE_TYPES.map(({ share }) => share);
  const rhythmShares = RHYTHMS.map(({ share }) => share);
  const members = Array.from({ length: count }, (_, index) => {
    const stream = createStream(seed, 'member', index);
    const type = stream.choose(LIFE_TYPES, shares);
    // A stream of its own: what members buy is the same with and without a rhythm.
    const rhythm = createStream(seed, 'rhythm', index).choose(RHYTHMS, rhythmShares);
    return drawMember(type, clocks.get(type)!, rhythm, stream);
  });
  members.sort((a, b) => a.joinedDay - b.joinedDay);
  return members.map((member, index) => ({ ...member, id: `C${padNumber(index + 1, 6)}` }));
}

/** 0–11; undefined when the card has no birth date. */
export function birthMonthOf(member: Member): number | undefined {
  return member.birthDay === undefined ? undefined : monthIndexOf(member.birthDay);
}

export function birthText(member: Member): string {
  return member.birthDay === undefined ? '' : dateText(member.birthDay);
}
