import type { ShopFile } from '../../workers/contract/shopPlan.ts';
import { loadZip } from '../offline/takeAlong.ts';

/** One archive of the tables of a shop. */
export async function zipFiles(files: readonly ShopFile[]): Promise<Blob> {
  const { BlobReader, BlobWriter, ZipWriter, configure } = await loadZip();
  // Workers of the library would be made from text, which the policy of the page forbids.
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(new BlobWriter('application/zip'));
  for (const { fileName, csv } of files) await zip.add(fileName, new BlobReader(csv));
  return zip.close();
}
