import { countIn, fullMoneyIn } from './numbers.ts';

/**
 * Why a customer is on a list, in one sentence. `{measure}` becomes the member’s figure, `{measure?time|times}` the word
 * for one or for any other figure.
 */
export type ReasonTemplate = string;

export interface AudienceReasons {
  /** Title of the column. */
  readonly header: string;
  readonly byGroup: Readonly<Record<string, ReasonTemplate>>;
  /** For a group without a sentence of its own. */
  readonly otherwise?: ReasonTemplate;
}

/** The sentence for a member; empty where there is none, or where a figure it speaks of is not known. */
export function fillReason(
  reasons: AudienceReasons,
  group: string,
  measure: (name: string) => number | undefined,
  moneyDecimals: number,
): string {
  const own = Object.hasOwn(reasons.byGroup, group) ? reasons.byGroup[group] : undefined;
  const template = own ?? reasons.otherwise;
  if (template === undefined) return '';
  let isKnown = true;
  const text = template.replace(
    /\{(\w+)(?:\?([^|{}]*)\|([^|{}]*))?\}/g,
    (_, name: string, one?: string, other?: string) => {
      const value = measure(name);
      if (value === undefined || !Number.isFinite(value)) {
        isKnown = false;
        return '';
      }
      const shown = showMeasure(name, value, moneyDecimals);
      if (one === undefined || other === undefined) return shown;
      return shown === '1' ? one : other;
    },
  );
  return isKnown ? text : '';
}

const moneyMeasures: ReadonlySet<string> = new Set(['monetary', 'lastYearAmount', 'margin', 'distance']);

/** Days and counts whole, money with the decimals of the file, anything else with one. */
function showMeasure(name: string, value: number, moneyDecimals: number): string {
  if (moneyMeasures.has(name)) return fullMoneyIn('en', value, Number.isInteger(value) ? 0 : moneyDecimals);
  if (name.endsWith('Days') || Number.isInteger(value)) return countIn('en', value);
  return fullMoneyIn('en', Math.round(value * 10) / 10, 1);
}
