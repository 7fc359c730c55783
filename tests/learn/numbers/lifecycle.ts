import { ordersOf } from './examples.ts';
import { percent, said, type LessonNumbers } from './lessonNumbers.ts';

const bought: Readonly<Record<string, readonly string[]>> = {
  Ann: ['2024-01-01', '2024-01-31', '2024-03-01'],
  Ben: ['2024-02-01', '2024-02-21'],
  Cho: ['2024-03-25'],
  Dia: ['2023-01-10'],
  Eli: ['2024-03-20', '2024-03-28'],
};
const example = ordersOf(
  Object.entries(bought).flatMap(([who, days]) => days.map((day) => [who, day, 10] as const)),
);

export const lifecycle: LessonNumbers = {
  async computed(runs) {
    const five = await runs.example([example], 'lifecycle', {}, '2024-04-01');
    const shop = await runs.sample('lifecycle');
    const examples = five.programs.flatMap((program) => program.examples);
    const seen = [...new Map(examples.map((one) => [one.recencyDays, one])).values()];
    const stageOf = (id: string) => shop.stages.find((stage) => stage.id === id);
    const programOf = (id: string) => shop.programs.find((program) => program.id === id);
    return [
      said(five.cycles.overallDays),
      ...seen
        .filter(({ recencyDays }) => (recencyDays ?? 0) > 4)
        .flatMap((one) => [said(one.recencyDays), said(one.cycleDays), said(one.cyclesSince, 2)]),
      ...[
        said(stageOf('dormant')?.customerCount),
        said(shop.customerCount),
        said(stageOf('atRisk')?.customerCount),
      ],
      said(stageOf('prospect')?.customerCount),
      ...[said(shop.cycles.customers.own), said(shop.cycles.overallDays)],
      ...[
        percent(programOf('dormancyPrevention')?.outlook?.rate),
        percent(programOf('winBack')?.outlook?.rate),
      ],
    ];
  },
  given: [
    { why: 'gaps and days of the five', numbers: '30 8 4 0.20' },
    { why: 'the horizon', numbers: '90' },
    { why: 'shares of a list made up for traps and questions', numbers: '15 10 20 16' },
    { why: 'a lift of chance; a border as Korean writes it', numbers: { ko: '1 3', en: '1' } },
    { why: 'the year of the date', numbers: { ko: '2', en: '2024' } },
  ],
};
