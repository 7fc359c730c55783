import type { Text } from './text.ts';

/** The engine stopped, could not begin, or found what it had kept damaged. */
export const engineFailureTexts: Readonly<
  Record<
    'ENGINE_LOST' | 'ENGINE_RESUMED' | 'DATA_DAMAGED' | 'ENGINE_START_FAILED',
    { readonly what: Text; readonly next: Text }
  >
> = {
  ENGINE_LOST: {
    what: {
      ko: '계산 엔진이 멈춰서 다시 켰습니다.',
      en: 'The computing engine stopped and was started again.',
    },
    next: {
      ko: '불러왔던 파일은 다시 읽어 두었습니다. 저장한 고객 명단은 다시 만들어 주세요. 또 멈추면 더 작은 파일로 해 주세요.',
      en: 'The file you had was read again; saved audiences have to be made anew. If it stops once more, try a smaller file.',
    },
  },
  ENGINE_RESUMED: {
    what: {
      ko: '계산 엔진이 멈춰서 다시 켰습니다.',
      en: 'The computing engine stopped and was started again.',
    },
    next: {
      ko: '불러온 자료와 저장한 고객 명단은 그대로입니다. 또 멈추면 더 작은 파일로 해 주세요.',
      en: 'Your data and saved lists are as they were. If it stops once more, try a smaller file.',
    },
  },
  DATA_DAMAGED: {
    what: {
      ko: '이 브라우저에 보관한 자료가 손상되어 읽을 수 없습니다.',
      en: 'The data kept in this browser is damaged and cannot be read.',
    },
    next: {
      ko: '‘이 기기 안에서만’에서 모두 지우고 파일을 다시 넣어 주세요.',
      en: 'Erase everything under “Stays on this device”, then load the file again.',
    },
  },
  ENGINE_START_FAILED: {
    what: {
      ko: '이 브라우저에서 계산 엔진을 켜지 못했습니다.',
      en: 'The computing engine could not be started in this browser.',
    },
    next: {
      ko: '페이지를 새로고침해 보세요. 그래도 안 되면 최신 Chrome, Edge, Firefox, Safari에서 열어 주세요. 회사 보안 설정이 WebAssembly를 막을 수도 있습니다.',
      en: 'Reload the page. If that does not help, use a current Chrome, Edge, Firefox or Safari; a company policy may also block WebAssembly.',
    },
  },
};
