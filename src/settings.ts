/** Small choices of the person (language, theme), never data. Storage may be switched off: then nothing is kept. */
type SettingName = 'lang' | 'theme';

export function readSetting(name: SettingName): string | null {
  try {
    return localStorage.getItem(`dangol.${name}`);
  } catch {
    return null;
  }
}

export function writeSetting(name: SettingName, value: string): void {
  try {
    localStorage.setItem(`dangol.${name}`, value);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}
