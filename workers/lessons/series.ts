import { drawControlChart, type ControlChart } from '../numeric/controlChart.ts';
import { smooth, startLevel } from '../numeric/smoothing.ts';

/** Levels after each value of a short series, the last of which is the forecast, and how far off they were. */
export function smoothLevels(
  values: readonly number[],
  alpha: number,
): { readonly levels: readonly number[]; readonly error: number } {
  const weights = { alpha, beta: 0, gamma: 0, phi: 1 };
  const upTo = (count: number) => smooth(values.slice(0, count), startLevel(values), weights);
  const whole = upTo(values.length);
  const levels = values.map((_, i) => upTo(i + 1).level);
  return { levels, error: whole.errorCount === 0 ? 0 : Math.sqrt(whole.sse / whole.errorCount) };
}

/** Eight months of order values, in thousands, that the limits are learnt from. */
export const learntMonths: readonly number[] = [10, 12, 11, 9, 10, 13, 11, 12];

/** The chart of the alarms over those months and three more. */
export function watchMonths(further: readonly number[], falseAlarmRate: number): ControlChart {
  const chart = drawControlChart([...learntMonths, ...further], 'both', falseAlarmRate);
  if (chart === null) throw new RangeError('the months of a lesson vary and are enough');
  return chart;
}
