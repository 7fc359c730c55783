import type { LessonId } from '../../support/lessonText.ts';
import type { LessonNumbers } from './lessonNumbers.ts';
import { answers } from './answers.ts';
import { channels } from './channels.ts';
import { cohort } from './cohort.ts';
import { funnel } from './funnel.ts';
import { kpi } from './kpi.ts';
import { pareto } from './pareto.ts';
import { quality } from './quality.ts';
import { regions } from './regions.ts';
import { rfm } from './rfm.ts';
import { signals } from './signals.ts';
import { trend } from './trend.ts';

export const lessons: { readonly [Id in LessonId]?: LessonNumbers } = {
  ...{ answers, kpi, trend, signals, pareto, channels },
  ...{ regions, funnel, quality, rfm, cohort },
};
