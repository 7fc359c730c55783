import { presenter } from '../design/presenter.svelte.ts';
import { theme, themes, type Theme } from '../design/theme.svelte.ts';
import { language } from '../i18n/language.svelte.ts';
import { caseShellMessages } from '../i18n/messagesCasesShell.ts';
import { classMessages } from '../i18n/messagesClass.ts';
import { helpMessages } from '../i18n/messagesHelp.ts';
import { arrivalMessages } from '../i18n/messagesImport.ts';
import { learnMessages } from '../i18n/messagesLearn.ts';
import { madeMessages } from '../i18n/messagesMade.ts';
import { navigationMessages, shellMessages as m, themeNames } from '../i18n/messagesShell.ts';
import { practiceMessages } from '../i18n/messagesPractice.ts';
import { addMessages } from '../i18n/messagesReportsShell.ts';
import { sqlMessages } from '../i18n/messagesSql.ts';
import { takeSample } from '../import/intake.ts';
import { samples } from '../import/samples.ts';
import { router } from '../route.svelte.ts';
import type { Command } from './commands.ts';
import { queryOf } from './keptQuery.ts';
import { questions } from './questions.ts';

export interface ShellActions {
  readonly pickFile: () => void;
}

const openPage = (page: string) => () => router.open(page, queryOf(page));

const pages: readonly Command[] = [
  {
    id: 'overview',
    kind: 'page',
    label: m.overview,
    keywords: {
      ko: '자료 보고 가져오기 결과 줄 질문',
      en: 'overview questions import report rows excluded rejected',
    },
    run: openPage('questions'),
  },
  {
    id: 'audiences',
    kind: 'page',
    label: m.audiences,
    keywords: { ko: '타깃 오디언스 목록 내보내기 CSV', en: 'audiences target lists export CSV' },
    run: openPage('audiences'),
  },
  {
    id: 'hypotheses',
    kind: 'question',
    label: m.hypotheses,
    hint: m.hypothesesMethod,
    keywords: {
      ko: '가설 등록부 예측 사실 근거 판정 결정 실험 기록',
      en: 'hypotheses register prediction verified fact verdict decision experiment log',
    },
    run: openPage('hypotheses'),
  },
  {
    id: 'report',
    kind: 'page',
    label: addMessages.method,
    keywords: {
      ko: '보고서 리포트 내보내기 HTML 엑셀 파워포인트 발표 인쇄',
      en: 'report export HTML Excel PowerPoint slides print share',
    },
    run: openPage('report'),
  },
  {
    id: 'sql',
    kind: 'question',
    label: sqlMessages.heading,
    hint: sqlMessages.method,
    keywords: {
      ko: 'SQL 쿼리 질의 표 조회 직접',
      en: 'SQL query DuckDB select tables console ad hoc',
    },
    run: openPage('sql'),
  },
  {
    id: 'make',
    kind: 'page',
    label: madeMessages.heading,
    hint: madeMessages.method,
    keywords: {
      ko: '연습 자료 만들기 가상 데이터 샘플 수업 강사 정답 씨앗',
      en: 'practice data generator synthetic sample class trainer truth seed',
    },
    run: openPage('make'),
  },
  {
    id: 'recipes',
    kind: 'page',
    label: navigationMessages.recipes,
    keywords: {
      ko: '레시피 저장 반복 다음 달 설정 공유 순서',
      en: 'recipes save repeat next month settings share steps workflow',
    },
    run: openPage('recipes'),
  },
  {
    id: 'changes',
    kind: 'page',
    label: navigationMessages.changes,
    keywords: {
      ko: '지난달 비교 달라진 변화 전월 스냅숏',
      en: 'since last month compare difference snapshot movement',
    },
    run: openPage('changes'),
  },
  {
    id: 'help',
    kind: 'page',
    label: helpMessages.heading,
    hint: helpMessages.method,
    keywords: {
      ko: '용어 사전 단축키 오류 새 소식 변경 뜻',
      en: 'help glossary shortcuts errors news changelog meaning',
    },
    run: openPage('help'),
  },
  {
    id: 'practice',
    kind: 'page',
    label: practiceMessages.heading,
    hint: practiceMessages.method,
    keywords: {
      ko: '연습 문제 풀기 퀴즈 수업 정답 확인 완료 코드',
      en: 'exercises quiz class learn check answers completion code',
    },
    run: openPage('practice'),
  },
  {
    id: 'learn',
    kind: 'page',
    label: learnMessages.method,
    hint: learnMessages.heading,
    keywords: {
      ko: '수업 배우기 강의 공부 교재 원리 그림 손으로 계산',
      en: 'lessons learn course study how it works by hand interactive pictures',
    },
    run: () => router.open('learn'),
  },
  {
    id: 'cases',
    kind: 'page',
    label: caseShellMessages.heading,
    hint: caseShellMessages.method,
    keywords: {
      ko: '사례 연구 실습 수업 시나리오 따라 하기 의사결정',
      en: 'case studies guided scenario class learn decisions',
    },
    run: openPage('cases'),
  },
  {
    id: 'class',
    kind: 'page',
    label: classMessages.heading,
    hint: classMessages.method,
    keywords: {
      ko: '수업 강사 교육 링크 주소 인쇄 활동지 정답표 채점 완료 코드 고정',
      en: 'class trainer teacher link hand-outs worksheets print answer key grading codes lock',
    },
    run: openPage('class'),
  },
  {
    id: 'home',
    kind: 'page',
    label: m.goHome,
    keywords: { ko: '처음 화면 시작', en: 'home start' },
    run: () => router.open(''),
  },
];

function actions({ pickFile }: ShellActions): readonly Command[] {
  return [
    {
      id: 'open-file',
      kind: 'action',
      label: m.actionOpenFile,
      keywords: { ko: '불러오기 업로드 가져오기', en: 'load upload import csv' },
      run: pickFile,
    },
    ...samples.map((sample) => ({
      id: `sample-${sample.id}`,
      kind: 'action' as const,
      label: {
        ko: arrivalMessages.sampleAction.ko.replace('{title}', sample.title.ko),
        en: arrivalMessages.sampleAction.en.replace('{title}', sample.title.en),
      },
      hint: sample.facts,
      keywords: { ko: '예제 연습 데모', en: 'example demo sample data' },
      run: () => void takeSample(sample),
    })),
    {
      id: 'language',
      kind: 'action',
      label: m.actionLanguage,
      keywords: { ko: '언어 한국어 영어', en: 'language Korean English' },
      run: () => language.set(language.current === 'ko' ? 'en' : 'ko'),
    },
    ...themes.map((name) => themeCommand(name)),
    {
      id: 'present',
      kind: 'action',
      label: classMessages.actionPresent,
      keywords: { ko: '프로젝터 발표 강의 확대', en: 'presenter projector big text zoom' },
      run: () => presenter.enlarge(!presenter.isLarge),
    },
    {
      id: 'working',
      kind: 'action',
      label: classMessages.actionWorking,
      keywords: { ko: '공식 SQL 설명 펼치기 강의', en: 'formula SQL lesson unfold explain' },
      run: () => presenter.showWorking(!presenter.showsWorking),
    },
    {
      id: 'privacy',
      kind: 'action',
      label: m.actionPrivacy,
      keywords: {
        ko: '보안 네트워크 오프라인 개인정보 보관 저장 지우기 설치 가져가기',
        en: 'privacy security network offline proof storage erase delete install take along zip',
      },
      run: openPage('privacy'),
    },
  ];
}

function themeCommand(name: Theme): Command {
  return {
    id: `theme-${name}`,
    kind: 'action',
    label: {
      ko: m.actionTheme.ko.replace('{theme}', themeNames[name].ko),
      en: m.actionTheme.en.replace('{theme}', themeNames[name].en),
    },
    keywords: { ko: '테마 다크 모드 라이트 모드 밝기', en: 'theme dark mode light mode' },
    run: () => theme.set(name),
  };
}

/** Everything the palette finds: questions first, then pages, then what can be done. */
export function allCommands(shell: ShellActions): readonly Command[] {
  const asked = questions.map((spec): Command => ({
    id: spec.id,
    kind: 'question',
    label: spec.question,
    hint: spec.method,
    keywords: spec.keywords,
    run: openPage(spec.id),
  }));
  return [...asked, ...pages, ...actions(shell)];
}
