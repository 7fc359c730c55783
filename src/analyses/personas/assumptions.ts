import { madeOf, type PersonasResult } from '../../../workers/analyses/personas/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { personasAssumptions, personasMessages as m } from '../../i18n/messagesPersonas.ts';

/** What personas take for granted, and what the result says against it. */
export function checkAssumptions(result: PersonasResult): readonly Assumption[] {
  return withFound(personasAssumptions, {
    made: madeOf(result.by).length === 0 ? [t(m.madeUnknown)] : [],
    few: result.few.groupCount === 0 ? [] : [sayFew(result)],
  });
}

/** Groups that are too small to be described. */
export function sayFew({ few }: PersonasResult): string {
  return t(few.groupCount === 1 ? m.fewOne : m.few, {
    groups: formatCount(few.groupCount),
    customers: few.customerCount === null ? t(m.fewCount) : formatCount(few.customerCount),
  });
}
