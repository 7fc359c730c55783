import { readSetting, writeSetting } from '../settings.ts';

export type Theme = 'system' | 'light' | 'dark';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

function isTheme(value: string | null): value is Theme {
  return value !== null && (themes as readonly string[]).includes(value);
}

/** The person’s choice of light or dark; `system` follows the device. Always light on paper. */
class ThemeChoice {
  current = $state<Theme>('system');

  constructor() {
    const saved = readSetting('theme');
    if (isTheme(saved)) this.current = saved;
    darkSystem.addEventListener('change', () => this.apply());
    addEventListener('beforeprint', () => (document.documentElement.dataset['theme'] = 'light'));
    addEventListener('afterprint', () => this.apply());
  }

  set(theme: Theme): void {
    this.current = theme;
    writeSetting('theme', theme);
    this.apply();
  }

  apply(): void {
    const dark = this.current === 'dark' || (this.current === 'system' && darkSystem.matches);
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }
}

export const theme = new ThemeChoice();
