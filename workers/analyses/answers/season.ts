import type { Text } from '../../contract/text.ts';
import { largest, sum, textBars, type FindAnswer } from './found.ts';
import { fullMonths, type Facts } from './facts.ts';
import type { ShownFigures } from './result.ts';
import { count, money, month, times, worded } from './say.ts';

/** Index of each calendar month: the mean over its years of sales a day against the mean of all months. */
function seasonOf(
  { months }: Facts,
  values: ArrayLike<number>,
): { readonly index: number[]; readonly rates: number[]; readonly mean: number; readonly full: number } {
  const full = fullMonths(months);
  const rates = full.map((i) => (values[i] as number) / (months.days[i] as number));
  const mean = sum(rates) / rates.length;
  const ofPlaces = Array.from({ length: 12 }, (_, place) => {
    const own = rates.filter(
      (__, k) => new Date((months.starts[full[k] as number] as number) * 86_400_000).getUTCMonth() === place,
    );
    return own.length === 0 ? Number.NaN : sum(own) / own.length;
  });
  return { index: ofPlaces.map((rate) => rate / mean), rates: ofPlaces, mean, full: full.length };
}

/** Nothing where the mean month makes a loss. */
function ofPeak({ index, rates, mean }: ReturnType<typeof seasonOf>, top: number): ShownFigures | undefined {
  const [margin, rate] = [index[top] as number, rates[top] as number];
  return mean > 0 && margin > 0
    ? { margin: times(margin), marginRate: money(rate), marginMean: money(mean) }
    : undefined;
}

export const findSeason: FindAnswer = (facts) => {
  const { months, has, unit } = facts;
  const { index, rates, mean, full } = seasonOf(facts, months.revenue);
  if (full < 12 || index.some((value) => !Number.isFinite(value))) return 'short';
  const top = largest(index);
  const low = largest(index.map((value) => -value));
  const monthName = (place: number): string => `2024-${String(place + 1).padStart(2, '0')}-01`;
  const margins = has('orders', 'cost') ? seasonOf(facts, months.margin) : undefined;
  const ofMargin = margins && ofPeak(margins, top);
  const names = index.map((_, place) => calendarMonths[place] as Text);
  const text: Text = {
    ko: `{peak}에 하루 매출이 평균의 {index}배로 가장 많고, {quiet}에 {low}배로 가장 적습니다.${ofMargin ? ' 마진은 그달에 {margin}배입니다.' : ''}`,
    en: `Sales a day peak in {peak} at {index} times the mean and are lowest in {quiet} at {low}.${ofMargin ? ' Margin in that peak month: {margin} times.' : ''}`,
  };
  const oneYear: Text = {
    ko: ' 한 해뿐이라 계절인지 우연인지는 아직 알 수 없습니다.',
    en: ' One year cannot tell season from chance.',
  };
  return {
    value: index[top] as number,
    unit: 'times',
    template: full >= 24 ? text : { ko: text.ko + oneYear.ko, en: text.en + oneYear.en },
    figures: {
      ...{ peak: worded(names[top] as Text), quiet: worded(names[low] as Text) },
      ...{ index: times(index[top] as number), low: times(index[low] as number) },
      ...{ peakRate: money((rates[top] as number) / unit), lowRate: money((rates[low] as number) / unit) },
      ...{ meanRate: money(mean / unit), months: count(full) },
      ...ofMargin,
      month: month(monthName(top)),
    },
    chart: textBars(
      'times',
      index.map((value, place) => [names[place] as Text, value]),
      top,
    ),
  };
};

const calendarMonths: readonly Text[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
].map((en, place) => ({ ko: `${place + 1}월`, en }));
