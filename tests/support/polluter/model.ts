import type { ExclusionRule, RejectReason } from '../../../workers/contract/importing.ts';
import { createStream, type RandomStream } from '../../../workers/shops/random.ts';

/** What a row of a dirty file means. Times are epoch milliseconds, amounts plain decimals. */
export interface TrueRow {
  readonly customer: string;
  readonly time: number;
  readonly amount: string;
  readonly order: string | null;
  readonly productName: string | null;
}

/** Where a line of the file has to end up. */
export type Fate =
  | { readonly to: 'kept'; readonly row: TrueRow }
  | { readonly to: 'excluded'; readonly rule: ExclusionRule }
  | { readonly to: 'rejected'; readonly reason: RejectReason }
  /** Titles, headers and blank lines are no rows. */
  | { readonly to: 'nowhere' };

/** One row before it is written: its cells, or text that stands in the file as it is. */
export interface Entry {
  readonly cells: readonly string[];
  readonly raw?: string;
  readonly fate: Fate;
}

export interface Truth {
  readonly kept: readonly TrueRow[];
  readonly excluded: Readonly<Partial<Record<ExclusionRule, number>>>;
  readonly rejected: readonly { readonly line: number; readonly reason: RejectReason }[];
}

export interface DirtyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
  /** What was done to it, for the list of files not restored and for the check that all was tried. */
  readonly features: readonly string[];
}

export type Language = 'ko' | 'en' | 'mixed';

export interface Draw extends RandomStream {
  pick<T>(items: readonly T[]): T;
}

export function createDraw(...path: readonly (string | number)[]): Draw {
  const stream = createStream(...path);
  return {
    ...stream,
    pick(items) {
      const item = items[stream.integer(0, items.length - 1)];
      if (item === undefined) throw new Error('pick: no items');
      return item;
    },
  };
}
