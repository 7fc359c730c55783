import { readSetting, writeSetting } from '../settings.ts';

/** Data sets remembered; the oldest is forgotten first. */
const mostKept = 20;

type Kept = Readonly<Record<string, readonly string[]>>;

function read(): Kept {
  try {
    const parsed: unknown = JSON.parse(readSetting('practice') ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    const entries = Object.entries(parsed).filter(([, ids]) => Array.isArray(ids));
    return Object.fromEntries(entries) as Kept;
  } catch {
    return {};
  }
}

/** Which exercises were solved with which data; kept on the device. */
class Progress {
  #kept = $state.raw<Kept>(read());

  solvedWith(data: string): readonly string[] {
    return this.#kept[data] ?? [];
  }

  forget(data: string): void {
    const { [data]: _gone, ...others } = this.#kept;
    this.#kept = others;
    writeSetting('practice', JSON.stringify(this.#kept));
  }

  add(data: string, exercise: string): void {
    const { [data]: before = [], ...others } = this.#kept;
    if (before.includes(exercise)) return;
    const recent = Object.entries(others).slice(-(mostKept - 1));
    this.#kept = Object.fromEntries([...recent, [data, [...before, exercise]]]);
    writeSetting('practice', JSON.stringify(this.#kept));
  }
}

export const progress = new Progress();
