import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import { makeCard } from '../src/analyses/personas/cards.ts';
import { writePrintPage } from '../src/analyses/personas/printPage.ts';
import { suggestNames } from '../src/analyses/personas/suggest.ts';
import { tabulateTraits } from '../src/analyses/personas/tables.ts';
import { sayTrait } from '../src/analyses/personas/words.ts';
import { toCsv } from '../src/charts/table.ts';
import { language } from '../src/i18n/language.svelte.ts';
import type {
  Persona,
  PersonaFamily,
  PersonasResult,
  PersonaTrait,
} from '../workers/analyses/personas/result.ts';
import { dayIn } from '../workers/contract/numbers.ts';
import { naughtyStrings } from './support/naughty/strings.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const trait = (family: PersonaFamily, value: string, change: Partial<PersonaTrait> = {}): PersonaTrait => ({
  ...{ family, value, group: 0.6, base: 0.3, of: 100, carriers: 60 },
  ...{ lift: 2, low: 1.7, high: 2.3, p: 0.0001, q: 0.001, isProven: true, ofLines: null },
  ...change,
});

const persona = (id: string, traits: readonly PersonaTrait[]): Persona => ({
  ...{
    id,
    customerCount: 100,
    customerShare: 0.2,
    revenue: 5_000,
    revenueShare: 0.4,
    revenuePerCustomer: 50,
  },
  ...{ medianOrderValue: 30, medianCycleDays: 21, cycleCustomers: 40, traits },
  ...{ made: [], bestWeekday: null, bestHour: null },
});

const resultOf = (personas: readonly Persona[]): PersonasResult => ({
  ...{ asOf: '2024-12-31', firstDay: '2023-01-01', endDay: '2024-12-30', by: 'rfm', personas },
  ...{ customerCount: 500, revenue: 12_500, few: { groupCount: 0, customerCount: null } },
  ...{ testCount: 40, provenCount: 4, families: [], hasHours: true, areDecades: true },
});

describe('suggested names', () => {
  const nameOf = (traits: readonly PersonaTrait[], lang: 'ko' | 'en'): string | undefined => {
    language.current = lang;
    return suggestNames(resultOf([persona('champions', traits)])).get('champions');
  };

  test('are put together from the surest traits, one of each part', () => {
    const traits = [
      trait('weekend', 'yes'),
      trait('channel', '앱'),
      trait('coupon', 'yes'),
      trait('category', '뷰티'),
    ];
    expect(nameOf(traits, 'ko')).toBe('쿠폰 쓰는 주말 앱 고객');
    expect(nameOf([trait('weekend', 'yes'), trait('channel', 'app'), trait('coupon', 'yes')], 'en')).toBe(
      'Weekend app customers who use coupons',
    );
    expect(nameOf([trait('acquisitionChannel', '지인추천'), trait('homeRegion', '광주')], 'ko')).toBe(
      '지인추천 경로로 온 고객',
    );
    expect(nameOf([trait('ageBand', '30'), trait('category', 'Tea')], 'en')).toBe('30s Tea customers');
  });

  test('leave out what is rarer than among everybody, what few of the group have, and what is not proven', () => {
    const none = [
      trait('channel', 'app', { lift: 0.5, low: 0.4, high: 0.6 }),
      trait('product', 'Soup', { group: 0.06, base: 0.02, lift: 3 }),
      trait('coupon', 'yes', { isProven: false }),
      trait('device', 'PC', { lift: 1.05, low: 1.02 }),
    ];
    expect(nameOf(none, 'ko')).toBe('최우수 고객');
    expect(nameOf(none, 'en')).toBe('Champions');
  });

  test('tell two groups of the same traits apart', () => {
    language.current = 'ko';
    const same = [trait('coupon', 'yes')];
    const names = suggestNames(resultOf([persona('new', same), persona('lost', same)]));
    expect([...names.values()]).toEqual(['쿠폰 쓰는 고객 (신규 고객)', '쿠폰 쓰는 고객 (이탈)']);
  });
});

test('a portrait is one sentence with its numbers, and says so where there is nothing', () => {
  language.current = 'en';
  const card = makeCard(
    persona('loyal', [trait('channel', 'app'), trait('orderValue', '', { lift: 0.9, low: 0.8, high: 0.95 })]),
    resultOf([]),
    0,
  );
  expect(card.portrait).toBe(
    '20.0% of customers bring 40.0% of revenue; compared with everybody: Channel app 2.00 times, Order value 0.90 times.',
  );
  expect(card.sections.map(({ title }) => title)).toEqual(['Habits', 'Where they buy']);
  expect(makeCard(persona('loyal', []), resultOf([]), 0)).toMatchObject({
    sections: [],
    bestTime: 'no time stands out',
  });
  expect(makeCard(persona('loyal', []), resultOf([]), 0).portrait).toContain(
    'nothing sets them clearly apart',
  );
});

test('genders, decades and times in words; what the file says stays as it is', () => {
  const result = resultOf([]);
  language.current = 'ko';
  const say = (family: PersonaFamily, value: string): string => sayTrait(trait(family, value), result);
  expect([say('gender', 'F'), say('ageBand', '30'), say('weekday', '6'), say('hour', '9')]).toEqual([
    '여성',
    '30대',
    '토요일',
    '9–10시',
  ]);
  language.current = 'en';
  expect([
    say('gender', '여'),
    say('ageBand', '30'),
    say('daypart', '3'),
    say('product', 'iPod'),
    say('opened', ''),
  ]).toEqual(['Women', 'Age 30s', 'Evening', 'iPod', 'Opens messages']);
});

describe('hostile values', () => {
  const families: readonly PersonaFamily[] = [
    'gender',
    'channel',
    'category',
    'product',
    'opened',
    'acquisitionChannel',
  ];
  const printed = (text: string): string => {
    const result = resultOf([
      persona(
        text,
        families.map((family) => trait(family, text)),
      ),
    ]);
    const [own] = result.personas;
    const card = makeCard(own as Persona, result, 0);
    return writePrintPage([{ card, name: text }], result, text, 'en');
  };
  const tags = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];

  test('never become a tag of the printed page', () => {
    language.current = 'en';
    const plain = tags(printed('plain'));
    expect(plain.length).toBeGreaterThan(40);
    for (const { text } of naughtyStrings) expect(tags(printed(text))).toEqual(plain);
  });

  test('stay in their cell of the CSV, and are run by no spreadsheet', async () => {
    for (const { text } of naughtyStrings) {
      const result = resultOf([persona('loyal', [trait('product', text), trait('channel', 'app')])]);
      // The text of a Blob has no byte order mark.
      const csv = await toCsv(tabulateTraits(result, () => text, 0, 'all')).text();
      const rows = Papa.parse<string[]>(csv.trimEnd(), { delimiter: ',' }).data;
      expect(rows.map((row) => row.length)).toEqual([12, 12, 12]);
      expect(rows.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
    }
  });

  test('do not break the names of others', () => {
    for (const { text } of naughtyStrings) {
      const names = suggestNames(resultOf([persona(text, [trait('channel', text)]), persona('new', [])]));
      expect(names.get('new')).toBe('New customers');
      expect((names.get(text) ?? '').length).toBeLessThan(80);
    }
  });
});

test('the page has four cards to a sheet, and says file, date, groups and what an interval is', () => {
  language.current = 'ko';
  const personas = Array.from({ length: 9 }, (_, i) => persona(`g${i}`, [trait('channel', '앱')]));
  const result = resultOf(personas);
  const cards = personas.map((one) => ({ card: makeCard(one, result, 0), name: `이름 ${one.id}` }));
  const html = writePrintPage(cards, result, 'orders.csv', 'ko');
  expect(html.match(/class="page"/g)).toHaveLength(3);
  expect(html.match(/<article>/g)).toHaveLength(9);
  for (const words of ['orders.csv', dayIn('ko', '2024-12-31'), 'RFM 세그먼트', '95% 구간', '이름 g8'])
    expect(html).toContain(words);
  expect(html).not.toMatch(/<script|https?:/);
});
