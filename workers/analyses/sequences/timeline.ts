import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { toMinorUnits } from '../../numeric/money.ts';
import type { Sequences } from '../../numeric/mining/sequencePlaces.ts';

/** What each customer bought, day by day. */
export interface Timeline {
  /** Items are positions in the names. */
  readonly sequences: Sequences;
  /** By element the item that cost most; of several the first by name. */
  readonly mainItem: Int32Array;
  /** By customer of the sequences: who they are, money in whole smallest units, last day. */
  readonly customers: Int32Array;
  readonly minor: Float64Array;
  readonly lastDay: Int32Array;
}

/**
 * Rows sorted by customer, day and item as sequences. Rows without an item count for money and for the last day alone;
 * customers without any item are left out. skipRepeats leaves out what the day before in the file held too.
 */
export function buildTimeline(input: KernelInput, skipRepeats: boolean): Timeline {
  const rows = readRows(input);
  const { customer, day, item } = rows;
  const size = item.length;
  const out = openTimeline(size);
  let [people, elements, items] = [0, 0, 0];
  let before: readonly number[] = [];
  for (let i = 0, end = 0; i < size; i = end) {
    const who = customer[i];
    before = [];
    let minor = 0;
    const firstElement = elements;
    for (end = i; end < size && customer[end] === who;) {
      const date = day[end];
      const own: number[] = [];
      let most = -Infinity;
      const firstItem = items;
      for (; end < size && customer[end] === who && day[end] === date; end++) {
        const money = rows.minor[end] as number;
        minor += money;
        const code = (item[end] as number) - 1;
        if (code < 0) continue;
        own.push(code);
        if (skipRepeats && before.includes(code)) continue;
        out.items[items++] = code;
        if (money > most) {
          most = money;
          out.mainItem[elements] = code;
        }
      }
      if (own.length > 0) before = own;
      if (items === firstItem) continue;
      out.times[elements] = date as number;
      out.firstItem[++elements] = items;
    }
    if (elements === firstElement) continue;
    out.customers[people] = who as number;
    out.minor[people] = minor;
    out.lastDay[people] = day[end - 1] as number;
    out.firstElement[++people] = elements;
  }
  return {
    sequences: {
      firstElement: out.firstElement.slice(0, people + 1),
      times: out.times.slice(0, elements),
      firstItem: out.firstItem.slice(0, elements + 1),
      items: out.items.slice(0, items),
      itemCount: (input.texts?.names ?? []).length,
    },
    mainItem: out.mainItem.slice(0, elements),
    customers: out.customers.slice(0, people),
    minor: out.minor.slice(0, people),
    lastDay: out.lastDay.slice(0, people),
  };
}

function readRows(input: KernelInput): {
  readonly customer: ArrayLike<number>;
  readonly day: ArrayLike<number>;
  readonly item: ArrayLike<number>;
  readonly minor: Float64Array;
} {
  return {
    ...{ customer: columnOf(input, 'customer'), day: columnOf(input, 'day'), item: columnOf(input, 'item') },
    minor: toMinorUnits(columnOf(input, 'amount'), Number(input.facts.moneyDecimals)),
  };
}

/** Room for the case that every row is an element of its own. */
function openTimeline(size: number): {
  readonly firstElement: Uint32Array;
  readonly times: Int32Array;
  readonly firstItem: Uint32Array;
  readonly items: Uint32Array;
  readonly mainItem: Int32Array;
  readonly customers: Int32Array;
  readonly minor: Float64Array;
  readonly lastDay: Int32Array;
} {
  return {
    firstElement: new Uint32Array(size + 1),
    times: new Int32Array(size),
    firstItem: new Uint32Array(size + 1),
    items: new Uint32Array(size),
    mainItem: new Int32Array(size),
    customers: new Int32Array(size),
    minor: new Float64Array(size),
    lastDay: new Int32Array(size),
  };
}

/** The same by the groups of the items; what has several items of a group has it once. */
export function groupTimeline(timeline: Timeline, groupOf: ArrayLike<number>, groupCount: number): Timeline {
  const { firstItem, items } = timeline.sequences;
  const grouped = new Uint32Array(items.length);
  const first = new Uint32Array(firstItem.length);
  const seen = new Int32Array(groupCount);
  let size = 0;
  for (let element = 0; element + 1 < firstItem.length; element++) {
    for (let at = firstItem[element] as number; at < (firstItem[element + 1] as number); at++) {
      const group = groupOf[items[at] as number] as number;
      if (seen[group] === element + 1) continue;
      seen[group] = element + 1;
      grouped[size++] = group;
    }
    first[element + 1] = size;
  }
  return {
    ...timeline,
    sequences: {
      ...timeline.sequences,
      firstItem: first,
      items: grouped.slice(0, size),
      itemCount: groupCount,
    },
    mainItem: timeline.mainItem.map((item) => groupOf[item] as number),
  };
}
