import type { CheckId } from './repairs.ts';
import type { Text } from './text.ts';

export type Dimension = 'completeness' | 'uniqueness' | 'validity' | 'consistency' | 'timeliness';

export const dimensions: readonly Dimension[] = [
  'completeness',
  'uniqueness',
  'validity',
  'consistency',
  'timeliness',
];

export const dimensionNames: Readonly<Record<Dimension, Text>> = {
  completeness: { ko: '완전성', en: 'Completeness' },
  uniqueness: { ko: '유일성', en: 'Uniqueness' },
  validity: { ko: '타당성', en: 'Validity' },
  consistency: { ko: '일관성', en: 'Consistency' },
  timeliness: { ko: '연속성', en: 'Timeliness' },
};

/** Numbers in the rules, in one place. */
export const qualityLimits = {
  /** Iglewicz and Hoaglin 1993: modified z-scores beyond this are outliers. */
  outlierScore: 3.5,
  /** Makes the median absolute deviation of a normal distribution its standard deviation. */
  madFactor: 1.4826,
  oldestYear: 1990,
  oldestAge: 110,
  /** A scale is the smallest that holds this share of the values. */
  scaleShare: 0.95,
  /** An extreme customer has at least this share of the lines, and this many. */
  extremeShare: 0.01,
  extremeLines: 30,
  /** The spread of lines by customer, on the log scale, is taken as at least this. */
  extremeSpread: 0.5,
  /** A stretch without orders is a gap where this many were to be expected. */
  gapExpected: 12,
  /** … and at least this many days with orders as a rule. */
  gapDays: 2,
  /** Weeks before and after a stretch that say what is to be expected. */
  gapWeeks: 8,
  /** Rows from which a column of one value is worth a word. */
  constantRows: 20,
  /** Distinct texts up to which spellings are compared. */
  spellingValues: 5_000,
  /** Orders in conflict beyond this share: the numbers start anew, by day or by store. */
  restartShare: 0.5,
} as const;

export type Severity = 'high' | 'medium' | 'low';

export interface CheckRule {
  readonly label: Text;
  /** null where it does not count in the score: it may be right. */
  readonly dimension: Dimension | null;
  /** Told only from this share on; 0 tells a single one. */
  readonly from: number;
  readonly medium: number;
  readonly high: number;
}

const never = 2;

/** What is looked at, in which part of the score it counts, and the shares from which it weighs more. */
export const qualityChecks: Readonly<Record<CheckId, CheckRule>> = {
  rejected: {
    label: { ko: '읽지 못한 줄', en: 'Lines that could not be read' },
    ...{ dimension: 'validity', from: 0, medium: 0.01, high: 0.05 },
  },
  lossy: {
    label: { ko: '깨진 글자', en: 'Broken characters' },
    ...{ dimension: 'validity', from: 0, medium: 0.01, high: 0.05 },
  },
  noKey: {
    label: { ko: '누구의 것인지 모르는 줄', en: 'Lines that belong to nobody' },
    ...{ dimension: 'completeness', from: 0, medium: 0.05, high: 0.2 },
  },
  missing: {
    label: { ko: '빈칸', en: 'Empty cells' },
    ...{ dimension: 'completeness', from: 0, medium: 0.2, high: 0.5 },
  },
  unread: {
    label: { ko: '읽지 못해 비워 둔 칸', en: 'Cells that could not be read' },
    ...{ dimension: null, from: 0, medium: 0.01, high: 0.05 },
  },
  duplicateRows: {
    label: { ko: '똑같은 줄', en: 'Duplicate rows' },
    ...{ dimension: 'uniqueness', from: 0, medium: 0.01, high: 0.05 },
  },
  overlap: {
    label: { ko: '다른 파일에도 있는 줄', en: 'Rows that another file has, too' },
    ...{ dimension: 'uniqueness', from: 0, medium: 0.01, high: 0.05 },
  },
  replaced: {
    label: { ko: '두 번 나온 회원', en: 'Members listed twice' },
    ...{ dimension: 'uniqueness', from: 0, medium: 0.05, high: 0.2 },
  },
  sameContact: {
    label: { ko: '이메일이나 전화번호가 같은 회원', en: 'Members who share an e-mail or phone' },
    ...{ dimension: null, from: 0, medium: 0.02, high: 0.1 },
  },
  sameKey: {
    label: { ko: '같은 대상이 두 번', en: 'The same unit twice' },
    ...{ dimension: 'uniqueness', from: 0, medium: 0.01, high: 0.05 },
  },
  orderConflict: {
    label: { ko: '고객이나 날짜가 다른 같은 주문번호', en: 'One order number, different customers or days' },
    ...{ dimension: 'consistency', from: 0, medium: 0.01, high: 0.05 },
  },
  priceNotPositive: {
    label: { ko: '판 것인데 값이 0 이하', en: 'Sold at zero or a negative price' },
    ...{ dimension: 'validity', from: 0, medium: 0.001, high: 0.01 },
  },
  quantityZero: {
    label: { ko: '수량 0', en: 'Quantity zero' },
    ...{ dimension: 'validity', from: 0, medium: 0.001, high: 0.01 },
  },
  negativeValue: {
    label: { ko: '음수일 수 없는 값', en: 'Values that cannot be negative' },
    ...{ dimension: 'validity', from: 0, medium: 0.001, high: 0.01 },
  },
  futureDate: {
    label: { ko: '오늘 뒤의 날짜', en: 'Dates after today' },
    // A single one moves the analysis date.
    ...{ dimension: 'validity', from: 0, medium: 0, high: 0.001 },
  },
  oldDate: {
    label: { ko: '너무 옛날인 날짜', en: 'Dates too long ago' },
    ...{ dimension: 'validity', from: 0, medium: 0.0001, high: 0.01 },
  },
  birthImpossible: {
    label: { ko: '있을 수 없는 생년', en: 'Impossible birth years' },
    ...{ dimension: 'validity', from: 0, medium: 0.01, high: 0.05 },
  },
  outsideScale: {
    label: { ko: '척도 밖의 점수', en: 'Scores outside their scale' },
    ...{ dimension: 'validity', from: 0, medium: 0.001, high: 0.01 },
  },
  clicksAboveShown: {
    label: { ko: '노출보다 많은 클릭', en: 'More clicks than impressions' },
    ...{ dimension: 'consistency', from: 0, medium: 0.01, high: 0.05 },
  },
  clickedUndelivered: {
    label: { ko: '도달하지 않았는데 클릭', en: 'Clicked but not delivered' },
    ...{ dimension: 'consistency', from: 0, medium: 0.01, high: 0.05 },
  },
  outlier: {
    label: { ko: '동떨어진 금액', en: 'Outlying amounts' },
    ...{ dimension: null, from: 0, medium: 0.05, high: 0.2 },
  },
  extremeCustomer: {
    label: { ko: '줄이 유난히 많은 고객', en: 'Customers with extremely many lines' },
    ...{ dimension: null, from: 0, medium: 0.05, high: 0.2 },
  },
  dateGap: {
    label: { ko: '빠진 날', en: 'Missing days' },
    ...{ dimension: 'timeliness', from: 0, medium: 0.02, high: 0.1 },
  },
  returns: {
    label: { ko: '반품과 취소', en: 'Returns and cancellations' },
    ...{ dimension: null, from: 0.1, medium: 0.2, high: 0.4 },
  },
  spellings: {
    label: { ko: '같은 말, 다른 표기', en: 'One word, several spellings' },
    ...{ dimension: 'consistency', from: 0, medium: 0.01, high: 0.1 },
  },
  matches: {
    label: { ko: '서로 맞지 않는 번호', en: 'Keys that do not match' },
    ...{ dimension: null, from: 0.05, medium: 0.2, high: 0.5 },
  },
  constant: {
    label: { ko: '값이 하나뿐인 열', en: 'Columns with one value' },
    ...{ dimension: null, from: 0, medium: never, high: never },
  },
};
