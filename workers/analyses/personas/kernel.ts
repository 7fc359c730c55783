import type { Membership } from '../../contract/analysis.ts';
import type { Kernel, KernelInput } from '../../contract/kernel.ts';
import { toDayNumber } from '../../contract/periods.ts';
import { medianOfSorted } from '../../numeric/quantile.ts';
import { findFavourites } from './bought.ts';
import { readMemberTraits, readSummed } from './counted.ts';
import { judge, type Judged } from './judge.ts';
import { readPeople, type People } from './people.ts';
import { findHabits } from './features.ts';
import { countCustomers, type Buyers, type GroupFigures } from './numbers.ts';
import { sortPurchases } from './sorted.ts';
import { fewestPeople, type Persona, type PersonasResult, type PersonaTrait } from './result.ts';

/**
 * What sets the groups of a segmentation apart: each group’s traits against all customers, as lifts with 95 % intervals,
 * those proven that survive Benjamini–Hochberg over everything compared. Groups and carriers below fewestPeople are in
 * nothing that comes out. input: see query.ts. Cost O(purchases + lines). Source: spec.sources.
 */
export const computePersonas: Kernel = (input) => {
  const people = readPeople(input);
  const purchases = sortPurchases(input, people);
  const counted = countCustomers(people, purchases, toDayNumber(String(input.facts['asOf'])));
  const unit = 10 ** Number(input.facts['moneyDecimals']);
  const by = String(input.facts['by']);
  const candidates = [
    ...readMemberTraits(input, people),
    ...findHabits(input, people, purchases),
    ...counted.candidates,
    ...findFavourites(input, people),
    ...readSummed(input, people, 'answer'),
    ...readSummed(input, people, 'visit'),
  ];
  const judged = judge(people.ids.length === 0 ? [] : candidates, people.ids.length, by, unit);
  const revenue = counted.figures.revenue.reduce((sum, minor) => sum + minor, 0);
  const personas = people.ids.map((_, group) =>
    describePersona(group, { people, figures: counted.figures, judged, unit, revenue }),
  );
  const result: PersonasResult = {
    ...{ asOf: String(input.facts['asOf']), by },
    ...{ firstDay: String(input.facts['firstDay']), endDay: String(input.facts['endDay']) },
    personas: personas.sort(
      (a, b) => b.revenue - a.revenue || b.customerCount - a.customerCount || (a.id < b.id ? -1 : 1),
    ),
    customerCount: people.members.length,
    revenue: revenue / unit,
    few: {
      groupCount: people.fewGroups,
      customerCount: people.fewCustomers < fewestPeople ? null : people.fewCustomers,
    },
    ...{ testCount: judged.testCount, provenCount: judged.provenCount },
    families: [...new Set(candidates.map(({ family }) => family))],
    hasHours: purchases.hasHours,
    areDecades: input.facts['areDecades'] === 1,
  };
  return { status: 'ok', result, membership: listMembers(input, people, counted.buyers, unit), notes: [] };
};

interface Told {
  readonly people: People;
  readonly figures: GroupFigures;
  readonly judged: Judged;
  readonly unit: number;
  /** Of all, in smallest units. */
  readonly revenue: number;
}

function describePersona(group: number, { people, figures, judged, unit, revenue }: Told): Persona {
  const size = people.sizes[group] as number;
  const own = figures.revenue[group] as number;
  const amounts = figures.amounts[group] ?? new Float64Array();
  const cycles = figures.cycles[group] ?? new Float64Array();
  const traits = judged.traits[group] ?? [];
  return {
    id: people.ids[group] as string,
    customerCount: size,
    customerShare: size / people.members.length,
    revenue: own / unit,
    revenueShare: revenue > 0 ? own / revenue : 0,
    revenuePerCustomer: own / unit / size,
    medianOrderValue: amounts.length === 0 ? null : medianOfSorted(amounts) / unit,
    medianCycleDays: cycles.length < fewestPeople ? null : medianOfSorted(cycles),
    cycleCustomers: cycles.length,
    traits,
    made: judged.made[group] ?? [],
    bestWeekday: bestOf(traits, 'weekday'),
    bestHour: bestOf(traits, 'hour'),
  };
}

function bestOf(traits: readonly PersonaTrait[], family: 'weekday' | 'hour'): PersonaTrait | null {
  const proven = traits.filter((trait) => trait.isProven && trait.family === family && trait.lift > 1);
  return proven.reduce<PersonaTrait | null>(
    (best, trait) => (best === null || trait.lift > best.lift ? trait : best),
    null,
  );
}

function listMembers(
  input: KernelInput,
  { ids, groupOf, members }: People,
  buyers: Buyers,
  unit: number,
): Membership {
  const asOf = toDayNumber(String(input.facts['asOf']));
  const group = new Uint16Array(members.length);
  const [recencyDays, frequency, monetary] = [0, 0, 0].map(() => new Float64Array(members.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let haveBought = true;
  for (let i = 0; i < members.length; i++) {
    const customer = members[i] as number;
    group[i] = groupOf[customer] as number;
    recencyDays[i] = asOf - (buyers.lastDay[customer] as number);
    frequency[i] = buyers.orders[customer] as number;
    monetary[i] = (buyers.revenue[customer] as number) / unit;
    haveBought &&= (buyers.orders[customer] as number) > 0;
  }
  // Who never bought has no days since.
  const measures = { ...(haveBought ? { recencyDays } : {}), frequency, monetary };
  return { customers: members, group, groupIds: ids, measures };
}
