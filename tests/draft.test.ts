import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilePreview, KindGuess, MappedDataset } from '../workers/contract/importing.ts';
import { groupDrafts, nameDraft, toImportRequest, type Draft } from '../src/draft.ts';
import { belongTo } from '../src/import/lookIntoFiles.ts';
import { findReading, rememberReading } from '../src/readings.ts';

const guess: KindGuess = {
  kind: 'orders',
  confidence: 0.9,
  roles: { customer: { column: 0, confidence: 1 } },
};

function preview(headers: readonly string[], hasHeader = true): FilePreview {
  return {
    ...{ fileName: 'f.csv', fileBytes: 1, container: null, encoding: 'utf-8', isAscii: true },
    dialect: { delimiter: ',', quote: '"', skipLines: 0, headerLines: hasHeader ? 1 : 0, hasHeader },
    columns: headers.map((name) => ({ name, looks: 'text', emptyRate: 0 })),
    ...{ rows: [], sampledRows: 0, estimatedRows: 0, kinds: [guess], notices: [] },
  };
}

let nextId = 1;

function draft(headers: readonly string[], change: Partial<Draft> = {}): Draft {
  return {
    ...{ id: `d${nextId++}`, file: new Blob(), fileName: 'f.csv', preview: preview(headers), kind: 'orders' },
    ...{ mapping: { customer: 0 }, dateOrder: null, decimalMark: null, included: true },
    ...{ remembered: null, failure: null },
    ...change,
  };
}

describe('drafts', () => {
  it('with the same columns are checked together, whatever else is there', () => {
    const [a, b, c] = [draft(['id', 'day']), draft(['id', 'sum']), draft(['id', 'day'])];
    expect(groupDrafts([a, b, c]).map(({ drafts }) => drafts)).toEqual([[a, c], [b]]);
  });

  it('without a header are each on their own', () => {
    const bare = (): Draft => draft([], { preview: preview(['1', '2'], false) });
    expect(groupDrafts([bare(), bare()])).toHaveLength(2);
  });

  it('are called by their sheet where a file has several', () => {
    const container = { format: 'xlsx', part: '3월', parts: ['2월', '3월'] } as const;
    expect(nameDraft(draft(['id'], { preview: { ...preview(['id']), container } }))).toBe('f.csv › 3월');
    const single = { format: 'xlsx', part: '3월', parts: ['3월'] } as const;
    expect(nameDraft(draft(['id'], { preview: { ...preview(['id']), container: single } }))).toBe('f.csv');
  });

  it('become requests that hold an answer only where one was given', () => {
    expect(toImportRequest(draft(['id']), '7')).not.toHaveProperty('dateOrder');
    expect(toImportRequest(draft(['id'], { dateOrder: 'dmy' }), null)).toMatchObject({
      datasetId: null,
      dateOrder: 'dmy',
    });
  });
});

describe('readings', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
  });

  const how = {
    kind: 'contacts',
    mapping: { customer: 1, time: 0 },
    dateOrder: 'mdy',
    decimalMark: null,
  } as const;

  it('come back for the same headers in any order', () => {
    rememberReading(preview(['sent', 'who', 'what']), how);
    expect(findReading(preview(['what', 'sent', 'who']))).toEqual({
      ...{ fit: 'same', kind: 'contacts', mapping: { customer: 2, time: 1 } },
      ...{ dateOrder: 'mdy', decimalMark: null },
    });
  });

  it('serve an export that gained a column, and no other file', () => {
    rememberReading(preview(['sent', 'who', 'what', 'where']), how);
    expect(findReading(preview(['sent', 'who', 'what', 'where', 'new']))?.fit).toBe('similar');
    expect(findReading(preview(['who', 'amount', 'day', 'shop']))).toBeNull();
  });

  it('are replaced by the latest choice', () => {
    rememberReading(preview(['sent', 'who']), how);
    rememberReading(preview(['sent', 'who']), { ...how, kind: 'events' });
    expect(findReading(preview(['sent', 'who']))?.kind).toBe('events');
  });

  it('of another hand are not used', () => {
    localStorage.setItem(
      'dangol.readings',
      '[{"headers":["a"],"kind":"orders","roles":{"__proto__":"a","x":"a"}}]',
    );
    expect(findReading(preview(['a']))).toBeNull();
    localStorage.setItem('dangol.readings', 'not json');
    expect(findReading(preview(['a']))).toBeNull();
  });
});

describe('joining what is there', () => {
  const dataset = {
    tables: [
      {
        kind: 'orders',
        files: [{ fileName: 'may.csv', report: { roles: { customer: 'id', time: 'day' } } }],
      },
    ],
  } as unknown as MappedDataset;
  const mapping = { customer: 0, time: 1 };

  it('is offered for another kind and for the next month', () => {
    expect(belongTo(dataset, [draft(['id'], { kind: 'customers' })])).toBe(true);
    expect(belongTo(dataset, [draft(['id', 'day'], { fileName: 'june.csv', mapping })])).toBe(true);
  });

  it('is not offered for the same file once more, nor for orders of another shape', () => {
    expect(belongTo(dataset, [draft(['id', 'day'], { fileName: 'may.csv', mapping })])).toBe(false);
    expect(belongTo(dataset, [draft(['id', 'when'], { fileName: 'june.csv', mapping })])).toBe(false);
  });
});
