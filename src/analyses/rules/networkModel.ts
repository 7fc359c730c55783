import type { RulesResult } from '../../../workers/analyses/rules/result.ts';
import { clipText, estimateTextWidth } from '../../charts/regions.ts';
import type { Network } from './network.ts';
import { layoutNetwork } from './networkLayout.ts';

export interface NetworkNode {
  readonly item: number;
  /** The middle of the circle. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lines: readonly string[];
  /** Circle and label together, from the middle of the circle. */
  readonly width: number;
  readonly height: number;
}

export interface NetworkDrawing {
  readonly nodes: readonly NetworkNode[];
  /** By edge of the network. */
  readonly strokes: readonly number[];
  readonly height: number;
}

export const labelSize = 12;
export const labelLine = 15;
const mostLines = 3;

/** Circles and labels in pixels: the area of a circle is its baskets, the width of a line its lift. */
export function drawNetwork(
  result: RulesResult,
  network: Network,
  name: (item: number) => string,
  width: number,
): NetworkDrawing {
  const counts = network.items.map((item) => result.itemBaskets[item] ?? 0);
  const most = Math.max(1, ...counts);
  const largest = width < 520 ? 13 : 18;
  const labelWidth = width < 520 ? 84 : 118;
  const marks = network.items.map((item, i) => ({
    radius: Math.max(4, largest * Math.sqrt((counts[i] ?? 0) / most)),
    lines: wrapLabel(name(item), labelWidth),
  }));
  const bodies = marks.map(({ radius, lines }) => ({
    width: Math.max(2 * radius, ...lines.map((line) => estimateTextWidth(line, labelSize))) + 6,
    height: 2 * radius + 4 + lines.length * labelLine,
    mark: radius,
  }));
  const { places, height } = layoutNetwork(bodies, network.edges, width);
  return {
    nodes: marks.map(({ radius, lines }, i) => ({
      ...{ item: network.items[i] ?? -1, radius, lines },
      ...{ width: bodies[i]?.width ?? 0, height: bodies[i]?.height ?? 0 },
      x: places[i]?.x ?? 0,
      y: (places[i]?.y ?? 0) - (bodies[i]?.height ?? 0) / 2 + radius,
    })),
    strokes: network.edges.map(({ lift }) => Math.min(9, 1 + 2.2 * Math.log(Math.max(1, lift)))),
    height,
  };
}

/** Words on as many lines as it takes, three at most; only what is longer still, or one endless word, is cut. */
export function wrapLabel(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && estimateTextWidth(longer, labelSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, mostLines);
  if (lines.length > mostLines) kept[mostLines - 1] = lines.slice(mostLines - 1).join(' ');
  return kept.map((line) => clipText(line, labelSize, width));
}
