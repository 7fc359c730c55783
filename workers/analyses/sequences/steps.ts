import type { Flows, StepTable } from './result.ts';
import type { Timeline } from './timeline.ts';

const positions = 6;
const tableItems = 14;
const flowItems = 8;
const flowStages = 3;

/** The items that most customers have at one of their first purchases. */
function mostCommon(counts: Int32Array, most: number): number[] {
  return Array.from(counts.keys())
    .filter((item) => (counts[item] as number) > 0)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .slice(0, most);
}

/** Who buys what at the first, second, third … purchase. Cost O(items bought). */
export function tabulateSteps({ sequences }: Timeline): StepTable {
  const { firstElement, firstItem, items, itemCount } = sequences;
  const reached = new Array<number>(positions).fill(0);
  const counts = new Int32Array(itemCount * positions);
  for (let customer = 0; customer + 1 < firstElement.length; customer++) {
    const start = firstElement[customer] as number;
    const stop = Math.min(start + positions, firstElement[customer + 1] as number);
    for (let element = start; element < stop; element++) {
      const position = element - start;
      reached[position] = (reached[position] as number) + 1;
      for (let at = firstItem[element] as number; at < (firstItem[element + 1] as number); at++) {
        const cell = (items[at] as number) * positions + position;
        counts[cell] = (counts[cell] as number) + 1;
      }
    }
  }
  const total = new Int32Array(itemCount);
  counts.forEach((count, cell) => {
    const item = Math.floor(cell / positions);
    total[item] = (total[item] as number) + count;
  });
  const shown = mostCommon(total, tableItems);
  const steps = reached.findIndex((count) => count === 0);
  const width = steps < 0 ? positions : steps;
  const cells = new Int32Array(shown.length * width);
  shown.forEach((item, row) => {
    for (let position = 0; position < width; position++) {
      cells[row * width + position] = counts[item * positions + position] as number;
    }
  });
  return { reached: reached.slice(0, width), items: shown, counts: cells };
}

/** What each purchase was mainly for, from the first to the third. Cost O(customers). */
export function traceFlows({ sequences, mainItem }: Timeline): Flows {
  const { firstElement, itemCount } = sequences;
  const total = new Int32Array(itemCount);
  const each = (visit: (mains: readonly (number | null)[]) => void): void => {
    for (let customer = 0; customer + 1 < firstElement.length; customer++) {
      const start = firstElement[customer] as number;
      const stop = firstElement[customer + 1] as number;
      visit(
        Array.from({ length: flowStages }, (_, i) =>
          start + i < stop ? (mainItem[start + i] as number) : null,
        ),
      );
    }
  };
  each((mains) => {
    for (const item of mains) if (item !== null) total[item] = (total[item] as number) + 1;
  });
  const items = mostCommon(total, flowItems);
  const placeOf = new Map(items.map((item, place) => [item, place]));
  const kinds = items.length + 2;
  const kindOf = (item: number | null): number =>
    item === null ? kinds - 1 : (placeOf.get(item) ?? items.length);
  const steps = Array.from({ length: flowStages - 1 }, () => new Int32Array(kinds * kinds));
  each((mains) => {
    steps.forEach((step, i) => {
      const from = mains[i] ?? null;
      if (from === null) return;
      const cell = kindOf(from) * kinds + kindOf(mains[i + 1] ?? null);
      step[cell] = (step[cell] as number) + 1;
    });
  });
  return { items, steps };
}
