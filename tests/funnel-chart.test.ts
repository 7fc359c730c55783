import { describe, expect, it } from 'vitest';
import {
  buildBars,
  drawRate,
  findExtremes,
  segmentRates,
  shownStage,
  shownStep,
} from '../src/analyses/funnel/chart.ts';
import { listAddable, moveStep, writeSteps } from '../src/analyses/funnel/stepList.ts';
import type { StepSource } from '../workers/analyses/funnel/result.ts';
import {
  eventsOf,
  plantedWeeks,
  runEvents,
  runStages,
  stagesOf,
  type PlainRow,
} from './support/funnelExample.ts';

const shares = [0.5, 0.4, 0.25];
const plain = eventsOf(runEvents(plantedWeeks(4, 200, shares)));
const kind = (name: 'visit' | 'view' | 'cart' | 'purchase'): StepSource => ({ by: 'kind', kind: name });

describe('bars', () => {
  it('stand from the first step down, each with what was there before it', () => {
    expect(buildBars(plain)).toEqual([
      { step: 0, share: 1, before: 1, isWeakest: false },
      { step: 1, share: 0.5, before: 1, isWeakest: true },
      { step: 2, share: 0.2, before: 0.5, isWeakest: false },
      { step: 3, share: 0.05, before: 0.2, isWeakest: false },
    ]);
    expect(shownStep(plain)).toBe(1);
  });

  it('of nobody have no length', () => {
    const nobody = eventsOf(runEvents(plantedWeeks(1, 10, shares), {}, { end: 1 }));
    expect(buildBars(nobody).map(({ share, before }) => [share, before])).toEqual(
      Array.from({ length: 4 }, () => [0, 0]),
    );
  });
});

describe('segments', () => {
  const rows = plantedWeeks(4, 200, shares).map(([who, hour, event]): PlainRow => [
    who,
    hour,
    event,
    Number(who.split('p')[1]) < 120 ? 'many' : 'few',
  ]);
  const result = eventsOf(runEvents(rows));

  it('have the rate of the whole way, or of one step', () => {
    expect(segmentRates(result, 0).map(({ hits, trials }) => [hits, trials])).toEqual([
      [40, 480],
      [0, 320],
    ]);
    // Nobody of the few looked, so there is no rate from the view on.
    expect(segmentRates(result, 2).map(({ hits, trials }) => [hits, trials])).toEqual([[160, 400]]);
    const [many] = segmentRates(result, 0);
    expect(many?.interval.low).toBeLessThan(40 / 480);
    expect(many?.interval.high).toBeGreaterThan(40 / 480);
  });

  it('under thirty are not called best or worst', () => {
    const rate = (hits: number, trials: number) => ({
      place: 0,
      hits,
      trials,
      interval: { low: 0, high: 1 },
    });
    expect(findExtremes([rate(29, 29), rate(10, 40), rate(30, 60)])).toMatchObject({
      best: { trials: 60 },
      worst: { trials: 40 },
    });
    expect(findExtremes([rate(29, 29), rate(10, 40)])).toBeNull();
  });
});

it('a band is drawn only where there are limits', () => {
  expect(drawRate(plain.watches[1] ?? never()).band).toBeNull();
  const long = eventsOf(runEvents(plantedWeeks(20, 400, shares), {}, { end: 21 * 168 }));
  expect(drawRate(long.watches[1] ?? never()).band?.low.some((low) => low !== null)).toBe(true);
});

it('without limits the first stage with a rate is shown', () => {
  const months = Int32Array.of(19_358, 19_389);
  const two = Float64Array.of(10, 20);
  const columns = {
    ordersMonth: months,
    newCustomers: two,
    boughtAgain: two,
    orders: two,
    spendMonth: months,
    clicks: two,
  };
  const facts = { firstDay: 19_358, coverEnd: 19_416 };
  expect(shownStage(stagesOf(runStages(columns, facts)))?.id).toBe('action');
});

describe('the list of steps', () => {
  const sources = [kind('visit'), kind('view'), kind('cart')];

  it('is written in order, and a step can stand elsewhere', () => {
    expect(writeSteps(moveStep(sources, 0, 2))).toEqual({
      '1': 'kind:view',
      '2': 'kind:cart',
      '3': 'kind:visit',
    });
    expect(moveStep(sources, 2, 0).map((source) => (source.by === 'kind' ? source.kind : ''))).toEqual([
      'cart',
      'visit',
      'view',
    ]);
  });

  it('offers what no step has yet: neither a kind one of whose names is taken nor a name of a kind that is', () => {
    const event = (name: string): StepSource => ({ by: 'event', event: name });
    const by = (taken: readonly StepSource[]) => {
      const { kinds, names } = listAddable(plain, taken);
      return [kinds, names.map(({ name }) => name)];
    };
    expect(by([kind('visit'), kind('view')])).toEqual([
      ['cart', 'purchase'],
      ['cart', 'purchase'],
    ]);
    expect(by([event('visit'), kind('view')])).toEqual([
      ['cart', 'purchase'],
      ['cart', 'purchase'],
    ]);
    expect(by(Array.from({ length: 8 }, (_, i) => event(`step ${i}`)))).toEqual([[], []]);
  });
});

function never(): never {
  throw new Error('not there');
}
