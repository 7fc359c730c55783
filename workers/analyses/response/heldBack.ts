import type { KernelInput } from '../../contract/kernel.ts';
import { bits, type Messages } from './messages.ts';
import type { ControlComparison } from './result.ts';

/** A group that gets nothing, by its name. */
const controlWords =
  /대조\s*군?|비교\s*군|미\s*발송\s*군?|미\s*노출\s*군?|홀드\s*아웃|\bcontrol\b|\bctrl\b|\bhold[\s_-]?out\b|\bno[\s_-]?(message|send|mail|e-?mail|contact|sms|push)\b/gi;
/** Without a word that says so, so many of which none arrived, while the others of the campaign did. */
const fewestUnnamed = 20;
const mostArrived = 0.5;

/** Rows of a campaign: whom it was sent to, and who was kept from it. Customers in ascending order, perhaps several times. */
export interface ControlledCampaign {
  readonly campaign: number;
  readonly control: string;
  readonly found: ControlComparison['found'];
  readonly byName: boolean;
  readonly treated: number[];
  readonly held: number[];
  /** Customers of a test’s table instead of rows. */
  readonly heldCustomers: readonly number[] | null;
}

export interface HeldBack {
  /** By message: a row that stands for no message. */
  readonly isHeld: Uint8Array;
  readonly rows: number;
  readonly campaigns: readonly ControlledCampaign[];
}

const isNamed = (name: string): boolean => name.search(controlWords) >= 0;
const bare = (name: string): string =>
  name
    .replace(controlWords, '')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');

interface Arm {
  readonly rows: number;
  readonly arrived: number;
}

/** Who was kept from a campaign: a variant or a campaign of which nothing arrived, or a test that says so. Cost O(messages). */
export function findHeldBack(input: KernelInput, messages: Messages): HeldBack {
  const campaigns = input.texts?.['campaign'] ?? [];
  const variants = input.texts?.['variant'] ?? [];
  const arms = countArms(messages, variants.length, campaigns.length);
  const knowsArrival = (messages.mapped & (bits.delivered | bits.opened | bits.clicked)) > 0;
  const found = new Map<string, Omit<ControlledCampaign, 'treated' | 'held'>>();
  for (const [campaign, own] of arms) {
    const name = campaigns[campaign] ?? '';
    const whole = [...own.values()].reduce(
      (sum, one) => ({ rows: sum.rows + one.rows, arrived: sum.arrived + one.arrived }),
      { rows: 0, arrived: 0 },
    );
    if (isNamed(name) && whole.arrived === 0) {
      const of = campaigns.findIndex(
        (other, i) => i !== campaign && arms.has(i) && bare(other) === bare(name) && !isNamed(other),
      );
      const held = {
        campaign: of,
        control: name,
        found: 'campaign',
        byName: true,
        heldCustomers: null,
      } as const;
      for (const variant of own.keys()) found.set(`${campaign} ${variant}`, held);
      continue;
    }
    for (const [variant, { rows, arrived }] of own) {
      const label = variants[variant] ?? '';
      if (arrived > 0 || own.size < 2) continue;
      const others = { rows: whole.rows - rows, arrived: whole.arrived };
      const byName = isNamed(label);
      const isSilent =
        (messages.mapped & bits.delivered) > 0 &&
        rows >= fewestUnnamed &&
        others.arrived / others.rows >= mostArrived;
      if (byName ? knowsArrival || label !== '' : isSilent)
        found.set(`${campaign} ${variant}`, {
          campaign,
          control: label,
          found: 'variant',
          byName,
          heldCustomers: null,
        });
    }
  }
  return gather(messages, found, readTests(input));
}

/** Rows by campaign and variant, and how many of them arrived or were answered. */
function countArms(messages: Messages, across: number, down: number): Map<number, Map<number, Arm>> {
  const { count, campaign, variant, steps } = messages;
  const arms = new Map<number, Map<number, Arm>>();
  if (campaign === null) return arms;
  // A place for the rarer ones and for no name at all.
  const width = across + 2;
  const rows = new Int32Array(width * (down + 1));
  const arrived = new Int32Array(rows.length);
  const answered = bits.delivered | bits.opened | bits.clicked;
  for (let i = 0; i < count; i++) {
    const own = campaign[i] as number;
    if (own < 0) continue;
    const at = own * width + (variant === null ? 0 : (variant[i] as number) + 1);
    rows[at] = (rows[at] as number) + 1;
    if (((steps[i] as number) & answered) > 0) arrived[at] = (arrived[at] as number) + 1;
  }
  for (let own = 0; own <= down; own++)
    for (let label = 0; label < width; label++) {
      const at = own * width + label;
      if (rows[at] === 0) continue;
      const byVariant = arms.get(own) ?? new Map<number, Arm>();
      arms.set(own, byVariant);
      byVariant.set(label - 1, { rows: rows[at] as number, arrived: arrived[at] as number });
    }
  return arms;
}

/** Customers kept from a campaign by a table of a test, by campaign. */
function readTests({ columns }: KernelInput): Map<number, number[]> {
  const byCampaign = new Map<number, number[]>();
  const { heldCustomer, heldCampaign } = columns;
  for (let i = 0; i < (heldCustomer?.length ?? 0); i++) {
    const campaign = heldCampaign?.[i] as number;
    const own = byCampaign.get(campaign) ?? [];
    own.push(heldCustomer?.[i] as number);
    byCampaign.set(campaign, own);
  }
  return byCampaign;
}

function gather(
  messages: Messages,
  found: ReadonlyMap<string, Omit<ControlledCampaign, 'treated' | 'held'>>,
  tests: ReadonlyMap<number, number[]>,
): HeldBack {
  const isHeld = new Uint8Array(messages.count);
  const byCampaign = new Map<number, ControlledCampaign>();
  for (const one of found.values())
    if (one.campaign >= 0 && !byCampaign.has(one.campaign))
      byCampaign.set(one.campaign, { ...one, treated: [], held: [] });
  for (const [campaign, heldCustomers] of tests)
    if (!byCampaign.has(campaign))
      byCampaign.set(campaign, {
        ...{ campaign, control: '', found: 'experiment', byName: true },
        ...{ treated: [], held: [], heldCustomers },
      });
  let rows = 0;
  const { campaign, variant, count } = messages;
  if (found.size === 0 && byCampaign.size === 0) return { isHeld, rows, campaigns: [] };
  for (let i = 0; i < count; i++) {
    const own = campaign?.[i] ?? -1;
    const held = found.get(`${own} ${variant?.[i] ?? -1}`);
    if (held) {
      isHeld[i] = 1;
      rows += 1;
      byCampaign.get(held.campaign)?.held.push(i);
    } else byCampaign.get(own)?.treated.push(i);
  }
  const campaigns = [...byCampaign.values()].sort((a, b) => a.campaign - b.campaign);
  return { isHeld, rows, campaigns };
}
