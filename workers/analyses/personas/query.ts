import type { OptionsOf } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import type { Collect } from '../../engine/analysisModule.ts';
import { readHistory, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { readAnswers, readDevices } from './queries/contacts.ts';
import type { Found, Has } from './queries/found.ts';
import { readBought, readPurchases } from './queries/lines.ts';
import { readMembers } from './queries/members.ts';
import { readPeople } from './queries/people.ts';
import type { personasSpec } from './spec.ts';

export const collectPersonas: Collect = async (runner, context, givenOptions) => {
  const { by } = givenOptions as OptionsOf<typeof personasSpec>;
  const mapped = mappedRoles(context.dataset);
  const has: Has = (kind, role) => mapped[kind]?.includes(role) ?? false;
  const prepared = await context.prepare();
  const { firstDay, endDay, lineCount, notes } = await readHistory(
    runner,
    context,
    prepared,
    await context.inMemory(),
  );
  const people = await readPeople(runner, context, by);
  const found = [
    people.found,
    await readPurchases(runner, context, prepared, has),
    await readBought(runner, context, prepared, has),
    await readMembers(runner, context, people.relation, has),
    await readAnswers(runner, context, people.relation, has),
    await readDevices(runner, context, people.relation, has),
  ];
  const { moneyDecimals } = context.dataset;
  const areDecades = !has('customers', 'ageBand') && has('customers', 'birth');
  return {
    input: {
      columns: Object.assign({}, ...found.map(({ columns }) => columns)) as Found['columns'],
      facts: { asOf: context.asOf, firstDay, endDay, by, moneyDecimals, areDecades: Number(areDecades) },
      texts: Object.assign({}, ...found.map(({ texts }) => texts)) as Found['texts'],
    },
    rowsIn: lineCount,
    notes:
      usualPurchaseUnit(context) === 'day'
        ? [...notes, { code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} }]
        : notes,
  };
};
