import type { AnalysisSpec } from '../../contract/analysis.ts';

export const rulesSpec = {
  id: 'rules',
  group: 'customers',
  question: {
    ko: 'REPLACE-ME 이 분석이 답하는 질문을 한 문장으로',
    en: 'REPLACE-ME the question this answers, as one sentence',
  },
  method: { ko: 'REPLACE-ME 방법의 이름', en: 'REPLACE-ME the name of the method' },
  keywords: { ko: 'REPLACE-ME 찾을 때 칠 말', en: 'REPLACE-ME words people type to find it' },
  needs: [{ orders: ['customer', 'time', 'amount'] }],
  uses: {},
  options: {
    most: {
      type: 'integer',
      stage: 'kernel',
      default: 5,
      min: 2,
      max: 50,
      label: { ko: 'REPLACE-ME 설정의 이름', en: 'REPLACE-ME the name of the setting' },
      help: { ko: 'REPLACE-ME 무엇이 바뀌는지', en: 'REPLACE-ME what it changes' },
    },
  },
  sources: [
    { title: 'REPLACE-ME', authors: 'REPLACE-ME', year: 2000, where: 'REPLACE-ME page, equation or table' },
  ],
} as const satisfies AnalysisSpec;
