import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AdFileRequest, AddressFault, DialCode } from '../../workers/contract/audienceFile.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { readAddress } from '../../workers/engine/adAddresses.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('addresses as platforms want them', () => {
  const emails: readonly [given: string, google: string, meta: string][] = [
    ['Test@Example.COM', 'test@example.com', 'test@example.com'],
    ['  a.b+shop@naver.com ', 'a.b+shop@naver.com', 'a.b+shop@naver.com'],
    [
      'Cloudy.SanFrancisco+shopping@Gmail.com',
      'cloudysanfrancisco@gmail.com',
      'cloudy.sanfrancisco+shopping@gmail.com',
    ],
    ['a.b@googlemail.com', 'ab@googlemail.com', 'a.b@googlemail.com'],
    ['x@mail.gmail.com', 'x@mail.gmail.com', 'x@mail.gmail.com'],
    ['kim@xn--3e0b707e.xn--3e0b707e', 'kim@xn--3e0b707e.xn--3e0b707e', 'kim@xn--3e0b707e.xn--3e0b707e'],
  ];
  test.each(emails)('e-mail %s', (given, google, meta) => {
    expect(readAddress('email', 'google', given, '82')).toEqual({ address: google });
    expect(readAddress('email', 'meta', given, '82')).toEqual({ address: meta });
  });

  test('spaces within an e-mail go for Google and are a fault for Meta', () => {
    expect(readAddress('email', 'google', 'a b@c.kr', '82')).toEqual({ address: 'ab@c.kr' });
    expect(readAddress('email', 'meta', 'a b@c.kr', '82')).toEqual({ fault: 'brokenName' });
  });

  const brokenEmails: readonly [string, AddressFault][] = [
    ['kim.naver.com', 'noAtSign'],
    ['a@b@c.kr', 'noAtSign'],
    ['@naver.com', 'brokenName'],
    ['김@naver.com', 'brokenName'],
    ['+shop@gmail.com', 'brokenName'],
    ['a@naver', 'brokenDomain'],
    ['a@naver..com', 'brokenDomain'],
    ['a@-naver.com', 'brokenDomain'],
    ['a@네이버.com', 'brokenDomain'],
    ['a@1.2.3.4', 'brokenDomain'],
  ];
  test.each(brokenEmails)('e-mail %s: %s', (given, fault) => {
    expect(readAddress('email', 'google', given, '82')).toEqual({ fault });
  });

  const phones: readonly [string, DialCode, string][] = [
    ['010-1234-5678', '82', '821012345678'],
    ['01012345678', '82', '821012345678'],
    // The first zero is what spreadsheets take away.
    ['1012345678', '82', '821012345678'],
    ['+82 10 1234 5678', '82', '821012345678'],
    ['+82 (0)10-1234-5678', '82', '821012345678'],
    ['82-10-1234-5678', '82', '821012345678'],
    ['0082 10 1234 5678', '82', '821012345678'],
    ['０１０－１２３４－５６７８', '82', '821012345678'],
    ['010.1234.5678', '82', '821012345678'],
    ['011-234-5678', '82', '82112345678'],
    ['(02) 312-3456', '82', '8223123456'],
    ['031-123-4567', '82', '82311234567'],
    ['0504-1234-5678', '82', '8250412345678'],
    ['(800) 555-0100', '1', '18005550100'],
    ['1-800-555-0100', '1', '18005550100'],
    ['+44 (0)844 412 4653', '82', '448444124653'],
    ['090-1234-5678', '81', '819012345678'],
    ['+971 50 123 4567', '82', '971501234567'],
  ];
  test.each(phones)('phone %s in +%s', (given, code, digits) => {
    expect(readAddress('phone', 'google', given, code)).toEqual({ address: `+${digits}` });
    expect(readAddress('phone', 'meta', given, code)).toEqual({ address: digits });
  });

  const brokenPhones: readonly [string, AddressFault][] = [
    ['없음', 'letters'],
    ['010-1234-5678 내선 3', 'letters'],
    ['010-****-5678', 'letters'],
    ['1234', 'tooShort'],
    ['010-1234-567', 'unknownNumber'],
    ['010-1234-56789', 'unknownNumber'],
    ['1588-1234', 'unknownNumber'],
    ['+82 12', 'tooShort'],
    ['+82 10 1234 567', 'unknownNumber'],
    ['1234567890123456', 'tooLong'],
  ];
  test.each(brokenPhones)('phone %s: %s', (given, fault) => {
    expect(readAddress('phone', 'google', given, '82')).toEqual({ fault });
  });

  test('the known hash of a known address', () => {
    expect(sha256('test@example.com')).toBe(
      '973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b',
    );
  });
});

/** Members: id, e-mail, phone, agreed to e-mail, agreed to text messages. */
const members = [
  ['C1', 'Test@Example.com', '010-1111-2222', 'Y', 'Y'],
  ['C2', 'b.c+x@gmail.com', '010-3333-4444', 'Y', 'N'],
  ['C3', 'broken', '없음', 'Y', 'Y'],
  ['C4', 'd@e.kr', '', 'N', 'Y'],
  ['C5', '', '02-312-3456', 'Y', 'Y'],
  ['C6', 'f@g.kr', '010-5555-6666', '', ''],
];
const orders = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7']
  .flatMap((customer, i) => [`${customer},2024-01-0${i + 1},100`, `${customer},2024-02-0${i + 1},100`])
  .join('\n');

interface Loaded {
  readonly datasetId: string;
  /** Everybody, and who bought on the last five days. */
  readonly audienceId: string;
  readonly lateId: string;
}

async function loadMembers(engine: EngineApi, columns: readonly number[]): Promise<Loaded> {
  const { id } = expectOk(await importFile(engine, `고객번호,주문일시,결제금액\n${orders}\n`));
  const titles = ['고객번호', '이메일', '휴대전화', '이메일 수신동의', 'SMS 수신동의'];
  const text = [titles, ...members].map((row) => columns.map((column) => row[column]).join(',')).join('\n');
  if (columns.length > 0) {
    const settings = { kind: 'customers', datasetId: id, fileName: 'members.csv' } as const;
    expectOk(await importFile(engine, `${text}\n`, settings));
  }
  const asked = { analysis: 'rfm', datasetId: id, asOf: null, options: {} } as const;
  const { runId } = expectOk(await engine.run(asked, 'run', () => undefined));
  const keep = async (name: string, ranges: Readonly<Record<string, readonly [number, number]>>) =>
    expectOk(await engine.createAudience({ runId, name, selection: { by: 'ranges', ranges } })).id;
  return {
    datasetId: id,
    audienceId: await keep('all', { frequency: [1, 9] }),
    lateId: await keep('late', { recencyDays: [0, 5] }),
  };
}

const settings = { platform: 'google', kinds: ['email', 'phone'], vouched: [], dialCode: '82' } as const;

describe('a file for an ad platform', () => {
  let engine: EngineApi;
  let loaded: Loaded;
  let audienceId: string;

  beforeAll(async () => {
    engine = await createNodeEngine();
    expectOk(await engine.start());
    loaded = await loadMembers(engine, [0, 1, 2, 3, 4]);
    ({ audienceId } = loaded);
  });

  const write = async (change: Partial<AdFileRequest>) =>
    expectOk(await engine.adFile({ ...settings, audienceId, ...change }, 'ad', () => undefined));

  test('for Google: who agreed, hashed, without a byte order mark', async () => {
    const { blob, rows, accounts, columns } = await write({});
    const lines = [
      'Email,Phone',
      `${sha256('test@example.com')},${sha256('+821011112222')}`,
      `${sha256('bc@gmail.com')},`,
      `,${sha256('+8223123456')}`,
      '',
    ];
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(lines.join('\n'));
    expect(rows).toBe(3);
    expect(columns).toEqual([
      { kind: 'email', hasConsent: true },
      { kind: 'phone', hasConsent: true },
    ]);
    // C6 did not say, and C7 is no member.
    expect(accounts).toEqual({
      email: { written: 2, withoutConsent: 2, withoutAddress: 2, malformed: { noAtSign: 1 } },
      phone: { written: 2, withoutConsent: 2, withoutAddress: 2, malformed: { letters: 1 } },
    });
  });

  test('for Meta: its titles and its rules', async () => {
    const { blob } = await write({ platform: 'meta', kinds: ['phone'] });
    expect(await blob.text()).toBe(`phone\n${sha256('821011112222')}\n${sha256('8223123456')}\n`);
    const emails = await (await write({ platform: 'meta', kinds: ['email'] })).blob.text();
    expect(emails).toBe(`email\n${sha256('test@example.com')}\n${sha256('b.c+x@gmail.com')}\n`);
  });

  test('counting says the same, and holds no address', async () => {
    const counted = expectOk(await engine.countAdFile({ ...settings, audienceId }));
    const { blob: _, ...account } = await write({});
    expect(counted).toEqual(account);
  });

  test('whoever vouches for the consent writes to all', async () => {
    const { accounts } = await write({ kinds: ['email'], vouched: ['email'] });
    expect(accounts).toEqual({
      email: { written: 4, withoutConsent: 0, withoutAddress: 2, malformed: { noAtSign: 1 } },
    });
  });

  test('tells how far it is, and can be stopped', async () => {
    const shares: (number | null)[] = [];
    await engine.adFile({ ...settings, audienceId }, 'ad', ({ share }) => void shares.push(share));
    expect(shares.at(-1)).toBe(1);
    const stopped = engine.adFile({ ...settings, audienceId }, 'stopped', () => undefined);
    await engine.cancel('stopped');
    expect(await stopped).toMatchObject({ code: 'CANCELLED' });
  });

  test('without a consent column nothing is written until somebody vouches', async () => {
    const own = await loadMembers(engine, [0, 1]);
    const asked = { ...settings, audienceId: own.audienceId, kinds: ['email'] } as const;
    const counted = expectOk(await engine.countAdFile(asked));
    expect(counted).toEqual({
      columns: [{ kind: 'email', hasConsent: false }],
      accounts: { email: null },
      rows: 0,
    });
    expect(await engine.adFile(asked, 'ad', () => undefined)).toMatchObject({ code: 'EMPTY_SELECTION' });
    const vouched = { ...asked, vouched: ['email'] } as const;
    expect(expectOk(await engine.adFile(vouched, 'ad', () => undefined)).rows).toBe(4);
    expect(await engine.countAdFile({ ...asked, kinds: ['phone'] })).toMatchObject({
      code: 'MISSING_ROLE',
      detail: { roles: 'phone' },
    });
  });

  test('without a list of members there is nothing to choose from', async () => {
    const own = await loadMembers(engine, []);
    const asked = { ...settings, audienceId: own.audienceId, kinds: [] };
    expect(expectOk(await engine.countAdFile(asked))).toEqual({ columns: [], accounts: {}, rows: 0 });
  });

  test('side by side: who agreed counts where there is an address, too', async () => {
    const ids = [loaded.audienceId, loaded.lateId];
    const compared = expectOk(await engine.compareAudiences(loaded.datasetId, ids));
    // Agreed to e-mail: C1, C2, C3, C5, of whom C5 has none. To text messages: C1, C3, C4, C5, of whom C4 has none.
    // The late ones are C3 to C7.
    expect(compared.audiences.map(({ customers, reach }) => ({ customers, reach }))).toEqual([
      { customers: 7, reach: { email: 3, sms: 3 } },
      { customers: 5, reach: { email: 1, sms: 2 } },
    ]);
  });
});
