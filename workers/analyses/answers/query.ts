import type { TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import { toDayNumber } from '../../contract/periods.ts';
import type { Collect, PreparedSales, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import type { Row } from '../../engine/database.ts';
import { readHistory, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';
import * as others from './queries/others.ts';
import * as parts from './queries/parts.ts';
import * as products from './queries/products.ts';
import type { Goods } from './queries/products.ts';
import * as purchases from './queries/purchases.ts';
import { sourceOf, type AnswerSource, type Span } from './queries/source.ts';
import { chooseStretch } from '../../numeric/stretch.ts';
import { newProductDays } from './spans.ts';

type Columns = Record<string, TypedColumn>;
type Texts = Record<string, readonly string[]>;

/** Fewest purchases with an item for a pair, fewest buyers for a rebuy, most items looked at. */
const pairs = { atLeast: 10, buyers: 50, atMost: 2_000 } as const;

/** Small tables by name: `title.column`. */
class Tables {
  readonly columns: Columns = {};
  readonly texts: Texts = {};
  readonly #runner: QueryRunner;

  constructor(runner: QueryRunner) {
    this.#runner = runner;
  }

  async add(title: string, statement: Sql, words: readonly string[] = []): Promise<readonly Row[]> {
    const rows = await this.#runner.rows(title, statement);
    for (const word of words) this.texts[`${title}.${word}`] = rows.map((row) => String(row[word] ?? ''));
    const numbers = Object.keys(rows[0] ?? {}).filter((column) => !words.includes(column));
    for (const column of numbers)
      this.columns[`${title}.${column}`] = Float64Array.from(rows, (row) => Number(row[column]));
    return rows;
  }

  async addColumns(title: string, statement: Sql): Promise<void> {
    const columns = await this.#runner.columns(title, statement);
    for (const [column, values] of Object.entries(columns)) this.columns[`${title}.${column}`] = values;
  }
}

export const collectAnswers: Collect = async (runner, context) => {
  const prepared = await context.prepare();
  const history = await readHistory(runner, context, prepared, await context.inMemory());
  const span = await readSpan(runner, context, prepared, history.firstDay);
  const source = sourceOf(context, prepared, span, span.turnover);
  const tables = new Tables(runner);
  await tables.addColumns('purchases', purchases.purchasesByCustomer(source));
  await addParts(tables, source);
  await addProducts(tables, source);
  await addMembers(tables, source);
  await addMarketing(tables, source);
  const { moneyDecimals } = context.dataset;
  const mapped = Object.entries(mappedRoles(context.dataset)).flatMap(([kind, roles]) => [
    kind,
    ...roles.map((role) => `${kind}.${role}`),
  ]);
  const facts = {
    ...{ asOf: context.asOf, firstDay: span.firstDay, lastDay: span.lastDay, moneyDecimals },
    ...{ stretchDays: span.stretchDays ?? 0, mapped: mapped.join(' ') },
  };
  const notes: Note[] = [...history.notes];
  if (span.costless > 0) notes.push({ code: 'LINES_WITHOUT_COST', detail: { rows: span.costless } });
  if (usualPurchaseUnit(context) === 'day') notes.push({ code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} });
  const { columns, texts } = tables;
  return { input: { columns, facts, texts }, rowsIn: history.lineCount, notes };
};

async function readSpan(
  runner: QueryRunner,
  { asOf, dataset }: QueryContext,
  { costUnit, lines, unit }: PreparedSales,
  firstDay: string,
): Promise<Span & { readonly costless: number; readonly turnover: number }> {
  const hasCost = mappedRoles(dataset).orders?.includes('cost') ?? false;
  const costless = hasCost ? sql`(count(*) FILTER (WHERE cost IS NULL))` : sql`0`;
  const costs = hasCost ? sql`coalesce(sum(abs(cost)), 0)::DOUBLE / ${costUnit}` : sql`0`;
  const [row] = await runner.rows(
    'last sale',
    sql`SELECT max(day)::VARCHAR AS last, ${costless}::DOUBLE AS costless, sum(abs(amount)) / ${unit} + ${costs} AS turnover
FROM ${lines} WHERE day <= ${day(asOf)}`,
  );
  const lastDay = row?.last;
  if (typeof lastDay !== 'string') throw new ExpectedFailure('NO_ROWS');
  const stretchDays = chooseStretch(toDayNumber(firstDay), toDayNumber(lastDay))?.days ?? null;
  return { firstDay, lastDay, stretchDays, costless: Number(row?.costless), turnover: Number(row?.turnover) };
}

async function addParts(tables: Tables, source: AnswerSource): Promise<void> {
  const { has } = source;
  for (const role of parts.mappedParts(source))
    await tables.add(role, parts.salesByPart(source, role), ['name']);
  if (has('orders', 'channel') || has('customers', 'acquisitionChannel'))
    await tables.add('broughtBy', parts.salesByAcquisition(source), ['name']);
  const favourite = has('orders', 'category') ? 'category' : has('orders', 'brand') ? 'brand' : null;
  if (favourite !== null) await tables.add('favourites', parts.salesByFavourite(source, favourite), ['name']);
  if (has('orders', 'channel'))
    await tables.add('groupChannels', parts.ordersByGroupAndChannel(source, favourite), ['group', 'name']);
  if (has('orders', 'discount') || (has('orders', 'listPrice') && has('orders', 'quantity')))
    await tables.add('discounted', purchases.discountedLines(source));
}

async function addProducts(tables: Tables, source: AnswerSource): Promise<void> {
  const { has, prepared } = source;
  const item: Goods | null = prepared.goods && {
    ...{ what: sql`item`, title: sql`title`, titles: prepared.goods.titles },
  };
  const category: Goods | null = has('orders', 'category')
    ? { what: sql`category`, title: sql`category`, titles: prepared.values('category') }
    : null;
  if (item) {
    await tables.add('bestSellers', products.bestSellers(source, item), ['name']);
    if (source.stretchDays !== null)
      await tables.add('newProducts', products.newProducts(source, newProductDays));
    if (has('orders', 'region'))
      await tables.add('regionProducts', products.productsByRegion(source, item), ['name', 'region']);
  }
  const first = category ?? item;
  if (first === null) return;
  await tables.add('firstBought', purchases.firstBought(source, first), ['name']);
  const goods = item ?? first;
  await tables.add('items', products.itemNames(source, goods, pairs), ['name']);
  await tables.addColumns('baskets', products.itemsByPurchase(source, goods, pairs));
  await tables.add('boughtAgain', products.boughtAgain(source, goods, pairs.buyers), ['name']);
}

async function addMembers(tables: Tables, source: AnswerSource): Promise<void> {
  const { has, context } = source;
  if (!context.dataset.tables.some(({ kind }) => kind === 'customers')) return;
  if (has('customers', 'gender') || has('customers', 'birth') || has('customers', 'ageBand'))
    await tables.add('people', others.buyersByAgeAndGender(source), ['band', 'gender']);
  if (has('customers', 'joined')) {
    if (source.stretchDays !== null) await tables.add('joins', others.joinsByStretch(source));
    await tables.add('joinsByMonth', others.joinsByMonth(source), ['month']);
  }
  if (others.consentRoles.some((role) => has('customers', role)))
    await tables.add('barred', others.silentByConsent(source));
}

async function addMarketing(tables: Tables, source: AnswerSource): Promise<void> {
  const { has } = source;
  if (has('contacts', 'opened')) await tables.add('opened', others.openedAfterSilence(source));
  if (has('contacts', 'campaign') && has('contacts', 'converted'))
    await tables.add('campaigns', others.conversionByCampaign(source), ['name']);
  if (!has('spend', 'cost')) return;
  await tables.add('spend', others.spendByChannel(source), ['name']);
  await tables.add('spendSpan', others.spendSpan(source));
}
