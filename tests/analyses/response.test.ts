import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildBars } from '../../src/analyses/response/chart.ts';
import { computeResponse } from '../../workers/analyses/response/kernel.ts';
import type { ResponseResult } from '../../workers/analyses/response/result.ts';

interface Reference {
  readonly handSized: { readonly lineCount: readonly number[]; readonly rows: ResponseResult['rows'] };
}

const reference = JSON.parse(
  readFileSync(new URL('../reference/response.json', import.meta.url), 'utf8'),
) as Reference;

function compute(lineCount: readonly number[], most = 3): ResponseResult {
  const columns = { customer: Int32Array.from(lineCount.keys()), lineCount: Int32Array.from(lineCount) };
  const output = computeResponse({ columns, facts: { asOf: '2024-12-31' } }, { most });
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as ResponseResult;
}

// REPLACE-ME by tests against published values, named after the paper and the table.
it('agrees with the hand-sized case', () => {
  expect(compute(reference.handSized.lineCount).rows).toEqual(reference.handSized.rows);
});

it('an empty table gives NO_ROWS, not NaN', () => {
  const columns = { customer: new Int32Array(), lineCount: new Int32Array() };
  expect(computeResponse({ columns, facts: {} }, { most: 3 })).toMatchObject({ code: 'NO_ROWS' });
});

it('the longest bar fills the picture, and the last one says that it holds more', () => {
  expect(buildBars(compute([1, 1, 9])).map(({ share, orMore }) => [share, orMore])).toEqual([
    [1, false],
    [0, false],
    [0.5, true],
  ]);
});
