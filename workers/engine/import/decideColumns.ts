import type { DateOrder, DecimalMark, ImportRequest } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { orderRoles, type OrderRole } from '../../contract/tables.ts';
import {
  addNumberEvidence,
  addTimeEvidence,
  decideDateOrder,
  decideDecimalMark,
  noEvidence,
  type ColumnEvidence,
} from '../values/columnRules.ts';
import { valueRoles } from './valueRoles.ts';

/** How the columns of one file are written. */
export interface ColumnRules {
  readonly dateOrder: DateOrder | null;
  /** By column position; columns that are not in it use a point. */
  readonly decimalMarks: ReadonlyMap<number, DecimalMark>;
}

/** Walks over the cells of some columns, all rows of the file, calling back with position and text. */
export type WalkCells = (
  positions: readonly number[],
  onCell: (position: number, cell: string) => void,
) => Promise<void>;

/**
 * Decides for each column how its numbers and dates are written: by the sample where it tells, by every
 * cell of the column where it does not, and by asking (AMBIGUOUS_DATES, AMBIGUOUS_NUMBERS) where not even these do.
 */
export async function decideColumns(request: ImportRequest, walk: WalkCells): Promise<ColumnRules> {
  const columns = valueRoles(request.mapping).map((role) => ({
    role,
    position: request.mapping[role] as number,
    evidence: noEvidence(),
  }));
  for (const column of columns) {
    for (const row of request.preview.rows) addEvidence(column, row[column.position] ?? '');
  }
  const unsure = columns.filter((column) => isUnsure(column, request));
  if (unsure.length > 0) {
    const byPosition = new Map(
      unsure.map((column) => [column.position, { ...column, evidence: noEvidence() }]),
    );
    await walk([...byPosition.keys()], (position, cell) => {
      const column = byPosition.get(position);
      if (column) addEvidence(column, cell);
    });
    for (const column of byPosition.values()) {
      if (isUnsure(column, request)) throw ask(column, request);
      Object.assign(columns.find(({ position }) => position === column.position) ?? {}, column);
    }
  }
  const time = columns.find(({ role }) => role === 'time');
  const order = time ? decideDateOrder(time.evidence) : null;
  return {
    dateOrder: request.dateOrder ?? (order === 'unsure' ? null : order),
    decimalMarks: new Map(columns.flatMap((column) => decidedMark(column, request))),
  };
}

interface JudgedColumn {
  readonly role: OrderRole;
  readonly position: number;
  readonly evidence: ColumnEvidence;
}

function isTime({ role }: JudgedColumn): boolean {
  return orderRoles[role].type === 'time';
}

function addEvidence(column: JudgedColumn, cell: string): void {
  if (isTime(column)) addTimeEvidence(column.evidence, cell);
  else addNumberEvidence(column.evidence, cell);
}

function isUnsure(column: JudgedColumn, request: ImportRequest): boolean {
  return isTime(column)
    ? request.dateOrder === undefined && decideDateOrder(column.evidence) === 'unsure'
    : request.decimalMark === undefined && decideDecimalMark(column.evidence) === 'unsure';
}

function decidedMark(column: JudgedColumn, request: ImportRequest): [number, DecimalMark][] {
  if (isTime(column)) return [];
  const mark = decideDecimalMark(column.evidence);
  if (mark !== 'unsure') return [[column.position, mark]];
  return request.decimalMark ? [[column.position, request.decimalMark]] : [];
}

function ask(column: JudgedColumn, request: ImportRequest): ExpectedFailure {
  return new ExpectedFailure(isTime(column) ? 'AMBIGUOUS_DATES' : 'AMBIGUOUS_NUMBERS', {
    column: request.preview.columns[column.position]?.name ?? '',
    example: column.evidence.example.slice(0, 40),
  });
}
