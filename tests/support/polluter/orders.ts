import {
  drawCents,
  amountStyles,
  minusStyles,
  mixableTimes,
  plainAmount,
  timeStyles,
  writeTime,
} from './values.ts';
import type { Draw, Entry, Fate, Language, TrueRow } from './model.ts';
import {
  badAmounts,
  inScript,
  badTimes,
  noCustomers,
  personOf,
  productOf,
  regionOf,
  statusOf,
  trickyTexts,
  type Column,
  type Script,
} from './words.ts';

/** How one file writes its orders. */
export interface OrderStyle {
  readonly language: Language;
  readonly script: Script;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly amountStyle: string;
  readonly minusStyle: string;
  readonly timeStyle: string;
  readonly mixesTimes: boolean;
  readonly customerStyle: 'code' | 'number' | 'zeros' | 'email' | 'decimal';
  readonly orderStyle: 'number' | 'code' | 'dated';
  readonly hasTricky: boolean;
  readonly hasHuge: boolean;
  readonly hasNul: boolean;
  /** Rows that have to be rejected or excluded for their values. */
  readonly hasBad: boolean;
}

const firstMoment = Date.UTC(2023, 0, 1);
const yearMs = 365 * 86_400_000;

export function drawStyle(draw: Draw, language: Language, script: Script): OrderStyle {
  const some = (column: Column, share: number): Column[] => (draw.chance(share) ? [column] : []);
  const byUnits = draw.chance(0.08);
  const optional: Column[] = [
    ...some('order', 0.8),
    ...some('productName', 0.8),
    ...some('product', 0.3),
    ...some('quantity', byUnits ? 1 : 0.4),
    ...some('unitPrice', byUnits ? 1 : 0.15),
    ...some('buyer', 0.25),
    ...some('phone', 0.2),
    ...some('shippedOn', 0.2),
    ...some('region', 0.3),
    ...some('memo', 0.3),
    ...some('discount', 0.2),
    ...some('discountRate', 0.1),
    ...some('rowNumber', 0.15),
    ...some('status', 0.2),
  ];
  const amountStyle = byUnits ? 'decimals' : draw.pick(Object.keys(amountStyles));
  return {
    language,
    script,
    amountStyle,
    columns: draw.shuffle<Column>(['customer', 'time', ...(byUnits ? [] : ['amount' as const]), ...optional]),
    rowCount: draw.pick([12, 25, 50, 100]),
    minusStyle: draw.pick(Object.keys(minusStyles)),
    timeStyle: draw.pick(Object.keys(timeStyles)),
    mixesTimes: draw.chance(0.08),
    customerStyle: draw.choose(['code', 'number', 'zeros', 'email', 'decimal'], [4, 4, 2, 1, 1]),
    orderStyle: draw.pick(['number', 'code', 'dated']),
    hasTricky: draw.chance(0.4),
    hasHuge: draw.chance(0.04),
    hasNul: draw.chance(0.05),
    hasBad: draw.chance(0.6),
  };
}

function customerOf(style: OrderStyle, n: number): { text: string; truth: string } {
  const id = 1_000 + n * 37;
  switch (style.customerStyle) {
    case 'code':
      return same(`C${id}`);
    case 'number':
      return same(`${id * 13}`);
    case 'zeros':
      return same(String(id).padStart(8, '0'));
    case 'email':
      return same(`user${id}@shop.test`);
    case 'decimal':
      return { text: `${id}.0`, truth: `${id}` };
  }
}

function same(text: string): { text: string; truth: string } {
  return { text, truth: text };
}

function orderOf(style: OrderStyle, i: number, moment: number): string {
  if (style.orderStyle === 'number') return String(500_000 + i * 3);
  if (style.orderStyle === 'code') return `ORD-${String(i * 7).padStart(6, '0')}`;
  return `${new Date(moment).toISOString().slice(0, 10).replaceAll('-', '')}-${String(i).padStart(4, '0')}`;
}

type Damage =
  | 'none'
  | 'noCustomer'
  | 'badTime'
  | 'badAmount'
  | 'negative'
  | 'zero'
  | 'cancelled'
  | 'short'
  | 'long'
  | 'quotes';

function drawDamage(draw: Draw, style: OrderStyle, isText: boolean): Damage {
  if (!style.hasBad || draw.chance(0.8)) return 'none';
  const values: Damage[] = ['noCustomer', 'badTime', 'badAmount', 'negative', 'zero'];
  if (style.orderStyle === 'number' && style.columns.includes('order')) values.push('cancelled');
  return draw.pick<Damage>(isText ? [...values, 'short', 'long', 'quotes'] : values);
}

/** The rows of one clean order table and what was done to some of them. */
export function makeOrders(draw: Draw, style: OrderStyle, isText: boolean): Entry[] {
  const customers = Math.max(4, Math.floor(style.rowCount / 3));
  let moment = firstMoment + draw.integer(0, yearMs);
  return Array.from({ length: style.rowCount }, (_, i) => {
    // Early rows stay whole, so that a column can be told by its first values.
    const damage = i < 3 ? 'none' : drawDamage(draw, style, isText);
    moment += draw.integer(1, 3 * 86_400_000);
    return makeRow(draw, style, { i, moment, damage, customer: draw.integer(1, customers) });
  });
}

interface Shot {
  readonly i: number;
  readonly moment: number;
  readonly damage: Damage;
  readonly customer: number;
}

function makeRow(draw: Draw, style: OrderStyle, { i, moment, damage, customer }: Shot): Entry {
  const who = customerOf(style, customer);
  const when = writeTime(
    style.mixesTimes && mixableTimes.includes(style.timeStyle) ? draw.pick(mixableTimes) : style.timeStyle,
    moment,
  );
  const money = writeMoney(draw, style, damage);
  const order = style.columns.includes('order')
    ? `${damage === 'cancelled' ? 'C' : ''}${orderOf(style, i, moment)}`
    : null;
  const productName = drawProduct(draw, style, i);
  const cells: Record<Column, string> = {
    customer: damage === 'noCustomer' ? draw.pick(inScript(noCustomers, style.script)) : who.text,
    time: damage === 'badTime' ? draw.pick(inScript(badTimes, style.script)) : when.text,
    amount: damage === 'badAmount' ? draw.pick(inScript(badAmounts, style.script)) : money.text,
    order: order ?? '',
    productName,
    product: `P${draw.integer(100, 140)}`,
    quantity: money.quantity,
    unitPrice:
      damage === 'badAmount' && !style.columns.includes('amount')
        ? draw.pick(inScript(badAmounts, style.script))
        : money.unitPrice,
    buyer: personOf(draw, style.script),
    phone: `010-${draw.integer(1000, 9999)}-${draw.integer(1000, 9999)}`,
    shippedOn: writeTime('iso', moment + draw.integer(1, 5) * 86_400_000).text,
    region: regionOf(draw, style.script),
    memo:
      style.hasTricky && draw.chance(0.4)
        ? draw.pick(inScript(trickyTexts, style.script))
        : draw.pick(['', '', 'ok']),
    discount: draw.pick(['0', '1000', '2500']),
    discountRate: draw.pick(['0%', '5%', '12.5%']),
    rowNumber: String(i + 1),
    status: statusOf(draw, style.script),
  };
  if (style.hasNul && draw.chance(0.1)) cells.memo = `${cells.memo}\0x`;
  if (style.hasHuge && i % 20 === 5) cells.memo = 'long text, '.repeat(9_500);
  const isByUnits = !style.columns.includes('amount');
  const row: TrueRow = {
    customer: who.truth,
    time: when.truth,
    amount: plainAmount(money.cents),
    order,
    productName: style.columns.includes('productName') ? productName.trim() || null : null,
  };
  const list = style.columns.map((column) => cells[column]);
  return damaged(list, row, damage, isByUnits);
}

function drawProduct(draw: Draw, style: OrderStyle, i: number): string {
  if (!style.hasTricky || !draw.chance(0.2)) return productOf(draw, style.script);
  return i % 2 === 0
    ? draw.pick(inScript(trickyTexts, style.script))
    : `${productOf(draw, style.script)}, ${draw.pick(inScript(trickyTexts, style.script))}`;
}

interface Money {
  readonly text: string;
  readonly cents: number;
  readonly quantity: string;
  readonly unitPrice: string;
}

function writeMoney(draw: Draw, style: OrderStyle, damage: Damage): Money {
  const { whole, write } = amountStyles[style.amountStyle] ?? { whole: true, write: plainAmount };
  const quantity = draw.integer(1, 5);
  const unit = drawCents(draw, whole);
  const cents = damage === 'zero' ? 0 : unit * (style.columns.includes('amount') ? 1 : quantity);
  const zero = style.amountStyle.startsWith('myriad') ? '0' : write(0);
  const size = cents === 0 ? zero : write(cents);
  const minus = minusStyles[style.minusStyle] ?? ((text: string) => `-${text}`);
  const isNegative = damage === 'negative';
  return {
    text: isNegative ? minus(size.trim()) : size,
    cents: isNegative ? -cents : cents,
    quantity: `${isNegative ? -quantity : quantity}`,
    unitPrice: damage === 'zero' ? '0' : write(unit),
  };
}

function damaged(cells: string[], row: TrueRow, damage: Damage, isByUnits: boolean): Entry {
  const wrongCount: Fate = { to: 'rejected', reason: 'WRONG_COLUMN_COUNT' };
  switch (damage) {
    case 'none':
      return { cells, fate: { to: 'kept', row } };
    case 'noCustomer':
      return { cells, fate: { to: 'excluded', rule: 'noCustomer' } };
    case 'cancelled':
      return { cells, fate: { to: 'excluded', rule: 'cancelled' } };
    case 'negative':
      return { cells, fate: { to: 'excluded', rule: 'return' } };
    case 'zero':
      return { cells, fate: { to: 'excluded', rule: 'notPositive' } };
    case 'badTime':
      return { cells, fate: { to: 'rejected', reason: 'TIME_UNREADABLE' } };
    case 'badAmount':
      return {
        cells,
        fate: { to: 'rejected', reason: isByUnits ? 'UNIT_PRICE_UNREADABLE' : 'AMOUNT_UNREADABLE' },
      };
    case 'short':
      return { cells: cells.slice(0, Math.max(1, cells.length - 2)), fate: wrongCount };
    case 'long':
      return { cells: [...cells, '', '', '', '', 'more', ''], fate: wrongCount };
    case 'quotes':
      return { cells, raw: 'broken', fate: { to: 'rejected', reason: 'BROKEN_QUOTES' } };
  }
}
