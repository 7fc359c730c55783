import { computeResponse } from '../../workers/analyses/response/kernel.ts';
import type { ResponseResult } from '../../workers/analyses/response/result.ts';
import { responseSpec } from '../../workers/analyses/response/spec.ts';
import type { Membership } from '../../workers/contract/analysis.ts';
import type { KernelInput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';

/** A message as the kernel is given it; steps as letters: d, o, c, b (bought), x (opted out). */
export interface GivenMessage {
  readonly customer: number;
  readonly time: number;
  readonly campaign?: number;
  readonly channel?: number;
  readonly variant?: number;
  readonly steps: string;
  readonly cost?: number;
  readonly revenue?: number;
}

export interface GivenOrder {
  readonly customer: number;
  readonly time: number;
  readonly minor: number;
}

const bits: Readonly<Record<string, number>> = { d: 1, o: 2, c: 4, b: 8, x: 16 };
const bitsOf = (letters: string): number => [...letters].reduce((sum, one) => sum + (bits[one] ?? 0), 0);

export interface Given {
  readonly messages: readonly GivenMessage[];
  readonly orders?: readonly GivenOrder[];
  /** Columns that the file has. */
  readonly mapped?: string;
  readonly splitBy?: string;
  readonly texts?: Readonly<Record<string, readonly string[]>>;
}

export function responseInput({
  messages,
  orders,
  mapped = 'docx',
  splitBy = 'campaign',
  texts = {},
}: Given): KernelInput {
  const ints = (key: 'campaign' | 'channel' | 'variant'): Record<string, Int32Array> =>
    texts[key] === undefined ? {} : { [key]: Int32Array.from(messages, (one) => one[key] ?? -1) };
  return {
    columns: {
      customer: Int32Array.from(messages, ({ customer }) => customer),
      time: Float64Array.from(messages, ({ time }) => time),
      steps: Uint8Array.from(messages, ({ steps }) => bitsOf(steps)),
      ...{ ...ints('campaign'), ...ints('channel'), ...ints('variant') },
      ...(messages.some(({ cost }) => cost !== undefined)
        ? { cost: Float64Array.from(messages, ({ cost }) => cost ?? 0) }
        : {}),
      ...(messages.some(({ revenue }) => revenue !== undefined)
        ? { revenue: Float64Array.from(messages, ({ revenue }) => revenue ?? 0) }
        : {}),
      ...(orders
        ? {
            orderCustomer: Int32Array.from(orders, ({ customer }) => customer),
            orderTime: Float64Array.from(orders, ({ time }) => time),
            orderMinor: Float64Array.from(orders, ({ minor }) => minor),
          }
        : {}),
    },
    facts: {
      ...{ asOf: '2024-12-31', firstDay: '2024-01-01', lastDay: '2024-12-30', splitBy, isTimed: 1 },
      ...{ steps: bitsOf(mapped), moneyDecimals: 0, costDecimals: 0, revenueDecimals: 0 },
      ...{ endDay: 30_000, ordersEnd: 20_088 },
    },
    texts,
  };
}

export function runResponse(
  given: Given,
  options: Readonly<Record<string, unknown>> = {},
): { readonly result: ResponseResult; readonly membership: Membership | null } {
  const output = computeResponse(responseInput(given), completeOptions(responseSpec, options));
  if (output.status !== 'ok') throw new Error(output.code);
  return { result: output.result as ResponseResult, membership: output.membership };
}
