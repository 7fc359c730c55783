import type { DateOrder, DecimalMark, ImportRequest } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { roleIn } from '../../contract/tables.ts';
import {
  addNumberEvidence,
  addTimeEvidence,
  decideDateOrder,
  decideDecimalMark,
  noEvidence,
  type ColumnEvidence,
} from '../values/columnRules.ts';
import { isTimeType, restColumns, valueRoles } from './valueRoles.ts';

/** How the columns of one file are written, by position. */
export interface ColumnRules {
  /** null where no cell of the column needs an order. */
  readonly dateOrders: ReadonlyMap<number, DateOrder | null>;
  /** Columns that are not in it use a point. */
  readonly decimalMarks: ReadonlyMap<number, DecimalMark>;
  /** Two digits of a year of birth mean a year up to this one. */
  readonly latestYear: number;
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
  const columns = listColumns(request);
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
  return {
    dateOrders: new Map(columns.flatMap((column) => decidedOrder(column, request))),
    decimalMarks: new Map(columns.flatMap((column) => decidedMark(column, request))),
    latestYear: new Date().getFullYear(),
  };
}

interface JudgedColumn {
  readonly position: number;
  readonly isTime: boolean;
  readonly evidence: ColumnEvidence;
}

function listColumns(request: ImportRequest): JudgedColumn[] {
  const mapped = valueRoles(request).flatMap((role) => {
    const { type } = roleIn(request.kind, role);
    if (type === 'flag') return [];
    return [{ position: request.mapping[role] as number, isTime: isTimeType(type), evidence: noEvidence() }];
  });
  const kept = restColumns(request)
    .filter(({ type }) => type === 'number')
    .map(({ position }) => ({ position, isTime: false, evidence: noEvidence() }));
  return [...mapped, ...kept];
}

function addEvidence({ isTime, evidence }: JudgedColumn, cell: string): void {
  if (isTime) addTimeEvidence(evidence, cell);
  else addNumberEvidence(evidence, cell);
}

function isUnsure({ isTime, evidence }: JudgedColumn, request: ImportRequest): boolean {
  return isTime
    ? request.dateOrder === undefined && decideDateOrder(evidence) === 'unsure'
    : request.decimalMark === undefined && decideDecimalMark(evidence) === 'unsure';
}

/** What the cells say goes before an answer, which was about another column perhaps. */
function decidedOrder(column: JudgedColumn, request: ImportRequest): [number, DateOrder | null][] {
  if (!column.isTime) return [];
  const order = decideDateOrder(column.evidence);
  return [[column.position, order === 'unsure' ? (request.dateOrder ?? null) : order]];
}

function decidedMark(column: JudgedColumn, request: ImportRequest): [number, DecimalMark][] {
  if (column.isTime) return [];
  const mark = decideDecimalMark(column.evidence);
  if (mark !== 'unsure') return [[column.position, mark]];
  return request.decimalMark ? [[column.position, request.decimalMark]] : [];
}

function ask(column: JudgedColumn, request: ImportRequest): ExpectedFailure {
  return new ExpectedFailure(column.isTime ? 'AMBIGUOUS_DATES' : 'AMBIGUOUS_NUMBERS', {
    column: request.preview.columns[column.position]?.name ?? '',
    example: column.evidence.example.slice(0, 40),
  });
}
