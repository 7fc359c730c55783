import type { SplitPlan, SplitResult } from '../../../workers/analyses/split/result.ts';
import { formatCount, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { testWords as w } from '../../i18n/messagesExplainTests.ts';
import { formatPlain } from './words.ts';

interface Asked {
  readonly effect: number;
  /** Customers in the control and in the other arm. */
  readonly n: number;
  readonly m: number;
}

interface Told {
  readonly formula: string;
  /** With the numbers put in, down to the power as it is written. */
  readonly worked: (power: string) => string;
}

/** The power of a plan as a formula, and the same with its numbers. */
export function sayPower(
  { test, metric, critical, alphaEach }: SplitPlan,
  { rate, deviation }: NonNullable<SplitResult['base']>,
  { effect, n, m }: Asked,
  decimals: number,
): Told {
  const [N, M] = [formatCount(n), formatCount(m)];
  const z = critical.toFixed(4);
  const isShare = metric === 'buyers';
  if (test === 'nonInferiority') {
    const variance = isShare ? rate * (1 - rate) : deviation ** 2;
    const found = effect / Math.sqrt(variance / n + variance / m) - critical;
    const v = exactly(variance);
    return {
      formula: t(w.powerNot),
      worked: (power) =>
        `${exactly(effect)} ÷ √(${v} ÷ ${N} + ${v} ÷ ${M}) − ${z} = ${sayZ(found)}; Φ(${sayZ(found)}) → ${power}`,
    };
  }
  if (!isShare)
    return {
      formula: t(w.powerMeans),
      worked: (power) =>
        t(w.powerMeansWorked, {
          ...{
            effect: formatMoneyFull(effect, decimals + 2),
            deviation: formatMoneyFull(deviation, decimals + 2),
          },
          ...{ d: (effect / deviation).toFixed(4), n: N, m: M, alpha: formatPlain(alphaEach), power },
        }),
    };
  const other = rate + effect;
  const mean = (n * rate + m * other) / (n + m);
  const spread = Math.sqrt((rate * (1 - rate)) / n + (other * (1 - other)) / m);
  const found = (effect - critical * Math.sqrt(mean * (1 - mean) * (1 / n + 1 / m))) / spread;
  const [p, q, middle] = [rate, other, mean].map(exactly);
  const equal = `√(${middle} × (1 − ${middle}) × (1 ÷ ${N} + 1 ÷ ${M}))`;
  const apart = `√(${p} × (1 − ${p}) ÷ ${N} + ${q} × (1 − ${q}) ÷ ${M})`;
  return {
    formula: t(w.powerShares),
    worked: (power) =>
      `(${exactly(effect)} − ${z} × ${equal}) ÷ ${apart} = ${sayZ(found)}; Φ(${sayZ(found)}) → ${power}`,
  };
}

const sayZ = (z: number): string => `${z < 0 ? '−' : ''}${Math.abs(z).toFixed(3)}`;

/** Enough digits to follow it by hand. */
const exactly = (value: number): string =>
  value >= 1_000 ? formatMoneyFull(value, 2) : String(Number(value.toPrecision(7)));
