import type { OptionsOf, TypedColumn } from '../../../contract/analysis.ts';
import { verifyDesign, armOfCustomers } from '../../../engine/designs.ts';
import type { ExperimentDesign } from '../../../contract/design.ts';
import { mappedRoles, tableOf } from '../../../contract/importing.ts';
import { ExpectedFailure } from '../../../contract/outcome.ts';
import { lastCoveredDay, toDayNumber, toIsoDay } from '../../../contract/periods.ts';
import type { Collected, QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { rememberFor } from '../../../engine/remembering.ts';
import { sql } from '../../../engine/sql.ts';
import { unnamedHoldOut } from '../result.ts';
import type { abtestSpec } from '../spec.ts';
import { findMessages } from './messages.ts';
import { readWindows, type Windows } from './orderWindows.ts';
import { readStratum, strataOf } from './designStrata.ts';

/** What orders tell of a customer; perOrder is spend divided by orders. */
const figures = ['bought', 'spend', 'orders', 'perOrder', 'margin'] as const;
type Figure = (typeof figures)[number];

/** Customers of the design who are not in the data bought nothing in it. */
interface Units {
  readonly arm: Int32Array;
  /** Their position in the list of customers, −1 for who is not in it. */
  readonly customer: Int32Array;
  readonly found: Int32Array;
  /** Customers of each arm, as the design counts them. */
  readonly sizes: Int32Array;
}

/** A test as it was designed, its outcome out of the orders from its start on. */
export async function collectByDesign(
  runner: QueryRunner,
  context: QueryContext,
  options: OptionsOf<typeof abtestSpec>,
  design: ExperimentDesign,
): Promise<Collected> {
  const { dataset } = context;
  const hasCost = mappedRoles(dataset).orders?.includes('cost') ?? false;
  const choices = figures.filter((one) => one !== 'margin' || hasCost);
  const outcome = chooseFigure(design, options.outcome, choices);
  for (const name of ['denominator', 'before'] as const)
    if (options[name] !== '') refuse(name, options[name], []);
  const variants = nameArms(design);
  const control = findArm(design, variants, options.control);
  const start = toDayNumber(design.starts);
  const known = toDayNumber(lastCoveredDay(context.asOf, dataset.lastDay)) + 1;
  const end = start + design.days;
  if (known <= start)
    throw new ExpectedFailure('TEST_NOT_STARTED', { day: design.starts, last: toIsoDay(known - 1) });
  const check = await verifyDesign(design);
  const find = (): Promise<Units> => findUnits(runner, context, design);
  // Only of a design that is as it was signed does the digest tell who is in it.
  const units =
    check.state === 'changed' ? await find() : await rememberFor(dataset, `arms of ${design.digest}`, find);
  const hasBefore = toDayNumber(dataset.firstDay) <= start - design.days;
  const windows = await readWindows(runner, context, {
    ...{ start, end: Math.min(end, known), before: start - design.days, hasCost },
  });
  const by = outcome === 'perOrder' ? 'spend' : outcome;
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(units.customer, (at) => (at < 0 ? 0 : (values[at] ?? 0)));
  const strata = strataOf(dataset);
  const stratum = chooseStratum(design, options.stratum, strata);
  const parted = stratum === '' ? null : await readStratum(runner, context, stratum, design.audience.asOf);
  const messages = await findMessages(runner, context, {
    ...{ design, units, start, end: Math.min(end, known), given: options.campaign },
  });
  const columns: Record<string, TypedColumn> = {
    arm: units.arm.slice(),
    rows: new Int32Array(units.arm.length).fill(1),
    outcome: pick(windows.after[by]),
    sizes: units.sizes.slice(),
    found: units.found.slice(),
    reached: messages.reached,
  };
  if (outcome === 'perOrder') columns['denominator'] = pick(windows.after.orders);
  if (hasBefore) columns['before'] = pick(windows.before[by]);
  if (parted)
    columns['stratum'] = Int32Array.from(units.customer, (at) => (at < 0 ? -1 : (parted.place[at] ?? -1)));
  return {
    input: {
      columns,
      facts: {
        ...{ control, outcome, isShare: outcome === 'bought' ? 1 : 0, hasUnit: 1, isControlGuessed: 0 },
        denominator: outcome === 'perOrder' ? 'orders' : '',
        before: hasBefore ? by : '',
        stratum,
        ...{ design: design.id, designName: design.name, starts: design.starts, days: design.days },
        planned: design.arms.findIndex(({ isControl }) => isControl),
        readableOn: toIsoDay(end),
        lastDay: toIsoDay(known - 1),
        isOver: known >= end ? 1 : 0,
        beginsBefore: toDayNumber(dataset.firstDay) < start ? 1 : 0,
        holdOut: design.arms.findIndex(({ isHoldOut }) => isHoldOut),
        state: check.state,
        fingerprint: check.fingerprint,
        campaign: messages.campaign,
        knowsMessages: messages.isKnown ? 1 : 0,
      },
      texts: {
        variants,
        strata: parted?.names ?? [],
        numbers: choices,
        segments: strata,
        campaigns: messages.campaigns,
        channels: design.arms.map(({ channel }) => channel),
      },
    },
    rowsIn: tableOf(dataset, 'orders')?.rowsKept ?? 0,
    notes: [],
  };
}

function refuse(option: string, given: string, allowed: readonly string[]): never {
  throw new ExpectedFailure('BAD_OPTION', { option, given, allowed: allowed.join(', ') });
}

function chooseFigure(
  { metric }: ExperimentDesign,
  given: string,
  choices: readonly Figure[],
): keyof Windows['after'] | 'perOrder' {
  if (given === '') return metric === 'buyers' ? 'bought' : 'spend';
  return choices.find((one) => one === given) ?? refuse('outcome', given, choices);
}

/** Names by which the arms can be told apart; two of the same name get their ids beside it. */
function nameArms({ arms }: ExperimentDesign): string[] {
  const bare = arms.map(({ id, name, isHoldOut }) => name.trim() || (isHoldOut ? unnamedHoldOut : id));
  const isOnly = (name: string): boolean => bare.indexOf(name) === bare.lastIndexOf(name);
  return bare.map((name, i) => (isOnly(name) ? name : `${name} (${i + 1})`));
}

function findArm({ arms }: ExperimentDesign, names: readonly string[], given: string): number {
  if (given === '') return arms.findIndex(({ isControl }) => isControl);
  const found = names.indexOf(given);
  return found < 0 ? refuse('control', given, names) : found;
}

function chooseStratum({ strata }: ExperimentDesign, given: string, known: readonly string[]): string {
  if (given === '') return strata.find((one) => known.includes(one)) ?? '';
  return known.includes(given) ? given : refuse('stratum', given, known);
}

async function findUnits(
  runner: QueryRunner,
  { customers }: QueryContext,
  design: ExperimentDesign,
): Promise<Units> {
  const rows = await runner.rows(
    'customers, to find those of the design',
    sql`SELECT customer FROM ${customers} ORDER BY customer_index`,
  );
  const arms = armOfCustomers(
    design,
    rows.map(({ customer }) => String(customer)),
  );
  const found = new Int32Array(design.arms.length);
  for (const arm of arms) if (arm >= 0) found[arm] = (found[arm] as number) + 1;
  if (found.every((count) => count === 0))
    throw new ExpectedFailure('DESIGN_STRANGE', { design: design.name });
  const sizes = Int32Array.from(design.members, countMembers);
  const count = sizes.reduce((sum, size, own) => sum + Math.max(size, found[own] as number), 0);
  const arm = new Int32Array(count);
  const customer = new Int32Array(count).fill(-1);
  let next = 0;
  arms.forEach((own, at) => {
    if (own < 0) return;
    arm[next] = own;
    customer[next] = at;
    next += 1;
  });
  sizes.forEach((size, own) => {
    const lost = Math.max(0, size - (found[own] as number));
    arm.fill(own, next, next + lost);
    next += lost;
  });
  return { arm, customer, found, sizes };
}

/** In base64, eight bytes each. */
function countMembers(text: string): number {
  return Math.floor(Math.floor((text.replaceAll('=', '').length * 3) / 4) / 8);
}
