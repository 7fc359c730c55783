/** The part of truth.json on visits. */
import { dateText } from '../../workers/shops/calendar.ts';
import { roundTo, shareBound } from './counts.ts';
import type { Depth, Visit } from './events.ts';
import {
  ANONYMOUS_SHARE,
  DEVICES,
  LOG_DAYS,
  LOG_FROM,
  LOG_START,
  VISIT_RATES,
  WORSE_STEP,
  purchaseRate,
} from './visits.ts';

const DEPTHS: readonly Depth[] = ['visit', 'view', 'cart', 'purchase'];

/** How many got at least as far as each step. */
function reachedBy(depths: readonly Depth[]): number[] {
  return DEPTHS.map((_, step) => depths.filter((depth) => DEPTHS.indexOf(depth) >= step).length);
}

function measure(depths: readonly Depth[]) {
  const [visits = 0, views = 0, carts = 0, purchases = 0] = reachedBy(depths);
  return {
    ...{ visits, views, carts, purchases },
    viewRate: roundTo(views / visits, 4),
    cartRate: roundTo(carts / views, 4),
    purchaseRate: roundTo(purchases / carts, 4),
    visitToPurchase: roundTo(purchases / visits, 5),
  };
}

/** The deepest visit of each person: the member, else the visitor. */
function depthsOfPersons(visits: readonly Visit[]): Depth[] {
  const deepest = new Map<string, number>();
  for (const { member, visitor, depth } of visits) {
    const person = member?.id ?? visitor;
    deepest.set(person, Math.max(deepest.get(person) ?? 0, DEPTHS.indexOf(depth)));
  }
  return [...deepest.values()].map((step) => DEPTHS[step]!);
}

function describeDevices(visits: readonly Visit[]) {
  return DEVICES.map((device) => {
    const own = visits.filter((visit) => visit.device === device);
    const isWorse = ({ day }: Visit): boolean => purchaseRate(device, day) !== VISIT_RATES[device].purchase;
    const before = own.filter((visit) => !isWorse(visit)).map(({ depth }) => depth);
    const since = own.filter(isWorse).map(({ depth }) => depth);
    const rates = VISIT_RATES[device];
    const realised = measure(before);
    return {
      device,
      ...rates,
      realised,
      /** |realised − planted| stays within these but once in 15,000. */
      bounds: {
        view: shareBound(rates.view, realised.visits),
        cart: shareBound(rates.cart, realised.views),
        purchase: shareBound(rates.purchase, realised.carts),
      },
      worse: since.length === 0 ? null : measure(since),
    };
  });
}

/** Weeks from Monday, the broken last one left out. */
function describeWeeks(visits: readonly Visit[]) {
  return Array.from({ length: Math.floor(LOG_DAYS / 7) }, (_, week) => {
    const from = LOG_FROM + 7 * week;
    const own = visits.filter(({ day }) => day >= from && day < from + 7);
    return {
      monday: dateText(from),
      ...Object.fromEntries(
        DEVICES.map((device) => [
          device,
          measure(own.filter((visit) => visit.device === device).map(({ depth }) => depth)),
        ]),
      ),
    };
  });
}

export function describeEvents(visits: readonly Visit[]) {
  const names = visits.flatMap(({ events }) => events.map(({ name }) => name));
  const countOf = (wanted: string): number => names.filter((name) => name === wanted).length;
  return {
    events: {
      label: { ko: '방문 기록', en: 'visits' },
      story: {
        ko: `${LOG_START}부터의 기록입니다. 온라인몰과 앱의 주문은 모두 그 시각에 구매로 끝나는 방문이고(상품마다 한 줄), 사지 않은 방문은 심어 둔 전환율에서 거꾸로 셈했습니다. 전환율은 세션(방문)마다의 것입니다. ${WORSE_STEP.from} 주부터 모바일에서 장바구니 → 구매가 ${WORSE_STEP.factor}배로 나빠집니다. 세션은 처음부터 끝까지 로그인했거나 끝까지 하지 않았고, 온라인으로 가입한 회원은 가입일에 회원가입을 합니다. 유입경로에는 심은 효과가 없습니다.`,
        en: `The log since ${LOG_START}. Every order of the mall and the app is the end of a visit at its moment (one row a product); visits without a purchase are worked back from the planted rates, which are per session. From the week of ${WORSE_STEP.from} on, cart → purchase on mobile is ${WORSE_STEP.factor} of what it was. A session is logged in from beginning to end or not at all; who joins online signs up on the day of joining. Nothing is planted on the referrer.`,
      },
      from: LOG_START,
      days: LOG_DAYS,
      anonymousShare: ANONYMOUS_SHARE,
      worseStep: WORSE_STEP,
      totals: {
        events: names.length,
        sessions: visits.length,
        members: new Set(visits.flatMap(({ member }) => member?.id ?? [])).size,
        visitors: new Set(visits.map(({ visitor }) => visitor)).size,
        signUps: countOf('회원가입'),
        searches: countOf('검색'),
        views: countOf('상품보기'),
        carted: countOf('장바구니'),
        purchasedProducts: countOf('구매'),
      },
      devices: describeDevices(visits),
      persons: measure(depthsOfPersons(visits)),
      weeks: describeWeeks(visits),
    },
  };
}
