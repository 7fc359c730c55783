import type { KeptDocument } from '../../workers/contract/documents.ts';
import type { Failure } from '../../workers/contract/outcome.ts';
import { session } from '../session.svelte.ts';
import { readEntry, type Hypothesis } from './entry.ts';

/** Documents of all kinds share one shelf; an imported entry must not take the place of something else. */
const documentId = (id: string): string => `hypothesis-${id}`;

export function entriesOf(documents: readonly KeptDocument[]): readonly Hypothesis[] {
  return documents.filter(({ kind }) => kind === 'hypothesis').flatMap(({ value }) => readEntry(value) ?? []);
}

export interface Change {
  readonly before: Hypothesis | null;
  readonly after: Hypothesis | null;
}

/** The register and what was done to it on this page. */
export class Shelf {
  readonly entries = $derived(entriesOf(session.documents));
  #steps = $state.raw<readonly (readonly Change[])[]>([]);
  failure = $state.raw<Failure | null>(null);

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  /** Keeps or drops entries as one step. False where one could not be kept. */
  async change(changes: readonly Change[]): Promise<boolean> {
    const done = await this.#carryOut(changes);
    this.#steps = [...this.#steps, done];
    return done.length === changes.length;
  }

  async undo(): Promise<void> {
    const last = this.#steps.at(-1);
    if (!last) return;
    this.#steps = this.#steps.slice(0, -1);
    await this.#carryOut(last.toReversed().map(({ before, after }) => ({ before: after, after: before })));
  }

  async #carryOut(changes: readonly Change[]): Promise<readonly Change[]> {
    this.failure = null;
    const done: Change[] = [];
    for (const change of changes) {
      const { before, after } = change;
      const outcome = after && (await keepEntry(after));
      if (outcome?.status === 'failed') {
        this.failure = outcome;
        break;
      }
      if (after === null && before) session.dropDocument(documentId(before.id));
      done.push(change);
    }
    return done;
  }
}

export function keepEntry(entry: Hypothesis): ReturnType<typeof session.keepDocument> {
  return session.keepDocument({ id: documentId(entry.id), kind: 'hypothesis', value: entry });
}

export const newId = (): string => crypto.randomUUID();

/** The day where the person is. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
