import { describe, expect, test } from 'vitest';
import { fillReason, type AudienceReasons } from '../workers/contract/reasons.ts';

const reasons: AudienceReasons = {
  header: 'Why',
  byGroup: {
    atRisk: 'Bought {frequency} {frequency?time|times} for {monetary} in all, last {recencyDays} days ago',
    cycle: '{cyclesSince} cycles of {cycleDays} days',
    odd: '{constructor} and {toString}',
  },
  otherwise: 'Last seen {recencyDays} {recencyDays?day|days} ago',
};

const say = (group: string, measures: Readonly<Record<string, number>>, decimals = 2): string =>
  fillReason(
    reasons,
    group,
    (name) => (Object.hasOwn(measures, name) ? measures[name] : undefined),
    decimals,
  );

describe('a reason', () => {
  test('has the figures of its member, rounded so that they can be read', () => {
    expect(say('atRisk', { frequency: 3, monetary: 1_234_567.891, recencyDays: 1_200 })).toBe(
      'Bought 3 times for 1,234,567.89 in all, last 1,200 days ago',
    );
    expect(say('cycle', { cyclesSince: 2.06, cycleDays: 30.6 })).toBe('2.1 cycles of 31 days');
    expect(say('cycle', { cyclesSince: 2, cycleDays: 30 })).toBe('2 cycles of 30 days');
  });

  test('speaks of one as of one, and of money in the decimals of the file', () => {
    const one = { frequency: 1, monetary: 99.9, recencyDays: 1 };
    expect(say('atRisk', one, 0)).toBe('Bought 1 time for 100 in all, last 1 days ago');
    expect(say('other', one)).toBe('Last seen 1 day ago');
  });

  test('is left out where a figure is not known, rather than told wrongly', () => {
    expect(say('atRisk', { frequency: 0, monetary: 0, recencyDays: Number.NaN })).toBe('');
    expect(say('other', {})).toBe('');
    expect(say('odd', {})).toBe('');
  });

  test('is the one of its group, also where a group is called like something of JavaScript', () => {
    expect(say('constructor', { recencyDays: 5 })).toBe('Last seen 5 days ago');
    const { otherwise: _, ...strict } = reasons;
    expect(fillReason(strict, 'constructor', () => 1, 0)).toBe('');
  });
});
