/** A workbook as the page asks for it. Texts are hostile; formulas are told as what they do, never as text. */

export interface CellPlace {
  /** From 0. */
  readonly column: number;
  /** From 0. */
  readonly row: number;
}

interface Span {
  readonly column: number;
  readonly from: number;
  /** Included. */
  readonly to: number;
}

export type CellRule =
  | { readonly does: 'sum'; readonly of: Span }
  /** A cell as a part of a sum. */
  | { readonly does: 'share'; readonly part: CellPlace; readonly of: Span }
  | { readonly does: 'divide'; readonly top: CellPlace; readonly bottom: CellPlace }
  | { readonly does: 'subtract'; readonly from: CellPlace; readonly less: CellPlace };

export type WorkbookCell =
  | string
  | number
  | null
  | { readonly heading: string }
  | {
      readonly value: number;
      readonly isPercent: boolean;
      readonly isTotal?: boolean;
      /** The value is what it comes to. */
      readonly rule?: CellRule;
    };

export interface WorkbookSheet {
  /** Made such that Excel takes it; the first characters must tell the sheets apart. */
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
}

export interface WorkbookRequest {
  readonly sheets: readonly WorkbookSheet[];
}
