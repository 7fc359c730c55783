import type { TypedColumn } from '../../contract/analysis.ts';
import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import type { BuyerIndex } from './buyers.ts';

/** The day of joining of members who have none. */
export const noDay = -1_000_000;

/** The members’ file, a row a member, in any order. */
export interface Members {
  readonly customer: TypedColumn;
  /** Since 1970-01-01; noDay where it is not known. */
  readonly joined: TypedColumn;
  /** By member: bit 0 e-mail, bit 1 SMS, bit 2 push. */
  readonly consent: Uint8Array;
  readonly known: { readonly email: boolean; readonly sms: boolean; readonly push: boolean };
  readonly hasJoinDays: boolean;
}

export function readMembers(input: KernelInput): Members | null {
  if (input.facts.hasMembers !== 1) return null;
  const customer = columnOf(input, 'memberCustomer');
  const consents = [input.columns.consentEmail, input.columns.consentSms, input.columns.consentPush];
  const consent = new Uint8Array(customer.length);
  consents.forEach((column, bit) => {
    if (column === undefined) return;
    for (let i = 0; i < consent.length; i++) {
      if (column[i] === 1) consent[i] = (consent[i] as number) | (1 << bit);
    }
  });
  const [email, sms, push] = consents.map((column) => column !== undefined) as [boolean, boolean, boolean];
  const joined = input.columns.memberJoined;
  return {
    customer,
    joined: joined ?? new Int32Array(customer.length).fill(noDay),
    consent,
    known: { email, sms, push },
    hasJoinDays: joined !== undefined,
  };
}

/** Customer index → position among the buyers; −1 for everybody else. */
export function placeBuyers({ customers }: BuyerIndex, highest: number): Int32Array {
  const places = new Int32Array(Math.max(highest, customers.at(-1) ?? -1) + 1).fill(-1);
  for (let i = 0; i < customers.length; i++) places[customers[i] as number] = i;
  return places;
}

/** Rows of members without a purchase who had joined by the day, those of unknown joining among them; by customer. */
export function findProspects({ customer, joined }: Members, places: Int32Array, asOf: number): Int32Array {
  const rows: number[] = [];
  for (let i = 0; i < customer.length; i++) {
    if (places[customer[i] as number] === -1 && (joined[i] as number) <= asOf) rows.push(i);
  }
  return Int32Array.from(rows.sort((a, b) => (customer[a] as number) - (customer[b] as number)));
}
