import type { ResponseResult } from '../../../workers/analyses/response/result.ts';

export interface Bar {
  readonly lineCount: number;
  /** The last bar holds this many and more. */
  readonly orMore: boolean;
  readonly customerCount: number;
  /** Of the longest bar, 0…1. */
  readonly share: number;
}

/** REPLACE-ME the result as a chart model in customers and lines; pixels come later. */
export function buildBars(result: ResponseResult): Bar[] {
  const longest = Math.max(1, ...result.rows.map((row) => row.customerCount));
  return result.rows.map((row, i) => ({
    lineCount: row.lineCount,
    orMore: i === result.rows.length - 1,
    customerCount: row.customerCount,
    share: row.customerCount / longest,
  }));
}
