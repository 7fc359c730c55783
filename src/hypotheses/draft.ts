import {
  isDay,
  type Direction,
  type EffectUnit,
  type EntryKind,
  type EntryVerdict,
  type Ground,
  type Hypothesis,
} from './entry.ts';
import { wouldCircle, type Register } from './rules.ts';

/** An entry as it is typed. */
export interface Draft {
  kind: EntryKind;
  statement: string;
  grounds: readonly Ground[];
  metric: string;
  /** '' for none; points as people say them, 1 for one. */
  size: string;
  unit: EffectUnit;
  direction: Direction;
  /** '' where the tests decide. */
  verdict: EntryVerdict | '';
  reason: string;
  decision: string;
  date: string;
}

/** What keeps a draft from being kept. */
export type Mistake = 'statement' | 'effect' | 'reason' | 'date' | 'circle';

const scaleOf = (unit: EffectUnit): number => (unit === 'points' ? 100 : 1);

export function toDraft({ effect, override, ...entry }: Hypothesis): Draft {
  const { kind, statement, grounds, metric, decision, date } = entry;
  return {
    ...{ kind, statement, grounds, metric, decision, date },
    size: effect ? String(Number((effect.size * scaleOf(effect.unit)).toPrecision(12))) : '',
    unit: effect?.unit ?? 'points',
    direction: effect?.direction ?? 'more',
    verdict: override?.verdict ?? '',
    reason: override?.reason ?? '',
  };
}

export function emptyEntry(id: string, date: string): Hypothesis {
  return {
    ...{ id, date, kind: 'prediction', statement: '', grounds: [], metric: '', effect: null },
    ...{ tests: [], override: null, decision: '' },
  };
}

export function findMistakes(draft: Draft, id: string, register: Register): readonly Mistake[] {
  const size = readSize(draft.size);
  const mistakes: Mistake[] = [];
  if (draft.statement.trim() === '') mistakes.push('statement');
  if (size !== null && !(size > 0 && Number.isFinite(size))) mistakes.push('effect');
  if (draft.verdict !== '' && draft.reason.trim() === '') mistakes.push('reason');
  if (!isDay(draft.date)) mistakes.push('date');
  if (wouldCircle(id, draft.grounds, register)) mistakes.push('circle');
  return mistakes;
}

/** A draft without mistakes as the entry it stands for; linked tests stay as they were. */
export function fromDraft(draft: Draft, before: Hypothesis): Hypothesis {
  const { kind, grounds, unit, direction, date } = draft;
  const size = readSize(draft.size);
  return {
    ...{ id: before.id, kind, grounds, date, tests: before.tests },
    statement: draft.statement.trim(),
    metric: draft.metric.trim(),
    effect: size === null ? null : { size: size / scaleOf(unit), unit, direction },
    override: draft.verdict === '' ? null : { verdict: draft.verdict, reason: draft.reason.trim() },
    decision: draft.decision.trim(),
  };
}

/** null where nothing was typed, NaN where it is no number. */
function readSize(text: string): number | null {
  const plain = text.replace(/[\s,]/g, '');
  return plain === '' ? null : Number(plain);
}
