import { measureNames } from './measureNames.ts';
import { endless, laterVerdicts, type RulesResult } from './result.ts';

/** By number. */
const verdicts = Object.keys(laterVerdicts);

/** The result as the command line prints it: a rule is an object with the names of its items, in the order of the table. */
export function printRules({
  sets,
  rules,
  itemBaskets,
  itemLooked: _looked,
  teaching: _teaching,
  ...result
}: RulesResult): unknown {
  const namesOf = (set: number): readonly string[] =>
    Array.from(
      sets.items.subarray(sets.offsets[set], sets.offsets[set + 1]),
      (item) => result.itemNames[item] ?? '',
    );
  const finite = (value: number): number | null => (value === endless ? null : value);
  const { measures, later, atStake, needless, count, left, right, ...columns } = rules;
  const rowOf = (given: object, rule: number): Record<string, number | null> =>
    Object.fromEntries(
      Object.entries(given).map(([name, values]) => [
        name,
        finite((values as ArrayLike<number>)[rule] as number),
      ]),
    );
  return {
    ...result,
    itemBaskets: Object.fromEntries(result.itemNames.map((name, item) => [name, itemBaskets[item]])),
    rules: Array.from({ length: count }, (_, rule) => ({
      left: namesOf(left[rule] as number),
      right: namesOf(right[rule] as number),
      ...Object.fromEntries(measureNames.map((name) => [name, finite(measures[name][rule] as number)])),
      ...rowOf(columns, rule),
      needless: needless[rule] === 1,
      ...(later ? { later: { ...rowOf(later, rule), held: verdicts[later.held[rule] as number] } } : {}),
      ...(atStake ? { atStake: atStake[rule] } : {}),
    })),
  };
}
