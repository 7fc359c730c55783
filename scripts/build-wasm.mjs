/**
 * Compiles each folder of workers/wasm into a module of the same name in workers/wasm/built: the WebAssembly as base64, so
 * that workers, Node and tests load it alike and nothing is fetched. What has not changed since is left as it is.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', 'workers', 'wasm');
const built = join(root, 'built');
const flags = '-O3 --converge --noAssert --runtime stub --enable simd --use abort='.split(' ');

await mkdir(built, { recursive: true });
const folders = (await readdir(root, { withFileTypes: true })).filter(
  (entry) => entry.isDirectory() && entry.name !== 'built',
);
for (const { name } of folders) {
  const target = join(built, `${name}.ts`);
  const mark = `// Made from workers/wasm/${name} by npm run wasm: ${await hashOf(join(root, name))}`;
  const before = await readFile(target, 'utf8').catch(() => '');
  if (before.startsWith(mark)) continue;
  const bytes = await compile(name);
  const base64 = Buffer.from(bytes).toString('base64');
  await writeFile(target, `${mark}\nexport const ${name}Wasm =\n  '${base64}';\n`);
  console.log(`workers/wasm/${name}: ${bytes.length} bytes`);
}

async function hashOf(folder) {
  const hash = createHash('sha256').update(flags.join(' '));
  for (const file of (await readdir(folder)).sort())
    hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

async function compile(name) {
  const asc = (await import('assemblyscript/asc')).default;
  let bytes = new Uint8Array();
  const entry = `workers/wasm/${name}/index.ts`;
  const { error, stderr } = await asc.main([entry, '--outFile', 'out.wasm', ...flags], {
    writeFile: (_, contents) => {
      bytes = contents;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`${entry}: ${error.message}\n${stderr.toString()}`);
  return bytes;
}
