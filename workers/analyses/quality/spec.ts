import type { AnalysisSpec } from '../../contract/analysis.ts';

export const qualitySpec = {
  id: 'quality',
  group: 'business',
  question: {
    ko: '이 자료를 믿어도 되나요?',
    en: 'Can I trust this file?',
  },
  method: {
    ko: '자료 점검: 완전성, 유일성, 타당성, 일관성, 연속성',
    en: 'Data check: completeness, uniqueness, validity, consistency, timeliness',
  },
  keywords: {
    ko: '자료 점검 품질 빈칸 결측 중복 이상치 오류 날짜 누락 반품 인코딩 깨진 글자 고치기 정제 점수',
    en: 'data quality check missing duplicate outlier impossible gap returns encoding repair clean score trust',
  },
  needs: [{}],
  uses: {},
  ignoresFilters: true,
  options: {},
  sources: [
    {
      title: 'How to Detect and Handle Outliers',
      authors: 'Iglewicz, B.; Hoaglin, D. C.',
      year: 1993,
      where: 'ASQC Quality Press; modified z-score, 3.5 · 1.4826 · MAD, here on the log of the amount',
    },
    {
      title: 'Data Quality Assessment',
      authors: 'Pipino, L. L.; Lee, Y. W.; Wang, R. Y.',
      year: 2002,
      where:
        'Communications of the ACM 45(4), 211–218; simple ratio: 1 − undesirable outcomes ÷ all outcomes',
    },
    {
      title: 'The Six Primary Dimensions for Data Quality Assessment',
      authors: 'DAMA UK Working Group',
      year: 2013,
      where: 'DAMA UK white paper; names of the dimensions',
    },
    {
      title: 'Unicode Normalization Forms',
      authors: 'Unicode Consortium',
      year: 2024,
      where: 'Unicode Standard Annex #15; NFKC, by which spellings are compared',
    },
  ],
} as const satisfies AnalysisSpec;
