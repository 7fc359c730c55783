import { describe, expect, test } from 'vitest';
import type { KernelInput } from '../../workers/contract/kernel.ts';
import { split, splitInput } from '../support/splitInput.ts';

const n = 2_000;
/** 40 % are friends of the channel; whoever is buys more often. */
const friend = Uint8Array.from({ length: n }, (_, i) => Number(i % 5 < 2));
const input = splitInput(n, { 'reach-friend': friend });
const friendTalk = { '1.name': '친구톡', '1.channel': 'friend', '2.name': '대조군', control: '2' };

describe('friend-talk to those who agreed, against a control from everybody', () => {
  const { result, membership } = split(input, { arms: friendTalk, eligibility: 'perArm' });

  test('is refused, and nobody is in a list', () => {
    expect(result.verdict.kind).toBe('refused');
    expect(membership).toBeNull();
    expect(result.arms.every(({ size }) => size === 0)).toBe(true);
  });

  test('with the numbers of its reason', () => {
    expect(result.perArm).toEqual([
      { arm: 'arm-1', eligible: 800 },
      { arm: 'arm-2', eligible: 2_000 },
    ]);
    expect(result.differing).toBe(1_200);
  });

  test('is accepted where both groups come from those who agreed', () => {
    const done = split(input, { arms: friendTalk });
    expect(done.result.verdict.kind).not.toBe('refused');
    expect(done.result.audience).toMatchObject({ found: 2_000, eligible: 800 });
    expect(done.result.arms.map(({ size }) => size)).toEqual([400, 400]);
    const customers = input.columns['customer'] as Int32Array;
    const friends = new Set([...customers].filter((_, i) => friend[i] === 1));
    expect([...(done.membership?.customers ?? [])].every((one) => friends.has(one))).toBe(true);
  });

  test('is accepted with conditions of their own where these come to the same', () => {
    const everybody = splitInput(n, { 'reach-friend': new Uint8Array(n).fill(1) });
    const done = split(everybody, { arms: friendTalk, eligibility: 'perArm' });
    expect(done.result.differing).toBe(0);
    expect(done.membership?.customers).toHaveLength(n);
  });
});

describe('channels', () => {
  test('of all arms narrow all arms', () => {
    const { result } = split(input, { arms: { '1.channel': 'sms', '2.channel': 'email' }, holdOut: 0.2 });
    const [sms, email] = [input.columns['reach-sms'], input.columns['reach-email']];
    const both = Array.from(sms as Uint8Array).filter((one, i) => one === 1 && email?.[i] === 1).length;
    expect(result.audience.eligible).toBe(both);
  });

  test('leave out who agreed and opted out since', () => {
    const sms = new Uint8Array(n).fill(1).fill(2, 0, 150);
    const { result } = split(splitInput(n, { 'reach-sms': sms }), { arms: { '1.channel': 'sms' } });
    expect(result.audience.eligible).toBe(n - 150);
    expect(result.channels.find(({ channel }) => channel === 'sms')).toEqual({
      ...{ channel: 'sms', isUsed: true, isKnown: true, reachable: n - 150, optedOut: 150 },
    });
  });

  test('that nothing is known of narrow nothing, and it is said', () => {
    const { result } = split(input, { arms: { '1.channel': 'push' } });
    expect(result.audience.eligible).toBe(n);
    expect(result.channels.find(({ channel }) => channel === 'push')).toMatchObject({
      ...{ isUsed: true, isKnown: false },
    });
  });

  test('that nothing is known of cannot be the condition of one arm', () => {
    const options = { arms: { '1.channel': 'push' }, eligibility: 'perArm' };
    const made = split(input, options);
    expect(made.result.verdict).toEqual({ kind: 'refused', figure: 'reach-push', arm: '' });
    expect(made.membership).toBeNull();
  });
});

describe('groups that were brought', () => {
  const variant = Int32Array.from({ length: n }, (_, i) => (i % 50 === 49 ? -1 : i % 2));
  function brought(smsOf: (i: number) => number): KernelInput {
    const sms = Uint8Array.from({ length: n }, (_, i) => smsOf(i));
    const made = splitInput(n, { variant, 'reach-sms': sms });
    return {
      ...made,
      facts: { ...made.facts, control: 1, unknown: 3, crossed: 40 },
      texts: { ...made.texts, variants: ['A', 'B'] },
    };
  }

  test('are refused where all of A and 60 % of B agreed to SMS', () => {
    const made = split(brought((i) => (i % 2 === 0 ? 1 : Number(i % 10 < 6))));
    expect(made.result.verdict).toEqual({ kind: 'unfair', figure: 'reach-sms', arm: 'arm-1' });
    expect(made.membership).toBeNull();
    const row = made.result.balance.find(({ figure }) => figure === 'reach-sms');
    expect(row?.mean).toBe(1);
    expect(row?.meanControl).toBeCloseTo(0.6, 1);
  });

  test('are accepted where as many of both did', () => {
    const made = split(brought((i) => Number(Math.floor(i / 2) % 5 < 3)));
    expect(made.result.verdict.kind).not.toBe('unfair');
    expect(made.result.isGiven).toBe(true);
    expect(made.result.arms.map(({ name, size }) => [name, size])).toEqual([
      ['A', 1_000],
      ['B', 960],
    ]);
    expect(made.result.audience).toMatchObject({ unknown: 3, crossed: 40 });
    expect(made.membership?.customers).toHaveLength(1_960);
  });
});
