import { expect, test } from 'vitest';
import { explainSum } from '../src/workbench/explained.ts';
import { markFigures } from '../src/workbench/markFigures.ts';

const told = (amount: string, formula = 'counted') => explainSum({ what: 'a figure', amount }, formula);
const marked = (text: string, ...amounts: readonly string[]): readonly string[] =>
  markFigures(
    text,
    amounts.map((amount) => told(amount)),
  )
    .filter(({ figure }) => figure !== undefined)
    .map((part) => part.text);

test('figures are found as they are written, and the text stays as it is', () => {
  const text = 'The top 20.0% of customers bring 67.2% of 2.3B';
  expect(marked(text, '67.2%', '20.0%', '2.3B')).toEqual(['20.0%', '67.2%', '2.3B']);
  const parts = markFigures(text, [told('67.2%'), null, undefined, told('99%')]);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});

test('a part of a number is none', () => {
  for (const text of ['30%', '130', '30.5', '1,30', '30,000', '30K', '30만원', '−30', '1.30'])
    expect(marked(text, '30'), text).toEqual([]);
  for (const text of ['30', '(30)', '30명', '30, then', 'up to 30.', '10–30', '×30'])
    expect(marked(text, '30'), text).toEqual(['30']);
  expect(marked('from 1,424 to 424 people', '424 people', '424')).toEqual(['424 people']);
  expect(marked('−3.2 to +3.8', '−3.2', '+3.8')).toEqual(['−3.2', '+3.8']);
  expect(marked('−2.6에서 −1.0%포인트', '−2.6', '−1.0')).toEqual(['−2.6', '−1.0']);
});

test('of two with the same amount the first is taken first, and one account serves a number told twice', () => {
  const parts = markFigures('5 of 5, and 5', [told('5', 'one'), told('5', 'other')]);
  expect(parts.flatMap(({ figure }) => figure?.formula ?? [])).toEqual(['one', 'other', 'other']);
});

test('days and months are no figures', () => {
  for (const text of [
    'since Jul 3, 2024',
    'Jan 2024',
    'January 2024',
    '2024-03',
    '2024-07-03',
    '2024. 7. 3.',
    '2024년 3월',
  ])
    for (const one of [text, text.replaceAll(' ', '\u00a0')])
      expect(marked(one, '3', '2024', '7', '03'), one).toEqual([]);
  expect(marked('3 new ones since Jul 3, 2024', '3')).toEqual(['3']);
  expect(marked('2024. 7. 3. 뒤에 나온 3개', '3')).toEqual(['3']);
});

test('words that are no numbers are not figures', () => {
  expect(marked('nothing here', 'nothing', '')).toEqual([]);
});

test('digits of a name are not figures', () => {
  const parts = markFigures(
    'Socks 10 pairs → Shoes 5: 10 rules',
    [told('10'), told('5')],
    ['Socks 10 pairs', 'Shoes 5'],
  );
  expect(parts.map((part) => [part.text, part.figure !== undefined])).toEqual([
    ['Socks 10 pairs → Shoes 5: ', false],
    ['10', true],
    [' rules', false],
  ]);
  const ones = markFigures('1 has 1,234', [told('1,234')], ['1']);
  expect(ones.map((part) => part.text)).toEqual(['1 has ', '1,234']);
});
