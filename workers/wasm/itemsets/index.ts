export { limit, take } from './memory';
export { prepare } from './baskets';
export { countPairs } from './pairs';
export { search } from './search';
