import { isDesign, type ExperimentDesign } from '../../../contract/design.ts';
import { mappedRoles } from '../../../contract/importing.ts';
import { ExpectedFailure } from '../../../contract/outcome.ts';
import { findLacks } from '../../../contract/tables.ts';
import type { QueryContext } from '../../../engine/analysisModule.ts';
import { day } from '../../../engine/sql.ts';
import { abtestSpec } from '../spec.ts';

const mostDays = 3_660;

/**
 * The design the test is judged by; null where the file of a test is. Without a choice the file comes first, then the
 * newest design.
 */
export function findDesign({ dataset, documents }: QueryContext, given: string): ExperimentDesign | null {
  const designs = documents('design').flatMap(({ value }) => (isDesign(value) ? [value] : []));
  if (given === '') {
    const hasFile = findLacks(mappedRoles(dataset), abtestSpec.needs).length === 0;
    const [newest] = designs.toSorted((a, b) => b.madeOn.localeCompare(a.madeOn));
    return hasFile || newest === undefined ? null : checkDays(newest);
  }
  const found = designs.find(({ id }) => id === given);
  if (found === undefined)
    throw new ExpectedFailure('BAD_OPTION', {
      ...{ option: 'design', given },
      allowed: designs.map(({ id }) => id).join(', '),
    });
  const [lack] = findLacks(mappedRoles(dataset), abtestSpec.needsWith.needs);
  if (lack) throw new ExpectedFailure('MISSING_TABLE', { table: lack.kind, roles: lack.roles.join(', ') });
  return checkDays(found);
}

/** A design is a file from outside, and its days are written as they please. */
function checkDays(design: ExperimentDesign): ExperimentDesign {
  day(design.starts);
  if (design.days > mostDays)
    throw new ExpectedFailure('BAD_OPTION', { option: 'days', given: design.days, allowed: `1–${mostDays}` });
  return design;
}
