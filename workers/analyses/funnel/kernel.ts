import type { Kernel } from '../../contract/kernel.ts';
import { computeEvents } from './events.ts';
import type { FunnelOptions } from './options.ts';
import { computeStages } from './stages.ts';

/**
 * Where people are lost: from event to event where the query gives events, else from month to month between the stages
 * of advertising and orders. Sources: spec.sources.
 */
export const computeFunnel: Kernel = (input, givenOptions) => {
  const options = givenOptions as FunnelOptions;
  return input.facts['mode'] === 'events' ? computeEvents(input, options) : computeStages(input);
};
