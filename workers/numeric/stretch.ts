/** The recent stretch of a history and the one just before it, both of the same length; days since 1970-01-01. */
export interface Stretch {
  readonly days: number;
  /** First day of the recent stretch; it reaches to the end of the history. */
  readonly start: number;
  /** First day of the one before. */
  readonly beforeStart: number;
}

/** The longest of a year, half a year, a quarter and four weeks of which the history spans two; null where none fits. */
export function chooseStretch(firstDay: number, lastDay: number): Stretch | null {
  const span = lastDay - firstDay + 1;
  const days = [365, 182, 91, 28].find((one) => 2 * one <= span);
  if (days === undefined) return null;
  return { days, start: lastDay - days + 1, beforeStart: lastDay - 2 * days + 1 };
}
