import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findLayout, unfoldBytes, unfoldText } from '../../workers/engine/import/basketLines.ts';

const shop = [
  '우유,빵',
  '빵',
  '맥주,기저귀,우유',
  '우유,빵,맥주',
  '빵,우유',
  '기저귀',
  '맥주,빵,우유,기저귀',
  '우유',
];

describe('how a file without columns is laid out', () => {
  test.each([
    ['names between commas', shop.join('\n'), 'baskets'],
    ['numbers between blanks', '1 2 3\n2\n3 4 5 6 \n1 9\n', 'baskets'],
    ['steps', '5 -1 15 -1 -2\n4 -1 13 65 -1 -2\n1 -1 -2\n2 -1 3 -1 -2\n', 'sequences'],
    ['a table', 'id,day,amount\n1,2024-01-01,3\n2,2024-01-02,4\n1,2024-01-03,5\n', 'table'],
    [
      'a ragged table',
      'id,day,note\n1,2024-01-01\n2,2024-01-02,x\n1,2024-01-03\n3,2024-01-03,y,z\n',
      'table',
    ],
    ['numbers in columns', '1 2 3\n4 5 6\n1 8 9\n2 2 2\n', 'table'],
    ['two lines', '우유,빵\n빵\n', 'table'],
  ])('%s', (_, text, layout) => {
    expect(findLayout(text)).toBe(layout);
  });
});

describe('unfolding', () => {
  test('each item gets its basket, the number of its line', () => {
    expect(unfoldText('a,"b"\n\nc, d,\r\n', 'baskets')).toBe('basket,item\n1,a\n1,b\n3,c\n3,d\n');
    expect(unfoldText('7 8 \n9', 'baskets')).toBe('basket,item\n1,7\n1,8\n2,9\n');
  });

  test('each item gets its step, too', () => {
    expect(unfoldText('5 -1 1 2 -1 -2\n3 -1 -2', 'sequences')).toBe(
      'basket,item,step\n1,5,1\n1,1,2\n1,2,2\n2,3,1\n',
    );
  });

  test('bytes cut anywhere give the same', async () => {
    const text = shop.join('\n');
    const bytes = new TextEncoder().encode(text);
    for (const size of [1, 2, 7, 1000]) {
      async function* pieces(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const decoder = new TextDecoder();
      let unfolded = '';
      for await (const piece of unfoldBytes(pieces(), 'baskets'))
        unfolded += decoder.decode(piece, { stream: true });
      expect(unfolded).toBe(unfoldText(text, 'baskets'));
    }
  });
});

const shared = new URL('../../../shared/data/', import.meta.url);

describe.skipIf(!existsSync(shared))('real files (skipped where they are missing)', () => {
  const read = (name: string): string => {
    const bytes = readFileSync(new URL(name, shared));
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1').slice(0, 1 << 20);
  };
  test.each([
    ['Groceries.baskets.csv.gz', 'baskets'],
    ['retail.dat.gz', 'baskets'],
    ['T10I4D100K.dat.gz', 'baskets'],
    ['SIGN_spmf.txt.gz', 'sequences'],
    ['Groceries.items.csv', 'table'],
    ['online_retail.csv.gz', 'table'],
    ['CDNOW_sample.txt', 'table'],
    ['Mall_Customers.csv', 'table'],
    ['hillstrom.csv.gz', 'table'],
    ['Telco-Customer-Churn.csv.gz', 'table'],
    ['yelp_labelled.txt', 'table'],
    ['dacon_Marketing_cp949.csv', 'table'],
    ['oj.csv.gz', 'table'],
    ['positive-words.txt', 'table'],
  ])('%s', (name, layout) => {
    expect(findLayout(read(name))).toBe(layout);
  });
});
