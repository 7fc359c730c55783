import type { AnalysisId, ResultOf } from '../../../workers/contract/catalogue.ts';
import type { FindingRef } from '../../../workers/contract/repairs.ts';
import type { TableKind } from '../../../workers/contract/tables.ts';

/** A number as both languages write it. */
export interface Said {
  readonly ko: string;
  readonly en: string;
}

/** Numbers that are not worked out: what an example or a setting is given, and why. */
interface Given {
  readonly why: string;
  /** As written, with spaces between. */
  readonly numbers: string | Said;
}

/** A file of an example, as text. */
export interface ExampleTable {
  readonly kind: TableKind;
  readonly csv: string;
}

/** The product’s own engine, without a page. */
export interface Runs {
  sample: <Id extends AnalysisId>(
    analysis: Id,
    options?: Readonly<Record<string, unknown>>,
  ) => Promise<ResultOf[Id]>;
  example: <Id extends AnalysisId>(
    tables: readonly ExampleTable[],
    analysis: Id,
    options?: Readonly<Record<string, unknown>>,
    asOf?: string | null,
  ) => Promise<ResultOf[Id]>;
  /** The quality of an example after the rows of one finding were left out. */
  leftOut: (tables: readonly ExampleTable[], finding: FindingRef) => Promise<ResultOf['quality']>;
}

/** The numbers a lesson quotes. Those of an equation that it writes out are worked out anew from the text itself. */
export interface LessonNumbers {
  /** Its example, if the product can read it; its numbers are given. */
  readonly example?: readonly ExampleTable[];
  computed: (runs: Runs) => Promise<readonly Said[]>;
  readonly given: readonly Given[];
}

/** A number with so many decimals, as both languages write it. */
export function said(value: number | null | undefined, decimals = 0): Said {
  if (value === null || value === undefined || !Number.isFinite(value)) throw new Error('not computed');
  const text = value
    .toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace(/^-/, '−');
  return { ko: text, en: text };
}

/** A rate in percent. */
export function percent(rate: number | null | undefined, decimals = 1): Said {
  return said(rate === null || rate === undefined ? rate : rate * 100, decimals);
}

/** Money that Korean counts in hundred millions and English in millions. */
export function millions(won: number | null | undefined, decimals = 1): Said {
  const value = won ?? Number.NaN;
  return { ko: said(value / 1e8, decimals).ko, en: said(value / 1e6).en };
}
