import type { Loss } from '../../workers/contract/losses.ts';
import type { Text } from '../../workers/contract/text.ts';

/** Who lost the characters of a cell. */
export const lossNames: Readonly<Record<Loss, Text>> = {
  decoding: { ko: '이번에 읽지 못함', en: 'not readable here' },
  before: { ko: '이미 잃은 글자', en: 'already lost before' },
  both: { ko: '둘 다', en: 'both' },
};

export const lossMessages = {
  heading: { ko: '글자를 잃은 칸 {count}개', en: '{count} cells with lost characters' },
  headingOne: { ko: '글자를 잃은 칸 1개', en: 'One cell with lost characters' },
  decoding: {
    ko: '{count}개 칸에는 {encoding} 인코딩에 없는 글자가 있어 그 자리를 �로 채웠습니다. 많다면 파일을 다시 넣고 인코딩을 바꿔 보세요.',
    en: 'Cells with characters that {encoding} does not have: {count}. Each such character shows as �. If there are many, drop the file again and try another encoding.',
  },
  before: {
    ko: '{count}개 칸은 이 파일을 만든 프로그램이 이미 글자를 잃고 �로 저장했습니다. 원래 자료에서 다시 내려받아야 되살릴 수 있습니다.',
    en: 'Cells in which the program that wrote this file had already lost characters and saved � instead: {count}. Only a new export from the source can bring them back.',
  },
  sample: { ko: '처음 {count}칸', en: 'The first {count} of them' },
  line: { ko: '줄 번호', en: 'Line' },
  column: { ko: '열', en: 'Column' },
  text: { ko: '내용', en: 'Text' },
  loss: { ko: '어디서 잃었나', en: 'Lost where' },
  download: { ko: '글자를 잃은 칸 내려받기 (CSV)', en: 'Download these cells (CSV)' },
  downloadFirst: {
    ko: '처음 {count}칸 내려받기 (CSV)',
    en: 'Download the first {count} cells (CSV)',
  },
  noticeUndecodable: {
    ko: '앞부분에서 {encoding} 인코딩으로 읽을 수 없는 글자가 {count}개 있습니다.',
    en: 'Characters of the first part that cannot be read as {encoding}: {count}.',
  },
  noOtherEncoding: {
    ko: '다른 인코딩도 모두 읽지는 못합니다. 불러온 뒤에 그런 칸을 모두 보여 드립니다.',
    en: 'No other encoding reads them all. Every such cell is listed once the file is loaded.',
  },
  readAs: { ko: '{encoding} 인코딩으로 읽기', en: 'Read as {encoding}' },
  readNow: {
    ko: '{encoding} 인코딩으로 읽었습니다. 잃은 글자가 없습니다.',
    en: 'Now read as {encoding}. No character is lost.',
  },
  noticeBefore: {
    ko: '앞부분에 이미 �로 저장된 글자가 {count}개 있습니다. 다른 프로그램이 잃은 것이라 인코딩을 바꿔도 돌아오지 않습니다.',
    en: 'Characters that another program already lost and saved as �: {count} in the first part. Another encoding will not bring them back.',
  },
} as const satisfies Readonly<Record<string, Text>>;
