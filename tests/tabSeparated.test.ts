import { expect, it } from 'vitest';
import { tabSeparated } from '../src/audience/tabSeparated.ts';

it('a cell keeps to its place, and no text is run as a formula', () => {
  const copied = tabSeparated([
    ['고객', 'amount'],
    ['a\tb\r\nc', -5],
    ['=cmd|x', 1.5],
    [' @sum', 0],
  ]);
  expect(copied).toBe("고객\tamount\na b c\t-5\n'=cmd|x\t1.5\n' @sum\t0");
});
