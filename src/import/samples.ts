import type { PreviewRequest } from '../../workers/contract/importing.ts';
import type { Text } from '../../workers/contract/text.ts';

interface SampleFile {
  /** Where it is served, beside the page. */
  readonly path: string;
  readonly fileName: string;
}

/** Invented data with a known truth. Several files become one data set. */
export interface Sample {
  readonly id: string;
  readonly files: readonly SampleFile[];
  readonly title: Text;
  readonly story: Text;
  readonly facts: Text;
}

function shopFile(name: string): SampleFile {
  return { path: `samples/korean-shop/${name}.csv.gz`, fileName: `korean-shop-${name}.csv.gz` };
}

export const samples: readonly Sample[] = [
  {
    id: 'korean-shop',
    files: [shopFile('orders')],
    title: { ko: '어느 온라인 가게의 두 해', en: 'Two years of a Korean online shop' },
    story: {
      ko: '명절과 계절을 타고, 단골이 생기고 떠나는 가게입니다. 지어낸 자료라서 정답을 알고 있고, 분석이 그것을 찾아내는지 볼 수 있습니다.',
      en: 'Holidays and seasons, regulars who come and go. The data is invented, so its truth is known, and you can see whether an analysis finds it.',
    },
    facts: {
      ko: '회원 8,000명 · 2년 · 주문 약 60,000줄',
      en: '8,000 members · two years · about 60,000 order lines',
    },
  },
  {
    id: 'korean-shop-whole',
    files: ['orders', 'members', 'contacts', 'spend', 'events', 'feedback'].map(shopFile),
    title: {
      ko: '가게 전체: 주문, 회원, 메시지, 광고, 방문, 의견',
      en: 'The same shop with all its tables: orders, members, messages, advertising, visits, feedback',
    },
    story: {
      ko: '같은 가게가 누구에게 무엇을 보냈고, 광고에 얼마를 썼고, 어디에서 손님을 놓쳤는지까지 한 번에 엽니다. 주문만으로는 답할 수 없던 질문이 열립니다.',
      en: 'Also whom it wrote to, what it spent on advertising and where visitors were lost, opened in one go. It unlocks questions that orders alone cannot answer.',
    },
    facts: {
      ko: '파일 6개 · 주문 약 60,000줄 · 메시지 약 80,000통 · 방문 기록 약 150,000줄',
      en: 'six files · about 60,000 order lines · 80,000 messages · 150,000 events',
    },
  },
];

/** By path: samples may share a file. */
const loads = new Map<string, Promise<Blob>>();

/** The files of a sample. Each is fetched once; later calls get the same bytes without a request. */
export function loadSample({ files }: Sample): Promise<readonly PreviewRequest[]> {
  return Promise.all(files.map(async (one) => ({ file: await loadFile(one), fileName: one.fileName })));
}

function loadFile({ path }: SampleFile): Promise<Blob> {
  const known = loads.get(path);
  if (known) return known;
  const load = fetchFile(path);
  loads.set(path, load);
  load.catch(() => loads.delete(path));
  return load;
}

async function fetchFile(path: string): Promise<Blob> {
  const response = await fetch(`${import.meta.env.BASE_URL}${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.blob();
}

export async function preloadSamples(): Promise<void> {
  await Promise.allSettled(samples.map(loadSample));
}
