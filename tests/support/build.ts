import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shipped } from '../../workers/contract/shipped.ts';
import { root } from './tree.ts';

/** The build that the tests are about. */
export const dist = process.env.DANGOL_DIST ?? join(root, 'dist');

export interface Folder {
  readonly path: string;
  remove(): void;
}

export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'dangol-build-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function readShipped(folder: string): Shipped {
  return JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8')) as Shipped;
}

export function sumOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

export interface BuildFolder extends Folder {
  /** Changes a file behind the back of the list. */
  breakFile(name: string): void;
}

/** The same build with a mark in its page, as the next version would be published; its page may be changed further. */
export function nextBuild(mark: string, change = (page: string): string => page): BuildFolder {
  const folder = makeFolder();
  cpSync(dist, folder.path, { recursive: true });
  const at = (name: string): string => join(folder.path, name);
  const replaceIn = (name: string, pairs: readonly (readonly [string, string])[]): void => {
    const before = readFileSync(at(name), 'utf8');
    writeFileSync(
      at(name),
      pairs.reduce((text, [from, to]) => text.replace(from, to), before),
    );
  };
  const { version } = readShipped(folder.path);
  const [page, list] = [sumOf(at('index.html')), sumOf(at('files.json'))];
  replaceIn('index.html', [['<html lang="ko"', `<html lang="ko" data-build="${mark}"`]]);
  writeFileSync(at('index.html'), change(readFileSync(at('index.html'), 'utf8')));
  const changes = [
    [version, version.split('').reverse().join('')],
    [page, sumOf(at('index.html'))],
  ] as const;
  replaceIn('files.json', changes);
  replaceIn('sw.js', [...changes, [list, sumOf(at('files.json'))]]);
  return { ...folder, breakFile: (name) => appendFileSync(at(name), '\n') };
}
