import type { Text } from '../../workers/contract/text.ts';

/** The verdict and the steps of building groups. */
export const splitMessages = {
  points: { ko: '{value}%p', en: '{value} points' },

  alikeEnough: {
    ko: '고객 {count}명을 {sizes}명으로 나눴습니다. 특징 {figures}가지가 모두 비슷하고, {detectable} 차이까지 알아볼 수 있습니다.',
    en: '{count} customers in groups of {sizes}: alike in all {figures} figures, and enough to see a difference of {detectable}.',
  },
  alikeSmall: {
    ko: '고객 {count}명을 {sizes}명으로 나눴습니다. 특징 {figures}가지가 모두 비슷하지만, {effect} 차이를 알아보려면 모두 {needed}명이 필요합니다.',
    en: '{count} customers in groups of {sizes}: alike in all {figures} figures, but a difference of {effect} takes {needed} customers to see.',
  },
  alikeOnly: {
    ko: '고객 {count}명을 {sizes}명으로 나눴습니다. 특징 {figures}가지가 모두 비슷합니다.',
    en: '{count} customers in groups of {sizes}: alike in all {figures} figures.',
  },
  unlike: {
    ko: '고객 {count}명을 {sizes}명으로 나눴지만, ‘{figure}’에서 그룹이 다릅니다.',
    en: '{count} customers in groups of {sizes}, but the groups differ in “{figure}”.',
  },
  unlikeSpread: {
    ko: '고객 {count}명을 {sizes}명으로 나눴고 평균은 비슷하지만, {arm}의 ‘{figure}’ 분산이 대조군의 {ratio}배입니다. 값이 아주 큰 몇 사람 때문입니다.',
    en: '{count} customers in groups of {sizes}, alike on average; but “{figure}” has {ratio} times the control’s variance in {arm}: the work of a few very large values.',
  },
  unlikeAdvice: {
    ko: '“균형이 맞을 때까지”로 나누거나 시드를 바꿔 보세요.',
    en: 'Choose “until balanced”, or another seed.',
  },
  refused: {
    ko: '이대로는 나눌 수 없습니다. 고객 {differing}명은 어떤 그룹에는 들어가고 어떤 그룹에는 들어갈 수 없습니다.',
    en: 'Not like this: {differing} customers could be in some groups and not in others.',
  },
  refusedUnknown: {
    ko: '이대로는 나눌 수 없습니다. ‘{figure}’ 정보가 없어, 그룹마다 뽑을 고객이 같은지 알 수 없습니다.',
    en: 'Not like this: nothing is known of “{figure}”, so nobody can tell whether the groups would be drawn from the same customers.',
  },
  unfair: {
    ko: '이 그룹은 공정한 비교가 아닙니다. ‘{figure}’ 고객이 {arm}에는 {share}, 대조군 {control}에는 {base}입니다.',
    en: 'These groups are no fair comparison: “{figure}” holds for {share} of {arm} and {base} of the control {control}.',
  },
  unfairWhy: {
    ko: '메시지를 받겠다고 한 고객은 원래 더 자주 삽니다. 결과가 달라도 캠페인 때문인지, 동의한 고객이 많아서인지 가릴 수 없습니다. 두 그룹 모두 동의한 고객에서 다시 뽑으세요.',
    en: 'Customers who agree to messages buy more often anyway. Whatever comes out, nobody can tell the campaign from the consent. Draw both groups again from those who agreed.',
  },
  tooFew: {
    ko: '나눌 고객이 모자랍니다. {found}명 가운데 {count}명이 들어갈 수 있습니다. 그룹마다 적어도 두 명이 있어야 합니다.',
    en: 'Too few customers to divide: {count} of {found} may be in. Every group needs two at least.',
  },
  givenAlike: {
    ko: '실험 파일의 그룹 {sizes}명은 특징 {figures}가지가 모두 비슷합니다. 비교해도 됩니다.',
    en: 'The groups of the experiment file ({sizes}) are alike in all {figures} figures: a fair comparison.',
  },

  whoTitle: { ko: '1. 누구를 나누나요', en: '1. Who is divided' },
  whoBuyers: { ko: '구매한 고객 {count}명', en: '{count} customers who bought' },
  whoMembers: {
    ko: '구매했거나 회원 파일에 있는 고객 {count}명',
    en: '{count} customers who bought or are members',
  },
  whoGiven: { ko: '실험 파일에 있는 고객 {count}명', en: '{count} customers of the experiment file' },
  whoUnknown: {
    ko: '고객 명단에 없는 대상 {unknown}, 여러 그룹에 든 고객 {crossed}은 뺐습니다.',
    en: 'Left out: {unknown} units who are no customers here, {crossed} customers in several groups.',
  },
  whoEligible: {
    ko: '그중 {count}명에게 쓰는 채널 모두로 보낼 수 있습니다. 대조군도 이 고객에서 뽑습니다.',
    en: '{count} of them may be reached by every channel in use. The control is drawn from them too.',
  },
  whoAll: {
    ko: '보내는 채널을 고르면, 그 채널에 동의한 고객만 모든 그룹에 남깁니다.',
    en: 'Choose the channels below: only those they may reach stay, in every group.',
  },
  channelTable: { ko: '채널마다 보낼 수 있는 고객', en: 'Who may be reached, by channel' },
  channel: { ko: '채널', en: 'Channel' },
  reachable: { ko: '보낼 수 있음', en: 'May be reached' },
  optedOut: { ko: '동의 뒤 수신거부', en: 'Opted out since' },
  used: { ko: '쓰는 채널', en: 'In use' },
  unchecked: {
    ko: '회원 파일에 {channel} 수신동의 열이 없어 확인하지 못했습니다. 동의한 고객만 남았는지 보내기 전에 직접 확인하세요.',
    en: 'Not checked: the members file has no column of consent to {channel}. Make sure yourself that everybody agreed before sending.',
  },
  refusedTitle: { ko: '왜 안 되나요', en: 'Why not' },
  refusedWhy: {
    ko: '{channel} 그룹은 그 채널에 동의한 {eligible}명에서, 다른 그룹은 {others}명에서 뽑게 됩니다. 동의한 고객은 원래 더 자주 사므로, 아무 효과가 없어도 차이가 나옵니다.',
    en: 'The group for {channel} would be drawn from the {eligible} who agreed, others from {others}. Those who agree buy more often anyway: there would be a difference even if the message did nothing.',
  },
  refusedFix: { ko: '모든 그룹을 같은 조건으로 나누기', en: 'Draw every group from the same customers' },

  planTitle: { ko: '2. 이만하면 충분한가요', en: '2. Is it enough' },
  baseRate: {
    ko: '{from}부터 {to}까지, 그 전부터 있던 대상 고객 {customers}명 가운데 {buyers}명이 샀습니다: {buyers} ÷ {customers} = {rate}.',
    en: 'From {from} to {to}, {buyers} of the {customers} customers of this audience who were there before bought: {buyers} ÷ {customers} = {rate}.',
  },
  baseTyped: {
    ko: '계획에는 입력한 {rate} 비율을 씁니다.',
    en: 'The plan uses the {rate} that was typed in.',
  },
  baseMean: {
    ko: '{from}부터 {to}까지, 그 전부터 있던 대상 고객 {customers}명은 한 명이 평균 {mean}을 썼습니다(표준편차 {deviation}).',
    en: 'From {from} to {to}, the {customers} customers of this audience who were there before spent {mean} each on average (standard deviation {deviation}).',
  },
  noBase: {
    ko: '실험 기간만큼의 지난 기록이 없어 지금 값을 재지 못했습니다. 기간을 줄이거나 더 긴 기록을 넣으세요.',
    en: 'There is no past window as long as the test, so the present value could not be measured. Shorten the test, or load a longer history.',
  },
  noPlan: {
    ko: '지난 기간에 대상 고객이 아무도 사지 않았거나 모두 샀습니다. 그래서 필요한 고객 수를 낼 수 없습니다. 지난 캠페인에서 본 비율을 설정에 넣으세요.',
    en: 'In the past window nobody of this audience bought, or everybody did, so no size can be given. Type in the share you saw in an earlier campaign.',
  },
  planSubtitle: {
    ko: '{effect} 차이를 검정력 {power}, 유의수준 {alpha}로 알아보려면',
    en: 'To see a difference of {effect} with power {power} at level {alpha}',
  },
  planSubtitleNot: {
    ko: '{effect} 넘게 나쁘지 않다는 것을 검정력 {power}, 유의수준 {alpha}로 보이려면',
    en: 'To show that it is not worse by more than {effect}, with power {power} at level {alpha}',
  },
  arm: { ko: '그룹', en: 'Group' },
  needed: { ko: '필요한 고객', en: 'Needed' },
  there: { ko: '있는 고객', en: 'There' },
  powerNow: { ko: '지금의 검정력', en: 'Power as it is' },
  seen: { ko: '알아볼 수 있는 차이', en: 'Difference it can see' },
  impossible: {
    ko: '그런 효과는 있을 수 없습니다. 더 작은 효과를 넣으세요.',
    en: 'No such effect is possible. Enter a smaller one.',
  },
  isEnough: { ko: '충분합니다.', en: 'That is enough.' },
  tooSmall: { ko: '모자랍니다. 할 수 있는 일:', en: 'Too few. What can be done:' },
  adviceEffect: {
    ko: '{detectable} 이상의 효과를 노리는 더 과감한 시도를 합니다.',
    en: 'Test something bolder, with an effect of {detectable} or more.',
  },
  adviceWait: {
    ko: '하루에 새로 들어오는 대상 고객이 {perDay}명이므로, {days}일 더 모읍니다.',
    en: 'Wait: {perDay} new customers of this kind come a day, so {days} days fill the groups.',
  },
  adviceWaitLong: {
    ko: '새 고객만 기다리면 {days}일이 걸립니다. 대상을 넓히세요: 필터를 풀거나, 더 많은 고객에게 닿는 채널을 고릅니다.',
    en: 'Waiting for new customers alone takes {days} days. Widen the audience: drop a filter, or choose a channel that reaches more.',
  },
  adviceArms: {
    ko: '그룹을 둘로 줄입니다. 그룹이 {count}개면 유의수준도 {comparisons}번으로 나눠 씁니다.',
    en: 'Use two groups: with {count}, the level is shared out among {comparisons} comparisons.',
  },
  adviceLonger: {
    ko: '기간을 늘립니다. 살 시간이 길수록 산 비율이 커져 차이가 드러납니다.',
    en: 'Run it longer: the more time to buy, the larger the share and its difference.',
  },
  adviceShare: {
    ko: '돈 대신 ‘구매한 비율’로 판단합니다. 돈은 몇 사람의 큰 구매에 크게 흔들립니다.',
    en: 'Decide by the share who buy: spend swings with a few large purchases.',
  },

  armsTitle: { ko: '3. 그룹', en: '3. The groups' },
  name: { ko: '이름', en: 'Name' },
  share: { ko: '비율 %', en: 'Share %' },
  control: { ko: '대조군', en: 'Control' },
  size: { ko: '고객 수', en: 'Customers' },
  addArm: { ko: '그룹 더하기', en: 'Add a group' },
  removeArm: { ko: '‘{name}’ 그룹 빼기', en: 'Remove “{name}”' },
  chooseArm: { ko: '‘{name}’ 고객 고르기', en: 'Choose the customers of “{name}”' },
  pick: { ko: '고르기', en: 'Choose' },
  armName: { ko: '{at}번째 그룹의 이름', en: 'Name of group {at}' },
  armShare: { ko: '‘{name}’ 비율(%)', en: 'Share of “{name}” in %' },
  armChannel: { ko: '‘{name}’ 채널', en: 'Channel of “{name}”' },
  armControl: { ko: '‘{name}’ 그룹을 대조군으로', en: '“{name}” is the control' },
  holdOut: { ko: '홀드아웃', en: 'Hold-out' },
  sameName: { ko: '그룹 이름은 서로 달라야 합니다.', en: 'Each group needs a name of its own.' },
  noShare: { ko: '비율은 0보다 커야 합니다.', en: 'A share must be above 0.' },
} as const satisfies Readonly<Record<string, Text>>;

export const armChannelWords = {
  none: { ko: '보내지 않음', en: 'Nothing' },
  email: { ko: '이메일', en: 'E-mail' },
  sms: { ko: '문자', en: 'SMS' },
  push: { ko: '앱 푸시', en: 'App push' },
  friend: { ko: '카카오 친구톡', en: 'Friend-talk (KakaoTalk)' },
} as const satisfies Readonly<Record<string, Text>>;

export const splitAssumptions = {
  same: {
    ko: '모든 그룹은 같은 조건의 고객에서 뽑습니다: 쓰는 채널 모두에 동의했고, 그 뒤 수신거부하지 않은 고객.',
    en: 'All groups are drawn from customers under one condition: agreed to every channel in use, and not opted out since.',
  },
  order: {
    ko: '고객을 번호 순서로 세운 뒤 시드로 뽑으므로, 줄 순서가 바뀌어도 같은 그룹이 나옵니다.',
    en: 'Customers are put in the order of their ids and drawn by the seed, so the order of rows does not matter.',
  },
  past: {
    ko: '필요한 고객 수는 지난 기간의 값이 실험 동안에도 비슷하다고 보고 셉니다.',
    en: 'Sizes assume that the test will see about what the past window saw.',
  },
  limits: {
    ko: '표준화 차이가 0.1보다 작고 분산비가 0.5~2이면 비슷하다고 봅니다.',
    en: 'Alike means a standardised difference below 0.1 and a variance ratio of 0.5 to 2.',
  },
} as const satisfies Readonly<Record<string, Text>>;
