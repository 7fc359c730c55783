import { openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { explainAnswer } from '../../src/analyses/answers/explainAnswer.ts';
import { language } from '../../src/i18n/language.svelte.ts';
import type { Explained } from '../../src/workbench/explained.ts';
import type { Answer, AnswersResult } from '../../workers/analyses/answers/result.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import type { Lang } from '../../workers/contract/text.ts';
import { expectAccount } from '../support/accounts.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { readSales, sampleFile } from '../support/sampleSales.ts';
import { openSampleRuns, type Ran, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const languages: readonly Lang[] = ['ko', 'en'];
let shop: SampleRuns;
let ran: Ran<'answers'>;
/** Seven months of the same shop: its messages, and of its orders the least that most questions take. */
let bare: AnswersResult;

beforeAll(async () => {
  shop = await openSampleRuns(['contacts', 'spend']);
  ran = await shop.run('answers');
  bare = await askOfPlainOrders();
}, 240_000);

async function askOfPlainOrders(): Promise<AnswersResult> {
  const engine = await createNodeEngine();
  const rows = readSales()
    .filter(({ time }) => time < '2023-08')
    .map(({ customer, time, order, won, product, region, channel }) =>
      [customer, time, order, won, product, region, channel].join(','),
    );
  const csv = ['고객번호,주문일시,주문번호,결제금액,상품명,지역,채널', ...rows].join('\n');
  const { id } = expectOk(await importFile(engine, csv));
  const messages = await openAsBlob(sampleFile('contacts'));
  const more = { fileName: 'contacts.csv.gz', kind: 'contacts', datasetId: id } as const;
  expectOk(await importFile(engine, messages, more));
  const request = { analysis: 'answers' as const, datasetId: id, asOf: null, options: {} };
  return expectOk(await engine.run(request, 'run', () => undefined)).result;
}

interface Told {
  readonly name: string;
  readonly text: string;
  readonly account: Explained | undefined;
}

/** Every number of an answer in a language, as its sentence has it. */
function numbersOf(result: AnswersResult, answer: Answer, lang: Lang): readonly Told[] {
  language.current = lang;
  const texts = answer.sentences[lang].filter((_, i) => i % 2 === 1);
  expect(answer.numbers[lang]).toHaveLength(texts.length);
  return texts.map((text, i) => {
    const name = answer.numbers[lang][i] ?? '';
    return { name, text, account: explainAnswer(result, answer, name, text, 0) };
  });
}

const answerTo = ({ answers }: AnswersResult, number: number): Answer => {
  const answer = answers.find(({ question }) => question === number);
  if (answer === undefined) throw new Error(`no question ${number}`);
  return answer;
};

function accountOf(number: number, name: string, lang: Lang = 'en'): Explained {
  const account = numbersOf(ran.result, answerTo(ran.result, number), lang).find((one) => one.name === name);
  if (account?.account === undefined) throw new Error(`no account: ${number} ${name}`);
  return account.account;
}

function expectAllTold(result: AnswersResult, lang: Lang): number {
  let count = 0;
  for (const answer of result.answers.filter(({ answered }) => answered)) {
    for (const { name, text, account } of numbersOf(result, answer, lang)) {
      const shown = text.replace(/^\+/, '');
      const where = `${answer.question} ${name}`;
      expect(account, where).toBeDefined();
      if (account === undefined) continue;
      expect(account.what, where).not.toMatch(/[{}]/);
      expectAccount({ ...account, amount: shown }, shown, account.worked === null ? 'told' : 'worked');
      if (account.base) expect(account.base.amount, where).toMatch(/\d/);
      count += 1;
    }
  }
  return count;
}

describe('every number of every answer has an account of its own', () => {
  test.each(languages)('of the whole shop, %s', (lang) => {
    expect(ran.result.answers.filter(({ answered }) => answered)).toHaveLength(47);
    expect(expectAllTold(ran.result, lang)).toBeGreaterThan(120);
  });

  test.each(languages)('of a short file of few columns, %s', (lang) => {
    expect(expectAllTold(bare, lang)).toBeGreaterThan(40);
  });

  test('the rows behind the sales of a part add up to them', async () => {
    for (const number of [10, 11, 16, 34, 35, 36]) {
      const { rows, columns } = await shop.rowsOf(accountOf(number, 'revenue'), ran);
      const amount = columns.findIndex(({ role }) => role === 'amount');
      const sum = rows.reduce((total, row) => total + Number(row[amount]), 0);
      expect(sum, `${number}`).toBe(answerTo(ran.result, number).figures.revenue);
    }
  });

  test('the rows behind members and active customers are theirs', async () => {
    for (const name of ['now', 'was'])
      expect((await shop.rowsOf(accountOf(8, name), ran)).total).toBe(answerTo(ran.result, 8).figures[name]);
    const { rows, columns } = await shop.rowsOf(accountOf(3, 'active'), ran);
    const customer = columns.findIndex(({ role }) => role === 'customer');
    expect(new Set(rows.map((row) => row[customer])).size).toBe(answerTo(ran.result, 3).value);
  });

  test('what an answer is of depends on the file: campaigns where there is no spend, sales without a cost', () => {
    expect(answerTo(ran.result, 9).numbers.en).toContain('roas');
    expect(answerTo(bare, 9).numbers.en).toEqual(['rate', 'reached', 'low', 'high']);
    const worth = (result: AnswersResult) => numbersOf(result, answerTo(result, 14), 'en')[0]?.account?.what;
    expect([worth(ran.result), worth(bare)]).toEqual([
      expect.stringContaining('margin'),
      expect.stringContaining('sales'),
    ]);
  });

  test('shares, changes and means say what they are divided by', () => {
    const plain = ran.result.answers.flatMap((answer) =>
      numbersOf(ran.result, answer, 'en').flatMap(({ name, account }) =>
        ['share', 'change', 'each', 'times'].includes(answer.shown[name]?.as ?? '') && !account?.base
          ? [`${answer.question} ${name}`]
          : [],
      ),
    );
    expect(plain).toEqual([]);
  });
});
