import type { LessonId } from '../../support/lessonText.ts';
import { abtest } from './abtest.ts';
import { answers } from './answers.ts';
import { channels } from './channels.ts';
import { clusters } from './clusters.ts';
import { cohort } from './cohort.ts';
import { funnel } from './funnel.ts';
import { hypotheses } from './hypotheses.ts';
import { kpi } from './kpi.ts';
import type { LessonNumbers } from './lessonNumbers.ts';
import { lifecycle } from './lifecycle.ts';
import { migration } from './migration.ts';
import { pareto } from './pareto.ts';
import { personas } from './personas.ts';
import { products } from './products.ts';
import { quality } from './quality.ts';
import { regions } from './regions.ts';
import { response } from './response.ts';
import { rfm } from './rfm.ts';
import { rules } from './rules.ts';
import { sequences } from './sequences.ts';
import { signals } from './signals.ts';
import { split } from './split.ts';
import { trend } from './trend.ts';
import { uplift } from './uplift.ts';
import { value } from './value.ts';

/** Every lesson; one without its numbers does not compile. */
export const lessons: Readonly<Record<LessonId, LessonNumbers>> = {
  ...{ answers, kpi, trend, signals, pareto, channels },
  ...{ regions, funnel, quality, rfm, cohort, personas },
  ...{ products, lifecycle, value, clusters, migration },
  ...{ rules, sequences, abtest, split, uplift, response, hypotheses },
};
