import type { ContainerFormat, DateOrder, DecimalMark, Dialect, Mapping } from '../../contract/importing.ts';
import type { Role } from '../../contract/tables.ts';

/** How the cells of a file were read: enough to read it once more, elsewhere. */
export interface FileReading {
  readonly dialect: Dialect;
  readonly container: ContainerFormat | null;
  readonly columnCount: number;
  readonly mapping: Mapping;
  /** Where the attributes stand, in their order. */
  readonly attributePositions: readonly number[];
  /** By position; null where no cell of the column needs an order. */
  readonly dateOrders: Readonly<Record<number, DateOrder | null>>;
  /** By position; a point where nothing is said. */
  readonly decimalMarks: Readonly<Record<number, DecimalMark>>;
  /** Two digits of a year of birth mean a year up to this one. */
  readonly latestYear: number;
  readonly idsWithDecimal: readonly Role[];
}
