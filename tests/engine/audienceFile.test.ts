import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { sheetCustomers, type AudienceFileRequest } from '../../workers/contract/audienceFile.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { writeAudienceFile } from '../../workers/engine/audienceFile.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

const orders = `고객번호,주문번호,주문일시,결제금액
007,1,2024-01-05,1200.50
007,2,2024-01-09,300
"=1+1",3,2024-01-06,4000
`;

const words: AudienceFileRequest['words'] = {
  headers: {
    customer: '고객',
    segment: '=세그먼트',
    recencyDays: '일수',
    frequency: '횟수',
    monetary: '금액',
  },
  groups: { champions: '최우수', loyal: '단골' },
  reasons: {
    header: '이유',
    byGroup: {},
    otherwise: '{frequency}번 사서 모두 {monetary}, {recencyDays}일 전',
  },
};

describe('the file of a list', () => {
  let engine: EngineApi;
  let audienceId: string;
  let combinedId: string;

  beforeAll(async () => {
    engine = await createNodeEngine();
    expectOk(await engine.start());
    const { id } = expectOk(await importFile(engine, orders));
    const asked = { analysis: 'rfm', datasetId: id, asOf: null, options: {} } as const;
    const { runId } = expectOk(await engine.run(asked, 'run', () => undefined));
    const keep = async (name: string, low: number): Promise<string> => {
      const selection = { by: 'ranges', ranges: { frequency: [low, 9] } } as const;
      return expectOk(await engine.createAudience({ runId, name, selection })).id;
    };
    audienceId = await keep('all', 1);
    const audienceIds = [audienceId, await keep('two', 2)];
    const request = { datasetId: id, name: 'either', how: 'union', audienceIds } as const;
    combinedId = expectOk(await engine.combineAudiences(request)).id;
  });

  async function fileOf(change: Partial<AudienceFileRequest>): Promise<Blob> {
    const asked: AudienceFileRequest = { audienceId, content: 'ids', format: 'csv', words, ...change };
    return expectOk(await engine.audienceFile(asked, 'file', () => undefined));
  }
  async function csvOf(change: Partial<AudienceFileRequest>): Promise<string[]> {
    const bytes = new Uint8Array(await (await fileOf(change)).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    return new TextDecoder().decode(bytes).split('\r\n');
  }
  async function sheetOf(change: Partial<AudienceFileRequest>): Promise<unknown[][]> {
    const file = await fileOf({ ...change, format: 'xlsx' });
    const [sheet] = await readWorkbook(Buffer.from(await file.arrayBuffer()));
    return (sheet?.data ?? []).map((row) => [...row]);
  }

  test('holds ids alone, unless more is asked for', async () => {
    expect(await csvOf({})).toEqual(['고객', '007', `"'=1+1"`, '']);
    expect(await sheetOf({})).toEqual([['고객'], ['007'], ['=1+1']]);
  });

  test('with figures', async () => {
    const [header, first] = await csvOf({ content: 'figures' });
    expect(header).toMatch(/^고객,"'=세그먼트",일수,횟수,금액,recencyScore/);
    expect(first).toMatch(/^007,[^,]+,1,2,1500\.5,\d/);
    const [titles, row] = await sheetOf({ content: 'figures' });
    expect(titles?.slice(0, 2)).toEqual(['고객', '=세그먼트']);
    expect(row?.slice(2, 5)).toEqual([1, 2, 1500.5]);
  });

  test('with the reason beside the id', async () => {
    const [header, first, second] = await csvOf({ content: 'reasons' });
    expect(header).toMatch(/^고객,이유,"'=세그먼트",일수/);
    expect(first).toMatch(/^007,"2번 사서 모두 1,500\.5, 1일 전",/);
    expect(second).toMatch(/^"'=1\+1","1번 사서 모두 4,000, 4일 전",/);
    const { reasons: _, ...without } = words;
    expect((await csvOf({ content: 'reasons', words: without }))[0]).toBe(header?.replace(',이유', ''));
  });

  test('of a list made of lists has no segments', async () => {
    expect(await csvOf({ audienceId: combinedId, content: 'reasons' })).toEqual([
      '고객,이유,일수,횟수,금액',
      '007,"2번 사서 모두 1,500.5, 1일 전",1,2,1500.5',
      `"'=1+1","1번 사서 모두 4,000, 4일 전",4,1,4000`,
      '',
    ]);
  });

  test('can be stopped', async () => {
    const asked: AudienceFileRequest = { audienceId, content: 'ids', format: 'xlsx', words };
    const stopped = engine.audienceFile(asked, 'stopped', () => undefined);
    await engine.cancel('stopped');
    expect(await stopped).toMatchObject({ code: 'CANCELLED' });
  });

  test('takes no more customers than a sheet has room for', async () => {
    const customers = new Int32Array(sheetCustomers + 1);
    const kept = {
      audience: { name: 'big' },
      customers,
      segments: null,
      measures: {},
    } as unknown as Parameters<typeof writeAudienceFile>[0]['kept'];
    const request: AudienceFileRequest = { audienceId: 'x', content: 'ids', format: 'xlsx', words };
    const work = { kept, names: [], moneyDecimals: 0, request };
    const writing = writeAudienceFile(work, new AbortController().signal, () => undefined);
    await expect(writing).rejects.toThrow(/no room for 1048576 customers/);
  });
});
