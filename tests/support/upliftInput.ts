import { computeUplift } from '../../workers/analyses/uplift/kernel.ts';
import type { UpliftModel, UpliftResult } from '../../workers/analyses/uplift/result.ts';
import { upliftSpec } from '../../workers/analyses/uplift/spec.ts';
import type { Membership } from '../../workers/contract/analysis.ts';
import type { KernelInput, KernelOutput } from '../../workers/contract/kernel.ts';
import { seededRandom } from './seededRandom.ts';

export interface UpliftUnit {
  readonly arm: string;
  readonly outcome: number;
  readonly customer?: number;
  /** Numbers, or texts; null for none. */
  readonly known: Readonly<Record<string, number | string | null>>;
}

export interface UpliftFacts {
  readonly isShare?: boolean;
  readonly control?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

export function upliftInput(units: readonly UpliftUnit[], facts: UpliftFacts = {}): KernelInput {
  const { isShare = true, control = 'control' } = facts;
  const variants = [...new Set(units.map(({ arm }) => arm))].filter((arm) => arm !== '').sort();
  const features = Object.keys(units[0]?.known ?? {});
  const columns: Record<string, Float64Array | Int32Array> = {
    arm: Int32Array.from(units, ({ arm }) => variants.indexOf(arm)),
    outcome: Float64Array.from(units, ({ outcome }) => outcome),
    customer: Int32Array.from(units, ({ customer }) => customer ?? -1),
    row: Int32Array.from(units.keys(), (i) => i + 1),
  };
  const texts: Record<string, readonly string[]> = {
    ...{ variants, features, skipped: [], numbers: ['bought'], units: [] },
  };
  features.forEach((id, i) => {
    const values = units.map(({ known }) => known[id] ?? null);
    if (values.some((value) => typeof value === 'string')) {
      const names = [...new Set(values.filter((value) => value !== null).map(String))].sort();
      texts[`f${i}`] = names;
      columns[`f${i}`] = Int32Array.from(values, (value) =>
        value === null ? -1 : names.indexOf(String(value)),
      );
    } else columns[`f${i}`] = Float64Array.from(values, (value) => (value === null ? NaN : Number(value)));
  });
  return {
    columns,
    texts,
    facts: {
      control: variants.indexOf(control),
      isShare: isShare ? 1 : 0,
      outcome: 'bought',
      isControlGuessed: 0,
    },
  };
}

export function runUplift(units: readonly UpliftUnit[], facts: UpliftFacts = {}): KernelOutput {
  const defaults = Object.fromEntries(
    Object.entries(upliftSpec.options).map(([name, option]) => [name, option.default]),
  );
  return computeUplift(upliftInput(units, facts), { ...defaults, resamples: 50, ...facts.options });
}

export interface Judged {
  readonly result: UpliftResult;
  readonly model: UpliftModel;
  readonly membership: Membership | null;
}

export function judgeUplift(units: readonly UpliftUnit[], facts: UpliftFacts = {}): Judged {
  const output = runUplift(units, facts);
  if (output.status !== 'ok') throw new Error(output.code);
  const result = output.result as UpliftResult;
  return { result, model: result.model as UpliftModel, membership: output.membership };
}

export interface Person {
  readonly age: number;
  readonly city: string;
  readonly noise: number;
}

export type EffectOf = (person: Person) => number;

/** People whose true effect is known; a third of what they do without treatment depends on the city. */
export function simulate(
  n: number,
  seed: number,
  effect: EffectOf,
  share = 0.5,
): { readonly units: UpliftUnit[]; readonly truth: Float64Array } {
  const { uniform } = seededRandom(seed);
  const truth = new Float64Array(n);
  const units = Array.from({ length: n }, (_, i): UpliftUnit => {
    const person = {
      age: Math.floor(uniform() * 60),
      city: ['A', 'B', 'C'][Math.floor(uniform() * 3)]!,
      noise: uniform(),
    };
    truth[i] = effect(person);
    const isTreated = uniform() < share;
    const base = person.city === 'A' ? 0.3 : 0.15;
    const outcome = uniform() < base + (isTreated ? truth[i]! : 0) ? 1 : 0;
    return { arm: isTreated ? 'coupon' : 'control', outcome, customer: i, known: { ...person } };
  });
  return { units, truth };
}
