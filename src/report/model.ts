import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import type { Lang } from '../../workers/contract/text.ts';
import type { TableModel } from '../charts/table.ts';

/** What a report is made of. Everything in it outlives the data and holds no row about a person. */

export type ItemKind = 'chart' | 'table' | 'finding' | 'audience' | 'note';

export interface OriginLine {
  readonly label: string;
  readonly value: string;
}

/** An item as it was told in one language. Its texts are hostile. */
export interface Face {
  readonly title: string;
  readonly subtitle: string;
  /** A finding in words; '' for everything else. */
  readonly text: string;
  /** An SVG that holds drawing elements alone, see picture.ts. */
  readonly picture: string | null;
  /** What its table can be drawn as by other programs, where that says the same as the picture. */
  readonly shape: 'bars' | 'lines' | null;
  readonly table: TableModel | null;
  /** What was left out of it, and why. */
  readonly remarks: readonly string[];
  /** Where it came from. */
  readonly origin: readonly OriginLine[];
  /** How it was computed. */
  readonly formula: readonly string[];
}

export type Faces = Readonly<Partial<Record<Lang, Face>>>;

/** Where an item can be taken from once more, with other data. */
export type ItemSource =
  | {
      readonly by: 'finding' | 'chart';
      readonly analysis: AnalysisId;
      readonly options: Readonly<Record<string, unknown>>;
      readonly filters: readonly Filter[];
      /** Among the charts of the page that have the same columns. */
      readonly at: number;
    }
  /** By the name of the list. Hostile text. */
  | { readonly by: 'audience'; readonly list: string }
  /** The answer to a statement of the person’s own. Hostile text. */
  | { readonly by: 'query'; readonly statement: string };

export interface ReportItem {
  readonly id: string;
  readonly kind: ItemKind;
  /** Empty for a note. */
  readonly faces: Faces;
  /** What the person calls it; '' leaves the title it came with. */
  readonly ownTitle: string;
  /** What the person wrote. */
  readonly note: string;
  /** Nothing where it cannot be taken again. */
  readonly source?: ItemSource;
}

export interface Report {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly items: readonly ReportItem[];
}

export const languages = ['ko', 'en'] as const satisfies readonly Lang[];

/** The item in this language, or else in the one it was made in. */
export function faceIn(item: ReportItem, lang: Lang): Face | null {
  return item.faces[lang] ?? item.faces[lang === 'ko' ? 'en' : 'ko'] ?? null;
}

export function titleOf(item: ReportItem, lang: Lang): string {
  return item.ownTitle === '' ? (faceIn(item, lang)?.title ?? '') : item.ownTitle;
}

/** Moves one item by so many places, as far as it goes. */
export function moveItem(report: Report, id: string, by: number): Report {
  const from = report.items.findIndex((item) => item.id === id);
  const item = report.items[from];
  if (item === undefined) return report;
  const items = report.items.filter((one) => one.id !== id);
  items.splice(Math.min(items.length, Math.max(0, from + by)), 0, item);
  return { ...report, items };
}

export function changeItem(report: Report, id: string, change: Partial<ReportItem>): Report {
  return { ...report, items: report.items.map((item) => (item.id === id ? { ...item, ...change } : item)) };
}

export function removeItem(report: Report, id: string): Report {
  return { ...report, items: report.items.filter((item) => item.id !== id) };
}
