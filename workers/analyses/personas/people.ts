import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { fewestPeople } from './result.ts';

/** Who is described: customers of groups of fewestPeople or more. */
export interface People {
  /** Ids of the groups that are described; a position in them is a group from here on. */
  readonly ids: readonly string[];
  readonly sizes: Int32Array;
  /** Group by customer; −1 for who is not described. */
  readonly groupOf: Int16Array;
  /** Customers who are described, as the engine knows them. */
  readonly members: Int32Array;
  /** By position in the query’s groups; −1 for those that are too small. */
  readonly placeOf: Int16Array;
  readonly fewGroups: number;
  readonly fewCustomers: number;
}

export function readPeople(input: KernelInput): People {
  const person = columnOf(input, 'person');
  const given = columnOf(input, 'personGroup');
  const names = input.texts?.['groups'] ?? [];
  const counts = new Int32Array(names.length);
  let highest = -1;
  for (let i = 0; i < person.length; i++) {
    counts[given[i] as number] = (counts[given[i] as number] as number) + 1;
    highest = Math.max(highest, person[i] as number);
  }
  const placeOf = new Int16Array(names.length).fill(-1);
  const ids: string[] = [];
  names.forEach((id, i) => {
    if ((counts[i] as number) >= fewestPeople) placeOf[i] = ids.push(id) - 1;
  });
  const groupOf = new Int16Array(highest + 1).fill(-1);
  for (let i = 0; i < person.length; i++) {
    groupOf[person[i] as number] = placeOf[given[i] as number] as number;
  }
  const members = new Int32Array(ids.length === 0 ? 0 : person.length);
  let described = 0;
  for (let i = 0; i < members.length; i++) {
    const customer = person[i] as number;
    if ((groupOf[customer] as number) >= 0) members[described++] = customer;
  }
  const few = [...counts].filter((count) => count > 0 && count < fewestPeople);
  return {
    ...{ ids, groupOf, placeOf, fewGroups: few.length },
    sizes: Int32Array.from(counts).filter((count) => count >= fewestPeople),
    members: members.slice(0, described),
    fewCustomers: few.reduce((sum, count) => sum + count, 0),
  };
}
