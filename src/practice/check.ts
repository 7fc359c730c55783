import type { AnswerUnit } from './exercise.ts';

export type Verdict = 'right' | 'near' | 'wrong' | 'unreadable';

/** Half a unit of the last place that is shown: what rounding may take away. */
const rounding: Readonly<Record<AnswerUnit, number>> = {
  ...{ count: 0, money: 0.5, percent: 0.0005, points: 0.0005, times: 0.005 },
};

/** A number as people type it: 12.3 %, 1,234 or ₩1,234. Shares come back as 0…1; null where it is none. */
export function readAnswer(text: string, unit: AnswerUnit): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,₩원명%배]|퍼센트|포인트|p{1,2}$/giu, '')
    .replace('−', '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const value = Number(plain);
  return unit === 'percent' || unit === 'points' ? value / 100 : value;
}

/** tolerance: share of the expected value. Near is within five times that, or within a tenth. */
export function checkNumber(text: string, expected: number, unit: AnswerUnit, tolerance: number): Verdict {
  const given = readAnswer(text, unit);
  if (given === null) return 'unreadable';
  const off = Math.abs(given - expected);
  const allowed = Math.max(tolerance * Math.abs(expected), rounding[unit]) * (1 + 1e-9);
  if (off <= allowed) return 'right';
  return off <= Math.max(5 * allowed, 0.1 * Math.abs(expected)) ? 'near' : 'wrong';
}
