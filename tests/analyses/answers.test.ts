import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { computeAnswers } from '../../workers/analyses/answers/kernel.ts';
import type { Answer, AnswersResult } from '../../workers/analyses/answers/result.ts';
import { count, money, named, say, share } from '../../workers/analyses/answers/say.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';
import { fits, sectionsOf } from '../../src/analyses/answers/chart.ts';
import { writeBrief } from '../../src/analyses/answers/brief.ts';
import reference from '../reference/answers.json' with { type: 'json' };

type Bought = readonly [customer: number, day: string, amount: number];

function ask(given: readonly Bought[], stretchDays = 0): AnswersResult {
  const rows = [...given].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
  const days = rows.map(([, day]) => day).sort();
  const zeros = new Float64Array(rows.length);
  const output = computeAnswers(
    {
      columns: {
        'purchases.customer': Int32Array.from(rows, ([customer]) => customer),
        'purchases.day': Int32Array.from(rows, ([, day]) => toDayNumber(day)),
        'purchases.amount': Float64Array.from(rows, ([, , amount]) => amount),
        'purchases.margin': zeros,
        'purchases.given': zeros,
        'purchases.coupon': new Uint8Array(rows.length),
      },
      facts: {
        ...{ asOf: days.at(-1) as string, firstDay: days[0] as string, lastDay: days.at(-1) as string },
        ...{ moneyDecimals: 0, stretchDays, mapped: 'orders orders.customer orders.time orders.amount' },
      },
    },
    {},
  );
  if (output.status === 'failed') throw new Error(output.code);
  return output.result as AnswersResult;
}

const answerTo = (result: AnswersResult, number: number): Answer => result.answers[number - 1] as Answer;

describe('three customers by hand', () => {
  const { purchases, buyers, amountEach, cycleDays, repeatShare } = reference.handSized;
  const result = ask(purchases as unknown as Bought[]);

  test.each([
    [1, buyers],
    [2, amountEach],
    [5, cycleDays],
    [28, repeatShare],
  ])('question %i', (number, value) => {
    expect(answerTo(result, number).value).toBeCloseTo(value, 9);
  });

  it('has every question once, in order', () => {
    expect(result.answers.map(({ question }) => question)).toEqual(
      Array.from({ length: 47 }, (_, i) => i + 1),
    );
  });

  it('says why it does not answer', () => {
    expect(answerTo(result, 26).unanswered).toEqual({ why: 'short' });
    expect(answerTo(result, 25).unanswered).toMatchObject({ why: 'locked', lacks: [{ kind: 'spend' }] });
    expect(answerTo(result, 23).unanswered).toEqual({ why: 'short' });
  });
});

describe('sums', () => {
  const purchase = fc.tuple(
    fc.integer({ min: 0, max: 12 }),
    fc
      .integer({ min: 0, max: 900 })
      .map((n) => new Date(Date.UTC(2022, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)),
    fc.integer({ min: 1, max: 10_000_000 }),
  );

  it('of the parts are the whole, and nothing is not a number', () => {
    fc.assert(
      fc.property(fc.array(purchase, { minLength: 1, maxLength: 60 }), (given) => {
        const result = ask(given, 28);
        const total = given.reduce((sum, [, , amount]) => sum + amount, 0);
        const people = new Set(given.map(([customer]) => customer)).size;
        expect((answerTo(result, 2).value as number) * people).toBeCloseTo(total, 4);
        const [first = 0, repeat = 0] = answerTo(result, 28).chart?.values ?? [];
        expect(first + repeat).toBe(total);
        expect(answerTo(result, 38).chart?.values.reduce((sum, value) => sum + value, 0)).toBe(people);
        for (const { sentence, value } of result.answers) {
          expect(sentence).not.toMatch(/NaN|undefined|Infinity|\{/);
          if (value !== null) expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('sentences', () => {
  const template = { ko: '‘{who}’ {n}건, {m}', en: '{n} {n|order|orders} by “{who}”, {m}, {s}' };

  it('put every number on its own and choose the word by it', () => {
    const { en } = say(template, { who: named('A'), n: count(1), m: money(12_300), s: share(0.5) }, 0);
    expect(en).toEqual(['', '1', ' order by “A”, ', '12.3K', ', ', '50.0%', '']);
    const { ko } = say(template, { who: named('A'), n: count(2), m: money(12_300), s: share(0.5) }, 0);
    expect(ko.join('')).toBe('‘A’ 2건, 1.2만');
  });

  it('keep hostile words apart, readable and short', () => {
    const { en } = say({ ko: '{who}', en: '[{who}]' }, { who: named(`‮${'x'.repeat(500)}`) }, 0);
    expect(en.join('')).toContain('⟨U+202E⟩');
    expect(en.join('').length).toBeLessThan(90);
    expect(say({ ko: '{who}', en: '{who}' }, { who: named('{n}') }, 0).en).toEqual(['{n}']);
  });

  it('refuse a blank that nothing fills', () => {
    expect(() => say({ ko: '{x}', en: '{x}' }, {}, 0)).toThrow(RangeError);
  });
});

describe('search and brief', () => {
  const result = ask(reference.handSized.purchases as unknown as Bought[]);
  const find = (words: string): number[] =>
    result.answers.filter((answer) => fits(answer, words)).map(({ question }) => question);

  it('finds in both languages, whatever the page speaks', () => {
    expect(find('재구매')).toContain(5);
    expect(find('repurchase cycle')).toContain(5);
    expect(find('SEASON')).toEqual([27]);
    expect(find('no such words')).toEqual([]);
  });

  it('shows every answer in exactly one section', () => {
    const shown = sectionsOf(result.answers).flatMap(({ answered, rest }) => [...answered, ...rest]);
    expect(shown.map(({ question }) => question).sort((a, b) => a - b)).toHaveLength(47);
    expect(new Set(shown).size).toBe(47);
  });

  it('writes hostile names as text', () => {
    const hostile = { ...answerTo(result, 1), sentences: { ko: ['<img src=x>'], en: ['<img src=x>'] } };
    const html = writeBrief({ ...result, answers: [hostile] }, '<script>alert(1)</script>', 'en');
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('&lt;img src=x&gt;');
    expect(html).toContain("default-src 'none'");
  });
});
