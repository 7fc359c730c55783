import { percent, type LessonNumbers } from './lessonNumbers.ts';

export const hypotheses: LessonNumbers = {
  async computed(runs) {
    const [low, high] = (await runs.made('abtest')).comparisons[0]?.interval ?? [];
    return [percent(low), percent(high)];
  },
  given: [
    { why: 'a fact and a prediction made up', numbers: '31 30 1' },
    { why: 'the level', numbers: '95' },
    { why: 'intervals of the table, made up', numbers: '1.2 2.6 −0.4 0.7 −2.0 0.3 0.2 2.3' },
    { why: 'the money of the example', numbers: '500 50,000' },
    { why: 'days of another belief', numbers: '60' },
    { why: 'another least effect, and an interval of a question', numbers: '3 0.3 0.8' },
  ],
};
