import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BlobReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { expect } from 'vitest';
import { openApp, type App } from '../support/app.ts';
import { dist, makeFolder, readShipped, sumOf, type Folder } from '../support/build.ts';
import { test } from '../support/e2e.ts';
import { loadFile, openProof, openRfm, shopCsv } from '../support/journey.ts';
import { serveBuild, serveFolder } from '../support/serve.ts';

async function takeAlong(app: App): Promise<Folder> {
  await openProof(app.page);
  // Packing forty megabytes may take a while on a busy machine.
  app.page.setDefaultTimeout(45_000);
  const { name, bytes } = await app.readDownload(() =>
    app.page.getByRole('button', { name: 'Take the app along' }).click(),
  );
  expect(name).toBe('dangol.zip');
  await app.page.getByText(/^Packed: /).waitFor();
  const folder = makeFolder();
  const zip = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])));
  for (const entry of await zip.getEntries()) {
    const path = join(folder.path, entry.filename);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await (entry as FileEntry).getData(new Uint8ArrayWriter()));
  }
  await zip.close();
  return folder;
}

test('the app is packed without a server, runs from any other, and can be taken along from there again', async ({
  browser,
}) => {
  const first = await serveBuild();
  const app = await openApp(browser, first.url, {});
  await first.close();
  const folder = await takeAlong(app);
  expect(await app.close()).toEqual([]);

  const sums = readShipped(dist).files.map(({ path, sha256, unpacked }) => ({
    path,
    fits: [sha256, unpacked].includes(sumOf(join(folder.path, path))),
  }));
  expect(sums.filter(({ fits }) => !fits)).toEqual([]);
  expect(readShipped(folder.path)).toEqual(readShipped(dist));

  const second = await serveFolder(folder.path, '/taken/');
  const taken = await openApp(browser, second.url, {});
  await openProof(taken.page);
  await taken.page.getByText('Ready for offline').waitFor();
  await loadFile(taken, { name: 'shop.csv', bytes: shopCsv(300) });
  await openRfm(taken);
  const again = await takeAlong(taken);
  expect(readShipped(again.path)).toEqual(readShipped(dist));
  expect(await taken.close()).toEqual([]);
  await second.close();
  folder.remove();
  again.remove();
}, 180_000);
