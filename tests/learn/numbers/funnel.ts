import { percent, said, type ExampleTable, type LessonNumbers } from './lessonNumbers.ts';

const people: Readonly<Record<string, readonly (readonly [what: string, hour: number])[]>> = {
  Ann: [
    ['visit', 0],
    ['view', 1],
    ['search', 2],
    ['cart', 3],
    ['purchase', 4],
  ],
  Ben: [
    ['visit', 0],
    ['visit', 20],
    ['view', 22],
    ['cart', 30],
    ['purchase', 43],
  ],
  Cho: [
    ['visit', 5],
    ['cart', 6],
    ['view', 8],
  ],
  Dan: [
    ['visit', 0],
    ['view', 1],
    ['cart', 25],
  ],
  Eve: [['visit', 9]],
};
const timeOf = (hour: number): string =>
  new Date(Date.UTC(2024, 0, 1, hour)).toISOString().slice(0, 19).replace('T', ' ');
const lines = Object.entries(people).flatMap(([who, events]) =>
  events.map(([what, hour]) => `${who},${timeOf(hour)},${what}`),
);
/** Somebody who only searches, long after: everybody’s time is over. */
const example: ExampleTable = {
  kind: 'events',
  csv: ['customer_id,event_time,event', ...lines, `Fay,${timeOf(400)},search`].join('\n'),
};

export const funnel: LessonNumbers = {
  async computed(runs) {
    const five = await runs.example([example], 'funnel', { windowLength: 24, windowUnit: 'hours' });
    const shop = await runs.sample('funnel');
    if (five.mode !== 'events' || shop.mode !== 'events') throw new Error('no events');
    const shorter = await Promise.all(
      [23, 22].map((windowLength) =>
        runs.example([example], 'funnel', { windowLength, windowUnit: 'hours' }),
      ),
    );
    const last = shop.watches[3];
    return [
      ...five.steps.map(({ count }) => said(count)),
      ...five.steps.slice(1, 3).map(({ fromPrevious }) => percent(fromPrevious, 0)),
      percent(five.steps[3]?.fromFirst, 0),
      said((five.steps[3]?.seconds?.median ?? Number.NaN) / 3_600),
      ...shorter.map((one) => said(one.mode === 'events' ? one.steps[3]?.count : null)),
      ...shop.steps.map(({ count }) => said(count)),
      ...[percent(shop.steps[3]?.fromFirst), percent(shop.steps[2]?.fromPrevious), percent(last?.centre)],
      said(shop.steps[2]?.stoppedCustomers),
    ];
  },
  given: [
    {
      why: 'hours of the five, the longest way, and what is between cart and purchase',
      numbers: '0 1 2 3 4 5 6 8 9 20 22 25 30 43 23 13',
    },
    { why: 'the time allowed', numbers: '24' },
    { why: 'losses of another shop, in words in English', numbers: { ko: '60 10', en: '24' } },
  ],
};
