import type { Text } from '../../workers/contract/text.ts';

/** Balance, lists and designs of the split page. */
export const splitTake = {
  balanceTitleAlike: {
    ko: '4. 그룹은 특징 {figures}가지가 모두 비슷합니다',
    en: '4. The groups are alike in all {figures} figures',
  },
  balanceTitleUnlike: {
    ko: '4. 그룹은 ‘{figure}’에서 가장 다릅니다',
    en: '4. The groups differ most in “{figure}”',
  },
  balanceSubtitle: {
    ko: '대조군과의 표준화 차이, 특징마다 가장 큰 것. 점선은 0.1. 고객 {count}명',
    en: 'Standardised difference from the control, the largest of each figure; dashed at 0.1. {count} customers',
  },
  balanceTries: {
    ko: '{tries}번 뽑아 고른 것입니다. 가장 큰 차이는 {largest}, 한 번만 뽑았다면 {before}이었습니다.',
    en: 'The best of {tries} draws: the largest difference is {largest}; a single draw had {before}.',
  },
  balanceBefore: {
    ko: '가장 큰 차이는 {largest}, 우연으로만 뽑았다면 {before}이었습니다.',
    en: 'The largest difference is {largest}; chance alone would have left {before}.',
  },
  now: { ko: '나눈 결과', en: 'As assigned' },
  chanceAlone: { ko: '우연으로만', en: 'By chance alone' },
  mark: { ko: '{figure}: {distance} ({arm})', en: '{figure}: {distance} ({arm})' },
  markBefore: { ko: '우연으로만 뽑았다면 {distance}', en: '{distance} by chance alone' },
  figure: { ko: '특징', en: 'Figure' },
  value: { ko: '값', en: 'Value' },
  arm: { ko: '그룹', en: 'Group' },
  mean: { ko: '평균 또는 비율', en: 'Mean or share' },
  meanControl: { ko: '대조군', en: 'Control' },
  distance: { ko: '표준화 차이', en: 'Standardised difference' },
  ratio: { ko: '분산비', en: 'Variance ratio' },
  gap: { ko: 'KS 거리', en: 'KS gap' },
  pValue: { ko: 'p (KS, 카이제곱)', en: 'p (KS, chi²)' },
  others: { ko: '그 밖', en: 'Other' },
  unknown: { ko: '모름', en: 'Not known' },

  takeTitle: { ko: '5. 가져가기', en: '5. Take along' },
  designName: { ko: '실험 이름', en: 'Name of the test' },
  designDefault: { ko: '실험 {day}', en: 'Test of {day}' },
  starts: { ko: '시작일', en: 'First day' },
  makeLists: { ko: '그룹마다 목록 만들기', en: 'Make a list of every group' },
  listsMade: { ko: '목록 {count}개를 만들었습니다.', en: '{count} lists were made.' },
  seeLists: { ko: '목록 보기', en: 'See the lists' },
  saveDesign: { ko: '설계 저장', en: 'Save the design' },
  designSaved: {
    ko: '설계를 서명해 이 기기에 두고 {file} 파일로 내려받았습니다.',
    en: 'The design was signed, kept on this device, and saved as {file}.',
  },
  designHelp: {
    ko: '무엇을, 누구에게, 언제까지 재기로 했는지 시작 전에 서명해 둡니다. 고객 번호는 해시로만 들어갑니다. 실험이 끝나면 A/B 테스트가 이 설계로 그룹을 알아봅니다.',
    en: 'Signs before the start what is measured, for whom and how long. Customer ids go in only as hashes. When the test is over, the A/B test finds the groups again by it.',
  },
  kept: { ko: '보관한 설계', en: 'Designs kept here' },
  keptNone: {
    ko: '아직 없습니다. 다른 곳에서 만든 *.dangol-design.json 파일을 여기에 끌어다 놓아도 됩니다.',
    en: 'None yet. A *.dangol-design.json file made elsewhere can be dropped here too.',
  },
  keptWhen: { ko: '{starts}부터 {days}일 · {arms}', en: '{days} days from {starts} · {arms}' },
  armSize: { ko: '{name} {size}명', en: '{name} {size}' },
  stateHere: { ko: '그대로이고, 이 기기에서 만들었습니다.', en: 'Unchanged, made on this device.' },
  stateElsewhere: {
    ko: '그대로이고, 다른 기기에서 만들었습니다. 열쇠 지문 {fingerprint}',
    en: 'Unchanged, made on another device. Key {fingerprint}',
  },
  stateChanged: {
    ko: '서명한 뒤에 내용이 바뀌었습니다. 이 설계로 낸 결과는 믿을 수 없습니다.',
    en: 'Changed after it was signed. Results by this design cannot be trusted.',
  },
  checking: { ko: '서명을 확인하고 있습니다.', en: 'The signature is being checked.' },
  openTest: { ko: '결과 판정하기', en: 'Judge its result' },
  download: { ko: '내려받기', en: 'Download' },
  remove: { ko: '지우기', en: 'Delete' },
  removeNamed: { ko: '‘{name}’ 설계 지우기', en: 'Delete the design “{name}”' },
  downloadNamed: { ko: '‘{name}’ 설계 내려받기', en: 'Download the design “{name}”' },
  openNamed: { ko: '‘{name}’ 결과 판정하기', en: 'Judge the result of “{name}”' },

  formulaShares: {
    ko: '두 비율: Φ((Δ − z·√(p̄(1−p̄)(1/n+1/m))) ÷ √(p₁(1−p₁)/n + p₂(1−p₂)/m))이 검정력(Fleiss). p = {rate}, Δ = {effect}, α = {alpha}, 검정력 {power} → 모두 {needed}명',
    en: 'Two shares: Φ((Δ − z·√(p̄(1−p̄)(1/n+1/m))) ÷ √(p₁(1−p₁)/n + p₂(1−p₂)/m)) is the power (Fleiss). p = {rate}, Δ = {effect}, α = {alpha}, power {power} → {needed} in all',
  },
  formulaMeans: {
    ko: '두 평균: 비중심 t 분포의 검정력. d = {effect} ÷ {deviation}, α = {alpha}, 검정력 {power} → 모두 {needed}명',
    en: 'Two means: power by the noncentral t distribution. d = {effect} ÷ {deviation}, α = {alpha}, power {power} → {needed} in all',
  },
  formulaNot: {
    ko: '비열등성: Φ(한계 ÷ √(s²/n + s²/m) − z₁₋α⸝₂)이 검정력. 한계 {effect}, α = {alpha}, 검정력 {power} → 모두 {needed}명',
    en: 'Non-inferiority: Φ(margin ÷ √(s²/n + s²/m) − z) is the power. Margin {effect}, α = {alpha}, power {power} → {needed} in all',
  },
  formulaDistance: {
    ko: '표준화 차이 = (그룹 평균 − 대조군 평균) ÷ √((그룹 분산 + 대조군 분산) ÷ 2)',
    en: 'Standardised difference = (mean − control’s mean) ÷ √((variance + control’s variance) ÷ 2)',
  },
  formulaExample: {
    ko: '예를 들어 ‘{figure}’: ({mean} − {control}) ÷ √(…) = {distance}',
    en: 'Such as “{figure}”: ({mean} − {control}) ÷ √(…) = {distance}',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Figures that groups are compared in; labels have the names of their columns. */
export const figureWords: Readonly<Record<string, Text>> = {
  recency: { ko: '마지막 구매 후 일수', en: 'Days since last purchase' },
  frequency: { ko: '구매 횟수', en: 'Purchases' },
  spend: { ko: '구매 금액', en: 'Spend' },
  recent: { ko: '최근 기간 구매 금액', en: 'Spend in the last window' },
  tenure: { ko: '고객이 된 지(일)', en: 'Days as a customer' },
  buyer: { ko: '구매한 적 있음', en: 'Has bought' },
  'reach-email': { ko: '이메일 수신동의', en: 'E-mail consent' },
  'reach-sms': { ko: '문자 수신동의', en: 'SMS consent' },
  'reach-push': { ko: '앱 푸시 수신동의', en: 'Push consent' },
  'reach-friend': { ko: '친구톡 수신 가능', en: 'Friend-talk reachable' },
};
