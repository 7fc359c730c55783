import type { DateOrder, DecimalMark } from '../../contract/importing.ts';
import { findDecimalMark, parseNumber } from './parseNumber.ts';
import { findDateOrder } from './parseTime.ts';

/** What the cells of a column say about how the column is written. Evidence of parts adds up. */
export interface ColumnEvidence {
  point: number;
  comma: number;
  /** Cells such as 1.234, which could be a decimal or a thousand. */
  eitherPoint: number;
  /** Cells such as 1,234. */
  eitherComma: number;
  dmy: number;
  mdy: number;
  eitherDate: number;
  /** The first cell that could be read two ways. */
  example: string;
}

export function noEvidence(): ColumnEvidence {
  return { point: 0, comma: 0, eitherPoint: 0, eitherComma: 0, dmy: 0, mdy: 0, eitherDate: 0, example: '' };
}

/** Adds one cell of a number column. */
export function addNumberEvidence(evidence: ColumnEvidence, cell: string): void {
  const found = findDecimalMark(cell);
  if (found === null) return;
  if (found !== 'either') {
    // 1.2.3.4 is no number either way and says nothing.
    if (parseNumber(cell, found) !== null) evidence[found] += 1;
    return;
  }
  if (cell.includes('.')) evidence.eitherPoint += 1;
  else evidence.eitherComma += 1;
  if (evidence.example === '' || !evidence.example.includes('.')) evidence.example = cell;
}

/** Adds one cell of a time column. */
export function addTimeEvidence(evidence: ColumnEvidence, cell: string): void {
  const found = findDateOrder(cell);
  if (found === 'dmy' || found === 'mdy') evidence[found] += 1;
  else if (found === 'either') {
    evidence.eitherDate += 1;
    if (evidence.example === '' || !readsTwoWays(evidence.example)) evidence.example = cell;
  }
}

/** 03/04/2024 shows the question, 04/04/2024 does not. */
function readsTwoWays(date: string): boolean {
  const [first, second] = date.match(/\d+/g) ?? [];
  return Number(first) !== Number(second);
}

/**
 * The decimal mark of a column: by what most of its telling cells say (the others are rejected, never misread).
 * 1,234 alone is taken for thousands, since decimals of always three digits are hardly ever written; 1.234
 * alone is 'unsure' and has to be asked. A few 1,5 among many 1,234 are slips where they are very few, and a
 * question where they are not.
 */
export function decideDecimalMark(evidence: ColumnEvidence): DecimalMark | 'unsure' {
  if (evidence.point > evidence.comma) return 'point';
  if (evidence.comma > evidence.point) {
    if (evidence.eitherComma <= evidence.comma) return 'comma';
    return evidence.comma * 20 < evidence.eitherComma ? 'point' : 'unsure';
  }
  return evidence.eitherPoint > 0 || evidence.point > 0 ? 'unsure' : 'point';
}

/** The order of day and month of a column; 'unsure' has to be asked, null where no cell needs it. */
export function decideDateOrder(evidence: ColumnEvidence): DateOrder | 'unsure' | null {
  if (evidence.dmy > 0 && evidence.mdy === 0) return 'dmy';
  if (evidence.mdy > 0 && evidence.dmy === 0) return 'mdy';
  return evidence.eitherDate > 0 ? 'unsure' : null;
}
