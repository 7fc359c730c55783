import type { AnalysisSpec, OptionSpec } from '../../workers/contract/analysis.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { MappedDataset, Mapping } from '../../workers/contract/importing.ts';
import type { FailureCode, Outcome } from '../../workers/contract/outcome.ts';
import type { Role, TableKind } from '../../workers/contract/tables.ts';
import { importFile } from './importText.ts';

/** A made-up order file and what may come of it, on import or in an analysis. */
export interface OrderCase {
  readonly name: string;
  readonly lines: readonly string[];
  /** Codes that are right besides ok. */
  readonly mayFail: readonly FailureCode[];
  readonly mustFail?: boolean;
}

const headers: Readonly<Partial<Record<Role, string>>> = {
  customer: 'customer_id',
  time: 'order_date',
  amount: 'amount',
  order: 'order_no',
  quantity: 'quantity',
  unitPrice: 'unit_price',
  product: 'product',
  channel: 'channel',
  region: 'region',
};

/** n lines of an ordinary shop, without chance: the same n gives the same lines. */
export function ordinaryLines(n: number, customers = Math.ceil(n / 4)): string[] {
  return Array.from({ length: n }, (_, i) => {
    const day = new Date(Date.UTC(2023, 0, 1) + ((i * 37) % 700) * 86_400_000).toISOString().slice(0, 10);
    const quantity = 1 + (i % 3);
    const price = 1_000 + ((i * 7_919) % 90_000);
    return `C${(i * 13) % customers},${day},${quantity * price},O${Math.floor(i / 2)},${quantity},${price},P${i % 25},${['app', 'web', ''][i % 3]},R${i % 4}`;
  });
}

const line = (customer: string, day: string, amount: string, order = 'O1'): string =>
  `${customer},${day},${amount},${order},1,${amount},P1,app,R1`;

export const orderCases: readonly OrderCase[] = [
  { name: 'an ordinary shop', lines: ordinaryLines(400), mayFail: [] },
  { name: 'no rows at all', lines: [], mayFail: ['HEADER_ONLY'], mustFail: true },
  { name: 'one row', lines: [line('A', '2024-01-05', '1000')], mayFail: [] },
  { name: 'one customer', lines: ordinaryLines(60, 1), mayFail: [] },
  {
    name: 'every line the same',
    lines: Array.from({ length: 50 }, () => line('A', '2024-01-05', '1000')),
    mayFail: [],
  },
  {
    name: 'all customers tied',
    lines: Array.from({ length: 90 }, (_, i) => line(`C${i}`, '2024-03-01', '5000', `O${i}`)),
    mayFail: [],
  },
  {
    name: 'no customer on any line',
    lines: Array.from({ length: 20 }, (_, i) => line('', '2024-03-01', '5000', `O${i}`)),
    mayFail: ['NO_ROWS'],
    mustFail: true,
  },
  {
    name: 'no value on any line',
    lines: Array.from({ length: 20 }, () => ',,,,,,,,'),
    mayFail: ['NO_ROWS', 'DATES_UNREADABLE', 'NUMBERS_UNREADABLE', 'NO_READABLE_LINE', 'HEADER_ONLY'],
    mustFail: true,
  },
  {
    name: 'NaN, Infinity and null as text',
    lines: ['NaN', 'Infinity', '-inf', 'null', 'N/A', '1e999', '#DIV/0!', '1000'].map((amount, i) =>
      line(`C${i}`, '2024-03-01', amount, `O${i}`),
    ),
    mayFail: ['NUMBERS_UNREADABLE'],
  },
  {
    name: 'returns only',
    lines: ordinaryLines(40).map((text) => text.replace(/^(\w+,[\d-]+,)(\d+)/, '$1-$2')),
    mayFail: ['NO_ROWS'],
    mustFail: true,
  },
  {
    name: 'huge amounts',
    lines: Array.from({ length: 30 }, (_, i) => line(`C${i % 7}`, '2024-03-01', '99999999999999', `O${i}`)),
    mayFail: ['AMOUNT_OUT_OF_RANGE', 'NUMBERS_UNREADABLE', 'NO_READABLE_LINE', 'NO_ROWS'],
  },
  {
    name: 'tiny amounts',
    lines: Array.from({ length: 30 }, (_, i) =>
      line(`C${i % 7}`, '2024-03-01', `0.00${1 + (i % 9)}`, `O${i}`),
    ),
    mayFail: [],
  },
  {
    name: 'one far-off date among ordinary ones',
    lines: [
      ...ordinaryLines(80),
      line('Z', '1970-01-01', '1000', 'OZ'),
      line('Y', '2099-12-31', '1000', 'OY'),
    ],
    mayFail: [],
  },
  {
    name: 'hostile customers',
    lines: [
      "Robert'); DROP TABLE orders;--",
      '<img src=x onerror=alert(1)>',
      '=1+1',
      '\u0000',
      '‮',
      '__proto__',
    ].map((customer, i) => line(`"${customer}"`, '2024-03-01', '1000', `O${i}`)),
    mayFail: ['NOT_A_TABLE'],
  },
];

let nextRequest = 1;
export const nextRequestId = (): string => `conformance-${nextRequest++}`;

/** Takes lines through the whole import, every role but the dropped ones mapped. */
export async function importLines(
  engine: EngineApi,
  lines: readonly string[],
  drop: readonly Role[] = [],
): Promise<Outcome<MappedDataset>> {
  const file = new Blob([[Object.values(headers).join(','), ...lines].join('\n'), '\n']);
  const preview = await engine.preview({ file, fileName: 'orders.csv' }, nextRequestId());
  if (preview.status === 'failed') return preview;
  const roles = Object.keys(headers) as Role[];
  const mapping: Mapping = Object.fromEntries(
    roles.flatMap((role, column) => (drop.includes(role) ? [] : [[role, column]])),
  );
  return engine.importTable(
    { datasetId: null, kind: 'orders', file, fileName: 'orders.csv', preview: preview.value, mapping },
    nextRequestId(),
    () => {},
  );
}

/** Small tables beside the orders, for analyses that cannot be answered from orders alone. */
const companions: Readonly<Partial<Record<TableKind, () => readonly string[]>>> = {
  events: () => [
    'visitor_id,customer_id,event_time,event,session_id',
    ...Array.from({ length: 300 }, (_, i) => {
      const time = new Date(Date.UTC(2023, 0, 1) + ((i * 41) % 400) * 86_400_000 + (i % 7) * 600_000);
      const event = ['visit', 'visit', 'view_item', 'add_to_cart', 'purchase', 'search'][i % 6];
      const customer = i % 3 === 0 ? `C${i % 40}` : '';
      return `V${i % 40},${customer},${time.toISOString().slice(0, 19).replace('T', ' ')},${event},S${i % 90}`;
    }),
  ],
  contacts: () => [
    'customer_id,sent_at,campaign,channel,variant,cost,delivered,opened,clicked,converted,revenue,opted_out',
    ...Array.from({ length: 300 }, (_, i) => {
      const time = new Date(Date.UTC(2023, 0, 1) + ((i * 43) % 500) * 86_400_000 + (i % 12) * 3_600_000);
      const [delivered, opened, clicked] = [i % 9 > 0, i % 3 === 1, i % 6 === 1];
      const flags = [delivered, opened, clicked, i % 12 === 1].map((is) => (is ? 'Y' : 'N')).join(',');
      const sent = time.toISOString().slice(0, 19).replace('T', ' ');
      return `C${i % 45},${sent},M${i % 5},${['sms', 'email', ''][i % 3]},${['A', 'B'][i % 2]},${10 + (i % 4)},${flags},${i % 12 === 1 ? 900 + i : 0},${i % 40 === 0 ? 'Y' : 'N'}`;
    }),
  ],
  experiment: () => [
    'unit_id,variant,converted,spend',
    ...Array.from(
      { length: 400 },
      (_, i) => `U${i},${['control', 'treatment'][i % 2]},${i % 7 === 0 ? 1 : 0},${(i * 31) % 90}`,
    ),
  ],
  spend: () => [
    'date,channel,cost,impressions,clicks',
    ...Array.from({ length: 48 }, (_, i) => {
      const month = `${2023 + Math.floor(i / 24)}-${String((Math.floor(i / 2) % 12) + 1).padStart(2, '0')}-01`;
      return `${month},${i % 2 === 0 ? 'Search' : 'Social'},${1_000 + i},${50_000 + 997 * i},${900 + 31 * i}`;
    }),
  ],
};

/** Whether the analysis cannot be answered from orders alone. */
export function needsMore({ needs }: AnalysisSpec): boolean {
  return !needs.some((need) => Object.keys(need).every((kind) => kind === 'orders'));
}

/** Adds the tables that the analysis asks for in any of its ways to be answered, beside the orders. */
export async function addCompanions(
  engine: EngineApi,
  spec: AnalysisSpec,
  orders: Outcome<MappedDataset>,
): Promise<Outcome<MappedDataset>> {
  let dataset = orders;
  if (!needsMore(spec)) return dataset;
  const kinds = new Set(spec.needs.flatMap((need) => Object.keys(need) as TableKind[]));
  for (const kind of kinds) {
    const make = companions[kind];
    if (make === undefined || dataset.status === 'failed') continue;
    const text = make().join('\n');
    dataset = await importFile(engine, text, { kind, fileName: `${kind}.csv`, datasetId: dataset.value.id });
  }
  return dataset;
}

export interface BadOption {
  readonly name: string;
  readonly value: unknown;
}

/** Values that no option of this kind may take. */
export function badOptions(spec: AnalysisSpec): BadOption[] {
  const bad = Object.entries(spec.options).flatMap(([name, option]) =>
    badValues(option).map((value) => ({ name, value })),
  );
  return [...bad, { name: 'noSuchOption', value: 1 }, { name: '__proto__x', value: {} }];
}

function badValues(option: OptionSpec): unknown[] {
  const notANumber = [Number.NaN, Number.POSITIVE_INFINITY, '3', null, [], {}, true];
  switch (option.type) {
    case 'integer':
      return [option.min - 1, option.max + 1, option.min + 0.5, ...notANumber];
    case 'number':
      return [option.min - option.step, option.max + option.step, ...notANumber];
    case 'choice':
      return ['no such choice', '', 0, null, ['auto'], {}];
    case 'cuts':
      return [[], [2, 1], [1, 1], [Number.NaN], ['1'], [1, Number.POSITIVE_INFINITY], 3, 'auto', {}];
    case 'name':
      return [null, 1, [], {}, ['one'], 'no such name'];
    case 'list':
      return [null, 'text', 1, {}, [1], [''], ['one', 'one'], ['no such name']];
    case 'data':
      return [null, [], 'text', 1, { key: 1 }, { key: null }, { 'no such key': 'no such value' }];
  }
}

/** Values at the edges of what every option may take. */
export function edgeOptions(spec: AnalysisSpec): Record<string, unknown>[] {
  return Object.entries(spec.options).flatMap(([name, option]) =>
    edgeValues(option).map((value) => ({ [name]: value })),
  );
}

function edgeValues(option: OptionSpec): unknown[] {
  if (option.type === 'choice') return option.choices.map((choice) => choice.value);
  if (option.type === 'integer' || option.type === 'number') return [option.min, option.max];
  return [option.default];
}

/** Where a value holds NaN, an infinity, undefined, a function or anything else that is no plain data. */
export function findUnclean(value: unknown, trail = 'value'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${trail} = ${value}`];
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (ArrayBuffer.isView(value)) {
    return Array.from(value as unknown as ArrayLike<number>)
      .flatMap((item, i) => (Number.isFinite(item) ? [] : [`${trail}[${i}] = ${item}`]))
      .slice(0, 3);
  }
  if (typeof value !== 'object') return [`${trail} is ${typeof value}`];
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null)
    return [`${trail} is an object of a class`];
  return Object.entries(value).flatMap(([key, child]) => findUnclean(child, `${trail}.${key}`));
}

/** A result without what may differ between two equal runs: ids and times. */
export function withoutTimes(
  outcome: Outcome<{ readonly runId: string; readonly result: unknown }>,
): unknown {
  if (outcome.status === 'failed') return outcome;
  const { durationMs: _durations, ...provenance } = outcome.provenance ?? { durationMs: null };
  return { result: outcome.value.result, notes: outcome.notes, provenance };
}
