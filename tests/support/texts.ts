import { parse } from 'svelte/compiler';
import type { SourceFile } from './tree.ts';

/** A pair of texts as written in a source file. null where it is computed or missing. */
export interface WrittenText {
  readonly path: string;
  readonly line: number;
  readonly ko: string | null;
  readonly en: string | null;
  readonly missing: 'ko' | 'en' | null;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** Words a template shows without going through t(). */
export interface LooseWords {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

interface Source {
  readonly code: string;
  readonly tree: Node;
  readonly path: string;
}

function parseSource(file: SourceFile): Source {
  const code = file.path.endsWith('.svelte') ? file.text : `<script lang="ts">${file.text}\n</script>`;
  return { code, tree: parse(code, { modern: true }) as unknown as Node, path: file.path };
}

/** Every object in a .ts or .svelte file that has a ko or an en. */
export function readTexts(file: SourceFile): WrittenText[] {
  const source = parseSource(file);
  const found: WrittenText[] = [];
  walk(source.tree, (node) => {
    if (node.type !== 'ObjectExpression') return;
    const ko = propertyOf(node, 'ko');
    const en = propertyOf(node, 'en');
    if (ko === undefined && en === undefined) return;
    const missing = ko === undefined ? 'ko' : en === undefined ? 'en' : null;
    found.push({ ...placeOf(source, node), ko: stringOf(ko), en: stringOf(en), missing });
  });
  return found;
}

/** Static words in the template of a component, in text and in attributes people read or hear. */
export function readLooseWords(file: SourceFile): LooseWords[] {
  const source = parseSource(file);
  const spoken = new Set([
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'title',
    'alt',
    'placeholder',
    'label',
  ]);
  const found: LooseWords[] = [];
  const keep = (node: Node, text: string): void => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (/\p{L}{2,}/u.test(words)) found.push({ ...placeOf(source, node), text: words });
  };
  walk(source.tree.fragment, (node, parents) => {
    if (node.type !== 'Text') return;
    const attribute = parents.findLast((parent) => parent.type === 'Attribute');
    if (attribute && !spoken.has(String(attribute.name))) return;
    if (
      parents.some(
        (parent) =>
          parent.type === 'StyleSheet' || parent.type === 'StyleDirective' || parent.name === 'code',
      )
    )
      return;
    keep(node, String(node.data));
  });
  return found;
}

function walk(
  value: unknown,
  visit: (node: Node, parents: readonly Node[]) => void,
  parents: readonly Node[] = [],
): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit, parents);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const node = value as Node;
  const isNode = typeof node.type === 'string';
  if (isNode) visit(node, parents);
  const below = isNode ? [...parents, node] : parents;
  for (const [key, child] of Object.entries(value)) {
    if (key !== 'parent' && key !== 'metadata' && key !== 'loc') walk(child, visit, below);
  }
}

function propertyOf(object: Node, name: string): Node | undefined {
  const properties = object.properties as readonly Node[];
  const property = properties.find((item) => {
    const key = item.key as Node | undefined;
    return key !== undefined && item.computed !== true && (key.name === name || key.value === name);
  });
  return property?.value as Node | undefined;
}

function stringOf(node: Node | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral') return null;
  const parts = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return parts.map((part) => part.value.cooked).join('{}');
}

function placeOf(source: Source, node: Node): { path: string; line: number } {
  return { path: source.path, line: source.code.slice(0, node.start).split('\n').length };
}
