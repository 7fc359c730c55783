import { computeClusters } from '../../workers/analyses/clusters/kernel.ts';
import type { ClustersResult } from '../../workers/analyses/clusters/result.ts';
import { clustersSpec } from '../../workers/analyses/clusters/spec.ts';
import type { Membership } from '../../workers/contract/analysis.ts';
import type { KernelInput, KernelOutput, OnShare } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { seededRandom } from './seededRandom.ts';

export interface Given {
  /** One column a feature. */
  readonly columns: readonly (readonly number[])[];
  /** 0 used, 1 a value missing, 2 too few purchases; all used where not given. */
  readonly standing?: readonly number[];
  /** Money by customer; without it there are no orders. */
  readonly money?: readonly number[];
}

export function toInput({ columns, standing, money }: Given): KernelInput {
  const n = columns[0]?.length ?? 0;
  const values = Object.fromEntries(columns.map((column, i) => [`f${i}`, Float64Array.from(column)]));
  return {
    columns: {
      customer: Int32Array.from({ length: n }, (_, i) => i),
      standing: Uint8Array.from(standing ?? Array.from({ length: n }, () => 0)),
      ...(money ? { purchases: new Int32Array(n).fill(1), monetary: Float64Array.from(money) } : {}),
      ...values,
    },
    facts: { asOf: '2024-12-31', set: 'own', hasOrders: money ? 1 : 0, moneyDecimals: 2 },
    texts: {
      features: columns.map((_, i) => `column ${i}`),
      kinds: columns.map(() => 'number'),
      skewed: [],
      available: [],
    },
  };
}

export function run(given: Given, options: Record<string, unknown> = {}, onShare?: OnShare): KernelOutput {
  return computeClusters(toInput(given), completeOptions(clustersSpec, options), onShare);
}

export function resultOf(output: KernelOutput): ClustersResult {
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as ClustersResult;
}

export function membersOf(output: KernelOutput): Membership {
  if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
  return output.membership;
}

/** `each` points around every centre; columns of the given number of dimensions. */
export function makeBlobs(centres: readonly (readonly number[])[], each: number, spread: number, seed = 1) {
  const random = seededRandom(seed);
  const columns: number[][] = (centres[0] ?? []).map(() => []);
  for (const centre of centres) {
    for (let i = 0; i < each; i++)
      centre.forEach((value, f) => columns[f]?.push(value + spread * random.normal()));
  }
  return columns;
}

/** Every column in an order of its own. */
export function shuffleEach(columns: readonly (readonly number[])[], seed: number): number[][] {
  const random = seededRandom(seed);
  return columns.map((column) => {
    const shuffled = [...column];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const other = Math.floor(random.uniform() * (i + 1));
      [shuffled[i], shuffled[other]] = [shuffled[other] as number, shuffled[i] as number];
    }
    return shuffled;
  });
}
