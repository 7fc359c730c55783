import type { Lang } from '../../workers/contract/text.ts';
import { readSetting, writeSetting } from '../settings.ts';

/** How far a case has come on this device. */
interface KeptCase {
  readonly seed: string;
  /** Of the files: what a case was made with, it is made with again. */
  readonly lang: Lang;
  /** Name of the data set that was made. */
  readonly data: string;
  /** Decisions that were answered, right or wrong. */
  readonly decided: readonly string[];
}

type Kept = Readonly<Record<string, KeptCase>>;

function isKept(value: unknown): value is KeptCase {
  if (typeof value !== 'object' || value === null) return false;
  const { seed, lang, data, decided } = value as Readonly<Record<string, unknown>>;
  return (
    typeof seed === 'string' &&
    typeof data === 'string' &&
    (lang === 'ko' || lang === 'en') &&
    Array.isArray(decided)
  );
}

function read(): Kept {
  try {
    const parsed: unknown = JSON.parse(readSetting('cases') ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(Object.entries(parsed).filter(([, value]) => isKept(value))) as Kept;
  } catch {
    return {};
  }
}

class KeptCases {
  #kept = $state.raw<Kept>(read());

  of(caseId: string): KeptCase | null {
    return Object.hasOwn(this.#kept, caseId) ? (this.#kept[caseId] ?? null) : null;
  }

  begin(caseId: string, begun: Omit<KeptCase, 'decided'>): void {
    const before = this.of(caseId);
    const decided = before?.data === begun.data ? before.decided : [];
    this.#write({ ...this.#kept, [caseId]: { ...begun, decided } });
  }

  decide(caseId: string, decision: string): void {
    const before = this.of(caseId);
    if (before === null || before.decided.includes(decision)) return;
    this.#write({ ...this.#kept, [caseId]: { ...before, decided: [...before.decided, decision] } });
  }

  forget(caseId: string): void {
    const { [caseId]: _gone, ...others } = this.#kept;
    this.#write(others);
  }

  #write(kept: Kept): void {
    this.#kept = kept;
    writeSetting('cases', JSON.stringify(kept));
  }
}

export const keptCases = new KeptCases();
