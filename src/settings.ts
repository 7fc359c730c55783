/** Small choices of the person (language, theme, uses of columns, names of personas, exercises that were solved, seeds of cases, the class, the projector), never data. Storage may be switched off: then nothing is kept. */
type SettingName =
  'lang' | 'theme' | 'readings' | 'personas' | 'practice' | 'cases' | 'class' | 'present' | 'working';

const prefix = 'dangol.';

export function readSetting(name: SettingName): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function writeSetting(name: SettingName, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}

function ourKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

export function countSettings(): number {
  return ourKeys().length;
}

export function clearSettings(): void {
  for (const key of ourKeys()) localStorage.removeItem(key);
}
