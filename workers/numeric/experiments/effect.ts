import { studentAbove, studentQuantile, studentTwoSided } from '../distributions/student.ts';
import type { Arm } from './arm.ts';

/** A difference between two arms and how exactly it is known. */
export interface Estimate {
  readonly value: number;
  /** Square of its standard error. */
  readonly error2: number;
  /** Degrees of freedom (Satterthwaite 1946). */
  readonly freedom: number;
}

export interface Effect {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly t: number;
  readonly freedom: number;
  /** Two-sided. */
  readonly p: number;
}

/** treated − control. */
export function difference(control: Arm, treated: Arm): Estimate {
  const [a, b] = [control.variance / control.n, treated.variance / treated.n];
  return { value: treated.mean - control.mean, error2: a + b, freedom: freedomOf(control, treated) };
}

/** (treated − control) ÷ control, its error by the delta method; control’s mean ≠ 0. */
export function relativeDifference(control: Arm, treated: Arm): Estimate {
  const [a, b] = [control.variance / control.n, treated.variance / treated.n];
  const error2 = b / control.mean ** 2 + (a * treated.mean ** 2) / control.mean ** 4;
  return {
    value: (treated.mean - control.mean) / control.mean,
    error2,
    freedom: freedomOf(control, treated),
  };
}

function freedomOf(first: Arm, second: Arm): number {
  const [a, b] = [first.variance / first.n, second.variance / second.n];
  return (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
}

/** Welch’s t test (1947) of an estimate with its interval. Without any spread, all values of an arm are its mean. */
export function testEffect({ value, error2, freedom }: Estimate, level = 0.95): Effect {
  if (error2 === 0) {
    const t = value === 0 ? 0 : Math.sign(value) * Infinity;
    return { value, low: value, high: value, t, freedom: Infinity, p: value === 0 ? 1 : 0 };
  }
  const error = Math.sqrt(error2);
  const half = studentQuantile((1 + level) / 2, freedom) * error;
  const t = value / error;
  return { value, low: value - half, high: value + half, t, freedom, p: studentTwoSided(t, freedom) };
}

/** One-sided p of “treated is larger”, with the bound that the effect lies above. */
export function testLarger(
  { value, error2, freedom }: Estimate,
  level = 0.95,
): { readonly p: number; readonly low: number } {
  const error = Math.sqrt(error2);
  return { p: studentAbove(value / error, freedom), low: value - studentQuantile(level, freedom) * error };
}
