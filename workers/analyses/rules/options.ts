import type { OptionsOf } from '../../contract/analysis.ts';
import type { rulesSpec } from './spec.ts';

export type RulesOptions = OptionsOf<typeof rulesSpec>;
