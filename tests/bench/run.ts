import { benchBig } from './big.ts';
import { benchClusters } from './clusters.ts';
import { benchCustomers } from './customers.ts';
import { benchEngine } from './engine.ts';
import { benchFilter } from './filter.ts';
import { benchPage } from './page.ts';
import { benchRules } from './rules.ts';
import { benchSession } from './session.ts';
import { benchSimulations } from './simulations.ts';
import { benchSplit } from './split.ts';

/** All, or the one that is named: page, engine, big, filter, clusters, customers, rules, memory, simulations, split. */
const wanted = process.argv[2];
const runs = {
  page: benchPage,
  engine: benchEngine,
  big: benchBig,
  filter: benchFilter,
  clusters: benchClusters,
  customers: benchCustomers,
  rules: benchRules,
  memory: benchSession,
  simulations: benchSimulations,
  split: benchSplit,
};
for (const [name, run] of Object.entries(runs)) if (wanted === undefined || wanted === name) await run();
