import type { Text } from './text.ts';

/** Why a test cannot be judged, and what to do next. */
export const testFailureTexts: Readonly<
  Record<
    | 'ONE_ARM_ONLY'
    | 'TOO_MANY_ARMS'
    | 'NO_OUTCOME'
    | 'TOO_FEW_UNITS'
    | 'TEST_NOT_STARTED'
    | 'DESIGN_STRANGE'
    | 'BAD_DESIGN',
    { readonly what: Text; readonly next: Text }
  >
> = {
  ONE_ARM_ONLY: {
    what: {
      ko: '비교할 그룹이 하나뿐입니다: {arms}.',
      en: 'There is only one group, so nothing to compare it with: {arms}.',
    },
    next: {
      ko: '대조군까지 든 파일을 열거나, 실험 그룹 열을 다시 골라 주세요.',
      en: 'Open a file with the control in it, or choose the column of the groups again.',
    },
  },
  TOO_MANY_ARMS: {
    what: {
      ko: '그룹이 {most}개보다 많습니다. 실험 그룹 열이 아닌 것 같습니다.',
      en: 'There are more than {most} groups: this does not look like the column of the groups.',
    },
    next: { ko: '실험 그룹 열을 다시 골라 주세요.', en: 'Choose the column of the groups again.' },
  },
  NO_OUTCOME: {
    what: {
      ko: '결과로 볼 숫자 열이 없습니다.',
      en: 'There is no column of numbers to take as the outcome.',
    },
    next: {
      ko: '샀으면 1, 아니면 0처럼 결과가 든 열을 파일에 더해 주세요.',
      en: 'Add a column with the outcome, such as 1 for bought and 0 for not.',
    },
  },
  BAD_DESIGN: {
    what: {
      ko: '“{file}” 파일은 실험 설계 파일이지만 내용이 빠졌거나 망가져 읽을 수 없습니다.',
      en: '“{file}” is a design of an experiment, but parts of it are missing or broken.',
    },
    next: {
      ko: '설계를 저장한 곳에서 파일을 다시 받아 그대로 넣어 주세요.',
      en: 'Get the file again from where the design was saved, and drop it unchanged.',
    },
  },
  TOO_FEW_UNITS: {
    what: {
      ko: '“{arm}” 그룹에만 속하고 결과가 있는 대상이 둘도 안 되거나, 나누는 값이 모두 0입니다.',
      en: 'The group “{arm}” has fewer than two units of its own with an outcome, or nothing to divide by.',
    },
    next: {
      ko: '결과 열과 대상 번호 열을 확인하거나(여러 그룹에 걸친 대상은 뺍니다), 결과가 더 모인 뒤에 다시 열어 주세요.',
      en: 'Check the columns of the outcome and of the unit (units in several groups are left out), or come back when more results are in.',
    },
  },
  TEST_NOT_STARTED: {
    what: {
      ko: '실험은 {day}에 시작하는데 자료는 {last}까지입니다.',
      en: 'The test starts on {day}, and the data ends on {last}.',
    },
    next: {
      ko: '시작한 뒤의 주문이 든 파일을 더해 주세요.',
      en: 'Add a file with orders from after the start.',
    },
  },
  DESIGN_STRANGE: {
    what: {
      ko: '설계 “{design}”의 고객이 이 자료에 한 명도 없습니다.',
      en: 'Not one customer of the design “{design}” is in this data.',
    },
    next: {
      ko: '나눌 때와 같은 고객번호를 쓰는 파일인지 확인해 주세요.',
      en: 'Open a file whose customer numbers are those the groups were made from.',
    },
  },
};
