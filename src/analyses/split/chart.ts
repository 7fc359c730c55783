import type { BalanceRow, SplitResult } from '../../../workers/analyses/split/result.ts';

/** One line of the Love plot: the value of the figure, and the arm, that are furthest from the control. */
export interface LoveMark {
  readonly figure: string;
  readonly row: BalanceRow;
  /** Largest of the figure by chance alone, signs left off; null where there is nothing to compare with. */
  readonly before: number | null;
}

/** The largest difference of every figure, the largest first. */
export function listMarks({ balance }: Pick<SplitResult, 'balance'>): readonly LoveMark[] {
  const byFigure = new Map<string, BalanceRow[]>();
  for (const row of balance) byFigure.set(row.figure, [...(byFigure.get(row.figure) ?? []), row]);
  return [...byFigure]
    .map(([figure, rows]): LoveMark => {
      const row = rows.reduce((most, one) => (sizeOf(one) > sizeOf(most) ? one : most));
      const befores = rows.flatMap(({ before }) => (before === null ? [] : [Math.abs(before)]));
      return { figure, row, before: befores.length > 0 ? Math.max(...befores) : null };
    })
    .toSorted((a, b) => sizeOf(b.row) - sizeOf(a.row));
}

const sizeOf = ({ distance }: BalanceRow): number => Math.abs(distance ?? 0);

/** Where the scale ends: beyond the limit and every mark. */
export function spanOfMarks(marks: readonly LoveMark[]): number {
  return marks.reduce((most, { row, before }) => Math.max(most, sizeOf(row), before ?? 0), 0.12) * 1.05;
}

/** Arms as the settings keep them: by number, with the share in per cent of all but the hold-out. */
export interface DraftArm {
  readonly name: string;
  readonly share: string;
  readonly channel: string;
  readonly isControl: boolean;
}

export function draftOf({ arms }: Pick<SplitResult, 'arms'>): readonly DraftArm[] {
  const own = arms.filter(({ isHoldOut }) => !isHoldOut);
  const whole = own.reduce((sum, { share }) => sum + share, 0);
  return own.map(({ name, share, channel, isControl }) => ({
    ...{ name, channel, isControl },
    share: String(Number(((share / whole) * 100).toFixed(2))),
  }));
}

export type DraftFault = 'name' | 'share';

export function faultOf(arms: readonly DraftArm[]): DraftFault | null {
  const names = arms.map(({ name }, at) => name.trim() || String.fromCharCode(65 + at));
  if (new Set(names).size < names.length) return 'name';
  return arms.every(({ share }) => Number(share) > 0 && Number(share) <= 1e9) ? null : 'share';
}

export function writeArms(arms: readonly DraftArm[]): Readonly<Record<string, string>> {
  const entries = arms.flatMap(({ name, share, channel }, at): [string, string][] => [
    [`${at + 1}.name`, name.trim()],
    [`${at + 1}.share`, share.trim()],
    [`${at + 1}.channel`, channel],
  ]);
  const control = arms.findIndex(({ isControl }) => isControl);
  return Object.fromEntries([...entries, ['control', String((control < 0 ? arms.length - 1 : control) + 1)]]);
}

/** One more arm, each with the same share. */
export function addArm(arms: readonly DraftArm[]): readonly DraftArm[] {
  const taken = new Set(arms.map(({ name }) => name));
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const name = letters.find((letter) => !taken.has(letter)) ?? '';
  return [...arms, { name, share: '1', channel: 'none', isControl: false }].map((arm) => ({
    ...arm,
    share: '1',
  }));
}

/** The last one is the control where the control was removed. */
export function removeArm(arms: readonly DraftArm[], at: number): readonly DraftArm[] {
  const left = arms.filter((_, i) => i !== at);
  const hasControl = left.some(({ isControl }) => isControl);
  return left.map((arm, i) => (hasControl || i < left.length - 1 ? arm : { ...arm, isControl: true }));
}
