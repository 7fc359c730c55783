import { expect, test } from 'vitest';
import type { FilePreview } from '../../workers/contract/importing.ts';
import { ExpectedFailure } from '../../workers/contract/outcome.ts';
import { bytesPerRow, checkFits } from '../../workers/engine/import/memoryNeed.ts';

const columns = ['customer', 'date', 'amount', 'note'].map((name) => ({
  ...{ name, looks: 'text' as const, emptyRate: 0 },
}));
const preview = {
  ...{ fileName: 'orders.csv', fileBytes: 9e8, container: null, encoding: 'utf-8', isAscii: true },
  dialect: { delimiter: ',', quote: '"', skipLines: 0, headerLines: 1, hasHeader: true },
  ...{ columns, sampledRows: 1, estimatedRows: 1e7, kinds: [], notices: [] },
  rows: [['C1', '2024-01-05', '100', 'a note of some forty letters, more or so']],
} satisfies FilePreview;
const lean = { customer: 0, time: 1, amount: 2 };
const request = (mapping: Readonly<Record<string, number>>) => ({
  ...{ datasetId: null, kind: 'orders' as const, fileName: 'orders.csv', file: new Blob([]) },
  ...{ preview, mapping },
});

test('only columns that are kept count, long texts more than short ones', () => {
  const few = bytesPerRow(request(lean));
  const more = bytesPerRow(request({ ...lean, productName: 3 }));
  expect(few).toBe(6 + 16 + 8 + 8);
  expect(more - few).toBe(16 + 40);
});

test('what fits passes, what does not is told in rows that would fit', () => {
  checkFits(request(lean), 1e7, 2.5e9);
  const refused = (): void => checkFits(request({ ...lean, productName: 3 }), 1e8, 2.5e9);
  const detail = { file: 'orders.csv', rows: 1e8, need: 94e8, limit: 2.5e9, fits: 26_500_000 };
  expect(refused).toThrow(new ExpectedFailure('TOO_MANY_ROWS', detail));
});
