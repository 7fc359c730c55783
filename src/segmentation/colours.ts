import { segmentColours } from '../design/segmentColours.ts';

/**
 * A group keeps its colour on every page. by: the analysis whose group it is; place: where it stands among the others,
 * for groups without a colour of their own.
 */
export function groupColour(by: string, id: string, place: number): string {
  const own: Readonly<Record<string, string>> = by === 'rfm' ? segmentColours : {};
  return own[id] ?? `var(--category-${(place % 8) + 1})`;
}
