import type { Text } from '../../workers/contract/text.ts';

/** Accounts of the figures of moves between groups: those of titles, the total, and what is said of the outlook. */
export const moveWords = {
  up: { ko: '더 나은 그룹으로 올라간 고객', en: 'Customers who moved up' },
  down: { ko: '더 낮은 그룹으로 내려온 고객', en: 'Customers who moved down' },
  directionFormula: {
    ko: '처음 그룹마다 이렇게 옮긴 고객을 세어 더한 값. 그룹의 순서는 그 분석이 정한 것입니다.',
    en: 'Customers of each earlier group who moved that way, added up; the order of the groups is that of their analysis',
  },
  stayed: { ko: '같은 그룹에 남은 비율', en: 'Share that stayed in the same group' },
  stayedCount: { ko: '같은 그룹에 남은 고객', en: 'Customers in the same group' },
  countedFormula: {
    ko: '처음 날짜의 그룹마다 고객을 더한 값. 그때 아직 고객이 아니던 사람도 셉니다.',
    en: 'Customers of all earlier groups, added up, those not yet customers then among them',
  },
  change: { ko: '매출의 변화', en: 'Change of revenue' },
  grown: { ko: '늘어난 매출', en: 'Growth of revenue' },
  fallen: { ko: '줄어든 매출', en: 'Fall of revenue' },
  fallenFormula: { ko: '앞 기간 매출 − 이번 기간 매출', en: 'Revenue before − revenue now' },
  flows: { ko: '이동의 수', en: 'Moves' },
  flowsFormula: {
    ko: '(처음 그룹, 나중 그룹) 쌍 가운데 고객이 있는 것을 센 수. 남은 고객과 새 고객의 쌍도 셉니다.',
    en: 'Pairs of an earlier and a later group that hold somebody, counted, with those who stayed or came new',
  },

  expected: { ko: '{day}에 ‘{group}’일 고객', en: '{group} expected on {day}' },
  expectedFormula: {
    ko: 'Σ(그룹의 지금 고객 수 × 거기서 ‘{group}’에 가는 비율) + 새로 오는 고객',
    en: 'Σ(customers of a group now × share of it going to {group}) + those who come new',
  },
  low: { ko: '{group}의 95% 구간 아래 끝', en: '{group}: low end of the 95% band' },
  high: { ko: '{group}의 95% 구간 위 끝', en: '{group}: high end of the 95% band' },
  now: { ko: '지금 ‘{group}’인 고객', en: '{group} now' },
  newcomers: { ko: '마지막 {days}일에 새로 온 고객', en: 'Customers who came in the last {days} days' },
  newcomersFormula: {
    ko: '그 사이 처음 산 고객을 지금 그룹마다 세어 더한 값',
    en: 'Those who first bought in that time, counted by the group they are in now and added up',
  },

  observed: { ko: '견준 단계', en: 'Steps compared' },
  observedFormula: {
    ko: '자료에서 거슬러 올라가며 끝까지 본, 같은 길이의 이동을 센 수',
    en: 'Moves over the same number of days that the file holds, counted back from its end',
  },
  chi: { ko: '비율이 같았는지의 χ²', en: 'χ² of whether the shares stayed the same' },
  chiFormula: {
    ko: '단계·처음 그룹·나중 그룹마다 (센 수 − 기대한 수)² ÷ 기대한 수를 더한 값. 기대한 수 = 그 단계의 처음 그룹 고객 × 모든 단계를 합친 비율',
    en: 'Σ(counted − expected)² ÷ expected over steps and pairs of groups; expected = customers of the earlier group in the step × its share over all steps',
  },
  freedom: { ko: '자유도', en: 'Degrees of freedom' },
  freedomFormula: {
    ko: '처음 그룹마다 (고객이 있던 단계의 수 − 1) × (간 적이 있는 그룹의 수 − 1)을 더한 값',
    en: 'Σ over earlier groups of (steps in which it had customers − 1) × (groups anyone of it went to − 1)',
  },
  p: { ko: 'p(우연히 이만큼 다를 확률)', en: 'p: how often chance alone differs so much' },
  pFormula: {
    ko: '자유도 {freedom}인 χ² 분포에서 {chi}이거나 그보다 큰 값이 나올 확률',
    en: 'The chance of {chi} or more in a χ² distribution with {freedom} degrees of freedom',
  },
  shift: { ko: '앞선 비율과 다르게 움직인 고객', en: 'Customers who moved otherwise than before' },
  shiftFormula: {
    ko: '마지막 단계에서 Σ|센 수 − 앞선 비율로 기대한 수| ÷ 2를 고객 수로 나눈 값',
    en: 'Of the last step: Σ|counted − expected by the shares before| ÷ 2, divided by its customers',
  },
  small: { ko: '5명도 기대되지 않는 칸', en: 'Cells with fewer than 5 expected' },
  smallFormula: {
    ko: '기대한 수가 5보다 작은 칸 ÷ χ²에 들어간 칸',
    en: 'Cells with fewer than 5 expected ÷ cells that the χ² adds up',
  },
  off: { ko: '전망이 빗나간 고객 수', en: 'Customers the outlook was off by' },
  offFormula: {
    ko: '그룹마다 |내다본 수 − 실제 수|를 더한 값',
    en: 'Σ|foretold − came true| over the groups',
  },
  naive: { ko: '그대로라고 보았을 때 빗나간 수', en: 'Customers “nothing changes” was off by' },
  naiveFormula: {
    ko: '그룹마다 |앞 날짜의 수 − 실제 수|를 더한 값',
    en: 'Σ|size at the earlier date − what came true| over the groups',
  },
} as const satisfies Readonly<Record<string, Text>>;
