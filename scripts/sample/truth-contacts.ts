/** The part of truth.json on messages: what was planted, and what came of it. */
import {
  ABOUT_TO_BUY,
  CHANNEL_PLANS,
  FATIGUE,
  MESSAGE_CHANNELS,
  SEND_HOURS,
  SEND_PLANS,
  STATE_FACTORS,
  VARIANT_CLICK_FACTORS,
  WAKE_UP,
  daypartOf,
} from './campaigns.ts';
import type { Message } from './contacts.ts';
import { roundTo } from './counts.ts';

interface Recovered {
  trials: number;
  hits: number;
  rate: number;
  /** Hits ÷ the hits to be expected if the planted factor were 1: an estimate of that factor. */
  factor: number;
  /** |factor − planted factor| stays within this but once in 15,000. */
  bound: number;
}

/** `planted` is the factor in question; it is divided out of each trial’s own probability. */
function recover(
  trials: readonly Message[],
  planted: number,
  chanceOf: (message: Message) => number,
  isHit: (message: Message) => boolean,
): Recovered {
  const hits = trials.filter(isHit).length;
  let expected = 0;
  let variance = 0;
  for (const message of trials) {
    const chance = chanceOf(message);
    expected += chance;
    variance += chance * (1 - chance);
  }
  const atOne = expected / planted;
  return {
    trials: trials.length,
    hits,
    rate: roundTo(hits / Math.max(1, trials.length), 4),
    factor: roundTo(hits / atOne, 4),
    bound: roundTo((4 * Math.sqrt(variance) + 0.5) / atOne, 4),
  };
}

const openChance = (message: Message): number => message.openChance;
const isOpened = (message: Message): boolean => message.opened;

function describeChannels(messages: readonly Message[]) {
  return MESSAGE_CHANNELS.map((channel) => {
    const own = messages.filter((message) => message.channel === channel);
    const delivered = own.filter((message) => message.delivered);
    const opened = delivered.filter(isOpened);
    const usual = delivered.filter(({ isAwake }) => !isAwake);
    const { dayparts, ...plan } = CHANNEL_PLANS[channel];
    return {
      channel,
      ...plan,
      messages: own.length,
      delivered: delivered.length,
      opened: opened.length,
      clicked: opened.filter(({ clicked }) => clicked).length,
      converted: own.filter(({ converted }) => converted).length,
      optedOut: own.filter(({ optedOut }) => optedOut).length,
      revenueWon: own.reduce((sum, { revenueWon }) => sum + revenueWon, 0),
      costWon: own.length * plan.cost,
      /** `factor` estimates `openRate`: every other factor is divided out. */
      open: recover(usual, plan.openRate, openChance, isOpened),
      dayparts: ['8–10', '11–13', '14–17', '18–20'].map((hours, part) => {
        const sent = usual.filter(({ second }) => daypartOf(Math.floor(second / 3600)) === part);
        const planted = dayparts[part]!;
        return { hours, factor: planted, realised: recover(sent, planted, openChance, isOpened) };
      }),
    };
  });
}

function describeFatigue(usual: readonly Message[]) {
  const last = FATIGUE.open.length - 1;
  return FATIGUE.open.map((open, step) => {
    const own = usual.filter(({ recentCount }) => Math.min(recentCount, last) === step);
    const optOut = FATIGUE.optOut[step]!;
    return {
      recentMessages: step === last ? `${step}+` : String(step),
      openFactor: open,
      optOutFactor: optOut,
      open: recover(own, open, openChance, isOpened),
      optOut: recover(
        own,
        optOut,
        ({ optOutChance }) => optOutChance,
        ({ optedOut }) => optedOut,
      ),
    };
  });
}

function describeVariants(messages: readonly Message[]) {
  return (['A', 'B'] as const).map((variant) => ({
    variant,
    clickFactor: VARIANT_CLICK_FACTORS[variant],
    realised: recover(
      messages.filter((message) => message.opened && message.variant === variant),
      VARIANT_CLICK_FACTORS[variant],
      ({ clickChance }) => clickChance,
      ({ clicked }) => clicked,
    ),
  }));
}

function describeWakeUp(messages: readonly Message[]) {
  const awake = messages.filter(({ isAwake }) => isAwake);
  const membersOf = (some: readonly Message[]): number => new Set(some.map(({ member }) => member.id)).size;
  return {
    ...WAKE_UP,
    label: { ko: '오랜 침묵 뒤에 여는 회원', en: 'opening again after a long silence' },
    story: {
      ko: '마지막 30일이 시작될 때 200일 넘게 사지 않던 구매 회원의 일부가, 그 30일에 받은 메시지를 잘 엽니다.',
      en: 'Some buyers who had not bought for over 200 days when the last 30 days began open what they get in those days.',
    },
    realised: {
      membersWritten: membersOf(awake),
      membersWhoOpened: membersOf(awake.filter(isOpened)),
      ...recover(
        awake.filter(({ delivered }) => delivered),
        1,
        openChance,
        isOpened,
      ),
    },
  };
}

function countAll(messages: readonly Message[]) {
  const countOf = (test: (message: Message) => boolean): number => messages.filter(test).length;
  return {
    messages: messages.length,
    customers: new Set(messages.map(({ member }) => member.id)).size,
    campaigns: new Set(messages.map(({ campaign }) => campaign)).size,
    delivered: countOf(({ delivered }) => delivered),
    opened: countOf(isOpened),
    clicked: countOf(({ clicked }) => clicked),
    converted: countOf(({ converted }) => converted),
    optedOut: countOf(({ optedOut }) => optedOut),
    revenueWon: messages.reduce((sum, { revenueWon }) => sum + revenueWon, 0),
    costWon: messages.reduce((sum, { channel }) => sum + CHANNEL_PLANS[channel].cost, 0),
  };
}

export function describeContacts(messages: readonly Message[]) {
  const usual = messages.filter(({ delivered, isAwake }) => delivered && !isAwake);
  return {
    contacts: {
      label: { ko: '메시지', en: 'messages' },
      story: {
        ko: '동의한 채널로만 보내고, 수신을 거부한 채널로는 더 보내지 않습니다(회원 파일의 동의는 가입할 때의 것). 누구에게 많이 보낼지와 몇 시에 보낼지는 제비뽑기입니다. 열람 확률은 채널 × 시간대 × 피로 × 회원 상태, 수신거부 확률은 채널 × 피로입니다. 곧 살 사람이 더 열고 더 누르지만, 메시지 때문에 더 사는 사람은 없습니다. 구매여부는 클릭 뒤 72시간 안의 첫 주문이며, 참효과는 0입니다.',
        en: 'Sent only where the member agreed, and no more by a channel they opted out of (the member file has the consents given when joining). Who gets many and at what hour is drawn by lot. The chance of an open is channel × time of day × fatigue × state of the member, of an opt-out channel × fatigue. Whoever is about to buy opens and clicks more, but no message makes anybody buy: a conversion is the first order within 72 hours of a click, and the true effect is zero.',
      },
      trueEffectOnOrders: 0,
      sendHours: SEND_HOURS,
      sendPlans: SEND_PLANS,
      stateFactors: STATE_FACTORS,
      aboutToBuy: ABOUT_TO_BUY,
      totals: countAll(messages),
      channels: describeChannels(messages),
      fatigue: { withinDays: FATIGUE.withinDays, steps: describeFatigue(usual) },
      variants: describeVariants(messages),
      wakeUp: describeWakeUp(messages),
    },
  };
}
