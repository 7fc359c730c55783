import type { Text } from '../../workers/contract/text.ts';

const isMac = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? '');
/** The key that commands begin with. */
const command = isMac ? '⌘' : 'Ctrl';

/** For `aria-keyshortcuts`, and as people read it. */
export const findShortcut = { aria: 'Control+K Meta+K', shown: `${command} K` } as const;

export function isFindShortcut(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyK';
}

/** As the editor of the SQL page takes it. */
export const runSqlShortcut = { key: 'Mod-Enter', shown: `${command} Enter` } as const;

export interface Shortcut {
  readonly keys: string;
  readonly does: Text;
}

export const shortcuts: readonly Shortcut[] = [
  {
    keys: findShortcut.shown,
    does: { ko: '질문, 화면, 기능 찾기', en: 'Find a question, page or action' },
  },
  {
    keys: runSqlShortcut.shown,
    does: { ko: 'SQL 화면에서 문장 실행', en: 'Run the statement on the SQL page' },
  },
  {
    keys: 'Ctrl Space',
    does: {
      ko: 'SQL 화면에서 표와 열 이름 완성',
      en: 'Complete names of tables and columns on the SQL page',
    },
  },
  {
    keys: '← → ↑ ↓',
    does: { ko: '그림과 표 안에서 옆 칸으로', en: 'Move to the next cell or mark of a picture or table' },
  },
  { keys: 'Enter', does: { ko: '고르기', en: 'Select it' } },
  { keys: 'Esc', does: { ko: '고른 것 지우기, 창 닫기', en: 'Clear what is selected, close a window' } },
];
