import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { makeFolder, readShipped, sumOf } from '../support/build.ts';
import { root } from '../support/tree.ts';

const run = promisify(execFile);

async function build(outDir: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  await run(process.execPath, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
}

function listSums(folder: string): [path: string, sum: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1), sumOf(path)] as [string, string])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

it(
  'two builds are the same, byte for byte, and say truly what is in them',
  { timeout: 180_000 },
  async () => {
    const [one, two] = [makeFolder(), makeFolder()];
    await build(one.path);
    await build(two.path);
    const sums = listSums(one.path);
    expect(listSums(two.path)).toEqual(sums);

    const unlisted = new Set(['files.json', 'sw.js', '_headers']);
    const { files } = readShipped(one.path);
    const listed = files.map(({ path, sha256 }) => [path, sha256]);
    expect(listed).toEqual(sums.filter(([path]) => !unlisted.has(path)));

    const page = readFileSync(join(one.path, 'index.html'), 'utf8');
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(4);
    expect(addresses.filter((address) => !/^(\.\/|data:)/.test(address))).toEqual([]);
    const styles = sums.filter(([path]) => path.endsWith('.css'));
    const absolute = styles.filter(([path]) =>
      /url\(\s*["']?\//.test(readFileSync(join(one.path, path), 'utf8')),
    );
    expect(absolute).toEqual([]);
    one.remove();
    two.remove();
  },
);
