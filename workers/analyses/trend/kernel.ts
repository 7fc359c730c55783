import type { OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import type { Kernel, KernelInput } from '../../contract/kernel.ts';
import { failed, type Note } from '../../contract/outcome.ts';
import {
  addPeriods,
  listPeriods,
  placeInSeason,
  seasonLength,
  toDayNumber,
  toIsoDay,
  type Grain,
} from '../../contract/periods.ts';
import { isSegmenting } from '../../contract/segmentations.ts';
import { decompose } from '../../numeric/decompose.ts';
import { foretell } from './outlook.ts';
import type {
  Season,
  ShownParts,
  TrendDimension,
  TrendMeasure,
  TrendPart,
  TrendPeriod,
  TrendResult,
} from './result.ts';
import type { trendSpec } from './spec.ts';

const moneyMeasures: readonly TrendMeasure[] = ['revenue', 'netRevenue', 'aov', 'margin'];

/**
 * One measure period by period, whole and by part, with its seasonal index and a forecast.
 * input.columns, one row per period and part that has anything: period (day number of its first day), part (position
 * in facts.parts: shown values, lines without a value, rare ones), value (money or a count), and for averages base,
 * what the value is divided by. Money is added in whole minor units, so that parts add up to the whole exactly;
 * for averages value and base do. Cost O(rows + periods · parts). Sources: spec.sources.
 */
export const computeTrend: Kernel = (input, givenOptions) => {
  const options = givenOptions as OptionsOf<typeof trendSpec>;
  if (column(input, 'period').length === 0) return failed('NO_ROWS');
  const measure = String(input.facts['measure']) as TrendMeasure;
  const dimension = String(input.facts['dimension']) as TrendDimension;
  const grain = String(input.facts['grain']) as Grain;
  const isMoney = moneyMeasures.includes(measure);
  const unit = isMoney ? 10 ** Number(input.facts['moneyDecimals']) : 1;
  const first = toDayNumber(String(input.facts['firstDay']));
  const last = toDayNumber(String(input.facts['coverEnd']));
  const starts = listPeriods(first, last, grain);
  const periods = starts.map((start) => describePeriod(start, grain, first, last));
  const shown = JSON.parse(String(input.facts['parts'])) as ShownParts;
  const table = addUp(input, starts, shown.values.length + 2, unit);
  const whole = readSeries(table.whole, unit);

  const complete = starts.flatMap((_, i) => (periods[i]?.isPartial === true ? [] : [i]));
  const history = {
    starts: complete.map((i) => starts[i] ?? 0),
    values: complete.map((i) => whole.values[i] ?? null),
    grain,
    isPositive: measure !== 'netRevenue' && measure !== 'margin',
  };
  const result: TrendResult = {
    asOf: String(input.facts['asOf']),
    measure,
    grain,
    dimension,
    isMoney,
    periods,
    values: whole.values,
    bases: table.whole.base && [...table.whole.base],
    total: whole.total,
    parts: dimension === 'none' ? [] : describeParts(dimension, shown, table.parts, unit),
    season: findSeason(history.starts, history.values, grain),
    forecast: foretell(history, options.horizon, Number(options.level) / 100),
  };
  return { status: 'ok', result, membership: null, notes: noticeTrend(result) };
};

/** What speaks against the season and the forecast going on as they have. */
function noticeTrend({ season, forecast }: TrendResult): Note[] {
  const notes: Note[] = [];
  const once = season.status === 'ok' ? season.places.filter(({ seen }) => seen < 2).length : 0;
  if (once > 0) notes.push({ code: 'SEASON_SEEN_ONCE', detail: { places: once } });
  if (forecast.status === 'none') return notes;
  const mase = forecast.errors.find(({ method }) => method === forecast.method)?.mase ?? 0;
  const detail = { periods: forecast.heldOut.length, times: mase.toFixed(2) };
  if (mase > 1) notes.push({ code: 'FORECAST_ERRED_LATELY', detail });
  return notes;
}

function column(input: KernelInput, name: string): TypedColumn {
  const values = input.columns[name];
  if (values === undefined) throw new TypeError(`the query gave no column ${name}`);
  return values;
}

function describePeriod(start: number, grain: Grain, first: number, last: number): TrendPeriod {
  const end = addPeriods(start, 1, grain) - 1;
  return { start: toIsoDay(start), end: toIsoDay(end), isPartial: start < first || end > last };
}

/** Sums by period, in minor units; base is null where nothing is divided. */
interface Sums {
  readonly value: Float64Array;
  readonly base: Float64Array | null;
}

function addUp(
  input: KernelInput,
  starts: readonly number[],
  partCount: number,
  unit: number,
): { whole: Sums; parts: Sums[] } {
  const base = input.columns['base'];
  const empty = (): Sums => ({
    value: new Float64Array(starts.length),
    base: base ? new Float64Array(starts.length) : null,
  });
  const whole = empty();
  const parts = Array.from({ length: partCount }, empty);
  const positions = new Map(starts.map((start, i) => [start, i]));
  const values = column(input, 'value');
  const partOf = column(input, 'part');
  column(input, 'period').forEach((start, row) => {
    const at = positions.get(start);
    if (at === undefined) throw new RangeError(`a sale on day ${start}, outside the file`);
    const minor = Math.round((values[row] ?? 0) * unit);
    const part = parts[partOf[row] ?? 0];
    if (part === undefined) throw new RangeError(`no part ${partOf[row]}`);
    for (const sums of [whole, part]) {
      sums.value[at] = (sums.value[at] ?? 0) + minor;
      if (sums.base && base) sums.base[at] = (sums.base[at] ?? 0) + (base[row] ?? 0);
    }
  });
  return { whole, parts };
}

function readSeries(
  { value, base }: Sums,
  unit: number,
): { readonly values: (number | null)[]; readonly total: number | null } {
  const divide = (minor: number, by: number | undefined): number | null => {
    if (by === undefined) return minor / unit;
    return by > 0 ? minor / unit / by : null;
  };
  const sum = (list: Float64Array): number => list.reduce((a, b) => a + b, 0);
  return {
    values: Array.from(value, (minor, i) => divide(minor, base?.[i])),
    total: divide(sum(value), base ? sum(base) : undefined),
  };
}

function describeParts(
  dimension: TrendDimension,
  shown: ShownParts,
  sums: readonly Sums[],
  unit: number,
): TrendPart[] {
  const part = (kind: TrendPart['kind'], name: string, valueCount: number, at: number): TrendPart => {
    const own = sums[at];
    if (own === undefined) throw new RangeError(`no part ${at}`);
    return { kind, name, valueCount, ...readSeries(own, unit) };
  };
  if (dimension === 'newReturning') return [part('first', '', 1, 0), part('repeat', '', 1, 1)];
  const k = shown.values.length;
  return [
    ...shown.values.map((name, i) => part(isSegmenting(dimension) ? 'segment' : 'value', name, 1, i)),
    ...(shown.hasEmpty ? [part('empty', '', 1, k)] : []),
    ...(shown.otherCount > 0 ? [part('other', '', shown.otherCount, k + 1)] : []),
  ];
}

/** The seasonal index of the complete periods. Weeks do not line up with years, so they have none. */
function findSeason(starts: readonly number[], values: readonly (number | null)[], grain: Grain): Season {
  const period = seasonLength[grain];
  const counts = { have: values.length, needed: 2 * period };
  if (grain === 'week' || grain === 'year') return { status: 'none', reason: 'grain', ...counts };
  if (values.length < 2 * period) return { status: 'none', reason: 'short', ...counts };
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return { status: 'none', reason: 'gaps', ...counts };
  const parts = decompose(known, period, 'multiplicative');
  if (parts === null || parts.figure.some((index) => index < 0)) {
    return { status: 'none', reason: 'notPositive', ...counts };
  }
  const places = parts.figure.map((index, i) => ({
    place: placeInSeason(starts[i] ?? 0, grain),
    index,
    seen: parts.seen[i] ?? 0,
    ratio: parts.means[i] ?? 0,
  }));
  return { status: 'ok', places: places.sort((a, b) => a.place - b.place), meanRatio: parts.centre };
}
