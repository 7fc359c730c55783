import { describe, expect, test, vi } from 'vitest';
import { explainAlarms, explainWatch } from '../../src/analyses/signals/explained.ts';
import { formatWatched } from '../../src/analyses/signals/words.ts';
import { computeSignals } from '../../workers/analyses/signals/kernel.ts';
import type { SignalsResult, Watch } from '../../workers/analyses/signals/result.ts';
import { signalsSpec } from '../../workers/analyses/signals/spec.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { addPeriods, toDayNumber, toIsoDay } from '../../workers/contract/periods.ts';
import { expectAccount } from '../support/accounts.ts';
import { seededRandom } from '../support/seededRandom.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const january = toDayNumber('2022-01-01');

/** A shop that changes from month to month, with ages and spend. */
function shop(months: number, seed: number): SignalsResult {
  const random = seededRandom(seed);
  const period = Int32Array.from({ length: months }, (_, i) => addPeriods(january, i, 'month'));
  const about = (middle: number): Float64Array =>
    Float64Array.from({ length: months }, () => Math.round(middle * (1 + 0.15 * random.normal())));
  const output = computeSignals(
    {
      columns: {
        ...{ 'visits.period': period, 'orders.period': period, 'retention.period': period },
        ...{ 'visits.newCount': about(80), 'visits.backCount': about(12), 'visits.lostCount': about(85) },
        ...{ 'visits.gapCount': about(310), 'visits.gapDays': about(9_000), 'visits.onceCount': about(30) },
        ...{ 'orders.orderCount': about(400), 'orders.revenue': about(21_000_000) },
        ...{ 'retention.poolCount': about(600), 'retention.backCount': about(200) },
        ...{ 'ages.period': period, 'ages.decade': about(30), 'ages.buyerCount': about(300) },
        'ages.ageSum': about(11_000),
        ...{ 'spend.period': period, 'spend.cost': about(3_200_000), 'spend.brought': about(70) },
      },
      facts: {
        ...{ asOf: '2024-12-31', grain: 'month', lapseDays: 60, moneyDecimals: 0, customerValue: 45_000 },
        ...{ firstDay: toIsoDay(january), coverEnd: toIsoDay(addPeriods(january, months, 'month') - 1) },
      },
    },
    completeOptions(signalsSpec, {}),
  );
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as SignalsResult;
}

function checkWatch(watch: Watch): void {
  const last = watch.points.at(-1);
  if (last === undefined) throw new Error(watch.id);
  const said = explainWatch(watch, 'month', 0);
  const show = (value: number): string => formatWatched(watch.id, value, 0);
  expectAccount(said['value'], show(last.value));
  expectAccount(said['smoothed'], show(last.smoothed ?? NaN));
  if (last.low === null) expect(said['low']).toBeUndefined();
  else expectAccount(said['low'], show(last.low));
  if (last.high === null) expect(said['high']).toBeUndefined();
  else expectAccount(said['high'], show(last.high));
}

describe('what stands behind the figures of signals gives them', () => {
  // With 38 months the season is taken out: what is watched may be below 0.
  test.each([
    [16, 1],
    [20, 2],
    [38, 3],
    [38, 4],
  ])('%i months', (months, seed) => {
    const result = shop(months, seed);
    const watches = result.alarms.flatMap((alarm) => alarm.watches);
    const known = watches.filter(({ reason }) => reason === null);
    expect(known.length).toBeGreaterThan(5);
    for (const watch of known) checkWatch(watch);
    const { alarms, quiet, silent } = explainAlarms(result);
    const counts = [alarms, quiet, silent].map((one) => Number(one?.amount));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(result.alarms.length);
    expect(alarms?.worked?.split(', ').length ?? 0).toBe(counts[0]);
  });
});
