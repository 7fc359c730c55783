import type { Text } from '../../workers/contract/text.ts';

/** The verdict, the pictures of the ranking, and the four groups. */
export const upliftMessages = {
  varies: {
    ko: '{variant} 효과는 사람마다 다릅니다. 예측 상위 30%에서는 ‘{outcome}’ 차이가 {top}({low}~{high})이고, 전체로는 {all}입니다. 모두에게 효과가 같다면 순서가 이만큼 맞을 확률은 {p}입니다.',
    en: '{variant} changes some people more than others. Among the 30% with the highest prediction it changed “{outcome}” by {top} ({low} to {high}); over everybody by {all}. If the effect were the same for all, a ranking would fit this well with probability {p}.',
  },
  notProven: {
    ko: '사람마다 효과가 다르다는 증거를 찾지 못했습니다(p = {p}). 골라 보내지 말고 전체 효과를 보고 모두에게 보내거나 아무에게도 보내지 마세요. 전체로 {variant}의 ‘{outcome}’ 차이는 {all}({low}~{high})입니다.',
    en: 'No evidence that the effect differs from person to person (p = {p}). Treat everybody or nobody, by the overall effect: {variant} changed “{outcome}” by {all} ({low} to {high}).',
  },
  tooFew: {
    ko: '누구에게 효과가 있는지 가르기에는 모자랍니다: {needed}건은 있어야 하는데 {count}건입니다. 전체로 {variant}의 ‘{outcome}’ 차이는 {all}({low}~{high})입니다.',
    en: 'Too few to tell whom it changes: {count} where it takes {needed}. Over everybody, {variant} changed “{outcome}” by {all} ({low} to {high}).',
  },
  tooFewWhich: {
    ko: '그룹마다 대상 200명, ‘{outcome}’ 결과가 있는 사람과 없는 사람이 25명씩은 있어야 합니다.',
    en: 'Each group needs 200 units, and 25 of them with and 25 without “{outcome}”.',
  },
  tooFewMean: {
    ko: '그룹마다 대상 200명, 그 가운데 ‘{outcome}’ 값이 0이 아닌 사람이 25명은 있어야 합니다.',
    en: 'Each group needs 200 units, and 25 of them with “{outcome}” other than 0.',
  },
  noFeatures: {
    ko: '사람을 가를 열이 없습니다. 실험 전에 알던 것(지난 구매, 등급, 지역)을 열로 더해 다시 여세요. 전체로 {variant}의 ‘{outcome}’ 차이는 {all}({low}~{high})입니다.',
    en: 'There is no column left to tell people apart. Add what was known before the test (past purchases, grade, region) and open the file again. Over everybody, {variant} changed “{outcome}” by {all} ({low} to {high}).',
  },
  several: {
    ko: '실험군이 {count}개입니다. {variant}만 봤고, 설정에서 바꿀 수 있습니다.',
    en: 'There are {count} treated groups. This is about {variant}; the settings change that.',
  },
  guessedControl: {
    ko: '이름으로 보아 {control} 그룹을 대조군으로 삼았습니다.',
    en: '{control} was taken as the control, by its name.',
  },
  leftOutUnits: {
    ko: '여러 그룹에 걸친 {crossed}명과 결과가 없는 {missing}명은 뺐습니다.',
    en: '{crossed} units in several groups and {missing} without an outcome are left out.',
  },
  unconverged: {
    ko: '모델 하나가 수렴하지 않았습니다. 순서는 쓸 수 있지만 예측값은 조심하세요. 열을 줄이면 나아집니다.',
    en: 'One of the models did not converge: its order can be used, its predicted values with care. Fewer columns help.',
  },
  greyed: {
    ko: '효과가 사람마다 다르다는 증거가 없어, 아래는 참고만 하세요. 이 그림으로 대상을 고르면 우연을 고르는 셈입니다.',
    en: 'There is no evidence that effects differ, so what follows is no advice: whoever picks people by it picks chance.',
  },

  curveTitle: {
    ko: '예측 상위 30%가 늘어난 ‘{outcome}’의 {share}를 만듭니다',
    en: 'The best 30% bring {share} of the additional “{outcome}”',
  },
  curveTitlePlain: {
    ko: '예측한 순서로 보냈을 때 늘어나는 ‘{outcome}’',
    en: 'Additional “{outcome}” when people are treated in the predicted order',
  },
  curveSubtitle: {
    ko: '키니 곡선 · 실험군 한 명당 늘어난 결과 · 예측은 그 사람을 보지 않은 모델로 · 95% 구간 · {count}명',
    en: 'Qini curve · additional outcome a treated unit · predicted by models that never saw the unit · 95% interval · {count} units',
  },
  curveAxis: { ko: '예측 효과가 큰 순서로 보낸 사람', en: 'treated, in the order of the predicted effect' },
  curveName: { ko: '예측 순서', en: 'predicted order' },
  curveRandom: { ko: '아무 순서', en: 'random order' },
  curveRead: { ko: '키니 곡선 읽기', en: 'Read the Qini curve' },
  curvePoint: {
    ko: '상위 {percent}: {value} ({low}~{high}), 아무 순서라면 {random}',
    en: 'Best {percent}: {value} ({low} to {high}); in random order {random}',
  },
  percent: { ko: '상위', en: 'Best' },
  qini: { ko: '키니 곡선', en: 'Qini curve' },
  uplift: { ko: '업리프트 곡선', en: 'Uplift curve' },
  random: { ko: '아무 순서', en: 'Random order' },
  low: { ko: '구간 아래', en: 'Low' },
  high: { ko: '구간 위', en: 'High' },

  bandsTitle: {
    ko: '예측이 큰 쪽에서 실제로도 효과가 큰가요?',
    en: 'Where more was predicted, was more observed?',
  },
  bandsSubtitle: {
    ko: '예측 효과로 나눈 열 묶음 · 점은 관측한 차이와 95% 구간, 마름모는 예측',
    en: 'Tenths by predicted effect · dot: observed difference with 95% interval, diamond: predicted',
  },
  bandName: { ko: '{at}번째', en: 'Tenth {at}' },
  bandDetail: {
    ko: '{name} ({count}명): 예측 {predicted}, 관측 {difference} (95% 구간 {low}~{high})',
    en: '{name} ({count} units): predicted {predicted}, observed {difference} (95% interval {low} to {high})',
  },
  overall: { ko: '전체 {difference}', en: 'overall {difference}' },
  band: { ko: '묶음', en: 'Tenth' },
  units: { ko: '대상', en: 'Units' },
  predicted: { ko: '예측 효과', en: 'Predicted effect' },
  observed: { ko: '관측한 차이', en: 'Observed difference' },

  groupsTitle: { ko: '네 그룹', en: 'Four groups' },
  groupsHelp: {
    ko: '보냈을 때와 보내지 않았을 때의 예측으로 나누고, 실제 결과를 옆에 적었습니다.',
    en: 'Parted by what is predicted with and without treatment; what really happened stands beside.',
  },
  group: { ko: '그룹', en: 'Group' },
  pickGroup: { ko: '{name} 고르기', en: 'Select {name}' },
  noDogs: {
    ko: '보내면 오히려 줄 것으로 예측된 사람이 있지만, 구간이 0보다 아래에 있지 않아 그렇다고 말할 수 없습니다.',
    en: 'Some are predicted to do less when treated, but the interval does not lie below 0: this cannot be claimed.',
  },
  dogs: {
    ko: '이 {count}명은 보내면 오히려 줄었습니다({difference}, {low}~{high}). 보내지 마세요.',
    en: 'These {count} did less when treated ({difference}, {low} to {high}). Leave them alone.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** By group: what it is called, and what to do. */
export const quadrantTexts = {
  persuadable: {
    name: { ko: '설득되는 사람', en: 'Persuadables' },
    what: {
      ko: '보내면 하고, 보내지 않으면 덜 합니다. 여기에 쓰세요.',
      en: 'Do it because of the treatment. Spend here.',
    },
  },
  sureThing: {
    name: { ko: '원래 하는 사람', en: 'Sure things' },
    what: { ko: '보내지 않아도 많이 합니다. 비용을 아끼세요.', en: 'Do it anyway. Save the cost.' },
  },
  lostCause: {
    name: { ko: '안 움직이는 사람', en: 'Lost causes' },
    what: { ko: '보내도 거의 하지 않습니다.', en: 'Hardly do it either way.' },
  },
  sleepingDog: {
    name: { ko: '건드리면 달아나는 사람', en: 'Sleeping dogs' },
    what: { ko: '보내면 오히려 줄 것으로 예측됩니다.', en: 'Predicted to do less when treated.' },
  },
} as const;

export const upliftAssumptions = {
  chance: {
    ko: '누가 어느 그룹에 들어갈지는 우연이 정했습니다. 아니라면 차이는 효과가 아닙니다.',
    en: 'Chance decided who was treated. If not, differences are no effects.',
  },
  before: {
    ko: '쓴 열은 모두 실험 전에 알던 것입니다. 그룹마다 다르게 퍼진 열(p < 0.001)은 실험 뒤에 잰 것으로 보고 뺍니다.',
    en: 'Every column used was known before the test. One that is spread differently over the groups (p < 0.001) is taken for measured after it and left out.',
  },
  folds: {
    ko: '사람마다의 점수는 그 사람을 보지 않은 모델이 매겼습니다(다섯 조각 교차 적합). 판정은 앞 조각으로 배워 다음 조각에서 시험하는 순차 검정이 합니다.',
    en: 'Each unit is scored by models that never saw it (cross-fitting in five parts). The verdict comes from a sequential test: learn from the parts before, try on the next.',
  },
  intervals: {
    ko: '곡선과 계수의 구간은 순서를 정해진 것으로 보고 대상을 다시 뽑아 구했습니다.',
    en: 'Intervals of curves and coefficients come from resampling units with the order taken as given.',
  },
  next: {
    ko: '다음에도 비슷한 사람에게 비슷한 것을 보낸다고 봅니다. 다른 제안이면 다시 시험하세요.',
    en: 'Next time similar people get something similar. For another offer, test again.',
  },
} as const satisfies Readonly<Record<string, Text>>;
