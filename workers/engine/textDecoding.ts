import type { Encoding } from '../contract/importing.ts';
import type { StreamDecoder } from './host.ts';

/** Labels of the Encoding Standard; its euc-kr is CP949 with all 8,822 further syllables. */
const labels: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  cp949: 'euc-kr',
  shift_jis: 'shift_jis',
  'euc-jp': 'euc-jp',
  big5: 'big5',
  'windows-1252': 'windows-1252',
};

export function createTextDecoder(encoding: Encoding): StreamDecoder {
  // A byte order mark is dropped where the text begins, by who knows where that is.
  const decoder = new TextDecoder(labels[encoding], { ignoreBOM: true });
  return {
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}
