import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import type { DesignResult, Guard } from './result.ts';

/** Customers of the design who are not in the data, above which it is not the data of the test. */
const muchLost = 0.05;
/** Control customers with a message of the campaign. Each of them draws the groups together. */
const muchContaminated = 0.05;
const muchUnreached = 0.05;

/** Whether the input is of a design, and which. */
export function readDesignFacts({ facts, texts }: KernelInput): DesignResult | null {
  if (facts['design'] === undefined) return null;
  const text = (name: string): string => String(facts[name]);
  const state = text('state');
  const holdOut = Number(facts['holdOut']);
  return {
    id: text('design'),
    name: text('designName'),
    starts: text('starts'),
    days: Number(facts['days']),
    readableOn: text('readableOn'),
    lastDay: text('lastDay'),
    isOver: facts['isOver'] === 1,
    holdOut: texts?.['variants']?.[holdOut] ?? null,
    state: state === 'here' || state === 'elsewhere' ? state : 'changed',
    fingerprint: text('fingerprint'),
    campaign: text('campaign'),
    campaigns: texts?.['campaigns'] ?? [],
  };
}

/** What only a test that was designed beforehand can be asked. */
export function checkDesign(input: KernelInput, design: DesignResult): readonly Guard[] {
  return [checkSeal(design), checkEnd(design), checkFound(input, design), checkMessages(input, design)];
}

function checkSeal({ state, fingerprint }: DesignResult): Guard {
  return { id: 'seal', status: state === 'changed' ? 'fail' : 'ok', detail: { state, fingerprint } };
}

function checkEnd({ isOver, readableOn, lastDay, starts, days }: DesignResult): Guard {
  return { id: 'notYet', status: isOver ? 'ok' : 'fail', detail: { readableOn, lastDay, starts, days } };
}

/** Where the data begins before the test, every customer the groups were made from has to be in it. */
function checkFound(input: KernelInput, { starts }: DesignResult): Guard {
  const all = total(columnOf(input, 'sizes'));
  const lost = Math.max(0, all - total(columnOf(input, 'found')));
  const share = all === 0 ? 0 : lost / all;
  const detail = { lost, all, share, starts };
  if (lost === 0) return { id: 'found', status: 'ok', detail };
  if (!beginsBefore(input)) return { id: 'found', status: 'unchecked', detail };
  return { id: 'found', status: share > muchLost ? 'fail' : 'warn', detail };
}

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) sum += counts[at] as number;
  return sum;
}

const beginsBefore = ({ facts }: KernelInput): boolean => facts['beginsBefore'] === 1;

/** How many of each group are in the data; null where those who bought nothing cannot be in it. */
export function countFound(input: KernelInput): readonly number[] | null {
  const found = input.columns['found'];
  return found && beginsBefore(input) ? Array.from(found) : null;
}

/** Control and hold-out are to get no message of the campaign, everybody else one. */
function checkMessages(input: KernelInput, { campaign, holdOut }: DesignResult): Guard {
  const channels = input.texts?.['channels'] ?? [];
  const variants = input.texts?.['variants'] ?? [];
  const [sizes, reached] = [columnOf(input, 'sizes'), columnOf(input, 'reached')];
  const sum = (is: (at: number) => boolean, of: ArrayLike<number>): number =>
    channels.reduce((all, _, at) => all + (is(at) ? (of[at] as number) : 0), 0);
  const isQuiet = (at: number): boolean =>
    channels[at] === 'none' && (at === Number(input.facts['planned']) || variants[at] === holdOut);
  const [quiet, told] = [sum(isQuiet, sizes), sum((at) => !isQuiet(at), sizes)];
  const contaminated = sum(isQuiet, reached);
  const unreached = told - sum((at) => !isQuiet(at), reached);
  const share = quiet === 0 ? 0 : contaminated / quiet;
  const shareUnreached = told === 0 ? 0 : unreached / told;
  const detail = { campaign, contaminated, quiet, share, unreached, told, shareUnreached };
  if (input.facts['knowsMessages'] !== 1 || quiet === 0)
    return { id: 'contamination', status: 'unchecked', detail };
  if (share > muchContaminated) return { id: 'contamination', status: 'fail', detail };
  const isClean = contaminated === 0 && shareUnreached <= muchUnreached;
  return { id: 'contamination', status: isClean ? 'ok' : 'warn', detail };
}
