import type {
  DateOrder,
  DecimalMark,
  ImportRequest,
  MappedDataset,
  Mapping,
  PreviewRequest,
  Progress,
} from '../workers/contract/importing.ts';
import { failed, type Failure, type Outcome } from '../workers/contract/outcome.ts';
import type { TableKind } from '../workers/contract/tables.ts';
import { groupDrafts, toImportRequest, type Draft, type Refusal } from './draft.ts';
import { loadFiles } from './import/loadFiles.ts';
import { belongTo, lookIntoFiles, rereadDraft, type ReadingChange } from './import/lookIntoFiles.ts';
import { guessedMapping } from './import/mapping.ts';
import { rememberReading } from './readings.ts';

/** Where the desk is while files are opened or loaded. */
interface Step {
  readonly fileName: string;
  readonly index: number;
  readonly count: number;
}

/** What the desk needs of the session. */
interface DeskHost {
  /** Waits for the engine; a failure where it cannot be started. */
  ready(): Promise<Failure | null>;
  dataset(): MappedDataset | null;
  fail(failure: Failure | null): void;
}

/** What came of loading: the data set with the files that could be loaded, or null. */
interface Loaded {
  readonly dataset: MappedDataset;
  readonly requests: readonly ImportRequest[];
  /** True where drafts are left that could not be loaded. */
  readonly isPartial: boolean;
}

/** Files on their way in: opened, checked, loaded. */
export class Desk {
  drafts = $state.raw<readonly Draft[]>([]);
  readonly groups = $derived(groupDrafts(this.drafts));
  refused = $state.raw<readonly Refusal[]>([]);
  opening = $state.raw<Step | null>(null);
  loading = $state.raw<Step | null>(null);
  progress = $state.raw<Progress | null>(null);
  /** Whether the files join the data set that is there or start a new one. */
  joins = $state(false);
  /** The last file that was offered alone, so that it can be offered again with other reading settings. */
  attempt = $state.raw<PreviewRequest | null>(null);
  #chosen = $state<string | null>(null);
  #abort: AbortController | null = null;
  readonly #host: DeskHost;

  constructor(host: DeskHost) {
    this.#host = host;
  }

  /** The draft that is being looked at: the first of its group. */
  get current(): Draft | null {
    const group = this.groups.find(({ id }) => id === this.#chosen) ?? this.groups[0];
    return group?.drafts[0] ?? null;
  }

  get isBusy(): boolean {
    return this.opening !== null || this.loading !== null;
  }

  get included(): readonly Draft[] {
    return this.drafts.filter(({ included }) => included);
  }

  /**
   * Looks into files and puts what is in them on the desk, beside what is there where `adds`. False where none could
   * be opened; the reason is told.
   */
  async open(requests: readonly PreviewRequest[], adds = false): Promise<boolean> {
    const [first] = requests;
    if (first === undefined) return false;
    const signal = this.#begin();
    this.attempt = requests.length === 1 ? first : null;
    this.opening = { fileName: first.fileName, index: 0, count: requests.length };
    const failure = await this.#host.ready();
    const { drafts: found, refused } = await lookIntoFiles(
      failure ? [] : requests,
      signal,
      (request, index) => {
        this.opening = { fileName: request.fileName, index, count: requests.length };
      },
    );
    if (signal.aborted) return false;
    this.opening = null;
    if (failure) this.#host.fail(failure);
    if (found.length === 0 && !adds && refused.length <= 1) {
      if (refused[0]) this.#host.fail(refused[0].failure);
      return false;
    }
    this.drafts = adds ? [...this.drafts, ...found] : found;
    this.refused = adds ? [...this.refused, ...refused] : refused;
    this.#chosen = found.find(({ included }) => included)?.id ?? found[0]?.id ?? this.#chosen;
    const dataset = this.#host.dataset();
    this.joins = dataset !== null && this.included.length > 0 && belongTo(dataset, this.included);
    return true;
  }

  choose(groupId: string): void {
    this.#chosen = groupId;
  }

  include(groupId: string, included: boolean): void {
    this.#change(groupId, (draft) => ({ ...draft, included }));
  }

  removeGroup(groupId: string): void {
    const gone = this.groups.find(({ id }) => id === groupId);
    this.drafts = this.drafts.filter((draft) => !gone?.drafts.includes(draft));
  }

  /** Another kind of table: its columns are guessed anew. */
  changeKind(kind: TableKind): void {
    this.#changeCurrent((draft) => ({ ...draft, kind, mapping: guessedMapping(draft.preview, kind) }));
  }

  changeMapping(mapping: Mapping): void {
    this.#changeCurrent((draft) => ({ ...draft, mapping }));
  }

  guessAnew(): void {
    this.#changeCurrent((draft) => {
      const kind = draft.preview.kinds[0]?.kind ?? 'orders';
      const mapping = guessedMapping(draft.preview, kind);
      return { ...draft, kind, mapping, dateOrder: null, decimalMark: null, remembered: null };
    });
  }

  answer(answers: { readonly dateOrder?: DateOrder; readonly decimalMark?: DecimalMark }): void {
    this.#changeCurrent((draft) => ({ ...draft, ...answers }));
  }

  #changeCurrent(change: (draft: Draft) => Draft): void {
    if (this.current) this.#change(this.current.id, (draft) => ({ ...change(draft), failure: null }));
    this.#host.fail(null);
  }

  #change(groupId: string, change: (draft: Draft) => Draft): void {
    const group = this.groups.find(({ id }) => id === groupId);
    const ids = new Set(group?.drafts.map(({ id }) => id));
    this.drafts = this.drafts.map((draft) => (ids.has(draft.id) ? change(draft) : draft));
  }

  /** Reads the current drafts again in another way. */
  async reread(how: ReadingChange): Promise<boolean> {
    const current = this.current;
    const group = this.groups.find(({ drafts }) => drafts[0] === current);
    if (!group || !current) return false;
    const signal = this.#begin();
    this.opening = { fileName: current.fileName, index: 0, count: group.drafts.length };
    const again = new Map<string, Draft>();
    for (const draft of group.drafts) {
      const outcome = await rereadDraft(draft, how, signal);
      if (signal.aborted) return false;
      if (outcome.status === 'failed') {
        this.opening = null;
        this.#host.fail(outcome);
        return false;
      }
      again.set(draft.id, outcome.value);
    }
    this.opening = null;
    this.drafts = this.drafts.map((draft) => again.get(draft.id) ?? draft);
    return true;
  }

  /** Loads the included drafts one after the other. Those that fail stay on the desk; a cancel keeps none. */
  async load(): Promise<Loaded | null> {
    const drafts = this.included;
    const before = this.joins ? this.#host.dataset() : null;
    const requests = drafts.map((draft) => toImportRequest(draft, null));
    const signal = this.#begin();
    const failures = new Map<string, Failure>();
    const loaded = await loadFiles(requests, before, signal, {
      ...this.#follow(signal, requests.length),
      onEnd: (i, failure) => {
        const draft = drafts[i];
        if (draft && failure) failures.set(draft.id, failure);
        else if (draft) rememberReading(draft.preview, draft);
      },
    });
    if (signal.aborted) return null;
    this.#rest();
    if (loaded === null) return null;
    const [firstFailed] = failures.keys();
    const done = new Set(drafts.map(({ id }) => id).filter((id) => !failures.has(id)));
    this.drafts = this.drafts
      .filter(({ id }) => !done.has(id))
      .map((draft) => ({ ...draft, failure: failures.get(draft.id) ?? null }));
    if (firstFailed !== undefined) {
      this.#chosen =
        this.groups.find(({ drafts: own }) => own.some(({ id }) => id === firstFailed))?.id ?? null;
      this.#host.fail(failures.get(firstFailed) ?? null);
    } else this.clear();
    if (loaded.dataset === null) return null;
    this.joins = true;
    const { dataset } = loaded;
    return { dataset, requests: loaded.requests, isPartial: firstFailed !== undefined };
  }

  /** Loads files again as they were loaded before, after the engine was lost. */
  async replay(requests: readonly ImportRequest[]): Promise<Outcome<MappedDataset> | null> {
    const signal = this.#begin();
    let failure: Failure | null = null;
    const loaded = await loadFiles(requests, null, signal, {
      ...this.#follow(signal, requests.length),
      onEnd: (_, one) => {
        failure ??= one;
      },
    });
    if (signal.aborted) return null;
    this.#rest();
    if (loaded === null) return null;
    if (loaded.dataset === null) return failure;
    return { status: 'ok', value: loaded.dataset, notes: [], provenance: null };
  }

  #follow(
    signal: AbortSignal,
    count: number,
  ): Pick<Parameters<typeof loadFiles>[3], 'onStart' | 'onProgress'> {
    return {
      onStart: ({ fileName }, index) => {
        if (signal.aborted) return;
        this.loading = { fileName, index, count };
        this.progress = null;
      },
      onProgress: (progress) => {
        this.progress = progress;
      },
    };
  }

  cancel(): void {
    const wasLoading = this.loading !== null;
    this.#abort?.abort();
    this.#rest();
    if (wasLoading) this.#host.fail(failed('CANCELLED'));
  }

  /** Takes everything off the desk. */
  clear(): void {
    this.drafts = [];
    this.refused = [];
    this.#chosen = null;
  }

  #begin(): AbortSignal {
    this.#abort?.abort();
    this.#abort = new AbortController();
    this.#rest();
    this.#host.fail(null);
    return this.#abort.signal;
  }

  #rest(): void {
    this.opening = null;
    this.loading = null;
    this.progress = null;
  }
}
