import { language } from '../i18n/language.svelte.ts';

/** A number that others are multiplied by, with digits enough for what comes out. */
export function writeFactor(value: number): string {
  return new Intl.NumberFormat(language.current, { maximumSignificantDigits: 7 }).format(value + 0);
}

/** A number out of a model, which is rounded whatever its digits are. */
export function writeModelled(value: number, decimals: number): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language.current, digits).format(value + 0);
}
