import { computeFunnel } from '../../workers/analyses/funnel/kernel.ts';
import type { EventsFunnel, FunnelResult, StagesFunnel } from '../../workers/analyses/funnel/result.ts';
import { funnelSpec } from '../../workers/analyses/funnel/spec.ts';
import type { TypedColumn } from '../../workers/contract/analysis.ts';
import type { KernelOutput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';

/** Who, hours since 2024-01-01, what; and a segment. */
export type PlainRow = readonly [who: string, hour: number, event: string, segment?: string];

const hourMs = 3_600_000;
export const origin = Date.UTC(2024, 0, 1);
const kinds = new Set(['visit', 'view', 'search', 'click', 'cart', 'purchase', 'signup']);

interface Extra {
  /** Hours since the origin at which the log ends; a year, unless told. */
  readonly end?: number;
  /** People with a customer number, each with what they spent; everybody, unless told. */
  readonly customers?: Readonly<Record<string, number>>;
}

/** The kernel on a handful of events. */
export function runEvents(
  rows: readonly PlainRow[],
  options: Record<string, unknown> = {},
  { end = 24 * 365, customers }: Extra = {},
): KernelOutput {
  const people = [...new Set(rows.map(([who]) => who))].sort();
  const names = [...new Set(rows.map(([, , event]) => event))].sort();
  const segments = [...new Set(rows.flatMap(([, , , segment]) => segment ?? []))].sort();
  const placeOf = new Map(people.map((who, i) => [who, i]));
  const place = ([who]: PlainRow): number => placeOf.get(who) ?? -1;
  const sorted = [...rows].sort((a, b) => place(a) - place(b) || a[1] - b[1]);
  const known = new Map((customers ? Object.keys(customers).sort() : people).map((who, i) => [who, i]));
  const columns = {
    unitHigh: new Uint32Array(sorted.length),
    unitLow: Uint32Array.from(sorted, place),
    time: Float64Array.from(sorted, ([, hour]) => origin + hour * hourMs),
    code: Int32Array.from(sorted, ([, , event]) => names.indexOf(event)),
    segment: Int32Array.from(sorted, ([, , , segment]) => segments.indexOf(segment ?? '')),
    customer: Int32Array.from(sorted, ([who]) => known.get(who) ?? -1),
    nameCount: Float64Array.from(names, (name) => rows.filter(([, , event]) => event === name).length),
    ...(customers
      ? {
          buyer: Int32Array.from(known.values()),
          buyerMonetary: Float64Array.from(known.keys(), (who) => customers[who] ?? 0),
        }
      : {}),
  };
  const facts = {
    mode: 'events',
    asOf: '2025-01-01',
    end: origin + end * hourMs,
    firstDay: '2024-01-01',
    lastDay: '2024-12-31',
    moneyDecimals: 2,
  };
  const texts = {
    names,
    kinds: names.map((name) => (kinds.has(name) ? name : 'other')),
    ...(segments.length > 0 ? { segments: [...segments, ''] } : {}),
  };
  return computeFunnel({ columns, facts, texts }, completeOptions(funnelSpec, options));
}

export function runStages(
  columns: Record<string, TypedColumn>,
  facts: Record<string, string | number>,
): KernelOutput {
  const all = { mode: 'stages', asOf: '2025-01-01', againDays: 90, ...facts };
  return computeFunnel({ columns, facts: all }, completeOptions(funnelSpec, { source: 'stages' }));
}

function resultOf(output: KernelOutput): FunnelResult {
  if (output.status !== 'ok') throw new Error(`${output.code} ${JSON.stringify(output.detail)}`);
  return output.result as FunnelResult;
}

export function eventsOf(output: KernelOutput): EventsFunnel {
  const result = resultOf(output);
  if (result.mode !== 'events') throw new Error('a funnel of stages');
  return result;
}

export function stagesOf(output: KernelOutput): StagesFunnel {
  const result = resultOf(output);
  if (result.mode !== 'stages') throw new Error('a funnel of events');
  return result;
}

/**
 * Weeks of visitors with planted rates: of `perWeek` visitors a week exactly these shares go on, each step an hour after the
 * one before. cartDrop: the share of carts that become purchases in the last week.
 */
export function plantedWeeks(
  weeks: number,
  perWeek: number,
  shares: readonly number[],
  lastShare = shares[2] ?? 0,
): PlainRow[] {
  const steps = ['visit', 'view', 'cart', 'purchase'];
  return Array.from({ length: weeks }, (_week, week) => {
    const own = week === weeks - 1 ? [shares[0] ?? 0, shares[1] ?? 0, lastShare] : shares;
    let reached = perWeek;
    return steps.flatMap((step, k): PlainRow[] => {
      if (k > 0) reached = Math.round(reached * (own[k - 1] ?? 0));
      return Array.from({ length: reached }, (_, i) => [`w${week}p${i}`, week * 168 + (i % 20) + k, step]);
    });
  }).flat();
}
