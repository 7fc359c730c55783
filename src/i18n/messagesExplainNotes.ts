import type { NoteCode } from '../../workers/contract/outcome.ts';
import type { Text } from '../../workers/contract/text.ts';

interface NoteFigure {
  /** Name of the detail. */
  readonly of: string;
  readonly what: Text;
  readonly formula: Text;
}

/** What the counts in notes are, and how each comes about. */
export const noteCounts: Readonly<Partial<Record<NoteCode, readonly NoteFigure[]>>> = {
  STARTS_STILL_OPEN: [
    {
      of: 'count',
      what: { ko: '아직 기간이 남은 수', en: 'Whose time is not over yet' },
      formula: {
        ko: '첫 단계를 했지만 허용 기간이 자료의 끝까지 다 지나지 않은 수',
        en: 'Who did the first step and whose time allowed is not over by the end of the data',
      },
    },
  ],
  NEW_BUT_MEMBERS_BEFORE: [
    {
      of: 'customers',
      what: { ko: '이미 회원이던 새 고객', en: 'New customers who were members already' },
      formula: {
        ko: '첫 구매가 자료에 있는 고객 가운데 가입일이 자료의 첫날보다 앞인 고객을 센 수',
        en: 'Customers whose first purchase is in the file and who joined before its first day, counted',
      },
    },
  ],
  SPEND_WITHOUT_CHANNEL: [
    {
      of: 'count',
      what: { ko: '이름이 맞지 않는 광고비 채널', en: 'Spend channels without a channel of the same name' },
      formula: {
        ko: '광고비 파일의 채널 가운데 같은 이름의 유입 경로가 없는 채널을 센 수',
        en: 'Channels of the spend file that no acquisition channel has the name of, counted',
      },
    },
  ],
  SPEND_OUTSIDE_ORDERS: [
    {
      of: 'periods',
      what: { ko: 'CAC에서 뺀 광고비 기간', en: 'Periods of spend that are not in CAC' },
      formula: {
        ko: '광고비 기간 가운데 주문 자료가 그 날들의 90%를 덮지 못한 기간을 센 수',
        en: 'Periods of spend of which the orders cover less than 90% of the days, counted',
      },
    },
  ],
  CUSTOMERS_IN_SEVERAL_REGIONS: [
    {
      of: 'customers',
      what: { ko: '여러 곳에서 산 고객', en: 'Customers who bought in several places' },
      formula: {
        ko: '표의 두 곳 이상에서 산 고객을 센 수',
        en: 'Customers who bought in two places of the table or more, counted',
      },
    },
  ],
  SEASON_SEEN_ONCE: [
    {
      of: 'places',
      what: { ko: '한 번만 본 계절의 자리', en: 'Places of the season seen only once' },
      formula: {
        ko: '계절지수의 자리(달, 요일, 분기) 가운데 관측 횟수가 1인 자리를 센 수',
        en: 'Months, weekdays or quarters of the season that were seen once, counted',
      },
    },
  ],
  FORECAST_ERRED_LATELY: [
    {
      of: 'periods',
      what: { ko: '떼어 둔 기간', en: 'Periods set aside' },
      formula: {
        ko: '예측을 시험하려고 떼어 둔 마지막 기간을 센 수',
        en: 'The last periods, kept apart to try the forecast on, counted',
      },
    },
    {
      of: 'times',
      what: { ko: '고른 방법의 척도화 오차', en: 'Scaled error of the method chosen' },
      formula: {
        ko: '떼어 둔 기간의 평균 절대 오차 ÷ 그 앞 기록에서 (한 철 전) 값을 그대로 쓴 예측의 평균 절대 오차. 방법을 견준 표에 숫자가 있습니다.',
        en: 'Mean absolute error on the periods set aside ÷ that of repeating the value (of a season ago) within the history before; its numbers are in the table of methods',
      },
    },
  ],
};
