import iconv from 'iconv-lite';
import { kernels } from '../analyses/kernels.ts';
import { partedWork, shareOut } from '../analyses/partedWork.ts';
import type { EngineApi } from '../contract/engineApi.ts';
import { createEngine } from '../engine/engine.ts';
import type { EngineHost, StreamDecoder } from '../engine/host.ts';
import { createTextDecoder } from '../engine/textDecoding.ts';
import { openNodeDatabase } from './nodeDatabase.ts';

/** The engine of the product, in this process: for batch use, answer keys and tests. */
export async function createNodeEngine(): Promise<EngineApi> {
  return createEngine(createNodeHost());
}

/** workers: in how many parts work that can be shared out is done; here one after the other. */
export function createNodeHost(workers = 1): EngineHost {
  return {
    memoryBytes: 2.5e9,
    openDatabase: openNodeDatabase,
    createDecoder: (encoding) => (encoding === 'cp949' ? createCp949Decoder() : createTextDecoder(encoding)),
    async runKernel(analysis, input, options, _signal, onShare) {
      const whole = await shareOut(analysis, input, workers, async (own, part) => {
        const parted = partedWork[analysis];
        return parted ? parted.work(own, options, part) : own;
      });
      return kernels[analysis](whole, options, onShare);
    },
  };
}

/** Node’s own euc-kr lacks the 8,822 syllables that CP949 adds. */
function createCp949Decoder(): StreamDecoder {
  const decoder = iconv.getDecoder('cp949');
  return {
    decode: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end() ?? '',
  };
}
