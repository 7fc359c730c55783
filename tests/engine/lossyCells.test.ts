import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { createNodeEngine } from '../../workers/headless/node.ts';
import type { EngineApi, LossWords } from '../../workers/contract/engineApi.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
  expectOk(await engine.start());
});

const header = '고객번호,주문일시,상품명,결제금액';
const lost = '\ufffd';
const words: LossWords = {
  headers: ['line', 'column', 'text', 'loss'],
  losses: { decoding: 'decoding', before: 'before', both: 'both' },
};

async function findLosses(bytes: Uint8Array) {
  const { id, fileId, report } = expectOk(await importFile(engine, bytes));
  const csv = await expectOk(await engine.lossyCellsCsv(id, fileId, words, true)).text();
  const [titles, ...rows] = Papa.parse<string[]>(csv.trimEnd(), { newline: '\r\n' }).data;
  expect(titles).toEqual(words.headers);
  const { sample, ...counts } = report.losses;
  expect(rows.slice(0, 50)).toEqual(
    sample.map(({ line, column, text, loss }) => [String(line), column, text.replace(/^=/, "'="), loss]),
  );
  return { counts, rows, report };
}

/** Korean text in CP949 with bytes that CP949 does not have for every 〓. */
function cp949(text: string): Buffer {
  const parts = text.split('〓').map((part) => iconv.encode(part, 'cp949'));
  return Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part] : [Buffer.from([0xff]), part])));
}

describe('every cell with a lost character is listed', () => {
  const text = [
    'a report〓,,,',
    header,
    'C1,2024-01-05,신라면,100',
    'C2,2024-01-05,"두\n줄〓 〓",100',
    'C〓3,2024-01-05,햇반〓,100',
    'C4,someday〓,햇반,100',
    'C5,2024-01-05,too,many,cells〓',
    'C6,2024-01-05,"open〓',
    'C7,2024-01-05,합,100',
  ].join('\n');
  const expected = [
    ['1', '고객번호', `a report${lost}`, 'decoding'],
    ['4', '상품명', `두\n줄${lost} ${lost}`, 'decoding'],
    ['6', '고객번호', `C${lost}3`, 'decoding'],
    ['6', '상품명', `햇반${lost}`, 'decoding'],
    ['7', '주문일시', `someday${lost}`, 'decoding'],
    ['8', '5', `cells${lost}`, 'decoding'],
    ['9', '상품명', `open${lost}`, 'decoding'],
  ];

  test('wherever it stands: title, cell with line breaks, rejected line, line with an open quote', async () => {
    const { counts, rows, report } = await findLosses(cp949(text));
    expect(report.encoding).toBe('cp949');
    expect(rows).toEqual(expected);
    expect(counts).toEqual({ decoding: 7, before: 0, both: 0 });
    expect(report.repairs).toContainEqual({ code: 'LOSSY_CELLS', cellCount: 7 });
  });

  test('packed or not', async () => {
    const { rows } = await findLosses(gzipSync(cp949(text)));
    expect(rows).toEqual(expected);
  });

  test('with other line ends', async () => {
    const { rows } = await findLosses(cp949(text.replaceAll('\n', '\r\n')));
    expect(rows.map(([line]) => line)).toEqual(['1', '4', '6', '6', '7', '8', '9']);
  });

  test('what another program lost is told apart from what this reading loses', async () => {
    const rows = ['C1,2024-01-05,a\ufffdb,100', 'C2,2024-01-05,c,100', 'C3,2024-01-05,〓\ufffd,100'];
    const pieces = `${header}\n${rows.join('\n')}\nC4,2024-01-05,〓,100\n`.split('〓');
    const bytes = Buffer.concat(
      pieces.flatMap((piece, i) =>
        i === 0 ? [Buffer.from(piece)] : [Buffer.from([0xff]), Buffer.from(piece)],
      ),
    );
    const found = await findLosses(bytes);
    expect(found.report.encoding).toBe('utf-8');
    expect(found.rows).toEqual([
      ['2', '상품명', `a${lost}b`, 'before'],
      ['4', '상품명', lost + lost, 'both'],
      ['5', '상품명', lost, 'decoding'],
    ]);
    expect(found.counts).toEqual({ decoding: 1, before: 1, both: 1 });
    expect(found.report.repairs).toEqual([{ code: 'LOSSY_CELLS', cellCount: 2 }]);
  });

  test('in valid UTF-8 all were lost before, and nothing counts as repaired', async () => {
    const found = await findLosses(Buffer.from(`${header}\nC1,2024-01-05,\ufffd,100\nC2,2024-01-05,a,1\n`));
    expect(found.rows).toEqual([['2', '상품명', lost, 'before']]);
    expect(found.report.repairs).toEqual([]);
  });

  test('in UTF-16 a lone half of a character is lost now', async () => {
    const text16 = `\ufeff${header}\nC1,2024-01-05,x\ud83d,100\nC2,2024-01-05,\ufffd,100\nC3,2024-01-05,\ufffd\udc00,1\n`;
    const found = await findLosses(Buffer.from(text16, 'utf16le'));
    expect(found.rows).toEqual([
      ['2', '상품명', `x${lost}`, 'decoding'],
      ['3', '상품명', lost, 'before'],
      ['4', '상품명', lost + lost, 'both'],
    ]);
  });

  test('a file without any lists none', async () => {
    const found = await findLosses(Buffer.from(`${header}\nC1,2024-01-05,￦＝ﬀ\uffee,100\n`));
    expect(found.counts).toEqual({ decoding: 0, before: 0, both: 0 });
    expect(found.rows).toEqual([]);
  });

  test('the first 100,000 are kept, all are counted, and a formula stays text', async () => {
    const line = `C1,2024-01-05,=1+${lost},100\n`;
    const found = await findLosses(Buffer.from(`${header}\n${line.repeat(100_500)}`));
    expect(found.counts).toEqual({ decoding: 0, before: 100_500, both: 0 });
    expect(found.rows.length).toBe(100_000);
  }, 60_000);
});

describe('the preview', () => {
  const shop = (rows: number): string =>
    `${header}\n${Array.from({ length: rows }, (_, i) => `C${i},2024-01-05,신라면 똠양 ${i},100`).join('\n')}\n`;

  async function noticesOf(bytes: Uint8Array, encoding?: 'utf-8' | 'cp949') {
    const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    const request = { file, fileName: 'shop.csv', ...(encoding ? { encoding } : {}) };
    return expectOk(await engine.preview(request, 'preview')).notices;
  }

  test('names the encoding under which nothing is lost', async () => {
    const [notice] = await noticesOf(iconv.encode(shop(20), 'cp949'), 'utf-8');
    expect(notice).toMatchObject({ code: 'UNDECODABLE_TEXT', encodings: ['cp949'] });
    const [inUtf8] = await noticesOf(Buffer.from(shop(20)), 'cp949');
    expect(inUtf8).toMatchObject({ code: 'UNDECODABLE_TEXT', encodings: ['utf-8'] });
  });

  test('offers nothing where another reading would be rubbish', async () => {
    const bad = Buffer.concat([
      Buffer.from(shop(20)),
      Buffer.from('C1,2024-01-05,'),
      Buffer.from([0xff, 0x0a]),
    ]);
    expect(await noticesOf(bad)).toEqual([{ code: 'UNDECODABLE_TEXT', count: 1, encodings: [] }]);
  });

  test('tells what was lost before', async () => {
    expect(await noticesOf(Buffer.from(shop(3).replace('신라면', '신\ufffd면')))).toEqual([
      { code: 'LOST_BEFORE', count: 1 },
    ]);
  });
});
