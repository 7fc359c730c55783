import type { Kernel } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import {
  findLacks,
  roleIn,
  tableKinds,
  type Lack,
  type Role,
  type TableKind,
} from '../../contract/tables.ts';
import type { Text } from '../../contract/text.ts';
import { readFacts, type Facts } from './facts.ts';
import type { Finding, FindAnswer } from './found.ts';
import * as goods from './goods.ts';
import * as groups from './groups.ts';
import * as likelihood from './likelihood.ts';
import * as marketing from './marketing.ts';
import * as people from './people.ts';
import type { Question } from './question.ts';
import { customerQuestions } from './questionsCustomers.ts';
import { salesQuestions } from './questionsSales.ts';
import type { Answer, AnswersResult, Unanswered } from './result.ts';
import * as sales from './sales.ts';
import { findSeason } from './season.ts';
import * as salesParts from './salesParts.ts';
import { numbersIn, plainFigures, say } from './say.ts';

/** By the number of the question. */
const finders: Readonly<Record<number, FindAnswer>> = {
  1: people.findBuyers,
  2: people.findAverages,
  3: people.findActive,
  4: people.findNewAndExisting,
  5: people.findCycle,
  6: people.findOpeners,
  7: people.findAtRisk,
  8: marketing.findSignUps,
  9: marketing.findBestMarketing,
  10: salesParts.findPromotion,
  11: salesParts.findChannelShare,
  12: salesParts.findChannelGrowth,
  13: salesParts.findChannelMargin,
  14: marketing.findProfitableChannel,
  15: marketing.findLoyalChannel,
  16: salesParts.findCategory,
  17: goods.findBestSeller,
  18: goods.findRegionalProduct,
  19: goods.findNewProductBuyers,
  20: likelihood.findDiscountLift,
  21: likelihood.findDiscountMargin,
  22: likelihood.findBestIncentive,
  23: likelihood.findLikelyBuyers,
  24: sales.findNewcomers,
  25: sales.findAcquisitionCost,
  26: sales.findSalesPerCustomer,
  27: findSeason,
  28: sales.findRepeatSales,
  29: sales.findRepeatMargin,
  30: sales.findYearlyOrders,
  31: sales.findMonthlyOrderValue,
  32: sales.findBusiestMonth,
  33: sales.findYearlyOrderValue,
  34: salesParts.findDevice,
  35: salesParts.findRegion,
  36: salesParts.findStore,
  37: salesParts.findBarredSales,
  38: groups.findGroupSizes,
  39: groups.findMemberWorth,
  40: groups.findGroupSales,
  41: groups.findGroupMargin,
  42: groups.findGroupChannel,
  43: groups.findDiscountBuyers,
  44: groups.findFrequentBuyers,
  45: groups.findFullPriceBuyers,
  46: goods.findFirstBought,
  47: goods.findTogether,
};

/**
 * Answers each of the 47 questions by a sentence with a number, or says what is missing.
 * Definitions: catalogue §4. Stretches: `spans.ts`.
 */
export const computeAnswers: Kernel = (input) => {
  const facts = readFacts(input);
  if (facts.purchases.count === 0) return failed('NO_ROWS');
  const mapped = rolesByKind(String(input.facts.mapped));
  const result: AnswersResult = {
    asOf: String(input.facts.asOf),
    stretchDays: Number(input.facts.stretchDays) || null,
    firstDay: String(input.facts.firstDay),
    lastDay: String(input.facts.lastDay),
    answers: [...customerQuestions, ...salesQuestions].map((question) => answer(question, facts, mapped)),
  };
  return { status: 'ok', result, membership: null, notes: [] };
};

type Mapped = Readonly<Partial<Record<TableKind, readonly Role[]>>>;

function rolesByKind(text: string): Mapped {
  const mapped: Partial<Record<TableKind, Role[]>> = {};
  for (const word of text.split(' ')) {
    const [kind, role] = word.split('.') as [TableKind, Role | undefined];
    const roles = (mapped[kind] ??= []);
    if (role !== undefined) roles.push(role);
  }
  return mapped;
}

function answer(question: Question, facts: Facts, mapped: Mapped): Answer {
  const lacks = question.needs.length === 0 ? [] : findLacks(mapped, question.needs);
  if (lacks.length > 0) return without(question, { why: 'locked', lacks }, lockedText(lacks));
  const found: Finding = (finders[question.number] as FindAnswer)(facts);
  if (found === 'short') return without(question, { why: 'short' }, shortText);
  if (found === 'few') return without(question, { why: 'few' }, fewText);
  const sentences = say(found.template, found.figures, facts.decimals);
  return {
    ...open(question),
    answered: true,
    value: found.value,
    unit: found.unit,
    figures: plainFigures(found.figures),
    shown: found.figures,
    sentence: sentences.en.join(''),
    sentences,
    numbers: numbersIn(found.template, found.figures),
    unanswered: null,
    chart: found.chart,
  };
}

function open({
  number,
  section,
  title,
  opens,
  keywords,
}: Question): Pick<Answer, 'question' | 'section' | 'title' | 'opens' | 'keywords'> {
  return { question: number, section, title, opens, keywords };
}

function without(question: Question, unanswered: Unanswered, { ko, en }: Text): Answer {
  return {
    ...open(question),
    ...{ answered: false, value: null, unit: null, figures: {}, shown: {}, sentence: en },
    ...{ sentences: { ko: [ko], en: [en] }, numbers: { ko: [], en: [] }, unanswered, chart: null },
  };
}

const shortText: Text = {
  ko: '파일의 기간이 이 질문에 답하기에는 짧습니다.',
  en: 'The file covers too short a time for this question.',
};

const fewText: Text = {
  ko: '이 질문에 답하기에는 해당하는 자료가 너무 적습니다.',
  en: 'There is too little of it in the file to tell.',
};

function lockedText(lacks: readonly Lack[]): Text {
  const tell = (lang: 'ko' | 'en'): string =>
    lacks
      .map(({ kind, isLoaded, roles }) => {
        const table = tableKinds[kind].label[lang];
        const columns = roles.map((role) => roleIn(kind, role).label[lang]).join(', ');
        if (lang === 'ko')
          return isLoaded
            ? `‘${table}’ 파일에 이 열이 있으면 답합니다: ${columns}.`
            : `‘${table}’ 파일을 더하면 답합니다(열: ${columns}).`;
        return isLoaded
          ? `Needs in the file of ${table.toLowerCase()}: ${columns}.`
          : `Needs a file of ${table.toLowerCase()} with: ${columns}.`;
      })
      .join(' ');
  return { ko: tell('ko'), en: tell('en') };
}
