import type { Counts, MeasureName } from './chart.ts';

/** Written the same in both languages: A the left side, B the right one, P shares of baskets. */
interface Formula {
  readonly symbols: string;
  /** The same with the counts of a rule; n writes a whole number. */
  readonly numbers: (counts: Counts, n: (count: number) => string) => string;
}

export const formulas: Readonly<Record<MeasureName, Formula>> = {
  support: {
    symbols: 'P(A∧B)',
    numbers: ({ both, baskets }, n) => `${n(both)} ÷ ${n(baskets)}`,
  },
  confidence: {
    symbols: 'P(A∧B) ÷ P(A)',
    numbers: ({ both, left }, n) => `${n(both)} ÷ ${n(left)}`,
  },
  lift: {
    symbols: 'P(A∧B) ÷ (P(A) P(B))',
    numbers: ({ both, baskets, left, right }, n) => `${n(both)} × ${n(baskets)} ÷ (${n(left)} × ${n(right)})`,
  },
  leverage: {
    symbols: 'P(A∧B) − P(A) P(B)',
    numbers: ({ both, baskets, left, right }, n) =>
      `${n(both)} ÷ ${n(baskets)} − (${n(left)} ÷ ${n(baskets)}) × (${n(right)} ÷ ${n(baskets)})`,
  },
  conviction: {
    symbols: 'P(A) P(¬B) ÷ P(A∧¬B)',
    numbers: ({ both, baskets, left, right }, n) =>
      `${n(left)} × ${n(baskets - right)} ÷ (${n(baskets)} × ${n(left - both)})`,
  },
  zhang: {
    symbols: '(P(B|A) − P(B|¬A)) ÷ max',
    numbers: ({ both, baskets, left, right }, n) => {
      const [withA, without] = [`${n(both)} ÷ ${n(left)}`, `${n(right - both)} ÷ ${n(baskets - left)}`];
      const isMore = both * (baskets - left) >= (right - both) * left;
      return `(${withA} − ${without}) ÷ (${isMore ? withA : without})`;
    },
  },
  kulczynski: {
    symbols: '(P(B|A) + P(A|B)) ÷ 2',
    numbers: ({ both, left, right }, n) => `(${n(both)} ÷ ${n(left)} + ${n(both)} ÷ ${n(right)}) ÷ 2`,
  },
  cosine: {
    symbols: 'P(A∧B) ÷ √(P(A) P(B))',
    numbers: ({ both, left, right }, n) => `${n(both)} ÷ √(${n(left)} × ${n(right)})`,
  },
  jaccard: {
    symbols: 'P(A∧B) ÷ P(A∨B)',
    numbers: ({ both, left, right }, n) => `${n(both)} ÷ (${n(left)} + ${n(right)} − ${n(both)})`,
  },
  oddsRatio: {
    symbols: '(A∧B × ¬A∧¬B) ÷ (A∧¬B × ¬A∧B)',
    numbers: ({ both, baskets, left, right }, n) =>
      `${n(both)} × ${n(baskets - left - right + both)} ÷ (${n(left - both)} × ${n(right - both)})`,
  },
  chiSquared: {
    symbols: 'n φ²',
    numbers: ({ both, baskets, left, right }, n) =>
      `${n(baskets)} × (${n(both)} × ${n(baskets)} − ${n(left)} × ${n(right)})² ÷ (${n(left)} × ${n(baskets - left)} × ${n(right)} × ${n(baskets - right)})`,
  },
  phi: {
    symbols: 'φ = (P(A∧B) − P(A) P(B)) ÷ √(P(A) P(¬A) P(B) P(¬B))',
    numbers: ({ both, baskets, left, right }, n) =>
      `(${n(both)} × ${n(baskets)} − ${n(left)} × ${n(right)}) ÷ √(${n(left)} × ${n(baskets - left)} × ${n(right)} × ${n(baskets - right)})`,
  },
  coverage: {
    symbols: 'P(A)',
    numbers: ({ left, baskets }, n) => `${n(left)} ÷ ${n(baskets)}`,
  },
};
