import type { Filter } from './filters.ts';

/** What is measured of each customer in `days` days from the start: whether they bought, or what they spent. */
export type DesignMetric = 'buyers' | 'spend';

export type AssignMethod = 'chance' | 'stratified' | 'matched' | 'balanced';

/** How an arm is reached; none: it gets nothing. */
export const armChannels = ['none', 'email', 'sms', 'push', 'friend'] as const;
export type ArmChannel = (typeof armChannels)[number];

export interface DesignArm {
  readonly id: string;
  /** Hostile text. */
  readonly name: string;
  /** Part of all customers of the design, hold-out included, in (0, 1). */
  readonly share: number;
  readonly size: number;
  readonly channel: ArmChannel;
  readonly isControl: boolean;
  /** Kept apart from all arms: gets nothing, and is no part of the comparison of arms. */
  readonly isHoldOut: boolean;
}

export interface DesignAudience {
  /** everybody: who bought; members: the list of members, buyers or not; list; segment. */
  readonly source: 'everybody' | 'members' | 'list' | 'segment';
  /** Of the list or the segment; '' for everybody. Hostile text. */
  readonly name: string;
  readonly filters: readonly Filter[];
  /** same: only customers whom every channel in use may reach, in every arm. none: no arm is reached by a channel. */
  readonly eligibility: 'same' | 'none';
  readonly channels: readonly ArmChannel[];
  readonly asOf: string;
}

export interface DesignPlan {
  readonly power: number;
  /** Of the two-sided test, before it is shared out among the arms. */
  readonly alpha: number;
  readonly comparisons: number;
  readonly test: 'difference' | 'nonInferiority';
  /** Share of buyers or mean spend in a window as long as the experiment, as it was measured; null where it could not be. */
  readonly base: number | null;
  readonly deviation: number | null;
  /** Smallest difference that matters, in the metric’s own unit; of a non-inferiority test the margin. */
  readonly effect: number;
  /** Smallest difference that these arms can see; null where no base was measured. */
  readonly detectable: number | null;
}

export interface DesignSignature {
  readonly alg: 'ES256';
  /** SubjectPublicKeyInfo in base64. */
  readonly publicKey: string;
  readonly value: string;
}

/** An experiment as it was set out before it began; a file of its own and an entry of the workspace. */
export interface ExperimentDesign {
  readonly dangol: 'design';
  readonly version: 1;
  readonly id: string;
  /** Hostile text. */
  readonly name: string;
  /** ISO instant. */
  readonly madeOn: string;
  /** ISO day of the first contact; the outcome is what happens in the `days` days from then on, that day included. */
  readonly starts: string;
  readonly days: number;
  readonly metric: DesignMetric;
  /** The control is among them; the hold-out, where there is one, is the last. */
  readonly arms: readonly DesignArm[];
  readonly method: AssignMethod;
  readonly strata: readonly string[];
  readonly seed: number;
  readonly audience: DesignAudience;
  readonly plan: DesignPlan;
  /** 16 random bytes in base64. */
  readonly salt: string;
  /**
   * By arm: the first 8 bytes of SHA-256 of salt + customer id in UTF-8, ascending, joined, in base64. No id is
   * in the open; who has a list of ids can find them.
   */
  readonly members: readonly string[];
  /** SHA-256, in hexadecimal, of the canonical JSON without digest and signature. */
  readonly digest: string;
  readonly signature: DesignSignature;
}

export type UnsignedDesign = Omit<ExperimentDesign, 'digest' | 'signature'>;

/** What a page knows of a design; who is in it, and from what, the run says. */
export interface DesignRequest {
  readonly runId: string;
  readonly name: string;
  readonly starts: string;
  readonly days: number;
  readonly metric: DesignMetric;
  readonly arms: readonly Omit<DesignArm, 'size'>[];
  readonly method: AssignMethod;
  readonly strata: readonly string[];
  readonly seed: number;
  readonly audience: Omit<DesignAudience, 'filters' | 'asOf'>;
  readonly plan: DesignPlan;
}

/** What a design is worth as evidence. fingerprint: of the key, in groups of four. */
export interface DesignCheck {
  /** here: unchanged since this device made it · elsewhere: unchanged, made with another key · changed: not as signed. */
  readonly state: 'here' | 'elsewhere' | 'changed';
  readonly fingerprint: string;
}

export const designEnding = '.dangol-design.json';

/** JSON with the keys of every object in the order of their code units and no white space: one text for one meaning. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}

/** A design if the text is one in shape; null otherwise. Whether it is as it was signed, verifyDesign tells. */
export function readDesign(text: string): ExperimentDesign | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isDesign(value) ? value : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isDay = (value: unknown): boolean => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isFigure = (value: unknown): boolean => value === null || isNumber(value);
const isOneOf = (value: unknown, all: readonly string[]): boolean => isText(value) && all.includes(value);
const isBase64 = (value: unknown): boolean => isText(value) && /^[A-Za-z0-9+/]*={0,2}$/.test(value);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isDesign(value: unknown): value is ExperimentDesign {
  if (!isRecord(value) || value['dangol'] !== 'design' || value['version'] !== 1) return false;
  const { arms, members, audience, plan, signature, strata } = value;
  return (
    [value['id'], value['name'], value['madeOn'], value['digest']].every(isText) &&
    isDay(value['starts']) &&
    [value['days'], value['seed']].every(Number.isInteger) &&
    (value['days'] as number) > 0 &&
    isOneOf(value['metric'], ['buyers', 'spend']) &&
    isOneOf(value['method'], ['chance', 'stratified', 'matched', 'balanced']) &&
    Array.isArray(strata) &&
    strata.every(isText) &&
    isBase64(value['salt']) &&
    Array.isArray(arms) &&
    arms.length >= 2 &&
    arms.length <= 100 &&
    arms.every(isArm) &&
    arms.filter(({ isControl }) => isControl).length === 1 &&
    Array.isArray(members) &&
    members.length === arms.length &&
    members.every(isBase64) &&
    isAudience(audience) &&
    isPlan(plan) &&
    isRecord(signature) &&
    signature['alg'] === 'ES256' &&
    isBase64(signature['publicKey']) &&
    isBase64(signature['value'])
  );
}

function isArm(arm: unknown): arm is DesignArm {
  return (
    isRecord(arm) &&
    isText(arm['id']) &&
    isText(arm['name']) &&
    isNumber(arm['share']) &&
    Number.isInteger(arm['size']) &&
    isOneOf(arm['channel'], armChannels) &&
    typeof arm['isControl'] === 'boolean' &&
    typeof arm['isHoldOut'] === 'boolean'
  );
}

function isAudience(audience: unknown): boolean {
  return (
    isRecord(audience) &&
    isOneOf(audience['source'], ['everybody', 'members', 'list', 'segment']) &&
    isText(audience['name']) &&
    Array.isArray(audience['filters']) &&
    isOneOf(audience['eligibility'], ['same', 'none']) &&
    Array.isArray(audience['channels']) &&
    audience['channels'].every((channel) => isOneOf(channel, armChannels)) &&
    isDay(audience['asOf'])
  );
}

function isPlan(plan: unknown): boolean {
  return (
    isRecord(plan) &&
    [plan['power'], plan['alpha'], plan['comparisons'], plan['effect']].every(isNumber) &&
    isOneOf(plan['test'], ['difference', 'nonInferiority']) &&
    [plan['base'], plan['deviation'], plan['detectable']].every(isFigure)
  );
}
