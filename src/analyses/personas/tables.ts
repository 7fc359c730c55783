import {
  sectionOf,
  type Persona,
  type PersonasResult,
  type PersonaTrait,
} from '../../../workers/analyses/personas/result.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { groupName } from '../../audience/sourceWords.ts';
import { numberCell, textCell, type TableCell, type TableModel } from '../../charts/table.ts';
import { t } from '../../i18n/language.svelte.ts';
import { personasMessages as m } from '../../i18n/messagesPersonas.ts';
import { personaSectionNames } from '../../i18n/messagesPersonaTraits.ts';
import { formatLift, formatP, sayMeasure, sayTrait } from './words.ts';

interface Field {
  readonly label: Text;
  readonly number: boolean;
  readonly cell: (persona: Persona, trait: PersonaTrait) => TableCell;
}

/** What stands behind each row of the table. */
export function listTraits(
  { personas }: PersonasResult,
  wants: 'proven' | 'all',
): { readonly persona: Persona; readonly trait: PersonaTrait }[] {
  return personas.flatMap((persona) =>
    persona.traits.filter(({ isProven }) => wants === 'all' || isProven).map((trait) => ({ persona, trait })),
  );
}

/**
 * Traits of all groups, the proven ones alone or everything that was compared. Shares are rounded to a tenth of a
 * percent, so that no small count can be worked out by subtraction.
 */
export function tabulateTraits(
  result: PersonasResult,
  nameOf: (persona: Persona) => string,
  decimals: number,
  wants: 'proven' | 'all',
): TableModel {
  const fields = listFields(result, nameOf, decimals).filter(
    ({ label }) => wants === 'all' || label !== m.columnProven,
  );
  const rows = listTraits(result, wants).map(({ persona, trait }) =>
    fields.map(({ cell }) => cell(persona, trait)),
  );
  return { columns: fields.map(({ label, number }) => ({ label: t(label), number })), rows };
}

function listFields(
  result: PersonasResult,
  nameOf: (persona: Persona) => string,
  decimals: number,
): readonly Field[] {
  const text = (label: Text, say: (persona: Persona, trait: PersonaTrait) => string): Field => ({
    ...{ label, number: false },
    cell: (persona, trait) => textCell(say(persona, trait)),
  });
  const measure = (label: Text, of: (trait: PersonaTrait) => number): Field => ({
    ...{ label, number: true },
    cell: (_, trait) =>
      numberCell(Math.round(of(trait) * 1_000) / 1_000, (value) => sayMeasure(trait, value, decimals)),
  });
  const lift = (label: Text, of: (trait: PersonaTrait) => number | null): Field => ({
    ...{ label, number: true },
    cell: (_, trait) => {
      const value = of(trait);
      return numberCell(value === null ? null : Math.round(value * 100) / 100, formatLift);
    },
  });
  return [
    text(m.columnPersona, nameOf),
    text(m.columnGroup, ({ id }) => groupName(result.by, id)),
    text(m.columnPart, (_, { family }) => t(personaSectionNames[sectionOf(family)])),
    text(m.columnTrait, (_, trait) => sayTrait(trait, result)),
    measure(m.columnOwn, ({ group }) => group),
    measure(m.columnBase, ({ base }) => base),
    lift(m.columnLift, (trait) => trait.lift),
    lift(m.columnLow, ({ low }) => low),
    lift(m.columnHigh, ({ high }) => high),
    lift(m.columnLines, ({ ofLines }) => ofLines?.lift ?? null),
    { label: m.columnQ, number: true, cell: (_, { q }) => numberCell(q, formatP) },
    text(m.columnProven, (_, { isProven }) => t(isProven ? m.yes : m.no)),
  ];
}
