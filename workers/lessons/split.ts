import type { AssignMethod } from '../contract/design.ts';
import { assignArms } from '../analyses/split/assign.ts';
import { compareArms, mostDistance } from '../analyses/split/balance.ts';
import type { Figures } from '../analyses/split/figures.ts';
import { assignByChance } from '../numeric/experiments/assign.ts';
import { largestDistance } from '../numeric/experiments/balance.ts';
import { randomStream } from '../numeric/randomStream.ts';

export const figureIds = ['recency', 'frequency', 'spend', 'tenure'] as const;
export type FigureId = (typeof figureIds)[number];
export const unfairFrom = mostDistance;

export interface SplitPlan {
  readonly n: number;
  readonly method: Extract<AssignMethod, 'chance' | 'matched' | 'balanced'>;
  readonly seed: number;
}

export interface SplitDrawn {
  /** Standardised differences of both halves; `byChance` of one plain draw with the same seed, null where that is it. */
  readonly rows: readonly {
    readonly id: FigureId;
    readonly distance: number;
    readonly byChance: number | null;
  }[];
  readonly largest: number;
  readonly tries: number;
  /** Of a hundred plain draws, how many have a difference above 0.1. */
  readonly unfairDraws: number;
}

const plainDraws = 100;
const halves = [0.5, 0.5] as const;

/** Made-up customers, long-tailed as real ones are; the same for the same n. */
function makeFigures(n: number): Figures {
  const random = randomStream(41, 1);
  const make = (value: () => number): Float64Array => Float64Array.from({ length: n }, value);
  const waiting = (): number => -Math.log(1 - random.uniform());
  const values: Readonly<Record<FigureId, Float64Array>> = {
    recency: make(() => Math.floor(365 * random.uniform() ** 2)),
    frequency: make(() => 1 + Math.floor(2.5 * waiting())),
    spend: make(() => Math.round(1_000 * Math.exp(2 * (random.uniform() + random.uniform())))),
    tenure: make(() => Math.floor(900 * random.uniform())),
  };
  return { numbers: figureIds.map((id) => ({ id, kind: 'number', values: values[id] })), labels: [] };
}

/** Two halves of made-up customers, by the methods of the analysis. */
export function drawSplit({ n, method, seed }: SplitPlan): SplitDrawn {
  const figures = makeFigures(n);
  const assigned = assignArms(figures, { n, shares: halves, control: 0, method, strata: [], seed });
  const { arms, before } = assigned;
  const balance = compareArms({ figures, arms, before, armIds: ['a', 'b'], control: 0 });
  const columns = figures.numbers.map(({ values }) => values);
  let unfairDraws = 0;
  for (let draw = 0; draw < plainDraws; draw++) {
    const plain = assignByChance(n, halves, randomStream(draw, 3));
    if (largestDistance(columns, plain, 2, 0) > unfairFrom) unfairDraws += 1;
  }
  return {
    rows: figureIds.flatMap((id) => {
      const row = balance.rows.find((one) => one.figure === id && one.arm === 'b');
      return row ? [{ id, distance: row.distance ?? 0, byChance: row.before }] : [];
    }),
    ...{ largest: balance.largest, tries: assigned.tries, unfairDraws },
  };
}
