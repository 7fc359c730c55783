import type { RegionsResult } from '../../../workers/analyses/regions/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { t } from '../../i18n/language.svelte.ts';
import { foundAgainst as m } from '../../i18n/messagesExplainBusiness.ts';
import { regionsAssumptions } from '../../i18n/messagesRegions.ts';
import { namePart } from '../../charts/partNames.ts';

/** Fewer customers than this, and shares swing widely. */
const fewestCustomers = 30;

/** What the page takes for granted, and what its result says against that. */
export function checkAssumptions(result: RegionsResult): readonly Assumption[] {
  const few = result.rows.filter(({ customerCount }) => customerCount < fewestCustomers);
  const names = few.map(namePart).join(', ');
  return withFound(regionsAssumptions, { few: names === '' ? [] : [t(m.fewHere, { names })] });
}
