import type { OptionsOf } from '../../contract/analysis.ts';
import type { Kernel } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import type { RulesResult } from './result.ts';
import type { rulesSpec } from './spec.ts';

/**
 * REPLACE-ME what it answers, shapes and units, edge cases, cost, source with equation or table.
 * input.columns, all of length n: customer, lineCount (at least 1).
 */
export const computeRules: Kernel = (input, givenOptions) => {
  const { most } = givenOptions as OptionsOf<typeof rulesSpec>;
  const lineCount = input.columns['lineCount'];
  if (lineCount === undefined) throw new TypeError('the query gave no column lineCount');
  if (lineCount.length === 0) return failed('NO_ROWS');
  const counts = new Int32Array(most);
  for (const lines of lineCount) {
    const place = Math.min(lines, most) - 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const result: RulesResult = {
    asOf: String(input.facts['asOf']),
    customerCount: lineCount.length,
    rows: Array.from(counts, (customerCount, i) => ({ lineCount: i + 1, customerCount })),
  };
  return { status: 'ok', result, membership: null, notes: [] };
};
