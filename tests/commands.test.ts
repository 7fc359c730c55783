import { describe, expect, it } from 'vitest';
import { findCommands, initialsOf, type Command } from '../src/workbench/commands.ts';

function command(id: string, ko: string, en: string, keywords = ''): Command {
  return { id, kind: 'action', label: { ko, en }, keywords: { ko: keywords, en: keywords }, run: () => {} };
}

const commands = [
  command('rfm', '누가 우수고객인가요?', 'Who are my best customers?', 'RFM 단골 loyal'),
  command('dark', '화면: 어둡게', 'Theme: Dark', '다크'),
  command('file', '파일 열기', 'Open a file', 'csv'),
];
const idsFor = (query: string): string[] => findCommands(commands, query).map(({ id }) => id);

describe('finding a question or an action', () => {
  it('shows everything while nothing is typed', () => {
    expect(idsFor('  ')).toEqual(['rfm', 'dark', 'file']);
  });

  it('finds by words of either language, in any order and case', () => {
    expect(idsFor('우수고객')).toEqual(['rfm']);
    expect(idsFor('CUSTOMERS best')).toEqual(['rfm']);
    expect(idsFor('다크')).toEqual(['dark']);
  });

  it('finds Korean by its initial consonants', () => {
    expect(initialsOf('단골 A')).toBe('ㄷㄱ A');
    expect(idsFor('ㅇㅅㄱㄱ')).toEqual(['rfm']);
  });

  it('names that begin with the query come before mere mentions', () => {
    const two = [command('b', '설정', 'Settings', 'open'), command('a', '열기', 'Open a file')];
    expect(findCommands(two, 'open').map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('nothing fits, nothing is shown', () => {
    expect(idsFor('zzz')).toEqual([]);
  });
});
