/** What sells, counted by a plain loop: sets and maps, no typed arrays, no database. */

export interface LoopLine {
  readonly customer: string;
  /** Sortable text; its first ten characters are the day. */
  readonly time: string;
  /** One purchase of the customer. */
  readonly purchase: string;
  readonly item: string;
  readonly cents: number;
  readonly costCents: number | null;
}

export interface LoopItem {
  cents: number;
  marginCents: number | null;
  lines: number;
  orders: number;
  buyers: string[];
  repeaters: string[];
  starters: string[];
  watched: string[];
  back: string[];
  lost: string[];
  laterCents: number;
  /** How many second purchases held each item, of those who came back in time. */
  next: Record<string, number>;
}

interface Basket {
  readonly start: string;
  readonly key: string;
  readonly lines: LoopLine[];
}

const dayOf = (time: string): number => Date.parse(`${time.slice(0, 10)}T00:00:00Z`) / 86_400_000;

function basketsOf(lines: readonly LoopLine[]): Basket[] {
  const groups = new Map<string, LoopLine[]>();
  for (const line of lines) groups.set(line.purchase, [...(groups.get(line.purchase) ?? []), line]);
  return [...groups]
    .map(([key, own]) => ({ key, lines: own, start: own.map(({ time }) => time).sort()[0] ?? '' }))
    .sort((a, b) => (a.start + a.key < b.start + b.key ? -1 : 1));
}

const itemsOf = ({ lines }: Basket): Set<string> => new Set(lines.map(({ item }) => item));

/** Lines with an empty item count for purchases and money, not for an item. */
export function loopOverItems(
  lines: readonly LoopLine[],
  windowDays: number,
  endDay: string,
): Map<string, LoopItem> {
  const found = new Map<string, LoopItem>();
  const at = (item: string): LoopItem => {
    const known = found.get(item);
    if (known) return known;
    const fresh: LoopItem = {
      ...{ cents: 0, marginCents: null, lines: 0, orders: 0, laterCents: 0, next: {} },
      ...{ buyers: [], repeaters: [], starters: [], watched: [], back: [], lost: [] },
    };
    found.set(item, fresh);
    return fresh;
  };
  for (const { item, cents, costCents } of lines) {
    const one = at(item);
    one.cents += cents;
    one.lines += 1;
    if (costCents !== null) one.marginCents = (one.marginCents ?? 0) + cents - costCents;
  }
  const byCustomer = new Map<string, LoopLine[]>();
  for (const line of lines) byCustomer.set(line.customer, [...(byCustomer.get(line.customer) ?? []), line]);
  for (const [customer, own] of byCustomer) {
    const baskets = basketsOf(own);
    const [first, second] = baskets;
    if (!first) continue;
    for (const item of new Set(own.map((line) => line.item))) {
      const held = baskets.filter((basket) => itemsOf(basket).has(item)).length;
      at(item).orders += held;
      at(item).buyers.push(customer);
      if (held > 1) at(item).repeaters.push(customer);
    }
    const until = dayOf(first.start) + windowDays;
    const isBack = second !== undefined && dayOf(second.start) <= until;
    const later = baskets.slice(1).filter(({ start }) => dayOf(start) <= until);
    const laterCents = later.flatMap((basket) => basket.lines).reduce((sum, { cents }) => sum + cents, 0);
    for (const item of itemsOf(first)) {
      const one = at(item);
      one.starters.push(customer);
      if (until > dayOf(endDay)) continue;
      one.watched.push(customer);
      one.laterCents += laterCents;
      if (second === undefined) one.lost.push(customer);
      if (!isBack) continue;
      one.back.push(customer);
      for (const other of itemsOf(second)) one.next[other] = (one.next[other] ?? 0) + 1;
    }
  }
  return found;
}
