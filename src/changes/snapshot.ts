import type { AlarmId } from '../../workers/analyses/signals/result.ts';
import type { Interval, Kpi, KpiId, KpiUnit } from '../../workers/analyses/kpi/result.ts';
import type { KeptDocument } from '../../workers/contract/documents.ts';
import { isSegmenting, type SegmentingId } from '../../workers/contract/segmentations.ts';

/** A key figure of one period. */
export interface KeptFigure {
  readonly id: KpiId;
  readonly value: number;
  readonly unit: KpiUnit;
  readonly better: Kpi['better'];
  /** 95 %; null for sums and averages, of which none is known. */
  readonly interval: Interval | null;
}

export interface KeptKpis {
  /** ISO days, both included. */
  readonly start: string;
  readonly end: string;
  readonly days: number;
  readonly isPartial: boolean;
  /** The settings they were counted with, as JSON. */
  readonly settings: string;
  readonly figures: readonly KeptFigure[];
}

export interface KeptAlarm {
  readonly id: AlarmId;
  readonly status: 'alarm' | 'quiet' | 'silent';
  /** ISO day from which it rings. */
  readonly since: string | null;
}

export interface KeptSegments {
  readonly by: SegmentingId;
  readonly settings: string;
  readonly groups: readonly { readonly id: string; readonly customers: number; readonly revenue: number }[];
}

/** Totals of one day, to compare a later file with: no row, no customer. */
export interface Snapshot {
  readonly dangol: 'snapshot';
  readonly version: 1;
  /** Name of the recipe it belongs to; null where it was kept by hand. Hostile text. */
  readonly recipe: string | null;
  readonly data: {
    /** Hostile text. */
    readonly name: string;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly asOf: string;
    readonly customers: number;
    readonly rows: number;
    readonly decimals: number;
    /** Uses of columns, such as `orders.channel`. */
    readonly roles: readonly string[];
    /** What the page looked at, as JSON. */
    readonly filters: string;
  };
  /** null where the data does not allow it. */
  readonly kpis: KeptKpis | null;
  readonly alarms: { readonly settings: string; readonly items: readonly KeptAlarm[] } | null;
  readonly segments: readonly KeptSegments[];
}

export interface KeptSnapshot {
  readonly id: string;
  readonly savedAt: string;
  readonly snapshot: Snapshot;
}

/** The newest first; what another version or another hand wrote is passed over. */
export function keptSnapshots(documents: readonly KeptDocument[]): readonly KeptSnapshot[] {
  return documents
    .filter(({ kind, value }) => kind === 'snapshot' && isSnapshot(value))
    .map(({ id, savedAt, value }) => ({ id, savedAt, snapshot: value as Snapshot }))
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { dangol, version, data, kpis, alarms, segments } = value as Partial<Snapshot>;
  return (
    dangol === 'snapshot' &&
    version === 1 &&
    typeof data?.name === 'string' &&
    [data.firstDay, data.lastDay, data.asOf].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(`${day}`)) &&
    Array.isArray(data.roles) &&
    (kpis === null || Array.isArray(kpis?.figures)) &&
    (alarms === null || Array.isArray(alarms?.items)) &&
    Array.isArray(segments) &&
    segments.every(({ by, groups }) => isSegmenting(by) && Array.isArray(groups))
  );
}
