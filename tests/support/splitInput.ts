import { computeSplit } from '../../workers/analyses/split/kernel.ts';
import type { SplitResult } from '../../workers/analyses/split/result.ts';
import { splitSpec } from '../../workers/analyses/split/spec.ts';
import type { Membership } from '../../workers/contract/analysis.ts';
import type { KernelInput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { seededRandom } from './seededRandom.ts';

/** n customers with skewed purchases, consents and two labels; who agreed to SMS buys more. */
export function splitInput(n: number, change: Partial<KernelInput['columns']> = {}): KernelInput {
  const random = seededRandom(11);
  const number = (of: (i: number) => number): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => of(i));
  const flag = (share: number): Uint8Array =>
    Uint8Array.from({ length: n }, () => Number(random.uniform() < share));
  const place = (count: number): Int32Array =>
    Int32Array.from({ length: n }, () => Math.floor(random.uniform() * (count + 1)) - 1);
  const sms = flag(0.6);
  const recentBuys = Int32Array.from({ length: n }, (_, i) =>
    Number(random.uniform() < (sms[i] === 1 ? 0.3 : 0.05)),
  );
  return {
    columns: {
      customer: Int32Array.from({ length: n }, (_, i) => n - 1 - i),
      recency: number(() => Math.floor(random.uniform() * 400)),
      frequency: number(() => 1 + Math.floor(random.uniform() ** 4 * 20)),
      spend: number(() => Math.round(Math.exp(8 + random.normal()))),
      recent: number((i) => (recentBuys[i] as number) * Math.round(Math.exp(9 + random.normal()))),
      tenure: number(() => Math.floor(random.uniform() * 900)),
      recentBuys,
      existed: new Uint8Array(n).fill(1),
      'reach-sms': sms,
      'reach-email': flag(0.5),
      'label-gender': place(2),
      'label-region': place(8),
      ...change,
    } as KernelInput['columns'],
    facts: { who: 'buyers', windowFrom: '2025-12-04', windowTo: '2025-12-31', windowDays: 28, hasWindow: 1 },
    texts: {
      labels: ['gender', 'region'],
      'label-gender': ['F', 'M'],
      'label-region': ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8'],
      flagColumns: [],
    },
  };
}

export interface Split {
  readonly result: SplitResult;
  readonly membership: Membership | null;
}

export function split(input: KernelInput, options: Readonly<Record<string, unknown>> = {}): Split {
  const output = computeSplit(input, completeOptions(splitSpec, options));
  if (output.status === 'failed') throw new Error(`${output.code} ${JSON.stringify(output.detail)}`);
  return { result: output.result as SplitResult, membership: output.membership };
}
