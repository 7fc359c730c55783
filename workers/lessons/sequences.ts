import { mineSequences } from '../numeric/mining/sequences.ts';

/** What the customer of the lesson bought, one thing a day. */
export const lessonVisits: readonly string[] = ['A', 'B', 'C', 'D', 'A', 'E'];
export const lessonLetters: readonly string[] = [...new Set(lessonVisits)].sort();

export interface FoundPair {
  readonly from: string;
  readonly to: string;
  /** From the first to the second, the shortest way. */
  readonly days: number;
}

export interface FoundOrder {
  readonly pairs: readonly FoundPair[];
  /** Patterns of two steps, of three and so on. */
  readonly countByLength: readonly number[];
}

/** Every order that the six visits hold within the limits, in days; minGap is one day. */
export function findOrder(maxGap: number, window: number): FoundOrder {
  const days = lessonVisits.map((_, day) => day);
  const found: FoundPair[] = [];
  const countByLength = days.slice(1).map(() => 0);
  mineSequences(
    {
      firstElement: Uint32Array.of(0, days.length),
      times: Int32Array.from(days),
      firstItem: Uint32Array.from([...days, days.length]),
      items: Uint32Array.from(lessonVisits, (letter) => lessonLetters.indexOf(letter)),
      itemCount: lessonLetters.length,
    },
    {
      ...{ minGap: 1, maxGap, window, minSupport: 1 },
      ...{ longest: days.length, mostPatterns: 10_000, mostVisits: Infinity },
    },
    ({ elements }, ends) => {
      if (elements.length < 2) return;
      countByLength[elements.length - 2] = (countByLength[elements.length - 2] ?? 0) + 1;
      if (elements.length > 2) return;
      let least = Infinity;
      for (let place = ends.from; place < ends.to; place++)
        least = Math.min(least, (ends.elements[place] as number) - (ends.starts[place] as number));
      const [from, to] = elements.map(([item]) => lessonLetters[item ?? -1] ?? '') as [string, string];
      found.push({ from, to, days: least });
    },
  );
  return { pairs: found, countByLength };
}
