import { adjustByHolm } from '../../numeric/familyError.ts';
import type { Comparison, Difference, Guard, GuardId, Verdict, Worth } from './result.ts';

const findings = 0.05;

/** Guards that say “not yet” and not “never”. */
const waiting: readonly GuardId[] = ['notYet', 'tooEarly'];

/** Guards first; then the groups whose difference is proven, several groups and several looks taken into account. */
export function judge(
  comparisons: readonly Comparison[],
  guards: readonly Guard[],
  looks: 'once' | 'often',
): Verdict {
  const ps =
    looks === 'once'
      ? comparisons.map(({ holm }) => holm)
      : [...adjustByHolm(comparisons.map(({ alwaysValid }) => alwaysValid.p))];
  const order = comparisons.map((_, i) => i).sort((a, b) => (ps[a] as number) - (ps[b] as number));
  const clearest = comparisons[order[0] as number] as Comparison;
  const failed = guards.find(({ id, status }) => status === 'fail' && !waiting.includes(id));
  if (failed) return { kind: 'invalid', variant: clearest.variant, guard: failed.id };
  const early = guards.find(({ id, status }) => status === 'fail' && waiting.includes(id));
  if (early) return { kind: 'tooEarly', variant: clearest.variant, guard: early.id };
  const proven = comparisons.filter((_, i) => (ps[i] as number) < findings);
  const better = proven
    .filter(({ difference }) => difference > 0)
    .sort((a, b) => b.difference - a.difference);
  if (better[0]) return { kind: 'better', variant: better[0].variant, guard: null };
  const [worse] = proven.sort((a, b) => a.difference - b.difference);
  return worse
    ? { kind: 'worse', variant: worse.variant, guard: null }
    : { kind: 'unclear', variant: clearest.variant, guard: null };
}

const scale = ({ value, low, high }: Difference, by: number, less = 0): Difference => ({
  value: value * by - less,
  low: low * by - less,
  high: high * by - less,
});

/** What a group brought beyond the control, in units of the outcome and in money. */
export function weigh(
  { variant, n, difference, interval: [low, high] }: Comparison,
  { valuePerUnit, costPerUnit }: { readonly valuePerUnit: number; readonly costPerUnit: number },
): Worth {
  const incremental = scale({ value: difference, low, high }, n);
  const cost = costPerUnit * n;
  const gain = valuePerUnit > 0 ? scale(incremental, valuePerUnit) : null;
  return {
    ...{ variant, incremental, gain, cost },
    roi: gain && cost > 0 ? scale(gain, 1 / cost, 1) : null,
    perUnit: gain && scale(gain, 1 / n, costPerUnit),
  };
}
