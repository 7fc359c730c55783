import {
  sectionOf,
  type PersonasResult,
  type PersonaTrait,
} from '../../../workers/analyses/personas/result.ts';
import { shorten } from '../../../workers/contract/rawText.ts';
import { groupName } from '../../audience/sourceWords.ts';
import { language } from '../../i18n/language.svelte.ts';
import { personaNameFrame as frame, personaNameParts } from '../../i18n/messagesPersonaTraits.ts';
import { canName } from './chart.ts';
import { fill, sayValue } from './words.ts';

const mostParts = 3;
const longestName = { ko: 30, en: 48 };
const longestValue = 16;
/** Nouns in this order, whichever is the surest. */
const order = ['who', 'when', 'where', 'what', 'triggers', 'habits'] as const;

/**
 * A name for every persona from its surest traits that are more frequent than among everybody, one of each part of its
 * card; the group’s own name where there is none. Two of the same name are told apart by their groups.
 */
export function suggestNames(result: PersonasResult): ReadonlyMap<string, string> {
  const given = result.personas.map(({ id, traits }) => ({ id, name: suggestName(traits, result) }));
  return new Map(
    given.map(({ id, name }) => {
      const group = groupName(result.by, id);
      if (name === null) return [id, group];
      const isTwin = given.some((other) => other.id !== id && other.name === name);
      return [id, isTwin ? fill(frame.twin, { name, group }) : name];
    }),
  );
}

function suggestName(traits: readonly PersonaTrait[], result: PersonasResult): string | null {
  const chosen: PersonaTrait[] = [];
  for (const trait of traits) {
    const isUsed = chosen.some((other) => sectionOf(other.family) === sectionOf(trait.family));
    if (!canName(trait) || isUsed || !personaNameParts[trait.family]) continue;
    chosen.push(trait);
    if (chosen.length === mostParts) break;
  }
  for (let parts = chosen.length; parts > 0; parts--) {
    const name = putTogether(chosen.slice(0, parts), result);
    if (name.length <= longestName[language.current] || parts === 1) return name;
  }
  return null;
}

function putTogether(traits: readonly PersonaTrait[], result: PersonasResult): string {
  const place = ({ family }: PersonaTrait): number => order.indexOf(sectionOf(family));
  const parts = [...traits]
    .sort((a, b) => place(a) - place(b))
    .map((trait) => {
      const part = personaNameParts[trait.family];
      const value = shorten(sayValue(trait, result), longestValue);
      return part ? { place: part.place, text: fill(part.text, { value }) } : { place: 'noun', text: value };
    });
  const pick = (wanted: string): string[] =>
    parts.flatMap((part) => (part.place === wanted ? [part.text] : []));
  const nouns = pick('noun').map((text) => `${text} `);
  const whole = fill(frame.customers, { nouns: nouns.join('') });
  const clauses = pick('clause');
  if (language.current === 'ko') return [...clauses, whole].join(' ');
  const name = [whole, clauses.join(', ')].filter((text) => text !== '').join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
