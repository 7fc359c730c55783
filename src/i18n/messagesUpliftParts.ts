import type { Text } from '../../workers/contract/text.ts';

/** Profit and the cut-off, lists, columns, models, and how it was computed. */
export const upliftParts = {
  profitHelp: {
    ko: '결과 1의 값과 한 명에게 드는 비용을 적으면 이익이 나옵니다.',
    en: 'Give the worth of one outcome and the cost of one contact, and the profit appears.',
  },
  profitCurve: {
    ko: '보낸 비율에 따른 이익 · 95% 구간 · {count}명 기준',
    en: 'Profit by share treated · 95% interval · for {count} units',
  },
  gainCurve: {
    ko: '보낸 비율에 따라 늘어나는 ‘{outcome}’ · 95% 구간 · {count}명 기준',
    en: 'Additional “{outcome}” by share treated · 95% interval · for {count} units',
  },
  profitChartTitle: {
    ko: '상위 {percent}까지 보내면 이익 {profit}',
    en: 'Treating the best {percent} leaves {profit}',
  },
  gainChartTitle: {
    ko: '상위 {percent}까지 보내면 ‘{outcome}’ {extra} 증가',
    en: 'Treating the best {percent} adds {extra} “{outcome}”',
  },
  slider: { ko: '상위 몇 %까지 보낼까요', en: 'Best so many percent' },
  profitName: { ko: '이익', en: 'profit' },
  gainName: { ko: '늘어난 결과', en: 'additional' },
  readProfit: { ko: '이익 곡선 읽기', en: 'Read the profit curve' },
  cutUnits: {
    ko: '상위 {percent}: {count}명. ‘{outcome}’ {extra} 증가({low}~{high}), 모두에게 보낼 때의 {part}.',
    en: 'Best {percent}: {count} units. {extra} more “{outcome}” ({low} to {high}), {part} of what treating everybody brings.',
  },
  cutProfit: {
    ko: '비용 {cost}, 이익 {profit}({low}~{high}). 모두에게 보내면 이익 {all}.',
    en: 'Cost {cost}, profit {profit} ({low} to {high}). Treating everybody leaves {all}.',
  },
  cutTies: {
    ko: '점수가 같은 사람은 함께 들어가므로 {percent}보다 많습니다.',
    en: 'People with the same score come together, so these are more than {percent}.',
  },
  best: { ko: '이익이 가장 큰 {percent}로', en: 'Go to the most profitable: {percent}' },
  bestNote: {
    ko: '가장 큰 점은 우연히 높은 곳이기 쉽습니다. 구간을 함께 보고, 다음 캠페인에서 작은 대조군을 남겨 확인하세요.',
    en: 'The highest point is high by chance too. Look at the interval, and keep a small control next time to check.',
  },
  share: { ko: '보낸 비율', en: 'Treated' },
  extra: { ko: '늘어난 결과', en: 'Additional' },
  profit: { ko: '이익', en: 'Profit' },

  listName: { ko: '{variant} 효과 상위 {percent}', en: 'Best {percent} for {variant}' },
  listCut: { ko: '이 사람들을 명단으로', en: 'Make a list of them' },
  notCustomers: {
    ko: '실험 대상이 불러온 고객과 이어지지 않아 명단 대신 파일로 드립니다. 고객번호가 든 ‘대상’ 열을 정하면 명단으로 만들 수 있습니다.',
    en: 'The units are not among the customers loaded, so here is a file instead of a list. Set the column of customer numbers as “Unit” and lists can be made.',
  },
  someCustomers: {
    ko: '이 두 그룹 {of}명 가운데 {count}명이 불러온 고객입니다. 명단에는 이들만 들어갑니다.',
    en: '{count} of the {of} units in these two groups are customers loaded; lists hold those.',
  },
  download: { ko: '점수 파일 내려받기(CSV)', en: 'Download the scores (CSV)' },
  fileName: { ko: '업리프트 점수', en: 'uplift scores' },
  columnUnit: { ko: '대상', en: 'unit' },
  columnRow: { ko: '줄', en: 'row' },
  columnScore: { ko: '예측 효과', en: 'predicted_effect' },
  columnGroup: { ko: '그룹', en: 'group' },
  columnChosen: { ko: '상위 {percent}%', en: 'best_{percent}_percent' },
  yes: { ko: '예', en: 'yes' },
  no: { ko: '아니요', en: 'no' },

  levelsTitle: {
    ko: '{feature}: 효과가 가장 큰 쪽은 {level} ({difference})',
    en: '{feature}: largest effect for {level} ({difference})',
  },
  levelsTitleNone: {
    ko: '{feature}에 따라 효과가 다르다는 증거는 없습니다',
    en: 'No evidence that the effect differs by {feature}',
  },
  levelsSubtitle: {
    ko: '관측한 차이(실험군 − 대조군)와 95% 구간 · 코크란 Q p = {p}, 열 {count}개를 함께 보아 홀름으로 {holm}',
    en: 'Observed difference (treated less control) with 95% interval · Cochran’s Q p = {p}, by Holm over {count} columns {holm}',
  },
  levelsUntested: {
    ko: '관측한 차이(실험군 − 대조군)와 95% 구간 · 결과가 적어 검정하지 않음',
    en: 'Observed difference (treated less control) with 95% interval · too few outcomes to test',
  },
  levelDetail: {
    ko: '{name}: {count}명, {difference} (95% 구간 {low}~{high})',
    en: '{name}: {count} units, {difference} (95% interval {low} to {high})',
  },
  whichFeature: { ko: '어느 열', en: 'Which column' },
  featureChoice: { ko: '{feature} (p = {p})', en: '{feature} (p = {p})' },
  level: { ko: '값', en: 'Value' },
  holm: { ko: '나머지와 다른가: 홀름 p', en: 'Differs from the rest: Holm p' },
  range: { ko: '{from}~{to}', en: '{from} to {to}' },
  missingLevel: { ko: '값 없음', en: 'no value' },
  rareLevel: { ko: '드문 값', en: 'rare values' },
  levelsNote: {
    ko: '점이 굵은 색인 값은 열을 모두 함께 보아도 나머지와 다릅니다(홀름 p < 0.05). 여기 보이는 것은 한 번에 한 열이고, 점수는 모든 열을 함께 봅니다.',
    en: 'Values in colour differ from the rest with all columns taken into account (Holm p < 0.05). This is one column at a time; the score looks at all of them.',
  },
  leftOutTitle: { ko: '쓰지 않은 열', en: 'Columns left out' },
  differsByArm: {
    ko: '그룹마다 다르게 퍼져 있습니다(p = {p}). 실험 뒤에 잰 것 같습니다.',
    en: 'Spread differently over the groups (p = {p}): looks as if measured after the test.',
  },
  tellsOutcome: {
    ko: '이 열만으로 결과를 거의 알 수 있습니다. 결과를 다시 적은 것 같습니다.',
    en: 'Says the outcome almost by itself: looks like the outcome once more.',
  },
  constant: { ko: '모두 같은 값입니다.', en: 'The same for everybody.' },
  manyValues: { ko: '서로 다른 글자 값이 너무 많습니다.', en: 'Too many different texts.' },
  tooMany: {
    ko: '한 번에 20개까지 씁니다. 설정에서 고르세요.',
    en: 'Up to 20 are used at a time; choose in the settings.',
  },
  notChosen: { ko: '고르지 않았습니다.', en: 'Not chosen.' },
  usedAnyway: {
    ko: '{feature}: 골랐기 때문에 썼지만 그룹마다 다르게 퍼져 있습니다(p = {p}). 실험 뒤에 잰 열이면 결과를 믿을 수 없습니다.',
    en: '{feature} was chosen and used, though it is spread differently over the groups (p = {p}). If it was measured after the test, nothing here can be trusted.',
  },

  modelsTitle: { ko: '모델과 검정', en: 'Models and the test' },
  model: { ko: '모델', en: 'Model' },
  twoModel: { ko: '두 모델', en: 'Two models' },
  transformation: { ko: '클래스 변환', en: 'Class transformation' },
  used: { ko: '(사용)', en: '(used)' },
  qini: { ko: '키니 계수', en: 'Qini coefficient' },
  auuc: { ko: '업리프트 곡선 넓이(AUUC)', en: 'AUUC' },
  z: { ko: '순차 검정 z', en: 'Sequential z' },
  p: { ko: '한쪽 p', en: 'One-sided p' },
  slope: { ko: '기울기 β', en: 'Slope β' },
  slopeNote: {
    ko: 'β는 예측 효과가 1 클 때 관측한 효과가 얼마나 큰지입니다. 1이면 크기까지 맞고, 0이면 순서에 뜻이 없습니다.',
    en: 'β is how much larger the observed effect is where one more was predicted: 1 where sizes are right, 0 where the order means nothing.',
  },
  pNote: {
    ko: '두 모델을 다 해 보았으므로 p를 두 배로 해서 {p}로 판정했습니다.',
    en: 'As both models were tried, the p is doubled: the verdict goes by {p}.',
  },
  topTitle: { ko: '상위 몇 %의 관측한 차이', en: 'Observed difference among the best' },

  formulaQini: {
    ko: '키니 곡선: 점수 상위 비율 φ까지 (실험군 합 − 대조군 합 × 실험군 수 ÷ 대조군 수) ÷ 실험군 전체. φ = 100%에서 {all}. 키니 계수는 이 곡선과 곧은 선 사이 넓이로 {qini}, AUUC는 φ × (실험군 평균 − 대조군 평균) 아래 넓이로 {auuc}입니다.',
    en: 'Qini curve: down to share φ, (sum of the treated − sum of the control × treated ÷ control) ÷ all treated. At φ = 100% it is {all}. The Qini coefficient is the area between it and the straight line, {qini}; AUUC is the area under φ × (mean of the treated − mean of the control), {auuc}.',
  },
  formulaModels: {
    ko: '두 모델: 그룹마다 벌점을 둔 {kind} 회귀를 맞추고 두 예측의 차이를 점수로 씁니다. 클래스 변환: (y − ȳ)(t − e) ÷ (e(1 − e))를 벌점을 둔 선형 회귀로 맞춥니다(e는 실험군 비율). 열 {columns}개, 벌점은 대상 수의 {control}배(대조군), {treated}배(실험군), {transformation}배(변환)로, 배우는 조각 안에서 교차 검증으로 골랐습니다.',
    en: 'Two models: a penalised {kind} regression in each group, the difference of the two predictions being the score. Class transformation: penalised linear regression of (y − ȳ)(t − e) ÷ (e(1 − e)), e being the share treated. {columns} columns; penalties of {control} (control), {treated} (treated) and {transformation} (transformation) times the number of units, chosen by cross-validation within the parts learnt from.',
  },
  logistic: { ko: '로지스틱', en: 'logistic' },
  linear: { ko: '선형', en: 'linear' },
  formulaTest: {
    ko: '검정: 대상을 다섯 조각으로 나누고, 둘째 조각부터 그 앞 조각들로만 배운 점수를 써서 y = a + b·예상 + c(t − e) + β(t − e)(점수 − 평균)을 맞춥니다. β의 t값 넷을 더해 √4로 나눈 z = {z}. 효과가 모두 같다면 표준정규분포를 따릅니다.',
    en: 'Test: units are parted into five; from the second part on, y = a + b expected + c(t − e) + β(t − e)(score − its mean) is fitted with scores learnt from the parts before it alone. The four t values of β, added up and divided by √4, give z = {z}, standard normal if the effect is the same for all.',
  },
  formulaGroups: {
    ko: '네 그룹: 예측 효과가 0보다 작으면 건드리면 달아나는 사람, 전체 효과보다 크면 설득되는 사람. 그 사이에서는 보내지 않았을 때의 예측이 대조군 평균 이상이면 원래 하는 사람, 아니면 안 움직이는 사람.',
    en: 'Four groups: sleeping dogs where the predicted effect is below 0, persuadables where it is above the overall effect; between them sure things where the prediction without treatment is at least the control’s mean, lost causes otherwise.',
  },

  lockedTitle: { ko: '이런 파일이면 됩니다', en: 'A file like this is enough' },
  lockedHelp: {
    ko: '한 줄에 실험 대상 한 명: 어느 그룹이었는지, 결과, 그리고 실험 전에 알던 열 하나 이상. 우연히 나눈 실험이어야 합니다.',
    en: 'One unit of the test a row: its group, the outcome, and at least one column known before the test. Chance must have divided them.',
  },
  exampleGrade: { ko: '등급', en: 'grade' },
  exampleGold: { ko: '골드', en: 'gold' },
  exampleNew: { ko: '신규', en: 'new' },
} as const satisfies Readonly<Record<string, Text>>;
