import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../support/tree.ts';
import type { JobTimes } from './ruleJob.ts';

/** Another program that finds all frequent sets of a file of baskets. */
export interface RulePeer {
  readonly name: string;
  /** How often it is run: slow ones once. */
  readonly rounds: number;
  run(path: string, text: Uint8Array, share: number): Promise<JobTimes>;
}

/** Christian Borgelt’s programs on the path, and node-fpgrowth where it is installed. */
export function findRulePeers(): readonly RulePeer[] {
  const programs = ['fpgrowth', 'eclat', 'apriori'].filter(isBorgelts);
  return [...programs.map(programPeer), ...nodePeer()];
}

function isBorgelts(program: string): boolean {
  const { stdout, stderr, error } = spawnSync(program, [], { encoding: 'utf8' });
  return error === undefined && /Borgelt/.test(`${stdout}${stderr}`);
}

function programPeer(program: string): RulePeer {
  return {
    name: `${program} (C, Borgelt)`,
    rounds: 3,
    run(path, text, share) {
      writeFileSync(path, text);
      const start = performance.now();
      const { stderr } = spawnSync(program, ['-ts', `-s${100 * share}`, path, '/dev/null'], {
        encoding: 'utf8',
      });
      const ms = performance.now() - start;
      return Promise.resolve({ ms, setCount: Number(/\[(\d+) set/.exec(stderr)?.[1]) });
    },
  };
}

/** No dependency of ours. */
const npmPeer = 'node-fpgrowth';

interface NodeFpGrowth {
  readonly FPGrowth: new (support: number) => {
    exec(rows: readonly (readonly number[])[]): Promise<readonly unknown[]>;
  };
}

function nodePeer(): readonly RulePeer[] {
  const require = createRequire(join(root, 'package.json'));
  let found: NodeFpGrowth;
  try {
    found = require(npmPeer) as NodeFpGrowth;
  } catch (error) {
    if ((error as { code?: string }).code === 'MODULE_NOT_FOUND') return [];
    throw error;
  }
  return [
    {
      name: npmPeer,
      rounds: 1,
      async run(_path, text, share) {
        const start = performance.now();
        const lines = new TextDecoder().decode(text).trimEnd().split('\n');
        const rows = lines.map((line) => line.trim().split(' ').map(Number));
        const itemsets = await new found.FPGrowth(share).exec(rows);
        return { ms: performance.now() - start, setCount: itemsets.length };
      },
    },
  ];
}
