import type { KeptDocument } from '../../workers/contract/documents.ts';
import { session } from '../session.svelte.ts';

export interface SavedQuery {
  readonly id: string;
  /** Hostile texts. */
  readonly name: string;
  readonly text: string;
}

/** What was saved here, newest first; what is no statement with a name is passed over. */
export function savedQueries(documents: readonly KeptDocument[]): readonly SavedQuery[] {
  return documents
    .filter(({ kind }) => kind === 'query')
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    .flatMap(({ id, value }) => {
      if (typeof value !== 'object' || value === null || !('name' in value) || !('text' in value)) return [];
      const { name, text } = value;
      return typeof name === 'string' && typeof text === 'string' ? [{ id, name, text }] : [];
    });
}

/** One of the same name is replaced. */
export function saveQuery(name: string, text: string): ReturnType<typeof session.keepDocument> {
  const before = savedQueries(session.documents).find((one) => one.name === name);
  const id = before?.id ?? `query-${crypto.randomUUID()}`;
  return session.keepDocument({ id, kind: 'query', value: { name, text } });
}
