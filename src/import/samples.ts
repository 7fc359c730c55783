import type { Text } from '../../workers/contract/text.ts';

/** Invented data with a known truth, served beside the page. */
export interface Sample {
  readonly id: string;
  readonly path: string;
  readonly fileName: string;
  readonly title: Text;
  readonly story: Text;
  readonly facts: Text;
}

export const samples: readonly Sample[] = [
  {
    id: 'korean-shop',
    path: 'samples/korean-shop/orders.csv.gz',
    fileName: 'korean-shop-orders.csv.gz',
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
];

const loads = new Map<string, Promise<Blob>>();

/** The file of a sample. Fetched once; later calls get the same bytes without a request. */
export function loadSample(sample: Sample): Promise<Blob> {
  const known = loads.get(sample.id);
  if (known) return known;
  const load = fetchSample(sample);
  loads.set(sample.id, load);
  load.catch(() => loads.delete(sample.id));
  return load;
}

async function fetchSample(sample: Sample): Promise<Blob> {
  const response = await fetch(`${import.meta.env.BASE_URL}${sample.path}`);
  if (!response.ok) throw new Error(`sample ${sample.id}: ${response.status}`);
  return response.blob();
}

export async function preloadSamples(): Promise<void> {
  await Promise.allSettled(samples.map(loadSample));
}
