import { programIds } from '../../workers/analyses/lifecycle/result.ts';
import { programReasons } from '../analyses/lifecycle/reasons.ts';
import { combinedSource, type Audience } from '../../workers/contract/audience.ts';
import type { AudienceReasons } from '../../workers/contract/reasons.ts';
import type { Lang, Text } from '../../workers/contract/text.ts';
import type { RfmSegmentId } from '../../workers/analyses/rfm/segments.ts';
import { exportMessages as m } from '../i18n/messagesExport.ts';

/** Sentences about one customer; see contract/reasons.ts for what stands in braces. */
interface ReasonTexts {
  /** By group id. */
  readonly byGroup: Readonly<Record<string, Text>>;
  readonly otherwise?: Text;
}

/** What every list with recency, frequency and monetary value can say. */
const bought: Text = {
  ko: '{frequency}번 사서 합계 {monetary}, 마지막 구매는 {recencyDays}일 전입니다.',
  en: 'Bought {frequency} {frequency?time|times} for {monetary} in all, last {recencyDays} {recencyDays?day|days} ago.',
};

const rfm: Readonly<Record<RfmSegmentId, Text>> = {
  champions: {
    ko: '{frequency}번 사서 합계 {monetary}, 마지막 구매는 {recencyDays}일 전. 최근에도 자주, 많이 삽니다.',
    en: 'Buys lately, often and a lot: {frequency} {frequency?time|times} for {monetary} in all, last {recencyDays} {recencyDays?day|days} ago.',
  },
  loyal: {
    ko: '{frequency}번 사서 합계 {monetary}, 마지막 구매는 {recencyDays}일 전. 꾸준히 찾아옵니다.',
    en: 'Keeps coming back: {frequency} {frequency?purchase|purchases} for {monetary} in all, the last {recencyDays} {recencyDays?day|days} ago.',
  },
  potential: {
    ko: '{recencyDays}일 전에도 샀고 지금까지 {frequency}번, 합계 {monetary}. 단골이 될 만합니다.',
    en: 'Could become a regular: bought {recencyDays} {recencyDays?day|days} ago, {frequency} {frequency?purchase|purchases} for {monetary} so far.',
  },
  new: {
    ko: '{recencyDays}일 전에 샀고 아직 {frequency}번, 합계 {monetary}. 이제 막 시작한 고객입니다.',
    en: 'Has only just begun: bought {recencyDays} {recencyDays?day|days} ago, {frequency} {frequency?purchase|purchases} for {monetary} so far.',
  },
  promising: {
    ko: '{recencyDays}일 전에 샀고 지금까지 {frequency}번, 합계 {monetary}. 다시 부를 때입니다.',
    en: 'Worth a second invitation: bought {recencyDays} {recencyDays?day|days} ago, {frequency} {frequency?purchase|purchases} for {monetary} so far.',
  },
  needAttention: {
    ko: '{frequency}번 사서 합계 {monetary}. 보통만큼 사던 고객인데 {recencyDays}일째 뜸합니다.',
    en: 'Has gone quiet: {frequency} {frequency?purchase|purchases} for {monetary} in all, none for {recencyDays} {recencyDays?day|days}.',
  },
  aboutToSleep: {
    ko: '{frequency}번 사서 합계 {monetary}. {recencyDays}일째 오지 않아 휴면이 가깝습니다.',
    en: 'Close to dormant: {frequency} {frequency?purchase|purchases} for {monetary} in all, none for {recencyDays} {recencyDays?day|days}.',
  },
  atRisk: {
    ko: '{frequency}번 사서 합계 {monetary}. 꽤 사던 고객인데 {recencyDays}일째 오지 않습니다.',
    en: 'A good buyer who stays away: {frequency} {frequency?purchase|purchases} for {monetary} in all, none for {recencyDays} {recencyDays?day|days}.',
  },
  cantLose: {
    ko: '{frequency}번 사서 합계 {monetary}. 가장 많이 사던 고객인데 {recencyDays}일째 오지 않습니다.',
    en: 'Among the best buyers, and gone: {frequency} {frequency?purchase|purchases} for {monetary} in all, none for {recencyDays} {recencyDays?day|days}.',
  },
  hibernating: {
    ko: '오래전에 {frequency}번, 합계 {monetary}. 그 뒤로 {recencyDays}일째 오지 않습니다.',
    en: 'Bought a little, long ago: {frequency} {frequency?purchase|purchases} for {monetary} in all, none for {recencyDays} {recencyDays?day|days}.',
  },
  lost: {
    ko: '{recencyDays}일 동안 구매가 없고, 그 전에도 {frequency}번에 합계 {monetary}뿐입니다.',
    en: 'Nothing for {recencyDays} {recencyDays?day|days}, and only {frequency} {frequency?purchase|purchases} for {monetary} before that.',
  },
};

/** By the source of a list: the id of its analysis, or combinedSource. */
const reasonTexts: Readonly<Partial<Record<string, ReasonTexts>>> = {
  rfm: { byGroup: rfm, otherwise: bought },
  [combinedSource]: { byGroup: {}, otherwise: bought },
};

/** Of a list made from one program, why its customers are in it; of stages and several programs, what they bought. */
function reasonsOfProgram(selection: Audience['selection']): ReasonTexts {
  const [cell, ...others] = selection.by === 'cells' ? selection.cells : [];
  const program = cell === undefined || others.length > 0 ? undefined : programIds[cell];
  // A suggested category is a number here: what was bought says more.
  if (program === undefined || program === 'crossSell') return { byGroup: {}, otherwise: bought };
  return { byGroup: {}, otherwise: programReasons[program] };
}

/** The sentences for the members of a list; undefined where its source gives no reason. */
export function reasonsFor(
  { analysis, selection }: Pick<Audience, 'analysis' | 'selection'>,
  lang: Lang,
): AudienceReasons | undefined {
  const own = Object.hasOwn(reasonTexts, analysis) ? reasonTexts[analysis] : undefined;
  const texts = analysis === 'lifecycle' ? reasonsOfProgram(selection) : own;
  if (texts === undefined) return undefined;
  return {
    header: m.reason[lang],
    byGroup: Object.fromEntries(Object.entries(texts.byGroup).map(([id, text]) => [id, text[lang]])),
    ...(texts.otherwise ? { otherwise: texts.otherwise[lang] } : {}),
  };
}
