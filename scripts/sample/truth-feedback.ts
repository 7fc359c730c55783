/** The part of truth.json on what customers say. */
import { roundTo } from './counts.ts';
import type { Feedback } from './feedback.ts';
import {
  ABOUT_ONESELF_RATE,
  ANSWER_AFTER_DAYS,
  ANSWER_RATE,
  FAILING_CHECKOUT,
  LATE_DELIVERY,
  RECOMMENDING,
  THEMES,
  THEME_WEIGHTS,
  WRITES_RATE,
} from './feedback.ts';
import type { Feeling, Theme } from './feedback-words.ts';
import { LIFE_TYPES } from './life-types.ts';

/** Net promoter score in points, −100…100. */
function measure(answers: readonly Feedback[]) {
  const countOf = (wanted: Feeling): number => answers.filter(({ feeling }) => feeling === wanted).length;
  const promoters = countOf('promoter');
  const detractors = countOf('detractor');
  return {
    answers: answers.length,
    ...{ promoters, detractors },
    nps: roundTo((100 * (promoters - detractors)) / Math.max(1, answers.length), 2),
    meanRating: roundTo(
      answers.reduce((sum, { rating }) => sum + rating, 0) / Math.max(1, answers.length),
      3,
    ),
  };
}

function describeTypes(feedback: readonly Feedback[]) {
  return LIFE_TYPES.flatMap(({ id, label }) => {
    const planted = RECOMMENDING[id];
    if (planted === undefined) return [];
    const own = feedback.filter(({ member }) => member.type.id === id);
    const { promoter, detractor } = planted;
    const variance = promoter + detractor - (promoter - detractor) ** 2;
    return [
      {
        ...{ type: id, label, promoter, detractor },
        nps: roundTo(100 * (promoter - detractor), 2),
        realised: measure(own),
        /** |realised − planted| stays within this many points but once in 15,000. */
        bound: roundTo(400 * Math.sqrt(variance / Math.max(1, own.length)), 2),
      },
    ];
  });
}

/** How often those who wrote wrote about each thing. */
function countThemes(answers: readonly Feedback[]): Record<Theme, number> {
  const counts = THEMES.map((theme) => [theme, answers.filter((answer) => answer.theme === theme).length]);
  return Object.fromEntries(counts) as Record<Theme, number>;
}

export function describeFeedback(feedback: readonly Feedback[]) {
  const unhappy = feedback.filter(({ feeling }) => feeling === 'detractor');
  return {
    feedback: {
      label: { ko: '설문과 의견', en: 'survey and comments' },
      story: {
        ko: '주문의 15%에 3~10일 뒤 답이 옵니다. 추천 점수는 회원의 유형(파일에 없음)이 정합니다. 비추천 고객은 12월에 산 것이면 배송을, 모바일 결제가 나빠진 뒤 모바일로 산 것이면 앱을 더 자주 탓합니다. 아이, 반려동물처럼 자기 이야기를 쓰기도 하는데, 취향(파일에 없음)에서 온 것입니다. 매장 주문에는 배송과 앱 이야기가 없습니다. 문장은 모두 지어냈습니다.',
        en: '15 % of orders are answered for, 3–10 days later. How likely one is to recommend follows the life type (in no file). Detractors blame the delivery more for orders of December, and the app more for mobile orders since the check-out got worse. Some tell about themselves (a child, a pet), which comes from their taste (in no file). Orders of a store have nothing on delivery or the app. Every sentence is invented.',
      },
      answerRate: ANSWER_RATE,
      answerAfterDays: ANSWER_AFTER_DAYS,
      writesRate: WRITES_RATE,
      aboutOneselfRate: ABOUT_ONESELF_RATE,
      themes: THEMES,
      themeWeights: THEME_WEIGHTS,
      lateDelivery: LATE_DELIVERY,
      failingCheckout: FAILING_CHECKOUT,
      totals: { ...measure(feedback), written: feedback.filter(({ text }) => text !== '').length },
      types: describeTypes(feedback),
      realisedThemes: {
        promoter: countThemes(feedback.filter(({ feeling }) => feeling === 'promoter')),
        detractor: countThemes(unhappy),
        detractorInDecember: countThemes(unhappy.filter(({ isLateSeason }) => isLateSeason)),
        detractorAtFailingCheckout: countThemes(unhappy.filter(({ isFailingCheckout }) => isFailingCheckout)),
      },
    },
  };
}
