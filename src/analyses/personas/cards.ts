import type { Persona, PersonasResult, PersonaTrait } from '../../../workers/analyses/personas/result.ts';
import { groupName } from '../../audience/sourceWords.ts';
import { formatCount, formatDays, formatMoney, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { personasMessages as m } from '../../i18n/messagesPersonas.ts';
import { personaSectionNames, personaTraitLabels } from '../../i18n/messagesPersonaTraits.ts';
import type { Explained, Told } from '../../workbench/explained.ts';
import { chooseMade, chooseTraits, strongest } from './chart.ts';
import { explainCard } from './explained.ts';
import {
  explainBestTime,
  explainMade,
  explainPortrait,
  explainTrait,
  type TraitAccounts,
} from './traitAccounts.ts';
import { fill, formatLift, formatP, sayBasis, sayLift, sayMeasure, sayTrait } from './words.ts';

/** A persona in the words of the page’s language, for the screen and for paper. Hostile text. */
export interface CardModel {
  readonly id: string;
  readonly group: string;
  readonly portrait: string;
  /** What stands behind the figures of its sentences. */
  readonly told: { readonly portrait: Told; readonly bestTime: Told; readonly made: Told };
  readonly figures: readonly CardFigure[];
  readonly made: readonly string[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly CardRow[] }[];
  readonly bestTime: string;
}

interface CardFigure {
  readonly label: string;
  readonly value: string;
  readonly explained?: () => Explained;
}

export interface CardRow {
  readonly label: string;
  readonly text: string;
  readonly liftText: string;
  readonly hint: string;
  readonly trait: PersonaTrait;
  readonly value: string;
  readonly base: string;
  readonly explained: TraitAccounts;
}

export function makeCard(persona: Persona, result: PersonasResult, decimals: number): CardModel {
  return {
    id: persona.id,
    group: groupName(result.by, persona.id),
    portrait: sayPortrait(persona, result),
    told: {
      portrait: explainPortrait(result, persona, decimals),
      bestTime: explainBestTime(result, persona, decimals),
      made: explainMade(result, persona, decimals),
    },
    figures: listFigures(persona, result, decimals),
    made: chooseMade(persona).map((trait) =>
      t(m.madeRow, {
        label: t(personaTraitLabels[trait.family]),
        value: sayMeasure(trait, trait.group, decimals),
        base: sayMeasure(trait, trait.base, decimals),
      }),
    ),
    sections: chooseTraits(persona).map(({ section, traits }) => ({
      title: t(personaSectionNames[section]),
      rows: traits.map((trait) => makeRow(trait, persona, result, decimals)),
    })),
    bestTime: sayBestTime(persona, result),
  };
}

function makeRow(trait: PersonaTrait, persona: Persona, result: PersonasResult, decimals: number): CardRow {
  const label = sayTrait(trait, result);
  const value = sayMeasure(trait, trait.group, decimals);
  const base = sayMeasure(trait, trait.base, decimals);
  const [lift, low, high] = [trait.lift, trait.low, trait.high].map(formatLift) as [string, string, string];
  return {
    ...{ label, trait, value, base, explained: explainTrait(result, persona, trait, decimals) },
    text: t(m.row, { value, base }),
    liftText: sayLift(trait),
    hint: t(m.rowHint, { label, value, base, lift, low, high, q: formatP(trait.q), of: sayBasis(trait) }),
  };
}

function listFigures(persona: Persona, result: PersonasResult, decimals: number): CardModel['figures'] {
  const { customerCount, customerShare, revenue, revenueShare, medianOrderValue, medianCycleDays } = persona;
  const explained = explainCard(result, persona, decimals);
  const shared = (value: string, share: number): string =>
    t(m.withShare, { value, share: formatPercent(share) });
  return [
    {
      label: t(m.customers),
      value: shared(formatCount(customerCount), customerShare),
      explained: explained.customers,
    },
    {
      label: t(m.revenue),
      value: shared(formatMoney(revenue, decimals), revenueShare),
      explained: explained.revenue,
    },
    {
      label: t(m.perCustomer),
      value: formatMoney(persona.revenuePerCustomer, decimals),
      explained: explained.each,
    },
    {
      label: t(m.orderValue),
      ...(medianOrderValue === null
        ? { value: '–' }
        : { value: formatMoney(medianOrderValue, decimals), explained: explained.orderValue }),
    },
    {
      label: t(m.cycle),
      ...(medianCycleDays === null
        ? { value: '–' }
        : { value: formatDays(Math.round(medianCycleDays)), explained: explained.cycle }),
    },
  ];
}

function sayPortrait(persona: Persona, result: PersonasResult): string {
  const shares = {
    share: formatPercent(persona.customerShare),
    revenue: formatPercent(persona.revenueShare),
  };
  const traits = strongest(persona, 3).map((trait) =>
    fill(m.portraitTrait, { label: sayTrait(trait, result), lift: formatLift(trait.lift) }),
  );
  return traits.length === 0
    ? t(m.portraitPlain, shares)
    : t(m.portrait, { ...shares, traits: traits.join(', ') });
}

function sayBestTime({ bestWeekday, bestHour }: Persona, result: PersonasResult): string {
  const times = [bestWeekday, bestHour].flatMap((trait) => {
    if (trait === null) return [];
    const [lift, low, high] = [trait.lift, trait.low, trait.high].map(formatLift) as [string, string, string];
    return [t(m.bestOne, { time: sayTrait(trait, result), lift, low, high })];
  });
  if (times.length > 0) return times.join(', ');
  return t(result.hasHours ? m.bestNone : m.bestNoHours);
}
