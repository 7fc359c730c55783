import type { ZipWriter } from '@zip.js/zip.js';
import {
  serviceWorkerPath,
  shippedPath,
  type Shipped,
  type ShippedFile,
} from '../../workers/contract/shipped.ts';
import { takeAlongReadme } from './readme.ts';

/** Packed already; packing them again takes time and saves nothing. */
const packed = /\.(gz|woff2|png)$/;

export const loadZip = () => import('@zip.js/zip.js');

/** The same build gives the same archive. */
const day = new Date(2020, 0, 1);

/**
 * The whole app as one archive that any static server can serve, from the files kept here, or from the server where none
 * are kept. Every file is checked against its sum first.
 */
export async function packApp(onShare: (share: number) => void): Promise<Blob> {
  const { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter: Writer, configure } = await loadZip();
  // Workers of the library would be made from text, which the policy of the page forbids.
  configure({ useWebWorkers: false });
  const list = await (await load(shippedPath)).text();
  const { files } = JSON.parse(list) as Shipped;
  const zip: ZipWriter<Blob> = new Writer(new BlobWriter('application/zip'), {
    lastModDate: day,
    extendedTimestamp: false,
  });
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const file of files) {
    const { content, isPacked } = await loadChecked(file);
    await zip.add(file.path, new Uint8ArrayReader(content), { level: isPacked ? 0 : 6 });
    done += file.bytes;
    onShare(done / total);
  }
  await zip.add(shippedPath, new TextReader(list));
  await zip.add(serviceWorkerPath, new TextReader(await (await load(serviceWorkerPath)).text()));
  await zip.add('README.txt', new TextReader(takeAlongReadme));
  return zip.close();
}

async function load(path: string): Promise<Response> {
  const response = await fetch(`${import.meta.env.BASE_URL}${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function loadChecked({ path, sha256, unpacked }: ShippedFile): Promise<Loaded> {
  const content = new Uint8Array(await (await load(path)).arrayBuffer());
  const sum = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', content)));
  if (sum !== sha256 && sum !== unpacked) throw new Error(`${path} is not the file of this build.`);
  return { content, isPacked: packed.test(path) && sum === sha256 };
}

interface Loaded {
  readonly content: Uint8Array;
  readonly isPacked: boolean;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
