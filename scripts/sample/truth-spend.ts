/** The part of truth.json on advertising. */
import { roundTo } from './counts.ts';
import type { SpendRow } from './spend.ts';
import { SPEND_PLANS, WORN_OUT, isWornOut } from './spend.ts';

function total(rows: readonly SpendRow[], pick: (row: SpendRow) => number | undefined): number {
  return rows.reduce((sum, row) => sum + (pick(row) ?? 0), 0);
}

function measure(rows: readonly SpendRow[], noise: number) {
  const weight = (pick: (row: SpendRow) => number): number =>
    Math.sqrt(total(rows, (row) => pick(row) ** 2)) / total(rows, pick);
  const costWon = total(rows, (row) => row.costWon);
  const impressions = total(rows, (row) => row.impressions);
  const clicks = total(rows, (row) => row.clicks);
  const newCustomers = total(rows, (row) => row.newCustomers);
  const revenueWon = total(rows, (row) => row.revenueWon);
  return {
    months: rows.length,
    ...{ costWon, impressions, clicks, newCustomers, revenueWon },
    visits: total(rows, (row) => row.visits),
    leads: total(rows, (row) => row.leads),
    cac: roundTo(costWon / newCustomers, 1),
    roas: roundTo(revenueWon / costWon, 4),
    clickRate: impressions === 0 ? null : roundTo(clicks / impressions, 5),
    /** |cac ÷ planted − 1| and |roas ÷ planted − 1| stay within these but once in 15,000. */
    cacBound: roundTo(4 * noise * weight((row) => row.newCustomers) + 0.001, 4),
    roasBound: roundTo(4 * noise * weight((row) => row.costWon) + 0.001, 4),
  };
}

export function describeSpend(spend: readonly SpendRow[]) {
  return {
    spend: {
      label: { ko: '광고비', en: 'advertising' },
      story: {
        ko: '신규고객은 그 달에 이 파일에서 처음 주문한 회원을 가입경로로 나눈 수와 같습니다. 파일이 가게의 한가운데서 시작하므로 첫 몇 달에는 전부터 있던 손님도 들어 있고, 광고비도 그만큼 큽니다. 광고비는 신규고객 × 고객당 비용에 5% 흩어짐을 곱한 값입니다(지인추천은 한 명에 꼭 10,000원). 매출은 매체가 스스로 셈한 값이라 주문과 이어지지 않습니다. SNS광고는 2024년 7월부터 소재가 낡아 클릭률이 0.7배, 고객당 비용이 1.35배가 됩니다.',
        en: 'New customers are the members whose first order in this file lies in the month, by acquisition channel. The file begins in mid-life, so its first months hold old customers too, and cost accordingly. Cost is new customers × cost of one × 5 % scatter (a referral costs 10,000 won exactly). The revenue is what the media claim; it is not tied to the orders. From July 2024 the social advertisement is worn out: click rate × 0.7, cost of a customer × 1.35.',
      },
      wornOut: WORN_OUT,
      channels: SPEND_PLANS.map((plan) => {
        const own = spend.filter(({ channel }) => channel === plan.channel);
        const worn = own.filter(({ channel, month }) => isWornOut(channel, month));
        return {
          ...plan,
          shown: plan.shown ?? null,
          realised: measure(own, plan.noise),
          fresh: measure(
            own.filter((row) => !worn.includes(row)),
            plan.noise,
          ),
          wornOut: worn.length === 0 ? null : measure(worn, plan.noise),
        };
      }),
      totals: {
        costWon: total(spend, (row) => row.costWon),
        newCustomers: total(spend, (row) => row.newCustomers),
        revenueWon: total(spend, (row) => row.revenueWon),
      },
    },
  };
}
