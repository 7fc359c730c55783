import type { ProblemCode } from '../recipes/fields.ts';
import type { Text } from '../../workers/contract/text.ts';

export const recipeMessages = {
  name: { ko: '레시피', en: 'Recipes' },
  heading: { ko: '다음 달 파일에도 똑같이', en: 'The same steps for next month’s file' },
  lead: {
    ko: '열의 쓰임, 자료 손질, 필터, 분석 설정, 명단의 규칙을 한 장에 적어 둡니다. 자료는 들어가지 않아서 동료에게 보내도 됩니다.',
    en: 'Uses of columns, cleaning, filters, settings and the rules of lists on one page. No data is in it, so it can be passed on.',
  },
  count: { ko: '레시피 {count}개', en: 'Recipes: {count}' },
  none: { ko: '아직 저장한 레시피가 없습니다.', en: 'No recipe yet.' },
  noneHint: {
    ko: '파일을 불러와 필요한 분석을 열어 본 다음, 여기서 그 순서를 레시피로 저장하세요. 다음 달에는 파일만 바꿔 넣으면 됩니다.',
    en: 'Load a file, open the analyses you need, then keep those steps here. Next month only the file changes.',
  },
  take: { ko: '레시피 파일 가져오기', en: 'Take in a recipe file' },
  toChanges: { ko: '지난번과 달라진 것 보기', en: 'See what changed since last time' },
  unreadable: {
    ko: '읽지 못한 레시피 {count}개가 있습니다. 더 새로운 단골에서 저장한 것일 수 있습니다.',
    en: '{count} kept recipes cannot be read. A newer Dangol may have saved them.',
  },

  save: { ko: '지금 상태를 레시피로 저장', en: 'Save these steps as a recipe' },
  saveName: { ko: '레시피 이름', en: 'Name of the recipe' },
  saveNote: { ko: '메모 (선택)', en: 'Note (optional)' },
  saveAct: { ko: '레시피 저장', en: 'Save recipe' },
  suggested: { ko: '{month} 점검', en: 'Review {month}' },
  holds: { ko: '담기는 것', en: 'What goes in' },
  holdsNames: {
    ko: '열 이름, 필터에 고른 값, 직접 적은 이름·메모·SQL 문은 글자 그대로 들어갑니다.',
    en: 'Names of columns, values chosen in filters, and names, notes and SQL you typed go in as they are.',
  },
  pick: { ko: '담을 분석 고르기 ({count}개 담음)', en: 'Choose the analyses (going in: {count})' },
  pickLegend: { ko: '담을 분석', en: 'Analyses that go in' },
  pickAll: { ko: '모두 담기', en: 'Take all' },
  pickOpened: { ko: '열어 본 것만', en: 'Only those opened' },
  fromOpened: { ko: '이 탭에서 연 설정', en: 'set in this tab' },
  fromApplied: { ko: '적용한 레시피의 설정', en: 'as the applied recipe set it' },
  fromReport: { ko: '보고서에 담을 때의 설정', en: 'as in the report' },
  fromList: { ko: '명단 ‘{name}’의 설정', en: 'as for the list “{name}”' },
  fromRecipe: { ko: '레시피 ‘{name}’의 설정', en: 'as in the recipe “{name}”' },
  fromDefaults: { ko: '처음 설정', en: 'as it comes' },
  withReport: {
    ko: '보고서 “{title}”의 차례와 메모도 담기 (항목 {count}개)',
    en: 'The layout and notes of the report “{title}”, too (items: {count})',
  },
  withReportHint: {
    ko: '그림과 수치는 담지 않고, 새 자료로 다시 만듭니다.',
    en: 'Pictures and figures stay out; they are made anew from the new data.',
  },
  leftItems: {
    ko: '담기지 않는 보고서 항목: {names}. 새 자료로 다시 만들 수 없는 것들입니다.',
    en: 'Items of the report that do not go in: {names}. They cannot be made anew from other data.',
  },
  leftCustomers: {
    ko: '손으로 뺀 고객 {count}명은 담기지 않습니다. 레시피에는 고객 번호를 적지 않습니다.',
    en: '{count} customers left out by hand do not go in: a recipe holds no ids.',
  },
  leftAudiences: {
    ko: '담기지 않는 명단: {names}. 이 파일에서만 뜻이 있는 묶음으로 만든 명단입니다.',
    en: 'Lists that do not go in: {names}. They are made of groups that mean something in this file only.',
  },
  leftFilters: {
    ko: '필터 {count}개는 이 파일에서만 뜻이 있어 담기지 않습니다.',
    en: '{count} filters mean something in this file only and do not go in.',
  },
  needsData: {
    ko: '파일을 불러오면 저장할 수 있습니다.',
    en: 'Load a file first; then its steps can be saved.',
  },
  snapshotToo: {
    ko: '오늘의 지표와 그룹 크기도 합계로만 함께 남깁니다. 다음 달에 견줄 수 있습니다.',
    en: 'Keep today’s key figures and group sizes, as totals only, to compare with next month',
  },
  didSave: { ko: '“{name}” 레시피를 저장했습니다.', en: 'Saved the recipe “{name}”.' },
  didSnapshot: { ko: '오늘의 수치도 남겼습니다.', en: 'Today’s figures are kept, too.' },
  didTake: { ko: '“{name}” 레시피를 가져왔습니다.', en: 'Took in the recipe “{name}”.' },
  didRename: { ko: '“{name}”(으)로 바꿨습니다.', en: 'Renamed to “{name}”.' },
  didCopy: { ko: '“{name}”을(를) 하나 더 만들었습니다.', en: 'Made “{name}”.' },
  didDelete: { ko: '“{name}” 레시피를 지웠습니다.', en: 'Deleted the recipe “{name}”.' },
  undo: { ko: '되돌리기', en: 'Undo' },
  didUndo: { ko: '되돌렸습니다.', en: 'Undone.' },
  copyOf: { ko: '{name} 사본', en: '{name} copy' },

  apply: { ko: '적용', en: 'Apply' },
  applyOf: { ko: '“{name}” 파일에 적용', en: 'Apply “{name}” to a file' },
  download: { ko: '내려받기', en: 'Download' },
  downloadOf: { ko: '“{name}” 내려받기', en: 'Download “{name}”' },
  rename: { ko: '이름 바꾸기', en: 'Rename' },
  renameOf: { ko: '“{name}” 이름 바꾸기', en: 'Rename “{name}”' },
  duplicate: { ko: '복제', en: 'Duplicate' },
  duplicateOf: { ko: '“{name}” 복제', en: 'Duplicate “{name}”' },
  delete: { ko: '지우기', en: 'Delete' },
  deleteOf: { ko: '“{name}” 지우기', en: 'Delete “{name}”' },
  json: { ko: 'JSON 보기', en: 'See the JSON' },
  keep: { ko: '저장', en: 'Keep' },
  cancel: { ko: '그만두기', en: 'Cancel' },
  made: { ko: '{day}에 만듦', en: 'made on {day}' },
  tally: {
    ko: '파일 {files} · 손질 {cleaning} · 필터 {filters} · 분석 {analyses} · 목표 {targets} · 명단 {audiences}',
    en: 'files {files} · cleaning {cleaning} · filters {filters} · analyses {analyses} · targets {targets} · lists {audiences}',
  },

  problemHead: { ko: '“{file}” 레시피를 가져오지 못했습니다.', en: 'The recipe “{file}” was not taken in.' },
  problemWhere: { ko: '위치: {path}', en: 'Where: {path}' },
} as const satisfies Readonly<Record<string, Text>>;

/** What is wrong with a recipe file and what to do, by code. */
export const problemTexts: Readonly<Record<ProblemCode, Text>> = {
  notJson: {
    ko: '파일이 끝까지 저장되지 않았거나 JSON이 아닙니다. 보낸 사람에게 다시 받아 주세요.',
    en: 'It is cut off or no JSON. Get the file again from whoever sent it.',
  },
  notRecipe: {
    ko: '단골의 레시피 파일이 아닙니다. 레시피 화면에서 내려받은 파일을 넣어 주세요.',
    en: 'It is no recipe of Dangol. Use a file downloaded from the page of recipes.',
  },
  newer: {
    ko: '더 새로운 단골에서 만든 레시피(버전 {found})입니다. 이 화면은 버전 {allowed}까지 읽습니다. 단골을 새로 열어 최신판으로 바꾼 뒤 다시 넣어 주세요.',
    en: 'A newer Dangol made it (version {found}); this one reads up to version {allowed}. Update Dangol, then take it in again.',
  },
  tooLarge: {
    ko: '글자가 {found}개입니다. {allowed}개까지 읽습니다. 다른 파일이 아닌지 확인해 주세요.',
    en: 'It has {found} characters; up to {allowed} are read. Check that it is the right file.',
  },
  missing: { ko: '있어야 할 값이 비어 있습니다. 채워 주세요.', en: 'A value is missing here. Fill it in.' },
  wrongType: {
    ko: '값의 꼴이 다릅니다. 적힌 값: {found}. 올바른 꼴: {allowed}',
    en: 'The value has another form. Found: {found}. Expected: {allowed}',
  },
  unknownField: {
    ko: '모르는 항목 “{found}”이(가) 있습니다. 지우거나 이름을 고쳐 주세요. 쓸 수 있는 항목: {allowed}',
    en: 'There is an unknown field “{found}”. Remove or rename it. Fields there can be: {allowed}',
  },
  notAllowed: {
    ko: '쓸 수 없는 값입니다. 적힌 값: {found}. 쓸 수 있는 값: {allowed}',
    en: 'This value cannot be used. Found: {found}. Possible: {allowed}',
  },
  tooLong: {
    ko: '글자가 {found}개입니다. {allowed}개까지 쓸 수 있으니 줄여 주세요.',
    en: 'The text has {found} characters; shorten it to {allowed}.',
  },
  tooMany: {
    ko: '{found}개가 적혀 있습니다. {allowed}개까지 쓸 수 있으니 줄여 주세요.',
    en: 'There are {found}; keep at most {allowed}.',
  },
  badOption: {
    ko: '분석이 받지 않는 설정입니다. 적힌 값: {found}. 쓸 수 있는 값: {allowed}',
    en: 'The analysis does not take this setting. Found: {found}. Possible: {allowed}',
  },
  badFilter: {
    ko: '필터의 꼴이 아닙니다. 지우거나 화면에서 다시 만들어 저장해 주세요. 적힌 값: {found}',
    en: 'This is not what filters look like. Remove it, or make it again on a page and save anew. Found: {found}',
  },
  repeated: {
    ko: '“{found}”이(가) 두 번 적혀 있습니다. 하나만 남겨 주세요.',
    en: '“{found}” is there twice. Keep one of them.',
  },
};
