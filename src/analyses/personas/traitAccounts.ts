import {
  fewestPeople,
  numberFamilies,
  peopleFamilies,
  type Persona,
  type PersonasResult,
  type PersonaTrait,
} from '../../../workers/analyses/personas/result.ts';
import { groupName } from '../../audience/sourceWords.ts';
import type { CellAccounts } from '../../charts/explainCells.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { knowWords as w } from '../../i18n/messagesExplainKnow.ts';
import { personaTitles as b } from '../../i18n/messagesExplainKnowTitles.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { chooseCards, chooseMade, strongest } from './chart.ts';
import { explainCard, explainFinding, explainLift, linesOf } from './explained.ts';
import { listTraits } from './tables.ts';
import { formatLift, formatP, sayMeasure, sayTrait } from './words.ts';

/** What stands behind the figures of one trait of a group. */

export interface TraitAccounts {
  readonly own: () => Explained;
  readonly all: () => Explained;
  readonly lift: () => Explained;
  readonly low: () => Explained;
  readonly high: () => Explained;
  readonly lines: () => Explained | null;
  readonly p: () => Explained;
}

export function explainTrait(
  result: PersonasResult,
  persona: Persona,
  trait: PersonaTrait,
  decimals: number,
): TraitAccounts {
  const names = { group: groupName(result.by, persona.id), trait: sayTrait(trait, result) };
  const rows = linesOf(result, persona);
  const end = (of: 'low' | 'high') => (): Explained => {
    const figure = { what: t(b.end, names), amount: formatLift(trait[of]) };
    return explainRows(
      explainSum(figure, t(b.endFormula), explainLift(result, persona, trait, decimals)),
      rows,
    );
  };
  const tests = { what: t(w.tests), amount: formatCount(result.testCount) };
  return {
    own: () => explainRows(explainOwn(trait, names, decimals), rows),
    all: () =>
      explainSum(
        { what: t(b.allShare, names), amount: sayMeasure(trait, trait.base, decimals) },
        sayFormula(trait),
        { what: t(w.comparedCustomers), amount: formatCount(result.customerCount) },
      ),
    lift: () => explainLift(result, persona, trait, decimals),
    low: end('low'),
    high: end('high'),
    lines: () =>
      trait.ofLines &&
      explainRows(
        explainSum({ what: t(b.lines, names), amount: formatLift(trait.ofLines.lift) }, t(b.linesFormula)),
        rows,
      ),
    p: () =>
      explainRows(explainSum({ what: t(b.p, names), amount: formatP(trait.q) }, t(r.adjusted), tests), rows),
  };
}

function sayFormula({ family }: PersonaTrait): string {
  if (numberFamilies.has(family)) return t(b.mean);
  return t(peopleFamilies.has(family) ? b.ofCustomers : b.ofDone);
}

/** Shares of people are counted out, as the card says it, too; of other things only what they are a share of is known. */
function explainOwn(
  trait: PersonaTrait,
  names: { readonly group: string; readonly trait: string },
  decimals: number,
): Explained {
  const figure = { what: t(b.ownShare, names), amount: sayMeasure(trait, trait.group, decimals) };
  if (!peopleFamilies.has(trait.family))
    return explainSum(figure, sayFormula(trait), { what: t(b.ownBase), amount: formatCount(trait.of) });
  return explainRatio(
    figure,
    { what: t(b.carriers, names), amount: formatCount(trait.carriers) },
    { what: t(b.known, names), amount: formatCount(trait.of) },
  );
}

/** The traits that made the group: those of the group and of everybody, in the order of the card. */
export function explainMade(result: PersonasResult, persona: Persona, decimals: number): Told {
  return chooseMade(persona).flatMap((trait) => {
    const { own, all } = explainTrait(result, persona, trait, decimals);
    return [own(), all()];
  });
}

export function explainBestTime(result: PersonasResult, persona: Persona, decimals: number): Told {
  return [persona.bestWeekday, persona.bestHour].flatMap((trait) => {
    if (trait === null) return [];
    const { lift, low, high } = explainTrait(result, persona, trait, decimals);
    return [lift(), low(), high()];
  });
}

/** The sentence at the head of a card. */
export function explainPortrait(result: PersonasResult, persona: Persona, decimals: number): Told {
  const { customerShare, revenueShare } = explainCard(result, persona, decimals);
  const lifts = strongest(persona, 3).map((trait) => explainLift(result, persona, trait, decimals));
  return [customerShare(), revenueShare(), ...lifts];
}

const firstColumn = 4;
const columns = ['own', 'all', 'lift', 'low', 'high', 'lines', 'p'] as const;

/** The table of every trait, whose rows are the proven ones. */
export function explainTraits(result: PersonasResult, decimals: number): CellAccounts {
  const rows = listTraits(result, 'proven');
  return (row, column) => {
    const [found, name] = [rows[row], columns[column - firstColumn]];
    if (!found || !name || (name === 'lines' && found.trait.ofLines === null)) return undefined;
    return () => explainTrait(result, found.persona, found.trait, decimals)[name]();
  };
}

/** Above the cards: who is compared, and how many of the groups are shown. */
export function explainCards(result: PersonasResult, settled: unknown): Told {
  const groups = explainFinding(result, 0)['groups'];
  const cards = { what: t(b.cards), amount: formatCount(chooseCards(result, settled).length) };
  const customers = { what: t(b.customers), amount: formatCount(result.customerCount) };
  return [
    explainSum(customers, t(b.customersFormula, { fewest: fewestPeople })),
    explainRows(explainSum(cards, t(b.cardsFormula), groups), null),
    groups,
  ];
}

/** Groups that are too small to be described: of them nothing but their number is told. */
export function explainFew({ few }: PersonasResult): Told {
  const groups = { what: t(b.few), amount: formatCount(few.groupCount) };
  const people = { what: t(b.fewPeople), amount: formatCount(few.customerCount ?? 0) };
  const words = { fewest: fewestPeople };
  return [
    explainRows(explainSum(groups, t(b.fewFormula, words)), null),
    few.customerCount === null
      ? null
      : explainRows(explainSum(people, t(b.fewPeopleFormula, words), groups), null),
  ];
}

export function explainTraitsTitle(result: PersonasResult): Told {
  const { count, tests } = explainFinding(result, 0);
  return [count, tests];
}
