import type { AnalysisSpec } from '../../contract/analysis.ts';
import { clusterSources } from './sources.ts';

const treeMethods = ['ward', 'average', 'complete', 'single'] as const;

export const clustersSpec = {
  id: 'clusters',
  group: 'customers',
  question: {
    ko: '고객은 저절로 어떤 그룹으로 나뉘나요?',
    en: 'Which natural groups are there?',
  },
  method: {
    ko: '군집 분석: k-평균, 계층 군집, DBSCAN',
    en: 'Cluster analysis: k-means, hierarchical, DBSCAN',
  },
  keywords: {
    ko: '군집 클러스터 그룹 k평균 계층 덴드로그램 실루엣 엘보 갭 주성분 세분화 고객유형',
    en: 'cluster segmentation k-means kmeans hierarchical dendrogram dbscan silhouette elbow gap pca groups types',
  },
  needs: [{ orders: ['customer', 'time', 'amount'] }, { customers: ['customer'] }],
  uses: {
    orders: ['order', 'category', 'brand', 'channel', 'discount', 'coupon'],
    customers: ['customer', 'birth'],
  },
  options: {
    featureSet: {
      type: 'choice',
      stage: 'query',
      default: 'auto',
      label: { ko: '무엇으로 나눌까', en: 'Tell customers apart by' },
      help: {
        ko: '자동은 주문이 있으면 구매 행동, 없으면 회원 파일의 숫자 열입니다.',
        en: 'Automatic: behaviour where there are orders, otherwise the number columns of the customer file.',
      },
      choices: [
        { value: 'auto', label: { ko: '자동', en: 'Automatic' } },
        { value: 'behaviour', label: { ko: '구매 행동', en: 'Behaviour' } },
        { value: 'rhythm', label: { ko: '구매 행동: 몇 시에 사는지', en: 'Behaviour: time of day' } },
        { value: 'product', label: { ko: '무엇을 사는지', en: 'What they buy' } },
        { value: 'brand', label: { ko: '어느 브랜드를 사는지', en: 'Which brands they buy' } },
        { value: 'own', label: { ko: '회원 파일의 숫자 열', en: 'Customer file columns' } },
      ],
    },
    features: {
      type: 'list',
      stage: 'query',
      default: [],
      most: 40,
      label: { ko: '특성 직접 고르기', en: 'Features of your own choice' },
      help: {
        ko: '고르면 위의 묶음 대신 이것만 씁니다. 회원 파일의 열 이름도 됩니다.',
        en: 'If any are chosen, they replace the set above. Column names of the customer file work too.',
      },
    },
    fewestPurchases: {
      type: 'integer',
      stage: 'query',
      default: 1,
      min: 1,
      max: 100,
      label: { ko: '구매 횟수, 적어도', en: 'Purchases, at least' },
      help: {
        ko: '이보다 적게 산 고객은 습관을 알기 어려워 따로 둡니다.',
        en: 'Customers with fewer show too little of their habits and are kept apart.',
      },
    },
    method: {
      type: 'choice',
      stage: 'kernel',
      default: 'kmeans',
      label: { ko: '방법', en: 'Method' },
      help: {
        ko: 'k-평균은 크고 둥근 그룹, 계층 군집은 나무 모양의 관계, DBSCAN은 빽빽한 곳과 외톨이를 찾습니다.',
        en: 'k-means finds large round groups, hierarchical a tree of them, DBSCAN dense places and loners.',
      },
      choices: [
        { value: 'kmeans', label: { ko: 'k-평균', en: 'k-means' } },
        { value: 'ward', label: { ko: '계층: 워드', en: 'Hierarchical: Ward' } },
        { value: 'average', label: { ko: '계층: 평균 연결', en: 'Hierarchical: average' } },
        { value: 'complete', label: { ko: '계층: 완전 연결', en: 'Hierarchical: complete' } },
        { value: 'single', label: { ko: '계층: 단일 연결', en: 'Hierarchical: single' } },
        { value: 'dbscan', label: { ko: 'DBSCAN (밀도)', en: 'DBSCAN (density)' } },
      ],
    },
    k: {
      type: 'integer',
      stage: 'kernel',
      default: 0,
      min: 0,
      max: 20,
      shownWhen: { option: 'method', is: ['kmeans', ...treeMethods] },
      label: { ko: '그룹 수 (0은 자동)', en: 'Groups (0: automatic)' },
      help: {
        ko: '자동은 2~8개 가운데 실루엣이 가장 높은 수입니다.',
        en: 'Automatic takes the number from 2 to 8 with the highest silhouette.',
      },
    },
    scale: {
      type: 'choice',
      stage: 'kernel',
      default: 'standard',
      label: { ko: '단위 맞추기', en: 'Scaling' },
      help: {
        ko: '단위가 다른 특성을 같은 무게로 봅니다. “그대로”는 값이 큰 열이 거리를 정합니다.',
        en: 'Gives features of different units the same weight. “As they are” lets large numbers decide.',
      },
      choices: [
        { value: 'standard', label: { ko: '표준화', en: 'Standardised' } },
        { value: 'robust', label: { ko: '중앙값과 사분위 범위로', en: 'By median and quartiles' } },
        { value: 'minmax', label: { ko: '0에서 1까지', en: 'From 0 to 1' } },
        { value: 'none', label: { ko: '그대로', en: 'As they are' } },
      ],
    },
    log: {
      type: 'choice',
      stage: 'kernel',
      default: 'auto',
      label: { ko: '로그로 보기', en: 'Logarithms' },
      help: {
        ko: '몇 사람만 아주 큰 값(금액, 횟수)을 누그러뜨립니다. 자동은 치우친 특성만, “그대로”일 때는 쓰지 않습니다.',
        en: 'Tames values that a few customers have in excess. Automatic: skewed ones only, and none where values stay as they are.',
      },
      choices: [
        { value: 'auto', label: { ko: '자동', en: 'Automatic' } },
        { value: 'all', label: { ko: '모두', en: 'All features' } },
        { value: 'none', label: { ko: '쓰지 않음', en: 'None' } },
      ],
    },
    winsor: {
      type: 'number',
      stage: 'kernel',
      default: 0,
      min: 0,
      max: 0.1,
      step: 0.01,
      label: { ko: '끝값 당기기', en: 'Winsorising' },
      help: {
        ko: '양 끝의 이 비율만큼을 그 안쪽 값으로 당깁니다. 0.01이면 위아래 1%.',
        en: 'Pulls this share at each end in to the value there: 0.01 is the outermost 1 % above and below.',
      },
    },
    eps: {
      type: 'number',
      stage: 'kernel',
      default: 0,
      min: 0,
      max: 1000,
      step: 0.05,
      shownWhen: { option: 'method', is: 'dbscan' },
      label: { ko: '이웃 거리 (0은 자동)', en: 'Reach (0: automatic)' },
      help: {
        ko: '이 거리 안에 있으면 이웃입니다. 자동은 k-거리 곡선이 꺾이는 곳입니다.',
        en: 'Whoever is this near is a neighbour. Automatic takes the knee of the k-distance curve.',
      },
    },
    minPoints: {
      type: 'integer',
      stage: 'kernel',
      default: 10,
      min: 2,
      max: 200,
      shownWhen: { option: 'method', is: 'dbscan' },
      label: { ko: '이웃 수, 적어도', en: 'Neighbours, at least' },
      help: {
        ko: '자신을 포함해 이웃이 이만큼이면 빽빽한 곳입니다.',
        en: 'With this many neighbours, oneself included, a place is dense.',
      },
    },
    manyRows: {
      type: 'choice',
      stage: 'kernel',
      default: 'refuse',
      shownWhen: { option: 'method', is: [...treeMethods, 'dbscan'] },
      label: { ko: '고객이 너무 많을 때', en: 'Where there are too many customers' },
      help: {
        ko: '계층 군집과 DBSCAN은 모든 쌍을 봅니다. 많으면 표본이나 k-평균의 중심 200개로 나눕니다.',
        en: 'Trees and DBSCAN look at all pairs. With too many, cluster a sample or 200 centres of k-means.',
      },
      choices: [
        { value: 'refuse', label: { ko: '알려 주고 멈추기', en: 'Say so and stop' } },
        { value: 'sample', label: { ko: '표본으로 나누기', en: 'Cluster a sample' } },
        { value: 'centres', label: { ko: 'k-평균 중심으로 나누기', en: 'Cluster centres of k-means' } },
      ],
    },
    starts: {
      type: 'integer',
      stage: 'kernel',
      default: 20,
      min: 1,
      max: 100,
      shownWhen: { option: 'method', is: 'kmeans' },
      label: { ko: '시작점 바꿔 보기', en: 'Starts' },
      help: {
        ko: 'k-평균을 이만큼 다른 곳에서 시작해 가장 좋은 것을 씁니다.',
        en: 'k-means begins in this many different places; the best one counts.',
      },
    },
    seed: {
      type: 'integer',
      stage: 'kernel',
      default: 1,
      min: 1,
      max: 1_000_000,
      label: { ko: '난수 씨앗', en: 'Seed' },
      help: {
        ko: '같은 씨앗은 늘 같은 답입니다. 바꿔도 그룹이 그대로인지 볼 수 있습니다.',
        en: 'The same seed gives the same answer. Change it to see whether the groups stay.',
      },
    },
  },
  sources: clusterSources,
} as const satisfies AnalysisSpec;
