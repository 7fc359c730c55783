import { addPeriods, seasonLength, toIsoDay, type Grain } from '../../contract/periods.ts';
import {
  fitForecast,
  forecastMethods,
  meanAbsoluteError,
  naiveScale,
  type Fit,
  type ForecastMethodName,
} from '../../numeric/forecast.ts';
import { studentQuantile } from '../../numeric/distributions/student.ts';
import type { Forecast, ForecastPoint, MethodError, NoForecast } from './result.ts';

/** Fewer complete periods than this tell nothing about the next one. */
const fewestPeriods = 8;
/** The stretch set aside is at most this share of the history. */
const heldOutShare = 0.25;

export interface History {
  /** Day numbers of the first days of complete periods, one after the other. */
  readonly starts: readonly number[];
  readonly values: readonly (number | null)[];
  readonly grain: Grain;
  /** The measure cannot fall below 0. */
  readonly isPositive: boolean;
}

/**
 * Foretells the next periods by the method that did best on a stretch set aside at the end of the history. The error
 * variance pools the one-step errors of the fit with the errors on that stretch, so that a method which only fits its
 * past does not look sure of itself.
 */
export function foretell(history: History, horizon: number, level: number): Forecast {
  const reason = findObstacle(history.values);
  if (reason !== null) {
    return { status: 'none', reason, have: history.values.length, needed: fewestPeriods };
  }
  const values = history.values.map((value) => value ?? 0);
  const period = seasonLength[history.grain];
  const heldOut = Math.min(horizon, Math.max(1, Math.floor(values.length * heldOutShare)));
  const before = values.slice(0, -heldOut);
  const actual = values.slice(-heldOut);
  const trials = new Map<ForecastMethodName, Fit>();
  const fits = new Map<ForecastMethodName, Fit>();
  for (const method of forecastMethods) {
    const trial = fitForecast(method, before, period, heldOut);
    const fit = trial && fitForecast(method, values, period, horizon);
    if (!trial || !fit) continue;
    trials.set(method, trial);
    fits.set(method, fit);
  }
  const errors = rateMethods(trials, actual, naiveScale(before, period));
  const [method, trial, fit] = chooseMethod(trials, fits, errors);
  const naive = trials.get('naive')?.points ?? [];
  const variance = Math.max(fit.sse / fit.freedom, pooledVariance(trial, actual));
  const weight = (
    name: 'alpha' | 'beta' | 'gamma' | 'phi',
    of: readonly ForecastMethodName[],
  ): number | null => (of.includes(method) ? (fit.weights?.[name] ?? null) : null);
  return {
    status: 'ok',
    method,
    weights: {
      alpha: weight('alpha', ['simple', 'damped', 'additive', 'multiplicative']),
      beta: weight('beta', ['damped', 'additive', 'multiplicative']),
      gamma: weight('gamma', ['additive', 'multiplicative']),
      phi: weight('phi', ['damped']),
    },
    level,
    factor: factorOf(fit, level),
    ahead: fit.ahead,
    points: drawPoints(history, fit, variance, level),
    errors,
    heldOut: actual.map((value, i) => ({
      start: toIsoDay(history.starts[before.length + i] ?? 0),
      actual: value,
      foretold: trial.points[i] ?? 0,
      naive: naive[i] ?? 0,
    })),
    fittedCount: values.length,
  };
}

function findObstacle(values: readonly (number | null)[]): NoForecast | null {
  if (values.length < fewestPeriods) return 'short';
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return 'gaps';
  if (known.every((value) => value === known[0])) return 'constant';
  return known.filter((value) => value === 0).length * 2 > known.length ? 'sparse' : null;
}

function rateMethods(
  trials: ReadonlyMap<ForecastMethodName, Fit>,
  actual: readonly number[],
  scale: number,
): MethodError[] {
  return forecastMethods.map((method) => {
    const fit = trials.get(method);
    const mae = fit ? meanAbsoluteError(actual, fit.points) : null;
    return { method, mae, mase: mae !== null && scale > 0 ? mae / scale : null };
  });
}

function chooseMethod(
  trials: ReadonlyMap<ForecastMethodName, Fit>,
  fits: ReadonlyMap<ForecastMethodName, Fit>,
  errors: readonly MethodError[],
): [ForecastMethodName, Fit, Fit] {
  let best: MethodError | null = null;
  for (const error of errors) {
    if (error.mae !== null && error.mae < (best?.mae ?? Infinity)) best = error;
  }
  const trial = best && trials.get(best.method);
  const fit = best && fits.get(best.method);
  if (!best || !trial || !fit) throw new Error('even the naive forecast could not be made');
  return [best.method, trial, fit];
}

function pooledVariance(trial: Fit, actual: readonly number[]): number {
  let squares = trial.sse;
  actual.forEach((value, i) => {
    squares += (value - (trial.points[i] ?? 0)) ** 2 / (trial.spread[i] ?? 1);
  });
  return squares / (trial.freedom + actual.length);
}

const factorOf = ({ freedom }: Fit, level: number): number => -studentQuantile((1 - level) / 2, freedom);

function drawPoints(history: History, fit: Fit, variance: number, level: number): ForecastPoint[] {
  const last = history.starts.at(-1) ?? 0;
  const factor = factorOf(fit, level);
  const floor = history.isPositive ? 0 : -Infinity;
  return fit.points.map((point, i) => {
    const start = addPeriods(last, i + 1, history.grain);
    const error = Math.sqrt(variance * (fit.spread[i] ?? 1));
    const half = factor * error;
    return {
      start: toIsoDay(start),
      end: toIsoDay(addPeriods(start, 1, history.grain) - 1),
      value: Math.max(floor, point),
      low: Math.max(floor, point - half),
      high: Math.max(floor, point + half),
      foretold: point,
      error,
    };
  });
}
