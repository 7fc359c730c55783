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

/** A mean of money, with more digits than the file has; what is worked out with it comes out as shown. */
export function writeMean(value: number, decimals: number): string {
  return writeModelled(value, Math.max(decimals, 2));
}
