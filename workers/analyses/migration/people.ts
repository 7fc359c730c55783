import { columnOf, type KernelInput } from '../../contract/kernel.ts';

/** Everybody by their position in the data set’s list of customers; money in whole smallest units. */
export interface People {
  readonly size: number;
  /** 1 for those who are counted. */
  readonly counts: Uint8Array;
  /** Bought by the earlier date. */
  readonly wasThere: Uint8Array;
  readonly before: Float64Array;
  readonly during: Float64Array;
  readonly spent: Float64Array;
  /** The group on each date, the latest first; inNoGroup for those who are in none. */
  readonly groups: readonly Uint8Array[];
}

export const inNoGroup = 255;

/**
 * input.columns: buyer, before, during, spent, wasThere, of one length; customerK and groupK of one length for each date,
 * the latest first. Counted are all who bought up to the later date and, unless only buyers are looked at, all who are
 * in a group on one of the two dates. Cost O(rows).
 */
export function gatherPeople(input: KernelInput): People {
  const buyer = columnOf(input, 'buyer');
  const dates = input.texts?.dates ?? [];
  const listed = dates.map((_, step) => ({
    customer: columnOf(input, `customer${step}`),
    group: columnOf(input, `group${step}`),
  }));
  const size = [buyer, ...listed.map(({ customer }) => customer)].reduce(
    (most, ids) => Math.max(most, highest(ids) + 1),
    0,
  );
  const [before, during, spent] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const [counts, wasThere] = [new Uint8Array(size), new Uint8Array(size)];
  const given = {
    before: columnOf(input, 'before'),
    during: columnOf(input, 'during'),
    spent: columnOf(input, 'spent'),
    wasThere: columnOf(input, 'wasThere'),
  };
  for (let i = 0; i < buyer.length; i++) {
    const at = buyer[i] as number;
    counts[at] = 1;
    before[at] = given.before[i] as number;
    during[at] = given.during[i] as number;
    spent[at] = given.spent[i] as number;
    wasThere[at] = given.wasThere[i] as number;
  }
  const groups = listed.map(({ customer, group }, step) => {
    const groupOf = new Uint8Array(size).fill(inNoGroup);
    for (let i = 0; i < customer.length; i++) groupOf[customer[i] as number] = group[i] as number;
    if (step < 2 && Number(input.facts.onlyBuyers) === 0) {
      for (let i = 0; i < customer.length; i++) counts[customer[i] as number] = 1;
    }
    return groupOf;
  });
  return { size, counts, wasThere, before, during, spent, groups };
}

function highest(ids: ArrayLike<number>): number {
  let most = -1;
  for (let i = 0; i < ids.length; i++) most = Math.max(most, ids[i] as number);
  return most;
}
