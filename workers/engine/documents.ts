import type { KeptDocument } from '../contract/documents.ts';
import type { EngineApi } from '../contract/engineApi.ts';
import { settle, succeeded } from '../contract/outcome.ts';
import type { Database } from './database.ts';
import { dropDocument, keepDocument, startWorkspaceOver } from './workspace.ts';

export type Documents = Map<string, KeptDocument>;

interface DocumentShelf {
  readonly openDatabase: () => Promise<Database>;
  readonly documents: Documents;
  /** Answers that looked at documents of this kind are no longer right. */
  readonly onChange: (kind: KeptDocument['kind']) => void;
}

export function createDocumentCalls({
  openDatabase,
  documents,
  onChange,
}: DocumentShelf): Pick<EngineApi, 'keepDocument' | 'dropDocument'> {
  return {
    keepDocument: (draft) =>
      settle(async () => {
        const document = { ...draft, savedAt: new Date().toISOString() };
        const db = await openDatabase();
        if (db.storing === 'kept') await keepDocument(db, document);
        documents.set(document.id, document);
        onChange(document.kind);
        return succeeded(document);
      }),

    async dropDocument(id) {
      const gone = documents.get(id);
      if (gone === undefined) return;
      documents.delete(id);
      onChange(gone.kind);
      const db = await openDatabase();
      if (db.storing === 'kept') await dropDocument(db, id);
    },
  };
}

/** Leaves nothing of the data in the file, not even in its free space; documents are no data and stay. */
export async function keepDocumentsAlone(db: Database, documents: Iterable<KeptDocument>): Promise<void> {
  await startWorkspaceOver(db);
  for (const document of documents) await keepDocument(db, document);
}
