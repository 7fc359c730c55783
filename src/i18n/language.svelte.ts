import { fillText } from '../../workers/contract/failures.ts';
import type { Detail } from '../../workers/contract/outcome.ts';
import type { Lang, Text } from '../../workers/contract/text.ts';
import { isolated } from '../../workers/contract/rawText.ts';
import { readSetting, writeSetting } from '../settings.ts';

function firstLanguage(): Lang {
  const saved = readSetting('lang');
  if (saved === 'ko' || saved === 'en') return saved;
  return navigator.language.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

/** The language the page speaks. Reading `current` in a component follows changes. */
class Language {
  current = $state<Lang>(firstLanguage());

  set(lang: Lang): void {
    this.current = lang;
    document.documentElement.lang = lang;
    writeSetting('lang', lang);
  }
}

export const language = new Language();

/** The text in the current language, with {names} filled in. What is filled in may be hostile text. */
export function t(text: Text, detail: Detail = {}): string {
  const shown: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(detail)) {
    shown[name] = typeof value === 'string' ? isolated(value) : value;
  }
  return fillText(text, shown, language.current);
}
