import type { Source } from '../../contract/analysis.ts';

export const clusterSources = [
  {
    title: 'k-means++: The advantages of careful seeding',
    authors: 'Arthur, D.; Vassilvitskii, S.',
    year: 2007,
    where: 'Proceedings of the 18th ACM-SIAM Symposium on Discrete Algorithms, 1027–1035',
  },
  {
    title: 'Silhouettes: a graphical aid to the interpretation and validation of cluster analysis',
    authors: 'Rousseeuw, P. J.',
    year: 1987,
    where: 'Journal of Computational and Applied Mathematics 20, 53–65',
  },
  {
    title: 'Estimating the number of clusters in a data set via the gap statistic',
    authors: 'Tibshirani, R.; Walther, G.; Hastie, T.',
    year: 2001,
    where: 'Journal of the Royal Statistical Society B 63(2), 411–423',
  },
  {
    title: 'Cluster-wise assessment of cluster stability',
    authors: 'Hennig, C.',
    year: 2007,
    where: 'Computational Statistics & Data Analysis 52(1), 258–271; bootstrap, mean Jaccard similarity',
  },
  {
    title: 'Modern hierarchical, agglomerative clustering algorithms',
    authors: 'Müllner, D.',
    year: 2011,
    where: 'arXiv:1109.2378; nearest-neighbour chain',
  },
  {
    title: 'A density-based algorithm for discovering clusters in large spatial databases with noise',
    authors: 'Ester, M.; Kriegel, H.-P.; Sander, J.; Xu, X.',
    year: 1996,
    where: 'Proceedings of KDD-96, 226–231',
  },
] as const satisfies readonly Source[];
