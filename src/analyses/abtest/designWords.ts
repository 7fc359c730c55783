import { unnamedHoldOut, type AbtestResult, type Guard } from '../../../workers/analyses/abtest/result.ts';
import { isDesign, type ExperimentDesign } from '../../../workers/contract/design.ts';
import type { KeptDocument } from '../../../workers/contract/documents.ts';
import { isSegmenting } from '../../../workers/contract/segmentations.ts';
import { rolesOf, tableKinds, type Role } from '../../../workers/contract/tables.ts';
import { groupNames } from '../../audience/sourceWords.ts';
import { language, t } from '../../i18n/language.svelte.ts';
import { abtestDesign as d } from '../../i18n/messagesAbtestDesign.ts';
import { segmentationName } from '../../segmentation/words.ts';
import type { ListChoices, Settings } from '../../workbench/optionValues.ts';

/** Newest first. */
export function designsOf(documents: readonly KeptDocument[]): readonly ExperimentDesign[] {
  const designs = documents.flatMap(({ kind, value }) =>
    kind === 'design' && isDesign(value) ? [value] : [],
  );
  return designs.toSorted((a, b) => b.madeOn.localeCompare(a.madeOn));
}

const figureWords = {
  bought: d.bought,
  spend: d.spend,
  orders: d.orders,
  perOrder: d.perOrder,
  margin: d.margin,
} as const;

function figureName(id: string): string {
  return Object.hasOwn(figureWords, id) ? t(figureWords[id as keyof typeof figureWords]) : id;
}

function stratumName(id: string): string {
  if (isSegmenting(id)) return segmentationName(id);
  const role = rolesOf('customers').find((one): one is Role => one === id);
  const definition = role && tableKinds.customers.roles[role];
  return definition ? t(definition.label) : id;
}

/** The group that was kept apart has no name of its own. */
function armName(variant: string, design: AbtestResult['design']): string {
  return variant === design?.holdOut && variant === unnamedHoldOut ? t(d.heldOut) : variant;
}

function nameIn(detail: Guard['detail'], name: (variant: string) => string): Guard['detail'] {
  const { variant } = detail;
  return typeof variant === 'string' ? { ...detail, variant: name(variant) } : detail;
}

/** A result by design with our ids in words; one of a file as it is, because its names are the file’s. */
export function inWords(result: AbtestResult): AbtestResult {
  const { design, outcome, before, segments } = result;
  if (!design) return result;
  const isRatio = outcome.kind === 'ratio';
  const groups = segments && isSegmenting(segments.by) ? groupNames(segments.by, language.current) : {};
  const name = (variant: string): string => armName(variant, design);
  return {
    ...result,
    design: { ...design, holdOut: design.holdOut && name(design.holdOut) },
    control: name(result.control),
    arms: result.arms.map((arm) => ({ ...arm, variant: name(arm.variant) })),
    comparisons: result.comparisons.map((one) => ({
      ...{ ...one, variant: name(one.variant), control: name(one.control) },
    })),
    guards: result.guards.map((guard) => ({ ...guard, detail: nameIn(guard.detail, name) })),
    verdict: { ...result.verdict, variant: name(result.verdict.variant) },
    worth: result.worth.map((one) => ({ ...one, variant: name(one.variant) })),
    outcome: {
      ...outcome,
      name: isRatio ? t(d.spendSum) : figureName(outcome.name),
      per: isRatio ? t(d.orderSum) : '',
    },
    before: before === '' ? '' : t(d.beforeOf, { figure: figureName(before) }),
    segments: segments && {
      ...segments,
      by: stratumName(segments.by),
      rows: segments.rows.map((row) => ({
        ...row,
        variant: name(row.variant),
        segment: groups[row.segment] ?? row.segment,
      })),
      differ: segments.differ.map((one) => ({ ...one, variant: name(one.variant) })),
    },
  };
}

/** What the names among the settings can be chosen from. */
export function listChoices(result: AbtestResult, designs: readonly ExperimentDesign[]): ListChoices {
  const { outcome, control, arms, numbers, strata, before, segments, design } = result;
  const choices = (
    names: readonly string[],
    used: string,
    label: (name: string) => string = (name) => name,
  ): ListChoices[string] => names.map((value) => ({ value, label: label(value), isUsed: value === used }));
  const others = numbers.filter((one) => one !== outcome.name);
  return {
    design: designs.map(({ id, name, starts }) => ({
      ...{ value: id, label: `${name} · ${starts}`, isUsed: id === design?.id },
    })),
    control: choices(
      arms.map(({ variant }) => variant),
      control,
      (variant) => armName(variant, design),
    ),
    outcome: choices(numbers, outcome.name, design ? figureName : undefined),
    denominator: choices(others, outcome.per),
    before: choices(others, before),
    stratum: choices(
      strata.filter((one) => one !== outcome.name),
      segments?.by ?? '',
      design ? stratumName : undefined,
    ),
    campaign: choices(design?.campaigns ?? [], design?.campaign ?? '', (name) => name || t(d.anyMessage)),
  };
}

/** Another design has other groups, outcomes and campaigns. */
export function settleDesign(next: Settings, changed: string): Settings {
  if (changed !== 'design') return next;
  const gone = ['control', 'outcome', 'denominator', 'before', 'stratum', 'campaign', 'shares'];
  return Object.fromEntries(Object.entries(next).filter(([name]) => !gone.includes(name)));
}
