import type { Failure, Outcome } from '../../workers/contract/outcome.ts';
import type { MadeShop, ShopFile } from '../../workers/contract/shopPlan.ts';
import type { Lang } from '../../workers/contract/text.ts';
import { makeShop } from '../made/calls.ts';
import { session } from '../session.svelte.ts';
import type { Case } from './case.ts';
import { filesFor, planFor } from './caseFiles.ts';
import { keptCases } from './kept.svelte.ts';

function makeFor(
  one: Case,
  seed: string,
  lang: Lang,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<Outcome<MadeShop>> {
  return makeShop(planFor(one, seed, lang), ({ share }) => onShare(share ?? 0), signal);
}

/** Makes and loads the data of cases. What a person had loaded before is put aside, never let go by a case. */
class CaseLoader {
  share = $state<number | null>(null);
  failure = $state.raw<Failure | null>(null);
  #abort: AbortController | null = null;
  #aside = $state.raw<{ readonly name: string; readonly inPlaceOf: string } | null>(null);

  /** What was put aside for the data that is loaded now; null where there is nothing to bring back. */
  get aside(): string | null {
    return this.#aside?.inPlaceOf === session.dataset?.id ? (this.#aside?.name ?? null) : null;
  }

  stop(): void {
    this.#abort?.abort();
  }

  async load(one: Case, seed: string, lang: Lang): Promise<void> {
    if (this.share !== null) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.failure = null;
    this.share = 0;
    const onShare = (share: number): void => {
      if (!abort.signal.aborted) this.share = share;
    };
    const outcome = await makeFor(one, seed, lang, onShare, abort.signal);
    if (outcome.status === 'failed') this.failure = outcome.code === 'CANCELLED' ? null : outcome;
    else if (await this.#take(filesFor(one, outcome.value))) {
      keptCases.begin(one.id, { seed, lang, data: session.dataset?.name ?? '' });
    }
    this.share = null;
  }

  /** Another case takes the place of the one before it, and not of a person’s own data. */
  async #take(files: readonly ShopFile[]): Promise<boolean> {
    await this.bringBack();
    const { desk, dataset: before } = session;
    if (!(await desk.open(files.map(({ fileName, csv }) => ({ file: csv, fileName }))))) return false;
    desk.joins = false;
    if (!(await session.importDrafts(true))) return false;
    const now = session.dataset?.id;
    this.#aside = before && now !== undefined ? { name: before.name, inPlaceOf: now } : null;
    return true;
  }

  async bringBack(): Promise<void> {
    if (this.aside === null) return;
    this.#aside = null;
    await session.bringBack();
  }

  /** The truth of the learner’s own seed: the shop is made once more, since only that knows it. */
  async tellTruth(one: Case, seed: string, lang: Lang, signal: AbortSignal): Promise<Outcome<string>> {
    const outcome = await makeFor(one, seed, lang, () => undefined, signal);
    return outcome.status === 'ok' ? { ...outcome, value: outcome.value.truth } : outcome;
  }
}

export const caseLoader = new CaseLoader();
