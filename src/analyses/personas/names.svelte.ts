import { readSetting, writeSetting } from '../../settings.ts';

const longest = 60;
const mostNames = 300;

/** Names that a person gave to personas, by the group they stand for. Kept with the settings of this browser. */
class PersonaNames {
  #names = $state.raw<Readonly<Record<string, string>>>(readNames());

  get(by: string, group: string): string | null {
    const key = keyOf(by, group);
    return Object.hasOwn(this.#names, key) ? (this.#names[key] ?? null) : null;
  }

  /** An empty name takes the given one back. The oldest go where there are too many. */
  set(by: string, group: string, name: string): void {
    const key = keyOf(by, group);
    const others = Object.entries(this.#names).filter(([known]) => known !== key);
    const given = name.trim().slice(0, longest);
    const all = given === '' ? others : [...others, [key, given] as const];
    this.#names = Object.fromEntries(all.slice(-mostNames));
    writeSetting('personas', JSON.stringify(this.#names));
  }
}

const keyOf = (by: string, group: string): string => `${by}/${group}`;

/** What another version or another hand wrote is not used. */
function readNames(): Readonly<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse(readSetting('personas') ?? '{}');
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return {};
    const given = Object.entries(parsed).filter(([, name]) => typeof name === 'string');
    return Object.fromEntries(given.map(([key, name]) => [key, (name as string).slice(0, longest)]));
  } catch {
    return {};
  }
}

export const personaNames = new PersonaNames();
