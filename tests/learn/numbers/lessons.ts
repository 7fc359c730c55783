import type { LessonId } from '../../support/lessonText.ts';
import { answers } from './answers.ts';
import { channels } from './channels.ts';
import { clusters } from './clusters.ts';
import { cohort } from './cohort.ts';
import { funnel } from './funnel.ts';
import { kpi } from './kpi.ts';
import type { LessonNumbers } from './lessonNumbers.ts';
import { lifecycle } from './lifecycle.ts';
import { migration } from './migration.ts';
import { pareto } from './pareto.ts';
import { personas } from './personas.ts';
import { products } from './products.ts';
import { quality } from './quality.ts';
import { regions } from './regions.ts';
import { rfm } from './rfm.ts';
import { signals } from './signals.ts';
import { trend } from './trend.ts';
import { value } from './value.ts';

export const lessons: { readonly [Id in LessonId]?: LessonNumbers } = {
  ...{ answers, kpi, trend, signals, pareto, channels },
  ...{ regions, funnel, quality, rfm, cohort, personas },
  ...{ products, lifecycle, value, clusters, migration },
};
