import type { TableNeeds } from '../../contract/tables.ts';
import type { Text } from '../../contract/text.ts';
import type { SectionId } from './result.ts';

/** One of the 47 questions every CRM team is asked: how it is put, what it takes, and where more is shown. */
export interface Question {
  readonly number: number;
  readonly section: SectionId;
  readonly title: Text;
  /** One of these beside the orders; none where the orders’ needed columns are enough. */
  readonly needs: readonly TableNeeds[];
  readonly opens: { readonly analysis: string; readonly options: Readonly<Record<string, unknown>> };
  readonly keywords: Text;
}

type Opens = readonly [analysis: string, options?: Readonly<Record<string, unknown>>];

export function ask(
  section: SectionId,
  number: number,
  title: Text,
  opens: Opens,
  keywords: Text,
  ...needs: readonly TableNeeds[]
): Question {
  return { number, section, title, needs, opens: { analysis: opens[0], options: opens[1] ?? {} }, keywords };
}

export const product: readonly TableNeeds[] = [{ orders: ['product'] }, { orders: ['productName'] }];
export const discount: readonly TableNeeds[] = [
  { orders: ['discount'] },
  { orders: ['listPrice', 'quantity'] },
];
