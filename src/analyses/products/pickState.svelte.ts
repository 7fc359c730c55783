import {
  cellOfGroup,
  cellOfItem,
  type ItemList,
  type ProductsResult,
} from '../../../workers/analyses/products/result.ts';
import type { Selection } from '../../../workers/contract/audience.ts';

export type Pick =
  | { readonly kind: 'list'; readonly item: number; readonly list: ItemList }
  | { readonly kind: 'group'; readonly item: number; readonly group: number }
  | { readonly kind: 'new' };

/** The customers a person picked: of an item, of an item in a group, or of anything new. */
export class PickState {
  /** Items are numbered by revenue; in another result the numbers mean something else. */
  #of = $state.raw<ProductsResult | null>(null);
  #pick = $state.raw<Pick | null>(null);

  of(result: ProductsResult): Pick | null {
    return this.#of === result ? this.#pick : null;
  }

  /** The same pick once more takes it away. */
  toggle(result: ProductsResult, pick: Pick): void {
    const isSame = JSON.stringify(this.of(result)) === JSON.stringify(pick);
    this.#pick = isSame ? null : pick;
    this.#of = result;
  }

  clear(): void {
    this.#pick = null;
  }
}

/** A pick as the engine knows it. */
export function toSelection(result: ProductsResult, pick: Pick): Selection {
  if (pick.kind === 'new') return { by: 'groups', groups: ['boughtNew'] };
  if (pick.kind === 'list') return { by: 'cells', cells: [cellOfItem(pick.item, pick.list)] };
  const groupCount = result.particular.status === 'ok' ? result.particular.groups.length : 0;
  const cell = cellOfGroup(pick.item, pick.group, result.items.length, groupCount);
  return { by: 'cells', cells: [cell] };
}
