import type { RuleList, SequencesResult } from '../../../workers/analyses/sequences/result.ts';
import { headline, lookupItems } from './chart.ts';

/** What is picked on the page: a rule with one of its lists, and the item that is looked up. */
export class PickState {
  /** Rules are numbered by their worth; in another result the numbers mean something else. */
  #of = $state.raw<SequencesResult | null>(null);
  #rule = $state.raw<number | null>(null);
  #list = $state.raw<RuleList>('waiting');
  /** By name: it may mean something in the next result too. */
  #item = $state.raw<string | null>(null);

  rule(result: SequencesResult): number | null {
    return this.#of === result ? this.#rule : null;
  }

  get list(): RuleList {
    return this.#list;
  }

  /** null, or the rule that is picked, takes it away. */
  choose(result: SequencesResult, rule: number | null): void {
    this.#rule = rule !== null && rule === this.rule(result) ? null : rule;
    this.#of = result;
  }

  show(list: RuleList): void {
    this.#list = list;
  }

  /** The item looked up; before anybody chose one, that of the strongest rule. */
  item(result: SequencesResult): number | null {
    const items = lookupItems(result);
    const chosen = items.find(({ item }) => result.itemNames[item] === this.#item);
    if (chosen) return chosen.item;
    const first = headline(result)?.rule.prefix.flat() ?? [];
    return items.find(({ item }) => first.length === 1 && item === first[0])?.item ?? items[0]?.item ?? null;
  }

  lookUp(result: SequencesResult, item: number): void {
    this.#item = result.itemNames[item] ?? null;
  }
}
