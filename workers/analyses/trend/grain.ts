import type { Note } from '../../contract/outcome.ts';
import { grains, listPeriods, toDayNumber, type Grain } from '../../contract/periods.ts';

/** More periods than this on one axis are no picture any more. */
const mostPeriods = 2_000;

/** The given unit, or one that suits the length of the history; a longer one, with a note, where it gives too many periods. */
export function chooseGrain(given: 'auto' | Grain, firstDay: string, coverEnd: string, notes: Note[]): Grain {
  const [first, last] = [toDayNumber(firstDay), toDayNumber(coverEnd)];
  const days = last - first + 1;
  const wanted = given !== 'auto' ? given : days >= 425 ? 'month' : days >= 70 ? 'week' : 'day';
  const countOf = (grain: Grain): number => listPeriods(first, last, grain).length;
  const grain = grains.slice(grains.indexOf(wanted)).find((one) => countOf(one) <= mostPeriods) ?? 'year';
  if (grain !== wanted) notes.push({ code: 'GRAIN_TOO_FINE', detail: { periods: countOf(wanted) } });
  return grain;
}
