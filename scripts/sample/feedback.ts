/** Answers to the survey after an order: stars, how likely one is to recommend, and a few words. */
import { LAST_DAY, monthIndexOf, parseDay } from '../../workers/shops/calendar.ts';
import { memberSales } from './counts.ts';
import type { Product } from './catalogue.ts';
import type { Feeling, Theme } from './feedback-words.ts';
import { ABOUT_ONESELF, SENTENCES } from './feedback-words.ts';
import type { Member } from './members.ts';
import type { Order } from './orders.ts';
import type { RandomStream } from '../../workers/shops/random.ts';
import { createStream } from '../../workers/shops/random.ts';
import type { Shop } from './shop.ts';
import { WORSE_STEP } from './visits.ts';

/** Share of orders that are answered for, whoever ordered. */
export const ANSWER_RATE = 0.15;
export const ANSWER_AFTER_DAYS = { from: 3, to: 10 } as const;

/** Probability of 9–10 and of 0–6, by life type; the rest says 7–8. */
export const RECOMMENDING: Readonly<Record<string, { promoter: number; detractor: number }>> = {
  once: { promoter: 0.2, detractor: 0.46 },
  occasional: { promoter: 0.34, detractor: 0.28 },
  bargain: { promoter: 0.28, detractor: 0.36 },
  regular: { promoter: 0.56, detractor: 0.14 },
  vip: { promoter: 0.64, detractor: 0.1 },
  'lapsed-vip': { promoter: 0.24, detractor: 0.48 },
  holiday: { promoter: 0.36, detractor: 0.24 },
  newcomer: { promoter: 0.46, detractor: 0.2 },
};

export const THEMES: readonly Theme[] = ['품질', '배송', '가격', '포장', '상담', '앱'];

/** What those who write about something write about. */
export const THEME_WEIGHTS: Readonly<Record<Feeling, readonly number[]>> = {
  promoter: [0.36, 0.2, 0.18, 0.08, 0.12, 0.06],
  passive: [0.4, 0.2, 0.2, 0.05, 0.1, 0.05],
  detractor: [0.32, 0.24, 0.18, 0.08, 0.14, 0.04],
};
/** In December deliveries are late; on mobile the check-out fails from the week the visits show it. */
export const LATE_DELIVERY = { month: 12, factor: 4 } as const;
export const FAILING_CHECKOUT = { from: WORSE_STEP.from, device: WORSE_STEP.device, factor: 12 } as const;

export const WRITES_RATE = 0.65;
export const ABOUT_ONESELF_RATE = 0.3;

export interface Feedback {
  day: number;
  member: Member;
  product: Product;
  rating: number;
  score: number;
  feeling: Feeling;
  /** Undefined where nothing is written. */
  theme: Theme | undefined;
  isLateSeason: boolean;
  isFailingCheckout: boolean;
  text: string;
}

function drawScore(feeling: Feeling, stream: RandomStream): number {
  if (feeling === 'promoter') return stream.chance(0.55) ? 10 : 9;
  if (feeling === 'passive') return stream.chance(0.6) ? 8 : 7;
  return stream.choose([6, 5, 4, 3, 2, 1, 0], [30, 26, 13, 12, 7, 5, 7]);
}

function drawRating(feeling: Feeling, stream: RandomStream): number {
  if (feeling === 'promoter') return stream.chance(0.82) ? 5 : 4;
  if (feeling === 'passive') return stream.choose([5, 4, 3], [0.2, 0.6, 0.2]);
  return stream.choose([3, 2, 1], [0.45, 0.32, 0.23]);
}

function writeText(
  theme: Theme,
  feeling: Feeling,
  product: Product,
  member: Member,
  stream: RandomStream,
): string {
  const sentences = SENTENCES[theme][feeling];
  const sentence = sentences[stream.integer(0, sentences.length - 1)]!.replace('{상품}', product.name);
  const own = ABOUT_ONESELF[member.taste.id] ?? [];
  const tells = stream.chance(ABOUT_ONESELF_RATE) && own.length > 0 && feeling !== 'detractor';
  return tells ? `${sentence} ${own[stream.integer(0, own.length - 1)]!}` : sentence;
}

function answerFor(order: Order, stream: RandomStream): Feedback {
  const member = order.member!;
  const { promoter, detractor } = RECOMMENDING[member.type.id]!;
  const feelings: readonly Feeling[] = ['promoter', 'passive', 'detractor'];
  const feeling = stream.choose(feelings, [promoter, 1 - promoter - detractor, detractor]);
  const day = order.day + stream.integer(ANSWER_AFTER_DAYS.from, ANSWER_AFTER_DAYS.to);
  const { product } = order.lines[stream.integer(0, order.lines.length - 1)]!;
  const isLateSeason = feeling === 'detractor' && monthIndexOf(order.day) === LATE_DELIVERY.month - 1;
  const isFailingCheckout =
    feeling === 'detractor' &&
    order.device === FAILING_CHECKOUT.device &&
    order.day >= parseDay(FAILING_CHECKOUT.from);
  const weights = THEMES.map((theme, place) => {
    const late = theme === '배송' && isLateSeason ? LATE_DELIVERY.factor : 1;
    const failing = theme === '앱' && isFailingCheckout ? FAILING_CHECKOUT.factor : 1;
    const isPossible = order.channel !== '매장' || (theme !== '배송' && theme !== '앱');
    return isPossible ? THEME_WEIGHTS[feeling][place]! * late * failing : 0;
  });
  const drawn = stream.choose(THEMES, weights);
  const theme = stream.chance(WRITES_RATE) ? drawn : undefined;
  return {
    ...{ day, member, product, feeling, theme, isLateSeason, isFailingCheckout },
    rating: drawRating(feeling, stream),
    score: drawScore(feeling, stream),
    text: theme === undefined ? '' : writeText(theme, feeling, product, member, stream),
  };
}

/** Every answer in order of day. Drawn from streams of its own. */
export function drawFeedback({ seed, orders }: Shop): Feedback[] {
  const answers = memberSales(orders).flatMap((order) => {
    const stream = createStream(seed, 'feedback', order.orderNo);
    return stream.chance(ANSWER_RATE) ? [answerFor(order, stream)] : [];
  });
  return answers.filter(({ day }) => day <= LAST_DAY).sort((a, b) => a.day - b.day);
}
