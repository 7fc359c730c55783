import type { Text } from '../contract/text.ts';

/** A way of buying that is planted in every shop. */
export interface Behaviour {
  readonly id: 'regular' | 'bulk' | 'bargain' | 'light';
  readonly label: Text;
  /** Of all who buy. */
  readonly share: number;
  /** Days between purchases and lines in one, against a regular’s. */
  readonly gap: number;
  readonly lines: number;
  /** Share of the lines that are bought at a discount. */
  readonly discount: number;
  /** Probability of leaving after a purchase. */
  readonly leave: number;
  /** Share of those without a coupon who buy in the time of a test. */
  readonly buysAnyway: number;
  /** What the coupon does, against its mean over all. */
  readonly persuadable: number;
  /** How likely a promoter is. */
  readonly promoter: number;
}

export const behaviours: readonly Behaviour[] = [
  {
    id: 'regular',
    label: { ko: '자주 조금씩 사는 단골', en: 'regulars: often, a little' },
    ...{ share: 0.32, gap: 1, lines: 1, discount: 0.08, leave: 0.04 },
    ...{ buysAnyway: 0.22, persuadable: 0.3, promoter: 0.55 },
  },
  {
    id: 'bulk',
    label: { ko: '가끔 크게 사는 손님', en: 'bulk buyers: seldom, much' },
    ...{ share: 0.18, gap: 3.2, lines: 3.2, discount: 0.08, leave: 0.07 },
    ...{ buysAnyway: 0.14, persuadable: 0.5, promoter: 0.45 },
  },
  {
    id: 'bargain',
    label: { ko: '할인할 때 사는 손님', en: 'bargain hunters' },
    ...{ share: 0.24, gap: 1.9, lines: 0.9, discount: 0.8, leave: 0.07 },
    ...{ buysAnyway: 0.1, persuadable: 2.4, promoter: 0.3 },
  },
  {
    id: 'light',
    label: { ko: '한두 번 사고 마는 손님', en: 'light buyers: once or twice' },
    ...{ share: 0.26, gap: 4.5, lines: 0.8, discount: 0.15, leave: 0.3 },
    ...{ buysAnyway: 0.06, persuadable: 0.915, promoter: 0.3 },
  },
];

export const behaviourShares = behaviours.map(({ share }) => share);
