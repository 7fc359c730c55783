import type { ParetoResult } from '../../../workers/analyses/pareto/result.ts';
import type { Settings } from '../../workbench/optionValues.ts';
import { chooseMeasure, concentrationOf, cutNear, type Cut } from './chart.ts';

const defaultPercent = 20;

/** The cut as it is being moved; where nobody moves it, the setting’s. */
export class CutState {
  /** Share of the units, 0…1, while the line is held or its new place is not in the settings yet. */
  preview = $state.raw<number | null>(null);

  cut(result: ParetoResult, settings: Settings): Cut {
    const given = settings['cut'];
    const percent = typeof given === 'number' ? given : defaultPercent;
    const of = concentrationOf(result, chooseMeasure(result, settings['measure']));
    return cutNear(of, this.preview ?? percent / 100);
  }
}

/** The settings with this cut; the default is not kept. */
export function withCut(settings: Settings, percent: number): Settings {
  const { cut: _before, ...rest } = settings;
  return percent === defaultPercent ? rest : { ...rest, cut: percent };
}
