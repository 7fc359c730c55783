import type { SplitResult } from '../../../workers/analyses/split/result.ts';
import type { ArmChannel, DesignRequest } from '../../../workers/contract/design.ts';
import type { Filter } from '../../../workers/contract/filters.ts';

interface Around {
  readonly runId: string;
  readonly name: string;
  /** ISO day. */
  readonly starts: string;
  readonly filters: readonly Filter[];
  readonly nameHoldOut: string;
  /** What the audience filter stands for. */
  readonly nameList: (id: string) => string;
  readonly alpha: number;
  readonly days: number;
}

/** What the page knows of a design. */
export function requestDesign(result: SplitResult, around: Around): DesignRequest {
  const { plan, base } = result;
  const metric = plan?.metric ?? 'buyers';
  const value = base && (metric === 'buyers' ? base.rate : base.mean);
  const deviation = base && (metric === 'buyers' ? Math.sqrt(base.rate * (1 - base.rate)) : base.deviation);
  const used = result.channels.flatMap(({ channel, isUsed }): ArmChannel[] => (isUsed ? [channel] : []));
  const compared = result.arms.filter(({ isHoldOut }) => !isHoldOut).length;
  return {
    ...{ runId: around.runId, name: around.name, starts: around.starts, days: around.days, metric },
    arms: result.arms.map(({ size: _size, ...arm }) => ({
      ...arm,
      name: arm.isHoldOut ? around.nameHoldOut : arm.name,
    })),
    ...{ method: result.method, strata: result.strata, seed: result.seed },
    audience: {
      ...sourceOf(result, around),
      eligibility: used.length > 0 ? 'same' : 'none',
      channels: used,
    },
    plan: {
      ...{ power: plan?.power ?? 0.8, alpha: plan?.alpha ?? around.alpha },
      comparisons: plan?.comparisons ?? compared - 1,
      ...{ test: plan?.test ?? 'difference', base: value, deviation },
      ...{ effect: plan?.effect ?? 0, detectable: plan?.detectable ?? null },
    },
  };
}

/** A list or a segment where the page looks at one alone. */
function sourceOf(
  { audience }: SplitResult,
  { filters, nameList }: Around,
): Pick<DesignRequest['audience'], 'source' | 'name'> {
  const list = filters.find((filter) => filter.role === 'audience' && filter.isIn);
  if (list?.role === 'audience') return { source: 'list', name: nameList(list.id) };
  const segment = filters.find((filter) => filter.role === 'segment');
  if (segment?.role === 'segment') return { source: 'segment', name: segment.values.join(', ') };
  return { source: audience.who === 'members' ? 'members' : 'everybody', name: '' };
}
