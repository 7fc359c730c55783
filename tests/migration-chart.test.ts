import { describe, expect, test } from 'vitest';
import {
  buildBridge,
  buildPanels,
  isKnown,
  levelCells,
  listFlows,
  type KnownResult,
} from '../src/analyses/migration/chart.ts';
import { layoutSankey } from '../src/analyses/migration/sankey.ts';
import { spreadLabels } from '../src/charts/bands.ts';
import { foldText } from '../src/charts/regions.ts';
import { computeMigration } from '../workers/analyses/migration/kernel.ts';
import type { MigrationResult } from '../workers/analyses/migration/result.ts';
import { migrationSpec } from '../workers/analyses/migration/spec.ts';
import { completeOptions } from '../workers/contract/options.ts';

const groups = ['champions', 'loyal', 'atRisk', 'lost'];

/** counts[from][to] customers, the last row of those who were none; each spends 3 before and 2 × its column now. */
function resultOf(counts: readonly (readonly number[])[]): KnownResult {
  const people = counts.flatMap((row, from) =>
    row.flatMap((count, to) => Array.from({ length: count }, () => ({ from, to }))),
  );
  const ids = Int32Array.from(people.keys());
  const there = ids.filter((i) => (people[i]?.from ?? 0) < groups.length);
  const columns = {
    ...{ buyer: ids, customer0: ids, customer1: there },
    before: Float64Array.from(people, ({ from }) => (from < groups.length ? 3 : 0)),
    during: Float64Array.from(people, ({ to }) => 2 * to),
    spent: Float64Array.from(people, ({ to }) => 3 + 2 * to),
    wasThere: Uint8Array.from(people, ({ from }) => Number(from < groups.length)),
    group0: Int32Array.from(people, ({ to }) => to),
    group1: Int32Array.from(there, (i) => people[i]?.from ?? 0),
  };
  const facts = {
    asOf: '2024-12-31',
    earlier: '2024-10-02',
    start: '2024-07-04',
    firstDay: '',
    by: 'rfm',
    unit: 1,
    onlyBuyers: 0,
  };
  const texts = { groups, dates: ['2024-12-31', '2024-10-02'], bestFirst: groups };
  const output = computeMigration({ columns, facts, texts }, completeOptions(migrationSpec, {}));
  const result = output.status === 'ok' ? (output.result as MigrationResult) : null;
  if (result === null || !isKnown(result)) throw new Error('no matrix');
  return result;
}

const result = resultOf([
  [300, 60, 1, 0],
  [40, 200, 30, 0],
  [0, 20, 90, 1],
  [0, 0, 10, 250],
  [12, 25, 0, 0],
]);
const frame = { from: 100, to: 500 };

describe('the bands between two dates', () => {
  test('every customer has the same height, in nodes, bands and stubs', () => {
    for (const moversOnly of [false, true]) {
      const { left, right, bands, stubs, height } = layoutSankey(result, moversOnly, frame);
      const shown = listFlows(result).filter(({ direction }) => !moversOnly || direction !== 'stayed');
      const total = shown.reduce((sum, { sums }) => sum + sums.customers, 0);
      for (const nodes of [left, right]) {
        expect(nodes.reduce((sum, { customers }) => sum + customers, 0)).toBe(total);
        const [first] = nodes;
        for (const node of nodes)
          expect(node.height / node.customers).toBeCloseTo((first?.height ?? 0) / (first?.customers ?? 1), 9);
        const last = nodes.at(-1);
        expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(height + 1e-9);
      }
      const drawn = bands.reduce((sum, { flow }) => sum + flow.sums.customers, 0);
      for (const side of [true, false]) {
        const folded = stubs.filter(({ isLeft }) => isLeft === side);
        expect(drawn + folded.reduce((sum, { customers }) => sum + customers, 0)).toBe(total);
      }
    }
  });

  test('two flows of one customer are folded, and those who stayed are left out where asked', () => {
    const all = layoutSankey(result, false, frame);
    expect(all.bands.every(({ flow }) => flow.sums.customers > 1)).toBe(true);
    expect(
      all.stubs.filter(({ isLeft }) => isLeft).map(({ count, customers }) => [count, customers]),
    ).toEqual([
      [1, 1],
      [1, 1],
    ]);
    const movers = layoutSankey(result, true, frame);
    expect(movers.bands.some(({ flow }) => flow.direction === 'stayed')).toBe(false);
    expect(movers.left.map(({ id }) => id)).toEqual(['champions', 'loyal', 'atRisk', 'lost', 'notYet']);
  });

  test('labels keep apart and inside', () => {
    const placed = spreadLabels([1, 2, 3, 100, 199, 200], 200);
    placed.slice(1).forEach((y, i) => expect(y - (placed[i] ?? 0)).toBeGreaterThanOrEqual(15));
    expect(placed.at(-1)).toBeLessThanOrEqual(200 - 7.5);
    expect(placed[3]).toBe(100);
  });
});

test('the bridge leads from revenue before to revenue now without a gap', () => {
  const bars = buildBridge(result);
  const { before, during } = result.matrix.total;
  expect(bars[0]).toMatchObject({ from: 0, to: before });
  expect(bars.at(-1)).toMatchObject({ from: 0, to: during });
  bars.slice(1, -1).forEach(({ from }, i) => expect(from).toBe(bars[i]?.to));
  expect(bars.at(-2)?.to).toBe(during);
});

test('shades: nothing for nobody, 3 for no change, more to either side', () => {
  const levels = levelCells(result, 'change');
  const changes = result.matrix.cells.map(({ before, during }) => during - before);
  levels.forEach((level, at) => {
    if (result.matrix.cells[at]?.customers === 0) expect(level).toBeNull();
    else expect(Math.sign((level ?? 3) - 3) * Math.sign(changes[at] ?? 0)).toBeGreaterThanOrEqual(0);
  });
  expect(Math.max(...levelCells(result, 'customers').map((level) => level ?? 0))).toBe(6);
});

test('past and outlook meet today', () => {
  if (result.outlook.status !== 'ok') throw new Error('no outlook');
  const [panel] = buildPanels(result.outlook, true);
  const today = result.outlook.past.length - 1;
  expect(panel?.past[today]).toBe(panel?.ahead[today]);
  expect([panel?.band.low[today], panel?.band.high[today]]).toEqual([panel?.past[today], panel?.past[today]]);
  expect(panel?.domain[0]).toBe(0);
});

test('a head too wide for its column is folded where that is evenest', () => {
  expect(foldText('Can’t lose', 12, 200)).toBe('Can’t lose');
  expect(foldText('놓치면 안 될 고객', 12, 60)).toBe('놓치면 안\n될 고객');
  expect(foldText('Hibernating', 12, 40)).toMatch(/^Hib.*…$/);
});
