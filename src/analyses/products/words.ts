import { isSegmenting, type SegmentingId } from '../../../workers/contract/segmentations.ts';
import { groupName } from '../../audience/sourceWords.ts';
import type {
  Group,
  ItemList,
  ProductLevel,
  ProductsResult,
} from '../../../workers/analyses/products/result.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { segmentationName } from '../../segmentation/words.ts';
import { t } from '../../i18n/language.svelte.ts';
import { productsMessages as m } from '../../i18n/messagesProducts.ts';
import { productsPartMessages as p } from '../../i18n/messagesProductsParts.ts';
import type { KnownGroups } from './chart.ts';
import type { Pick } from './pickState.svelte.ts';

/** Names and numbers of products in the words of the page’s language. */

const many = { product: m.products, brand: m.brands, category: m.categories } as const;

export function sayLevel(level: ProductLevel): string {
  return t(m[level]);
}

export function sayUnits(level: ProductLevel): string {
  return t(many[level]);
}

/** The name of an item, as it stands in the file; with its code where another item has the same name. */
export function nameItem(result: ProductsResult, place: number): string {
  const item = result.items[place];
  if (item === undefined) return '';
  const isShared = namesOf(result).get(item.name) !== 1;
  return isShared && item.code !== item.name ? `${item.name} (${item.code})` : item.name;
}

const counted = new WeakMap<ProductsResult, Map<string, number>>();

function namesOf(result: ProductsResult): Map<string, number> {
  const known = counted.get(result);
  if (known) return known;
  const names = new Map<string, number>();
  for (const { name } of result.items) names.set(name, (names.get(name) ?? 0) + 1);
  counted.set(result, names);
  return names;
}

const groupWords = {
  region: p.regions,
  channel: p.channels,
  store: p.stores,
  device: p.devices,
  gender: p.genders,
  ageBand: p.ageBands,
  grade: p.grades,
} as const;

export function sayBy(by: keyof typeof groupWords | SegmentingId): string {
  return isSegmenting(by) ? segmentationName(by) : t(groupWords[by]);
}

/** As it stands in the file, or a decade of age. */
export function nameGroup({ areDecades, by }: KnownGroups, group: Group | undefined): string {
  if (group === undefined) return '';
  if (isSegmenting(by)) return groupName(by, group.name);
  if (!areDecades) return group.name;
  return t(m.decade, { age: group.name });
}

export function formatIndex(index: number): string {
  return index.toFixed(index < 10 ? 1 : 0);
}

/** 0.012, <0.001. */
export function formatP(probability: number): string {
  return probability < 0.001 ? '<0.001' : probability.toFixed(3);
}

export function formatChange(change: number): string {
  return `${change > 0 ? '+' : change < 0 ? '−' : ''}${formatPercent(Math.abs(change))}`;
}

export function sayRateOf({ count, of }: { readonly count: number; readonly of: number }): string {
  return t(m.rateOf, { count: formatCount(count), of: formatCount(of) });
}

const listNames: {
  readonly [List in ItemList]: typeof m.nameBuyers | typeof m.nameOnce | typeof m.nameLost;
} = {
  buyers: m.nameBuyers,
  once: m.nameOnce,
  lost: m.nameLost,
};

/** What a list of customers is called. */
export function namePick(result: ProductsResult, pick: Pick): string {
  if (pick.kind === 'new') {
    const days = result.newItems.status === 'ok' ? result.newItems.days : 0;
    return t(m.nameNew, { days, units: sayUnits(result.level) });
  }
  const name = nameItem(result, pick.item);
  if (pick.kind === 'list') return t(listNames[pick.list], { name });
  if (result.particular.status !== 'ok') return name;
  const group = nameGroup(result.particular, result.particular.groups[pick.group]);
  return t(m.nameGroup, { name, group });
}
