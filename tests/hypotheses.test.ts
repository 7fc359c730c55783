import { describe, expect, it } from 'vitest';
import { emptyEntry, findMistakes, fromDraft, toDraft } from '../src/hypotheses/draft.ts';
import { mostLetters, readEntry, type Hypothesis, type LinkedTest } from '../src/hypotheses/entry.ts';
import { examples, exampleEntry } from '../src/hypotheses/examples.ts';
import { listEntries, tally } from '../src/hypotheses/list.ts';
import {
  findUnverified,
  isVerified,
  judgeEntry,
  judgeTest,
  listChain,
  possibleGrounds,
  toRegister,
  wouldCircle,
} from '../src/hypotheses/rules.ts';
import { readRegister, writeRegister } from '../src/hypotheses/transfer.ts';

function entry(id: string, change: Partial<Hypothesis> = {}): Hypothesis {
  return { ...emptyEntry(id, '2026-01-05'), statement: `statement ${id}`, ...change };
}

const on = (...ids: string[]): Hypothesis['grounds'] => ids.map((id) => ({ by: 'entry', id }));

function test(low: number, high: number, change: Partial<LinkedTest> = {}): LinkedTest {
  return {
    ...{
      id: 'test-1',
      design: '',
      source: 'test.csv',
      outcome: 'bought',
      variant: 'coupon',
      control: 'none',
    },
    ...{ unit: 'points', difference: (low + high) / 2, low, high, n: 4_000, nControl: 4_000 },
    ...{ said: 'better', notedOn: '2026-02-01' },
    ...change,
  };
}

const onePoint = { size: 0.01, unit: 'points', direction: 'more' } as const;

describe('the verdict of a test', () => {
  it.each([
    ['the whole interval beyond', 0.012, 0.026, 'supported', 'beyond'],
    ['its lower end right at the size', 0.01, 0.026, 'supported', 'beyond'],
    ['only effects too small, on either side', -0.004, 0.007, 'same', 'within'],
    ['proven and still too small', 0.003, 0.008, 'same', 'within'],
    ['none that was predicted', -0.02, 0.003, 'notSupported', 'ruledOut'],
    ['the other way', -0.03, -0.012, 'notSupported', 'ruledOut'],
    ['both', 0.002, 0.023, 'open', 'wide'],
    ['everything', -0.05, 0.05, 'open', 'wide'],
  ] as const)('%s: %f to %f', (_, low, high, verdict, because) => {
    expect(judgeTest(test(low, high), onePoint)).toEqual({ verdict, because });
    const mirrored = { ...onePoint, direction: 'less' } as const;
    expect(judgeTest(test(-high, -low), mirrored)).toEqual({ verdict, because });
  });

  it('that may go either way is borne out by both', () => {
    const either = { ...onePoint, direction: 'either' } as const;
    expect(judgeTest(test(0.012, 0.03), either).verdict).toBe('supported');
    expect(judgeTest(test(-0.03, -0.012), either).verdict).toBe('supported');
    expect(judgeTest(test(-0.004, 0.007), either).verdict).toBe('same');
    expect(judgeTest(test(-0.03, 0.003), either).verdict).toBe('open');
  });

  it.each([{ said: 'invalid' }, { said: 'tooEarly' }, { unit: 'amount' }] as const)(
    'that says nothing: %o',
    (change) => {
      expect(judgeTest(test(0.02, 0.03, change), onePoint)).toEqual({
        verdict: 'open',
        because: 'noFairTest',
      });
    },
  );
});

describe('the verdict of an entry', () => {
  it('is open without a test, or without a size', () => {
    expect(judgeEntry(entry('a', { effect: onePoint })).because).toBe('noTest');
    expect(judgeEntry(entry('a', { tests: [test(0.02, 0.03)] })).because).toBe('noEffect');
  });

  it('comes from the tests that decide, and is open where they disagree', () => {
    const tests = [test(0.012, 0.02), test(-0.01, 0.05, { id: 'b' })];
    expect(judgeEntry(entry('a', { effect: onePoint, tests }))).toMatchObject({
      verdict: 'supported',
      by: { id: 'test-1' },
    });
    const against = [...tests, test(-0.005, 0.005, { id: 'c' })];
    expect(judgeEntry(entry('a', { effect: onePoint, tests: against }))).toMatchObject({
      verdict: 'open',
      because: 'disagree',
    });
  });

  it('is a person’s where a person said so, with the reason', () => {
    const override = { verdict: 'notSupported', reason: 'a holiday fell into it' } as const;
    const one = entry('a', { effect: onePoint, tests: [test(0.02, 0.03)], override });
    expect(judgeEntry(one)).toEqual({ verdict: 'notSupported', because: 'overridden', by: null });
    expect(isVerified(one)).toBe(false);
  });
});

describe('the chain', () => {
  const fact = entry('fact', { kind: 'fact' });
  const guess = entry('guess', { grounds: on('fact') });
  const bold = entry('bold', {
    grounds: [...on('guess', 'fact'), { by: 'figure', text: '31%', page: 'kpi' }],
  });
  const register = toRegister([fact, guess, bold]);

  it('is listed ground under ground, nothing twice', () => {
    const lines = listChain('bold', register).map(({ depth, entry: of, ground, isRepeated }) => [
      depth,
      of?.id ?? (ground.by === 'figure' ? ground.text : ground.id),
      isRepeated,
    ]);
    expect(lines).toEqual([
      [0, 'guess', false],
      [1, 'fact', false],
      [0, 'fact', true],
      [0, '31%', false],
    ]);
  });

  it('marks what rests on a prediction that nobody has verified, near or far', () => {
    expect(findUnverified('guess', register)).toEqual([]);
    expect(findUnverified('bold', register).map(({ id }) => id)).toEqual(['guess']);
    const top = entry('top', { grounds: on('bold') });
    const all = toRegister([...register.values(), top]);
    expect(findUnverified('top', all).map(({ id }) => id)).toEqual(['bold', 'guess']);
    const proven = { ...guess, effect: onePoint, tests: [test(0.02, 0.03)] };
    expect(findUnverified('bold', toRegister([fact, proven, bold]))).toEqual([]);
  });

  it('marks what rests on a fact that a test did not bear out', () => {
    const fallen = { ...fact, effect: onePoint, tests: [test(-0.02, 0.003)] };
    expect(findUnverified('guess', toRegister([fallen, guess]))).toEqual([fallen]);
  });

  it('never closes to a circle', () => {
    expect(wouldCircle('fact', on('bold'), register)).toBe(true);
    expect(wouldCircle('fact', on('fact'), register)).toBe(true);
    expect(wouldCircle('bold', on('fact'), register)).toBe(false);
    expect(possibleGrounds('fact', register)).toEqual([]);
    expect(possibleGrounds('guess', register)).toEqual([fact]);
    expect(findMistakes(toDraft({ ...fact, grounds: on('bold') }), 'fact', register)).toEqual(['circle']);
  });

  it('of a file that was tampered with still ends', () => {
    const circle = toRegister([entry('a', { grounds: on('b') }), entry('b', { grounds: on('a', 'gone') })]);
    expect(listChain('a', circle).map(({ isRepeated }) => isRepeated)).toEqual([false, true, false]);
    expect(findUnverified('a', circle).map(({ id }) => id)).toEqual(['b']);
  });
});

describe('a draft', () => {
  const whole = entry('a', { effect: { size: 0.015, unit: 'points', direction: 'less' }, metric: 'share' });

  it('is what it was made of', () => {
    expect(toDraft(whole).size).toBe('1.5');
    expect(fromDraft(toDraft(whole), whole)).toEqual(whole);
  });

  it('keeps tests, and tells every mistake', () => {
    const tests = [test(0.01, 0.02)];
    const draft = {
      ...toDraft(whole),
      statement: ' ',
      size: '-1',
      verdict: 'open',
      reason: '',
      date: '',
    } as const;
    expect(findMistakes(draft, 'a', toRegister([]))).toEqual(['statement', 'effect', 'reason', 'date']);
    expect(findMistakes({ ...toDraft(whole), size: 'much' }, 'a', toRegister([]))).toEqual(['effect']);
    expect(fromDraft({ ...toDraft(whole), size: '' }, { ...whole, tests })).toMatchObject({
      effect: null,
      tests,
    });
  });
});

describe('a file of the register', () => {
  const entries = [entry('a', { kind: 'fact' }), entry('b', { grounds: on('a'), tests: [test(0, 0.01)] })];

  it('comes back as it went', () => {
    expect(readRegister(writeRegister(entries), [])).toEqual({
      ...{ added: entries, changed: [], same: 0, refused: 0, circles: 0 },
    });
    expect(readRegister(writeRegister(entries), entries)).toMatchObject({ added: [], changed: [], same: 2 });
  });

  it('merges by id', () => {
    const after = { ...(entries[0] as Hypothesis), decision: 'Go on.' };
    const merge = readRegister(writeRegister([after, entry('c')]), entries);
    expect(merge?.added.map(({ id }) => id)).toEqual(['c']);
    expect(merge?.changed).toEqual([{ before: entries[0], after }]);
  });

  it('cannot make an entry rest on itself, whatever is there already', () => {
    const merge = readRegister(writeRegister([entry('a', { grounds: on('b') })]), entries);
    expect(merge?.circles).toBe(1);
    expect(merge?.changed[0]?.after.grounds).toEqual([]);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"dangol":"design","version":1}',
    '{"dangol":"hypotheses","version":2,"entries":[]}',
  ])('is nothing else: %s', (text) => expect(readRegister(text, [])).toBeNull());

  it('brings nothing in that does not belong', () => {
    const [good] = entries;
    const bad: readonly unknown[] = [
      null,
      { ...good, id: '__proto__' },
      { ...good, id: '"><img>' },
      { ...good, statement: ' ' },
      { ...good, statement: 'x'.repeat(mostLetters.statement + 1) },
      { ...good, effect: { size: 0, unit: 'points', direction: 'more' } },
      { ...good, override: { verdict: 'supported', reason: '' } },
      { ...good, date: '2026-02-30' },
      { ...good, tests: [test(0.02, 0.01)] },
      { ...good, grounds: [{ by: 'figure', text: 7, page: '' }] },
    ];
    const text = JSON.stringify({
      dangol: 'hypotheses',
      version: 1,
      entries: [...bad, { ...good, evil: 1 }],
    });
    const merge = readRegister(text, []);
    expect(merge?.refused).toBe(bad.length);
    expect(merge?.added).toEqual([good]);
  });
});

it('the examples can be kept as they are', () => {
  for (const example of examples)
    for (const lang of ['ko', 'en'] as const) {
      const made = exampleEntry(example, lang, 'x', '2026-01-01');
      expect(readEntry(made)).toEqual(made);
    }
});

it('entries are filtered, sorted and counted', () => {
  const entries = [
    entry('b', { date: '2026-03-01', effect: onePoint, tests: [test(0.02, 0.03)] }),
    entry('a', { kind: 'fact' }),
    entry('c', { date: '2026-02-01' }),
  ];
  const ids = (
    kind: '' | 'fact',
    verdict: '' | 'supported',
    sorting: 'newest' | 'oldest' | 'statement',
  ): string =>
    listEntries(entries, { kind, verdict, sorting })
      .map(({ id }) => id)
      .join('');
  expect(ids('', '', 'newest')).toBe('bca');
  expect(ids('', '', 'oldest')).toBe('acb');
  expect(ids('', '', 'statement')).toBe('abc');
  expect(ids('fact', '', 'newest')).toBe('a');
  expect(ids('', 'supported', 'newest')).toBe('b');
  expect(tally(entries)).toEqual({ facts: 1, predictions: 2, supported: 1 });
});
