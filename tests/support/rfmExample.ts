import { computeRfm } from '../../workers/analyses/rfm/kernel.ts';
import type { RfmResult } from '../../workers/analyses/rfm/result.ts';
import { rfmSpec } from '../../workers/analyses/rfm/spec.ts';
import { completeOptions } from '../../workers/contract/options.ts';

export interface ExampleCustomers {
  readonly recencyDays: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

/** The result of rfm for a few customers written out, without a history to hold out. */
export function runRfm(
  customers: ExampleCustomers,
  options: Readonly<Record<string, unknown>> = {},
  decimals = 0,
): RfmResult {
  const n = customers.recencyDays.length;
  const output = computeRfm(
    {
      columns: {
        customer: Int32Array.from({ length: n }, (_, i) => i),
        recencyDays: Int32Array.from(customers.recencyDays),
        frequency: Int32Array.from(customers.frequency),
        monetary: Float64Array.from(customers.monetary),
      },
      facts: { asOf: '2024-12-31', moneyDecimals: decimals, spanDays: 400, cutoff: '' },
    },
    completeOptions(rfmSpec, options),
  );
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as RfmResult;
}

/** Customers as shops have them: most bought once, a few a lot. Seeded. */
export function manyCustomers(n: number, seed = 11): ExampleCustomers {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const frequency = Array.from({ length: n }, () => 1 + Math.floor(random() ** 4 * 20));
  return {
    recencyDays: frequency.map((times) => 1 + Math.floor((random() * 400) / Math.sqrt(times))),
    frequency,
    monetary: frequency.map((times) => Math.round(times * (5 + random() ** 3 * 300) * 100) / 100),
  };
}
