import { computeAbtest } from '../../workers/analyses/abtest/kernel.ts';
import type { AbtestResult, Comparison, Guard, GuardId } from '../../workers/analyses/abtest/result.ts';
import { abtestSpec } from '../../workers/analyses/abtest/spec.ts';
import type { KernelInput, KernelOutput } from '../../workers/contract/kernel.ts';

export interface TestUnit {
  readonly arm: string;
  readonly outcome: number;
  readonly before?: number;
  readonly denominator?: number;
  readonly stratum?: string;
  readonly rows?: number;
}

interface TestFacts {
  readonly control: string;
  readonly isShare?: boolean;
  readonly hasUnit?: boolean;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A unit in several groups. */
export const both = '';

/** So many units of a group, the first of them with a yes. */
export function yesAndNo(arm: string, yes: number, of: number): TestUnit[] {
  return Array.from({ length: of }, (_, i) => ({ arm, outcome: i < yes ? 1 : 0 }));
}

export function amounts(arm: string, values: readonly number[]): TestUnit[] {
  return values.map((outcome) => ({ arm, outcome }));
}

export function inputOf(units: readonly TestUnit[], facts: TestFacts): KernelInput {
  const { control, isShare = true, hasUnit = true } = facts;
  const variants = [...new Set(units.map(({ arm }) => arm))].filter((arm) => arm !== both).sort();
  const strata = [...new Set(units.flatMap(({ stratum }) => stratum ?? []))].sort();
  const column = (name: 'before' | 'denominator'): Record<string, Float64Array> =>
    units.some((unit) => unit[name] !== undefined)
      ? { [name]: Float64Array.from(units, (unit) => unit[name] ?? NaN) }
      : {};
  return {
    columns: {
      arm: Int32Array.from(units, ({ arm }) => variants.indexOf(arm)),
      rows: Int32Array.from(units, ({ rows }) => rows ?? 1),
      outcome: Float64Array.from(units, ({ outcome }) => outcome),
      ...column('before'),
      ...column('denominator'),
      ...(strata.length > 0
        ? { stratum: Int32Array.from(units, ({ stratum }) => strata.indexOf(stratum ?? both)) }
        : {}),
    },
    facts: {
      control: variants.indexOf(control),
      isShare: isShare ? 1 : 0,
      outcome: 'bought',
      denominator: units.some(({ denominator }) => denominator !== undefined) ? 'orders' : '',
      before: 'earlier',
      stratum: strata.length > 0 ? 'segment' : '',
      hasUnit: hasUnit ? 1 : 0,
      isControlGuessed: 0,
    },
    texts: { variants, strata, numbers: ['bought'], segments: [] },
  };
}

export function runKernel(units: readonly TestUnit[], facts: TestFacts): KernelOutput {
  const defaults = Object.fromEntries(
    Object.entries(abtestSpec.options).map(([name, option]) => [name, option.default]),
  );
  return computeAbtest(inputOf(units, facts), { ...defaults, resamples: 0, ...facts.options });
}

export function judgeUnits(units: readonly TestUnit[], facts: TestFacts): AbtestResult {
  const output = runKernel(units, facts);
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as AbtestResult;
}

export function firstOf({ comparisons }: AbtestResult): Comparison {
  return comparisons[0] as Comparison;
}

export function guardOf({ guards }: AbtestResult, id: GuardId): Guard {
  return guards.find((guard) => guard.id === id) as Guard;
}
