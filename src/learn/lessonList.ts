import type { AnalysisGroup, AnalysisSpec } from '../../workers/contract/analysis.ts';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { Text } from '../../workers/contract/text.ts';
import { shellMessages } from '../i18n/messagesShell.ts';
import { isAnalysisId, questionGroups } from '../workbench/questions.ts';

export interface LessonEntry {
  readonly id: AnalysisId | 'hypotheses';
  readonly group: AnalysisGroup;
  readonly question: Text;
  readonly method: Text;
  /** null for the register, which needs no data. */
  readonly spec: AnalysisSpec | null;
}

const register: LessonEntry = {
  id: 'hypotheses',
  group: 'campaigns',
  question: shellMessages.hypotheses,
  method: shellMessages.hypothesesMethod,
  spec: null,
};

/** Lessons as the navigation lists what they are about. */
export const lessonGroups = questionGroups.map(({ group, questions }) => ({
  group,
  lessons: [
    ...questions.flatMap((spec): LessonEntry[] =>
      isAnalysisId(spec.id)
        ? [{ id: spec.id, group, question: spec.question, method: spec.method, spec }]
        : [],
    ),
    ...(group === register.group ? [register] : []),
  ],
}));

const lessons: readonly LessonEntry[] = lessonGroups.flatMap((group) => group.lessons);

export interface LessonPlace {
  readonly lesson: LessonEntry;
  readonly previous: LessonEntry | undefined;
  readonly next: LessonEntry | undefined;
}

/** The lesson of a name, which may be anything, and those beside it. */
export function findLesson(name: string): LessonPlace | null {
  const at = lessons.findIndex(({ id }) => id === name);
  const lesson = lessons[at];
  return lesson ? { lesson, previous: lessons[at - 1], next: lessons[at + 1] } : null;
}
