import {
  peopleFamilies,
  sectionOf,
  type PersonasResult,
  type PersonaTrait,
} from '../../../workers/analyses/personas/result.ts';
import { fillText } from '../../../workers/contract/failures.ts';
import type { Detail } from '../../../workers/contract/outcome.ts';
import { shorten } from '../../../workers/contract/rawText.ts';
import { isSegmenting } from '../../../workers/contract/segmentations.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { formatCount, formatDays, formatMoney, formatPercent } from '../../i18n/format.ts';
import { language, t } from '../../i18n/language.svelte.ts';
import { filterMessages } from '../../i18n/messagesFilter.ts';
import { personasMessages as m } from '../../i18n/messagesPersonas.ts';
import {
  daypartNames,
  personaTraitLabels,
  personaWords as w,
  seasonNames,
  weekdayNames,
} from '../../i18n/messagesPersonaTraits.ts';
import { segmentationName } from '../../segmentation/words.ts';

/**
 * Traits in the words of the page’s language. Values come from the file: hostile, shortened, and as they are until t()
 * or RawText shows them.
 */

const longest = 40;
const women = /^(여|여자|여성|f|female|woman|women|w)$/i;
const men = /^(남|남자|남성|m|male|man|men)$/i;
const named: Readonly<Partial<Record<PersonaTrait['family'], readonly Text[]>>> = {
  weekday: weekdayNames,
  daypart: daypartNames,
  season: seasonNames,
};

/** Like t(), but for words that go into another sentence, which makes them safe. */
export function fill(text: Text, detail: Detail): string {
  return fillText(text, detail, language.current);
}

export function sayValue({ family, value }: PersonaTrait, { areDecades }: PersonasResult): string {
  const name = named[family]?.[Number(value)];
  if (name !== undefined) return t(name);
  if (family === 'hour') return t(w.hour, { from: value, to: Number(value) + 1 });
  if (family === 'ageBand' && areDecades) {
    return value === '0' ? t(filterMessages.childhood) : t(filterMessages.decade, { decade: value });
  }
  if (family === 'gender' && women.test(value)) return t(w.women);
  if (family === 'gender' && men.test(value)) return t(w.men);
  if ((family === 'opened' || family === 'clicked') && value === '') return t(w.message);
  return shorten(value, longest);
}

export function sayTrait(trait: PersonaTrait, result: PersonasResult): string {
  const label = fill(personaTraitLabels[trait.family], { value: sayValue(trait, result) });
  // Words of ours may begin small; those of the file stay as they are.
  const isOurs = named[trait.family] !== undefined || trait.family === 'gender';
  return isOurs ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}

/** Its share or its mean, of the group or of everybody. */
export function sayMeasure({ family }: PersonaTrait, measure: number, decimals: number): string {
  if (sectionOf(family) !== 'habits') return formatPercent(measure);
  if (family === 'orderValue' || family === 'revenue') return formatMoney(measure, decimals);
  if (family === 'recencyDays' || family === 'tenureDays') return formatDays(Math.round(measure));
  return family === 'categories' ? measure.toFixed(1) : t(w.perYear, { count: measure.toFixed(1) });
}

/** 1.56, 12.4: as many digits as tell something. */
export function formatLift(lift: number): string {
  return lift >= 9.95 ? lift.toFixed(1) : lift.toFixed(2);
}

/** 0.0194, 6·10⁻¹²: as many digits as matter. */
export function formatP(p: number): string {
  if (p >= 0.001) return p.toFixed(p >= 0.1 ? 2 : 4);
  return p < 1e-300 ? '<1e-300' : p.toExponential(1);
}

export function sayLift({ lift, low, high }: { lift: number; low: number; high: number }): string {
  return t(m.lift, { lift: formatLift(lift), low: formatLift(low), high: formatLift(high) });
}

/** What a trait is a share of, and how many people stand behind it. */
export function sayBasis({ family, of, carriers, ofLines }: PersonaTrait): string {
  const counts = { of: formatCount(of), carriers: formatCount(carriers) };
  const basis = t(peopleFamilies.has(family) ? m.ofCustomers : m.ofDone, counts);
  if (ofLines === null) return basis;
  const { lift, low, high } = ofLines;
  const lines = t(m.ofLines, { lift: formatLift(lift), low: formatLift(low), high: formatLift(high) });
  return `${basis} · ${lines}`;
}

/** “RFM segment”: what the groups are. */
export function saySegmentation({ by }: PersonasResult): string {
  return isSegmenting(by) ? segmentationName(by) : by;
}
