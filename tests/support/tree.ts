import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the root of the checkout, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file below the given folders whose name ends in one of `endings`. */
export function readTree(folders: readonly string[], endings: readonly string[], from = root): SourceFile[] {
  return folders
    .flatMap((folder) => listFiles(join(from, folder)))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path: relative(from, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listFiles(path);
    return [path];
  });
}

/** What a file imports or re-exports, statically or dynamically, as written. */
export function readImports(file: SourceFile): string[] {
  const found = [
    ...file.text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm),
    ...file.text.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm),
    ...file.text.matchAll(/\bimport\(\s*['"`]([^'"`]+)['"`]/g),
  ];
  return found.map((match) => match[1] ?? '');
}

/** The path an import leads to, from the root; a package's name as it is. Queries like ?url are cut off. */
export function resolveImport(file: SourceFile, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  return bare.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file.path), bare)) : bare;
}
