import { computePersonas } from '../../workers/analyses/personas/kernel.ts';
import type { PersonasResult } from '../../workers/analyses/personas/result.ts';
import type { KernelInput, KernelOutput } from '../../workers/contract/kernel.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';

/** A purchase as a test writes it down. */
export interface PlainPurchase {
  readonly day: string;
  readonly hour?: number;
  readonly amount?: number;
  readonly channel?: string;
  readonly coupon?: boolean;
  readonly categories?: readonly string[];
}

export interface PlainCustomer {
  readonly group: string;
  readonly gender?: string;
  readonly purchases: readonly PlainPurchase[];
}

/** What the query would hand to the kernel for these customers. */
export function personaInput(customers: readonly PlainCustomer[], by = 'clusters'): KernelInput {
  const groups = [...new Set(customers.map(({ group }) => group))].sort();
  const bought = customers.flatMap(({ purchases }, buyer) => purchases.map((one) => ({ ...one, buyer })));
  const lines = bought.flatMap(({ buyer, categories = [] }) =>
    categories.map((category) => ({ buyer, category })),
  );
  const channels = [...new Set(bought.flatMap(({ channel }) => channel ?? []))].sort();
  const categories = [...new Set(lines.map(({ category }) => category))].sort();
  const genders = [...new Set(customers.flatMap(({ gender }) => gender ?? []))].sort();
  const codes = (values: readonly string[]): Int32Array => Int32Array.from(values, (_, i) => i + 1);
  const members = groups.flatMap((group, place) => {
    const own = customers.filter((one) => one.group === group && one.gender !== undefined);
    const count = (gender: string): number => own.filter((one) => one.gender === gender).length;
    const values = genders.map((gender, value) => ({ place, value, n: count(gender) }));
    return [...values.filter(({ n }) => n > 0), { place, value: -1, n: own.length }];
  });
  return {
    columns: {
      person: Int32Array.from(customers.keys()),
      personGroup: Uint8Array.from(customers, ({ group }) => groups.indexOf(group)),
      buyer: Int32Array.from(bought, ({ buyer }) => buyer),
      day: Int32Array.from(bought, ({ day }) => toDayNumber(day)),
      hour: Uint8Array.from(bought, ({ hour = 0 }) => hour),
      amount: Float64Array.from(bought, ({ amount = 100 }) => amount),
      marks: Uint8Array.from(bought, ({ coupon = false }) => Number(coupon)),
      channel: Uint16Array.from(bought, ({ channel }) => (channel ? channels.indexOf(channel) + 1 : 0)),
      channelCodes: codes(channels),
      ...(lines.length > 0
        ? {
            lineBuyer: Int32Array.from(lines, ({ buyer }) => buyer),
            category: Int32Array.from(lines, ({ category }) => categories.indexOf(category) + 1),
            categoryCodes: codes(categories),
          }
        : {}),
      memberFamily: Int32Array.from(members, () => 0),
      memberGroup: Int32Array.from(members, ({ place }) => place),
      memberValue: Int32Array.from(members, ({ value }) => value),
      memberCount: Float64Array.from(members, ({ n }) => n),
    },
    facts: {
      ...{ asOf: '2024-12-31', firstDay: '2023-01-01', endDay: '2024-12-30', by },
      ...{ moneyDecimals: 0, areDecades: 0 },
    },
    texts: {
      ...{ groups, marks: ['coupon'], channelValues: channels, categoryValues: categories },
      ...{ memberFamilies: ['gender'], memberValues: genders },
    },
  };
}

export function computePlain(customers: readonly PlainCustomer[], by?: string): KernelOutput {
  return computePersonas(personaInput(customers, by), {});
}

export function readPersonas(output: KernelOutput): PersonasResult {
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as PersonasResult;
}

/** Days spread over two years, so that weekdays are asked for. */
export function spreadDay(i: number): string {
  return new Date(Date.UTC(2023, 0, 1) + ((i * 37) % 700) * 86_400_000).toISOString().slice(0, 10);
}
