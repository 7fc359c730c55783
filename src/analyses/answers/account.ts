import type { FilterColumn } from '../../../workers/contract/filters.ts';
import type { TableKind } from '../../../workers/contract/tables.ts';
import type { Text } from '../../../workers/contract/text.ts';

/**
 * What stands behind a figure of an answer. Texts may hold {figures} of the same answer and the days of the answers. A figure
 * without `told`, `how` and `wilson` is only a part of others.
 */
export interface Account {
  readonly what: Text;
  /** In words: how it is counted, found or set, or what `how` does. */
  readonly told?: Text;
  /** How it is worked out of other figures of the answer: '{part} ÷ {whole}'. */
  readonly how?: string;
  /** It is an end of the 95 % interval of this share of figures. */
  readonly wilson?: {
    readonly hits: string;
    readonly trials: string;
    readonly end: 'low' | 'high';
  };
  /** The figure it is a part of, where `how` does not divide by it. */
  readonly of?: string;
  /** Those of the whole analysis where nothing is said. */
  readonly rows?: AccountRows;
}

export type Span = 'recent' | 'before' | 'year' | 'yearBefore' | 'opened';

interface AccountRows {
  readonly kind?: TableKind;
  /** All days where nothing is said; the name of a figure stands for its month. */
  readonly span?: Span | { readonly month: string };
  /** Only lines whose column has the word of this figure. */
  readonly with?: readonly [role: (FilterColumn & { kind: 'orders' })['role'], figure: string];
}

/** By the name of the figure. */
export type AnswerAccounts = Readonly<Record<string, Account>>;

/** The length of the stretch up to the last sale that is compared with the one before. */
export const stretchLength: Account = {
  what: { ko: '견주는 기간의 길이', en: 'Length of the stretch' },
  told: {
    ko: '365, 182, 91, 28일 가운데 이 파일에 두 번 들어가는 가장 긴 길이. 마지막 판매일({fileLast})에서 끝납니다.',
    en: 'The longest of 365, 182, 91 and 28 days that fits into the file twice; it ends on the last sale, {fileLast}',
  },
};

export const yearLength: Account = {
  what: { ko: '살펴본 날수', en: 'Days looked at' },
  told: {
    ko: '{yearFirst}부터 마지막 판매일({fileLast})까지: 365일, 파일이 그보다 짧으면 파일 전체',
    en: 'From {yearFirst} to the last sale, {fileLast}: 365 days, or the whole file where it is shorter',
  },
};

export const intervalEnds = (
  hits: string,
  trials: string,
): { readonly low: Account; readonly high: Account } => ({
  low: {
    what: { ko: '95% 구간의 아래 끝', en: 'Lower end of the 95% interval' },
    wilson: { hits, trials, end: 'low' },
  },
  high: {
    what: { ko: '95% 구간의 위 끝', en: 'Upper end of the 95% interval' },
    wilson: { hits, trials, end: 'high' },
  },
});
