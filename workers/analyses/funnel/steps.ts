import type { KernelInput } from '../../contract/kernel.ts';
import { failed, type Failure } from '../../contract/outcome.ts';
import { noStep } from './attempts.ts';
import { eventKinds, mostSteps, type EventKind, type StepSource } from './result.ts';

/** Steps by themselves where nobody chose any. */
const usualKinds: readonly EventKind[] = ['visit', 'view', 'cart', 'purchase'];
const usualCount = 4;

export interface NamedEvent {
  readonly name: string;
  readonly kind: EventKind | null;
  readonly count: number;
}

export interface ChosenStep {
  readonly source: StepSource;
  /** Positions of the names that count as this step. */
  readonly codes: readonly number[];
}

/** The names of the file, most frequent first, as the query tells them. */
export function readNames(input: KernelInput): NamedEvent[] {
  const kinds = input.texts?.['kinds'] ?? [];
  const counts = input.columns['nameCount'];
  return (input.texts?.['names'] ?? []).map((name, i) => ({
    name,
    kind: eventKinds.find((kind) => kind === kinds[i]) ?? null,
    count: counts?.[i] ?? 0,
  }));
}

/**
 * The steps a person chose, {"1": "kind:visit", "2": "event:…"} without a gap, or the usual ones. BAD_OPTION where they
 * cannot be read, are fewer than two, or share an event.
 */
export function chooseSteps(
  option: Readonly<Record<string, string>>,
  names: readonly NamedEvent[],
): readonly ChosenStep[] | Failure {
  const keys = Object.keys(option);
  if (keys.length === 0) return usualSteps(names).map((source) => withCodes(source, names));
  const sources: StepSource[] = [];
  for (let i = 1; i <= keys.length; i++) {
    const source = readSource(option[String(i)]);
    if (source === null) return refuse(option);
    sources.push(source);
  }
  if (sources.length < 2 || sources.length > mostSteps) return refuse(option);
  const steps = sources.map((source) => withCodes(source, names));
  const codes = steps.flatMap((step) => step.codes);
  const texts = new Set(sources.map((source) => JSON.stringify(source)));
  const isShared = new Set(codes).size < codes.length || texts.size < sources.length;
  return isShared ? refuse(option) : steps;
}

function refuse(option: Readonly<Record<string, string>>): Failure {
  const given = JSON.stringify(option).slice(0, 80);
  return failed('BAD_OPTION', {
    option: 'steps',
    given,
    allowed: '{"1": "kind:visit", "2": "event:…", …, "8": …}',
  });
}

function readSource(text: string | undefined): StepSource | null {
  if (text === undefined) return null;
  if (text.startsWith('event:') && text.length > 'event:'.length) {
    return { by: 'event', event: text.slice('event:'.length) };
  }
  const kind = eventKinds.find((one) => text === `kind:${one}`);
  return kind === undefined ? null : { by: 'kind', kind };
}

/** The usual kinds that are there; with fewer than two, all kinds; with fewer than two again, the most frequent names. */
function usualSteps(names: readonly NamedEvent[]): StepSource[] {
  const isThere = (kind: EventKind): boolean => names.some((one) => one.kind === kind);
  for (const kinds of [usualKinds, eventKinds]) {
    const found = kinds.filter(isThere);
    if (found.length >= 2) return found.slice(0, mostSteps).map((kind) => ({ by: 'kind', kind }));
  }
  return names.slice(0, usualCount).map(({ name }) => ({ by: 'event', event: name }));
}

function withCodes(source: StepSource, names: readonly NamedEvent[]): ChosenStep {
  const isIn = ({ name, kind }: NamedEvent): boolean =>
    source.by === 'kind' ? kind === source.kind : name === source.event;
  return { source, codes: names.flatMap((one, i) => (isIn(one) ? [i] : [])) };
}

/** The step of every event, or noStep. */
export function stepOfEvents(
  code: ArrayLike<number>,
  steps: readonly ChosenStep[],
  nameCount: number,
): Uint8Array {
  const stepOf = new Uint8Array(nameCount + 1).fill(noStep);
  steps.forEach(({ codes }, i) => {
    for (const one of codes) stepOf[one] = i;
  });
  const step = new Uint8Array(code.length);
  for (let i = 0; i < step.length; i++) step[i] = stepOf[code[i] as number] as number;
  return step;
}
