import type { RulesResult } from '../../../workers/analyses/rules/result.ts';
import { leftOf, rightOf } from './chart.ts';

interface Picked {
  readonly rule: number;
  readonly left: string;
  readonly right: string;
}

const namesOf = ({ itemNames }: RulesResult, items: Int32Array): string =>
  JSON.stringify(Array.from(items, (item) => itemNames[item]));

/** The rule and the item that were picked anywhere on the page. */
export class PickState {
  #picked = $state.raw<Picked | null>(null);
  #item = $state.raw<string | null>(null);
  /** A new one for each choice, so that what shows the rule can come into sight. */
  chosenAt = $state.raw<{ readonly isFar: boolean }>({ isFar: false });

  /** A run again for the rule’s customers gives the same rules in the same order; anything else lets go of it. */
  rule(result: RulesResult): number | null {
    const picked = this.#picked;
    if (picked === null || picked.rule >= result.rules.count) return null;
    const isSame =
      namesOf(result, leftOf(result, picked.rule)) === picked.left &&
      namesOf(result, rightOf(result, picked.rule)) === picked.right;
    return isSame ? picked.rule : null;
  }

  /** isFar: it was chosen in another part of the page than the table. */
  choose(result: RulesResult, rule: number | null, isFar = false): void {
    this.chosenAt = { isFar };
    this.#picked =
      rule === null
        ? null
        : {
            rule,
            left: namesOf(result, leftOf(result, rule)),
            right: namesOf(result, rightOf(result, rule)),
          };
  }

  item(result: RulesResult): number | null {
    const at = this.#item === null ? -1 : result.itemNames.indexOf(this.#item);
    return at < 0 ? null : at;
  }

  lookUp(result: RulesResult, item: number): void {
    this.#item = result.itemNames[item] ?? null;
  }
}
