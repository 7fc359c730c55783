import type { FailureCode } from './outcome.ts';
import type { Text } from './text.ts';

type RepairFailure = Extract<FailureCode, 'NOTHING_LEFT' | 'TOO_MANY_REPAIRS' | 'REPAIR_GONE'>;

/** Why a repair was not made, and what to do next. */
export const repairFailureTexts: Readonly<
  Record<RepairFailure, { readonly what: Text; readonly next: Text }>
> = {
  NOTHING_LEFT: {
    what: { ko: '이렇게 고치면 한 줄도 남지 않습니다.', en: 'This repair would leave not one row.' },
    next: {
      ko: '자료는 그대로입니다. 열을 바르게 골랐는지 파일 확인에서 살펴보세요.',
      en: 'Nothing was changed. See whether the columns were chosen well when the file was checked.',
    },
  },
  TOO_MANY_REPAIRS: {
    what: { ko: '한 번에 {limit}가지까지 고칠 수 있습니다.', en: 'Up to {limit} repairs can stand at once.' },
    next: {
      ko: '고친 것 가운데 하나를 되돌리거나, 원래 파일을 고쳐 다시 넣어 주세요.',
      en: 'Undo one of them, or mend the file itself and load it again.',
    },
  },
  REPAIR_GONE: {
    what: { ko: '고칠 것이 더 없습니다.', en: 'There is nothing left to repair here.' },
    next: { ko: '결과를 다시 보세요.', en: 'Look at the result again.' },
  },
};
