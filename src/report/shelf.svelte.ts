import type { KeptDocument } from '../../workers/contract/documents.ts';
import { language } from '../i18n/language.svelte.ts';
import { session } from '../session.svelte.ts';
import type { Report, ReportItem } from './model.ts';
import { documentId, present } from './present.svelte.ts';
import { readReport } from './readReport.ts';
import { firstTitle } from './reportTitle.ts';

/** What was read of a kept value, so that a large report is not checked at every look. */
const known = new WeakMap<object, Report | null>();

export function reportsOf(documents: readonly KeptDocument[]): readonly Report[] {
  return documents.filter(({ kind }) => kind === 'report').flatMap(({ value }) => readOnce(value) ?? []);
}

function readOnce(value: unknown): Report | null {
  if (typeof value !== 'object' || value === null) return null;
  const before = known.get(value);
  if (before !== undefined) return before;
  const report = readReport(value);
  known.set(value, report);
  return report;
}

export const newId = (): string => crypto.randomUUID();

export function emptyReport(title: string): Report {
  return { id: newId(), title, subtitle: '', author: '', items: [] };
}

interface Step {
  readonly before: Report | null;
  readonly after: Report | null;
}

class ReportShelf {
  readonly reports = $derived(reportsOf(session.documents));
  #steps = $state.raw<readonly Step[]>([]);
  #queue: Promise<unknown> = Promise.resolve();
  readonly current = $derived(
    this.reports.find(({ id }) => id === present.chosen) ?? this.reports.at(-1) ?? null,
  );

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  choose(id: string): void {
    present.chosen = id;
  }

  /** Puts an item at the end of the present report, which is made where there is none. */
  add(item: ReportItem): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.current;
      const base = before ?? emptyReport(firstTitle(session.dataset?.name, language.current));
      const after = { ...base, items: [...base.items, item] };
      if (await this.#carryOut({ before, after })) present.added = { item, report: after };
    });
  }

  /** Keeps a report as it is now; false where it could not be kept. */
  change(edit: (report: Report) => Report): Promise<boolean> {
    return this.#inTurn(async () => {
      const before = this.current;
      if (before === null) return false;
      const after = edit(before);
      return after === before || this.#carryOut({ before, after });
    });
  }

  keep(report: Report): Promise<boolean> {
    return this.#inTurn(() => this.#carryOut({ before: null, after: report }));
  }

  drop(report: Report): Promise<boolean> {
    return this.#inTurn(() => this.#carryOut({ before: report, after: null }));
  }

  undo(): Promise<void> {
    return this.#inTurn(async () => {
      const last = this.#steps.at(-1);
      if (!last) return;
      present.added = null;
      if (await this.#keepOrDrop({ before: last.after, after: last.before }))
        this.#steps = this.#steps.slice(0, -1);
    });
  }

  /** Quick presses one after the other: each sees what the one before it has made. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async #carryOut(step: Step): Promise<boolean> {
    const isKept = await this.#keepOrDrop(step);
    if (isKept) this.#steps = [...this.#steps, step].slice(-50);
    return isKept;
  }

  async #keepOrDrop({ before, after }: Step): Promise<boolean> {
    present.failure = null;
    if (after === null) {
      if (before) session.dropDocument(documentId(before.id));
      return true;
    }
    // Oldest first: the present one must not lose its place to whatever was changed last.
    present.chosen = after.id;
    const outcome = await session.keepDocument({ id: documentId(after.id), kind: 'report', value: after });
    if (outcome.status === 'failed') present.failure = outcome;
    return outcome.status === 'ok';
  }
}

export const reportShelf = new ReportShelf();
