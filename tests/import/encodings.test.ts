import { describe, expect, test } from 'vitest';
import { detectEncoding } from '../../workers/engine/import/detectEncoding.ts';
import { createTextDecoder } from '../../workers/engine/textDecoding.ts';
import reference from '../reference/encodings.json' with { type: 'json' };

interface EncodingCase {
  readonly id: string;
  readonly inputs: { readonly base64: string; readonly encoding?: string };
}

const names: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  cp949: 'cp949',
  shift_jis: 'shift_jis',
  euc_jp: 'euc-jp',
  big5: 'big5',
  'latin-1': 'windows-1252',
  'utf-16-le': 'utf-16le',
};

const cases = reference.cases as unknown as readonly EncodingCase[];

describe('the encoding of a sample', () => {
  test.each(cases.filter((item) => item.inputs.encoding))('$id', ({ inputs }) => {
    expect(detectEncoding(Buffer.from(inputs.base64, 'base64'), createTextDecoder)).toBe(
      names[inputs.encoding ?? ''],
    );
  });

  test.each(['utf8_with_one_bad_byte', 'truncated_multibyte'])('%s stays UTF-8', (id) => {
    const found = cases.find((item) => item.id === id);
    expect(detectEncoding(Buffer.from(found?.inputs.base64 ?? '', 'base64'), createTextDecoder)).toBe(
      'utf-8',
    );
  });
});
