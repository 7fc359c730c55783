import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Folders of packages of which something ships, found in the page and in the workers alike. */
const shipped = new Set<string>();

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

function note(file: string): void {
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'));
  if (found?.[1]) shipped.add(found[1]);
}

/** Notes which packages a bundle takes from; one plugin of its own per bundle. */
export function noteLicences(): Plugin {
  return {
    name: 'note-licences',
    load(id) {
      const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(
        id.replaceAll('\\', '/').replace(/^\0/, ''),
      );
      if (found?.[1]) shipped.add(found[1]);
      return null;
    },
  };
}

/** Writes `licences.md` beside the page: name, version, licence and its text, for everything that ships. */
export function writeLicences(): Plugin {
  return {
    name: 'write-licences',
    apply: 'build',
    generateBundle(_, bundle) {
      // Fonts and the like come in through style sheets and pass no loader.
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset') for (const name of file.originalFileNames) note(path.resolve(name));
      }
      const parts = [...shipped].sort().map(describePackage);
      const source = `# What ships inside this app, and its licences\n\n${parts.join('\n')}`;
      this.emitFile({ type: 'asset', fileName: 'licences.md', source });
    },
  };
}

function describePackage(folder: string): string {
  const facts = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageFacts;
  const title = `## ${facts.name} ${facts.version}: ${facts.license ?? 'see below'}`;
  const file = findLicence(folder) ?? findLicence(path.join(folder, 'dist'));
  return file ? `${title}\n\n${readFileSync(file, 'utf8').trim()}\n` : `${title}\n`;
}

function findLicence(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  return name === undefined ? null : path.join(folder, name);
}
