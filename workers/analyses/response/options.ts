import type { OptionsOf } from '../../contract/analysis.ts';
import type { responseSpec } from './spec.ts';

export type ResponseOptions = OptionsOf<typeof responseSpec>;
