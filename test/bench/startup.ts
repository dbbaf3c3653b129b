/**
 * `node test/bench/startup.ts [--rounds 9] [--entries 10000] [--checkout DIR]`: what commands take that do next to nothing, in CPU
 * time of the process and of all it starts, beside a Node that does nothing, in the same minute. The compile cache is warm.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeLargeLedger } from './ledger.ts';
import { type Figures, measure, median } from './measure.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    entries: { type: 'string', default: '10000' },
    checkout: { type: 'string', default: fileURLToPath(new URL('../..', import.meta.url)) },
  },
});
const door = join(values.checkout, 'scripts', 'certledger.js');
const folder = mkdtempSync(join(tmpdir(), 'certledger-bench-'));

function git(...args: string[]): void {
  const person = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.jp', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', join(folder, 'example'), ...person, ...args], { stdio: 'ignore' });
}

/** The example ledger in a repository of its own, and a commit that touches one of its files. */
function writeExample(): string {
  const example = join(folder, 'example');
  mkdirSync(example);
  cpSync(join(values.checkout, 'inventory'), join(example, 'inventory'), { recursive: true });
  // What its entries refer to.
  if (existsSync(join(values.checkout, 'docs')))
    cpSync(join(values.checkout, 'docs'), join(example, 'docs'), { recursive: true });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'The example ledger');
  appendFileSync(join(example, 'inventory/certificates/mail-relay.yaml'), '# A word more.\n');
  git('commit', '-q', '-a', '-m', 'One file');
  return example;
}

function writeLarge(): string {
  const large = join(folder, 'large');
  mkdirSync(large);
  writeLargeLedger(large, Number(values.entries));
  return large;
}

try {
  const [example, large] = [writeExample(), writeLarge()];
  const commands: Readonly<Record<string, string[]>> = {
    'node -e 0': ['-e', '0'],
    '--help': [door, '--help'],
    'explain expiry.near': [door, 'explain', 'expiry.near', '--root', example],
    'validate, the example ledger alone': [door, 'validate', '--root', example],
    'validate, in this repository': [door, 'validate', '--root', values.checkout],
    'review of one file': [door, 'review', '--base', 'HEAD~1', '--head', 'HEAD', '--root', example],
    [`validate, ${Number(values.entries).toLocaleString('en')} entries`]: [door, 'validate', '--root', large],
  };
  const costs = new Map<string, Figures[]>(Object.keys(commands).map(name => [name, []]));
  // The first round fills the compile cache, the others take turns.
  for (let round = 0; round <= Number(values.rounds); round++)
    for (const [name, args] of Object.entries(commands)) {
      const cost = await measure(process.execPath, args);
      if (round > 0) costs.get(name)?.push(cost);
    }
  const nothing = median(costs.get('node -e 0') ?? []);
  const lines = [...costs].map(([name, all]) => {
    const { cpu, wall } = median(all);
    return `| ${name} | ${Math.round(cpu)} | ${Math.round(wall)} | ${(cpu / nothing.cpu).toFixed(1)} |`;
  });
  const head = ['| command | CPU ms | wall ms | CPU / `node -e 0` |', '|---|---:|---:|---:|'];
  process.stdout.write(`${[...head, ...lines].join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
