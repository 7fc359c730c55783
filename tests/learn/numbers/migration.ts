import reference from '../../reference/migration.json' with { type: 'json' };
import { millions, percent, said, type LessonNumbers } from './lessonNumbers.ts';

/** Counted by the kernel in the test of the analysis. */
const hand = reference.handSized;

export const migration: LessonNumbers = {
  async computed(runs) {
    const { before, during, parts } = hand;
    const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
    const shop = await runs.sample('migration');
    const { matrix, outlook } = shop;
    if (matrix.status !== 'ok' || outlook.status !== 'ok') throw new Error('too short');
    const partOf = (kind: string) => matrix.parts.find((part) => part.kind === kind);
    const [stayed, slipped] = matrix.cells;
    const [next] = outlook.ahead;
    const [fresh, silent] = [partOf('new'), partOf('silent')];
    return [
      ...[said(sum(before)), said(sum(during)), said(sum(during) - sum(before))],
      ...Object.values(parts).map((part) => said(Math.abs(part))),
      said(parts.silent - (hand.before[2] ?? Number.NaN)),
      said(shop.spanDays),
      ...[said(matrix.moved.count), said(matrix.moved.of), percent(matrix.moved.rate)],
      ...[said(stayed?.share.of), percent(stayed?.share.rate), percent(slipped?.share.rate)],
      ...[millions(fresh?.during), millions(silent?.before)],
      ...[
        said(outlook.past.at(-1)?.sizes[0]),
        said(next?.expected[0]),
        said(next?.low[0]),
        said(next?.high[0]),
      ],
    ];
  },
  given: [
    { why: 'sizes made up for the question', numbers: '1,200 1,400 900 500' },
    { why: 'money of the five', numbers: '100 150 80 0 40 10 60 30' },
    { why: 'the level of the band', numbers: '95' },
    { why: 'the fewest of a row, and a year', numbers: '20 365' },
  ],
};
