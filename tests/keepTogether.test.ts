import { expect, test } from 'vitest';
import { explainSum } from '../src/workbench/explained.ts';
import { keepTogether } from '../src/workbench/keepTogether.ts';
import { markFigures } from '../src/workbench/markFigures.ts';

const runsOf = (text: string, ...amounts: readonly string[]) =>
  keepTogether(
    markFigures(
      text,
      amounts.map((amount) => explainSum({ what: 'a figure', amount }, 'counted')),
    ),
  );
const kept = (text: string, ...amounts: readonly string[]): readonly string[] =>
  runsOf(text, ...amounts)
    .filter(({ isKept }) => isKept)
    .map(({ parts }) => parts.map((part) => part.text).join(''));

test('a figure stays with its brackets, its counter and its particle', () => {
  expect(kept('71 of the 624 did (11.4%).', '71', '624', '11.4%')).toEqual(['(11.4%).']);
  expect(kept('고객 1,510명(22.8%)이 옮겼습니다', '1,510', '22.8%')).toEqual(['1,510명(22.8%)이']);
  expect(kept('about 73 (58–90)', '73', '58', '90')).toEqual(['(58–90)']);
});

test('the text stays as it is, and what has no figure is one run', () => {
  const text = 'One  of\u00a0many ‘A B’ (12) and more';
  const runs = runsOf(text, '12');
  expect(runs.map(({ parts }) => parts.map((part) => part.text).join('')).join('')).toBe(text);
  expect(runs).toHaveLength(3);
  expect(runsOf('no figure at all')).toHaveLength(1);
});

test('what would not fit a phone may break', () => {
  expect(kept(`(12,345${'가'.repeat(30)})`, '12,345')).toEqual([]);
});
