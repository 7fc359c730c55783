import type { Settings } from '../../workbench/optionValues.ts';
import { toPercents, type Tried } from './chart.ts';

/** The borders while they are being moved; where nobody moves them, the settings’. */
export class TierState {
  tried = $state.raw<Tried | null>(null);
}

const usual = { highPercent: 20, midPercent: 30 } as const;

/** The settings with these borders; the defaults are not kept. */
export function withBorders(settings: Settings, tried: Tried): Settings {
  const { highPercent: _high, midPercent: _mid, ...rest } = settings;
  const next = toPercents(tried);
  return {
    ...rest,
    ...(next.highPercent === usual.highPercent ? {} : { highPercent: next.highPercent }),
    ...(next.midPercent === usual.midPercent ? {} : { midPercent: next.midPercent }),
  };
}
