import {
  numberFamilies,
  sectionNames,
  sectionOf,
  type Persona,
  type PersonaFamily,
  type PersonaSection,
  type PersonasResult,
  type PersonaTrait,
} from '../../../workers/analyses/personas/result.ts';

/** What of a persona is shown, in domain units; words and pixels come later. */

/** A lift nearer to 1 is sure in a large file and still of no use: it stays in the table. */
const leastDifference = 0.05;
/** A name that few of a group answer to would mislead. */
const leastOfName = 0.2;
const leastLiftOfName = 1.1;

const mostOfSection = 3;
const mostOfFamily = 2;
/** So many rows fit a quarter of a printed page. */
const mostOfCard = 10;

export interface CardSection {
  readonly section: PersonaSection;
  readonly traits: readonly PersonaTrait[];
}

/**
 * Proven traits by part of the card, the surest first. Where a family has a value that is more frequent, those that are
 * less frequent for it are left to the table: more women means fewer men. Values of the clock are the best time's.
 */
export function chooseTraits({ traits }: Persona): CardSection[] {
  const proven = traits.filter(({ isProven }) => isProven);
  const more = new Set(proven.filter(({ lift }) => lift > 1).map(({ family }) => family));
  const perFamily = new Map<PersonaFamily, number>();
  const perSection = new Map<PersonaSection, PersonaTrait[]>();
  let shown = 0;
  for (const trait of proven) {
    const { family, lift } = trait;
    if (!isOfUse(trait) || (lift < 1 && more.has(family))) continue;
    const section = sectionOf(family);
    const own = perSection.get(section) ?? [];
    const ofFamily = perFamily.get(family) ?? 0;
    if (shown >= mostOfCard || own.length >= mostOfSection || ofFamily >= mostOfFamily) continue;
    perSection.set(section, [...own, trait]);
    perFamily.set(family, ofFamily + 1);
    shown += 1;
  }
  return sectionNames.flatMap((section) => {
    const own = perSection.get(section);
    return own ? [{ section, traits: own }] : [];
  });
}

function isOfUse({ family, lift }: PersonaTrait): boolean {
  return family !== 'hour' && Math.abs(lift - 1) >= leastDifference;
}

/** What a group can be named by: more frequent than among everybody, and true of a fifth of it at least. */
export function canName({ family, group, lift, isProven }: PersonaTrait): boolean {
  const isCommon = numberFamilies.has(family) || group >= leastOfName;
  return isProven && isCommon && lift >= leastLiftOfName;
}

/** The surest traits, one of each family. */
export function strongest({ traits }: Persona, most: number): PersonaTrait[] {
  const seen = new Set<PersonaFamily>();
  const chosen: PersonaTrait[] = [];
  for (const trait of traits) {
    if (!trait.isProven || !isOfUse(trait) || seen.has(trait.family)) continue;
    seen.add(trait.family);
    chosen.push(trait);
    if (chosen.length === most) break;
  }
  return chosen;
}

const toldFirst: readonly PersonaFamily[] = ['recencyDays', 'purchases', 'revenue', 'orderValue'];

/** What the segmentation is made of, as far as a card has room for it. */
export function chooseMade({ made }: Persona): PersonaTrait[] {
  return toldFirst.flatMap((family) => made.find((trait) => trait.family === family) ?? []);
}

/** The surest trait of all groups; of equals the first group’s. */
export function findClearest({ personas }: PersonasResult): { persona: Persona; trait: PersonaTrait } | null {
  const ends = ({ low, high }: Pick<PersonaTrait, 'low' | 'high'>): number =>
    Math.max(Math.log(low), -Math.log(high));
  const nearest = (trait: PersonaTrait): number =>
    Math.min(ends(trait), trait.ofLines ? ends(trait.ofLines) : Infinity);
  let best: { persona: Persona; trait: PersonaTrait } | null = null;
  for (const persona of personas) {
    const [trait] = strongest(persona, 1);
    if (trait && (best === null || nearest(trait) > nearest(best.trait))) best = { persona, trait };
  }
  return best;
}

/** The cards to show, most revenue first. */
export function chooseCards({ personas }: PersonasResult, cards: unknown): readonly Persona[] {
  const most = cards === 'all' ? personas.length : Number(cards ?? 6);
  return personas.slice(0, Number.isFinite(most) ? most : 6);
}

/** The place of a lift on a scale of its logarithm from 1/4 to 4, 0…1; what lies beyond stands at the end. */
export function placeOfLift(lift: number): number {
  return Math.min(1, Math.max(0, 0.5 + Math.log(Math.max(lift, 1e-9)) / Math.log(16)));
}

/** What picked cards belong to: in another result their positions mean other groups. */
export function cardsKey({ asOf, by, customerCount, personas }: PersonasResult): string {
  return JSON.stringify([asOf, by, customerCount, personas.map(({ id, customerCount: size }) => [id, size])]);
}
