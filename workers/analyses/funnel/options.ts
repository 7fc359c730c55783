import type { OptionsOf } from '../../contract/analysis.ts';
import type { funnelSpec } from './spec.ts';

export type FunnelOptions = OptionsOf<typeof funnelSpec>;
