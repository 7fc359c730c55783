import {
  mostSteps,
  type AvailableEvent,
  type EventKind,
  type EventsFunnel,
  type StepSource,
} from '../../../workers/analyses/funnel/result.ts';

/** What the steps of a funnel become when somebody changes them, and what can still be added. */

export function writeSource(source: StepSource): string {
  return source.by === 'kind' ? `kind:${source.kind}` : `event:${source.event}`;
}

/** The option as the address carries it. */
export function writeSteps(sources: readonly StepSource[]): Record<string, string> {
  return Object.fromEntries(sources.map((source, i) => [String(i + 1), writeSource(source)]));
}

export function moveStep(sources: readonly StepSource[], from: number, to: number): StepSource[] {
  const next = sources.filter((_, i) => i !== from);
  const moved = sources[from];
  if (moved !== undefined) next.splice(to, 0, moved);
  return next;
}

export interface Addable {
  readonly kinds: readonly EventKind[];
  readonly names: readonly AvailableEvent[];
}

/** Kinds and names that no step has yet; a kind is offered while none of its names is in a step. */
export function listAddable(
  { available, availableKinds }: EventsFunnel,
  sources: readonly StepSource[],
): Addable {
  if (sources.length >= mostSteps) return { kinds: [], names: [] };
  const isTaken = ({ name, kind }: AvailableEvent): boolean =>
    sources.some((source) => (source.by === 'kind' ? source.kind === kind : source.event === name));
  const taken = available.filter(isTaken);
  return {
    kinds: availableKinds.filter(
      (one) =>
        !taken.some(({ kind }) => kind === one) &&
        !sources.some((source) => source.by === 'kind' && source.kind === one),
    ),
    // Orders that stand in for purchases have no name to be chosen by.
    names: available.filter((one) => !isTaken(one) && one.name !== ''),
  };
}
