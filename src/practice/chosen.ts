import type { Exercise } from './exercise.ts';
import { exercises } from './exercises.ts';

/** The exercises of a class in their order; all of them where it names none. */
export function chooseExercises(ids: readonly string[]): {
  readonly chosen: readonly Exercise[];
  /** Ids that no exercise has. Hostile text. */
  readonly unknown: readonly string[];
} {
  const chosen = ids.flatMap((id) => exercises.find((one) => one.id === id) ?? []);
  const unknown = ids.filter((id) => !exercises.some((one) => one.id === id));
  return { chosen: chosen.length > 0 ? chosen : exercises, unknown };
}
