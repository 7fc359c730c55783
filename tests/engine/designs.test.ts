import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson, readDesign, type ExperimentDesign } from '../../workers/contract/design.ts';
import {
  armOfCustomers,
  buildDesign,
  verifyDesign,
  type DesignContent,
} from '../../workers/engine/designs.ts';
import { hashTexts } from '../../workers/engine/shortHashes.ts';
import type { SigningKey } from '../../workers/engine/signingKey.ts';

const request: DesignContent = {
  ...{ id: 'design-1', name: '봄 쿠폰 <b>', madeOn: '2026-03-01T09:00:00.000Z', starts: '2026-03-02' },
  ...{ days: 28, metric: 'buyers', method: 'stratified', strata: ['rfm'], seed: 7 },
  arms: [
    {
      ...{ id: 'arm-1', name: '쿠폰', share: 0.5, size: 2, channel: 'sms' },
      ...{ isControl: false, isHoldOut: false },
    },
    {
      ...{ id: 'arm-2', name: '대조군', share: 0.5, size: 3, channel: 'none' },
      ...{ isControl: true, isHoldOut: false },
    },
  ],
  audience: {
    ...{ source: 'everybody', name: '', filters: [], eligibility: 'same', channels: ['sms'] },
    asOf: '2026-03-01',
  },
  plan: {
    ...{ power: 0.8, alpha: 0.05, comparisons: 1, test: 'difference' },
    ...{ base: 0.1, deviation: 0.3, effect: 0.02, detectable: 0.019 },
  },
};
const members = [
  ['C1', '고객 2'],
  ['C3', 'C4', '👩‍👩‍👧'],
];

async function makeKey(): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  return {
    privateKey: pair.privateKey,
    publicKey: new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)),
  };
}

const reload = (design: ExperimentDesign): ExperimentDesign =>
  readDesign(JSON.stringify(design)) as ExperimentDesign;

describe('short hashes', () => {
  test('are the first eight bytes of SHA-256, whatever the length', () => {
    const texts = [
      '',
      'abc',
      '고객',
      '👩‍👩‍👧',
      '\ud800',
      ...Array.from({ length: 200 }, (_, i) => '가b'.repeat(i)),
    ];
    const { high, low } = hashTexts('salt', texts);
    texts.forEach((text, i) => {
      const bytes = createHash('sha256')
        .update(new TextEncoder().encode(`salt${text}`))
        .digest();
      expect([high[i], low[i]]).toEqual([bytes.readUInt32BE(0), bytes.readUInt32BE(4)]);
    });
  });
});

describe('a design', () => {
  test('knows its customers again in any order, and nobody else', async () => {
    const design = reload(await buildDesign(request, members));
    expect([...armOfCustomers(design, ['C4', 'stranger', '고객 2', '👩‍👩‍👧', 'C1', '', 'C3'])]).toEqual([
      1, -1, 0, 1, 0, -1, 1,
    ]);
  });

  test('knows 20,000 customers again', async () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `customer ${i}`);
    const design = await buildDesign(request, [
      names.filter((_, i) => i % 3 === 0),
      names.filter((_, i) => i % 3 === 1),
    ]);
    const arms = armOfCustomers(design, names);
    expect(arms.every((arm, i) => arm === (i % 3 === 2 ? -1 : i % 3))).toBe(true);
  });

  test('tells nobody’s id, and the same customers look different in another design', async () => {
    const [first, second] = [await buildDesign(request, members), await buildDesign(request, members)];
    expect(JSON.stringify(first)).not.toMatch(/C1|고객 2/);
    expect(first.members[0]).not.toBe(second.members[0]);
  });

  test('is unchanged, made here', async () => {
    const design = reload(await buildDesign(request, members));
    const check = await verifyDesign(design);
    expect(check.state).toBe('here');
    expect(check.fingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
  });

  test('is unchanged, made elsewhere', async () => {
    const [theirs, ours] = [await makeKey(), await makeKey()];
    const design = reload(await buildDesign(request, members, theirs));
    const check = await verifyDesign(design, ours);
    expect(check).toEqual({ state: 'elsewhere', fingerprint: (await verifyDesign(design)).fingerprint });
    expect((await verifyDesign(design, theirs)).state).toBe('here');
  });

  test('keeps its meaning when keys come in another order', async () => {
    const design = await buildDesign(request, members);
    const turned = Object.fromEntries(Object.entries(design).toReversed()) as unknown as ExperimentDesign;
    expect((await verifyDesign(turned)).state).toBe('here');
  });

  test('that was changed is found out, wherever', async () => {
    const design = await buildDesign(request, members);
    const changes: readonly Partial<ExperimentDesign>[] = [
      { starts: '2026-03-03' },
      { metric: 'spend' },
      { name: 'other' },
      { members: [design.members[1] as string, design.members[0] as string] },
      { arms: design.arms.map((arm) => ({ ...arm, isControl: !arm.isControl })) },
      { plan: { ...design.plan, effect: 0.001 } },
      { salt: 'AAAA' },
      { digest: '0'.repeat(64) },
      { signature: { ...design.signature, value: 'AAAA' } },
      { signature: { ...design.signature, publicKey: 'AAAA' } },
    ];
    for (const change of changes)
      expect(await verifyDesign({ ...design, ...change }), JSON.stringify(change)).toMatchObject({
        state: 'changed',
      });
  });

  test('that was changed and hashed anew is found out too', async () => {
    const { digest: _, signature, ...unsigned } = await buildDesign(request, members);
    const changed = { ...unsigned, days: 7 };
    const digest = createHash('sha256').update(canonicalJson(changed)).digest('hex');
    expect((await verifyDesign({ ...changed, digest, signature })).state).toBe('changed');
  });

  test('that is none is not read', async () => {
    const design = await buildDesign(request, members);
    const other = (change: object): string => JSON.stringify({ ...design, ...change });
    for (const text of [
      ...['', '[]', 'null', '{"dangol":"design"}', 'customer,time\nC1,2026-01-01'],
      ...[other({ version: 2 }), other({ members: [] }), other({ arms: [] }), other({ days: 0 })],
      ...[other({ salt: 'ä' }), other({ plan: { power: NaN } }), other({ audience: null })],
    ])
      expect(readDesign(text)).toBeNull();
  });
});
