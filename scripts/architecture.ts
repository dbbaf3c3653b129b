/**
 * Who may import whom, as a table; `npm run generate` writes it into `biome.json`, so that lint holds it. Biome merges
 * no options, so each part of the code needs a rule that spells everything out: nobody should write that by hand.
 */

/** From the first stage to the last. A part may import what stands before it, never what stands after it. */
const pipeline = ['text', 'ledger', 'handover', 'probe', 'compare', 'plan', 'apply', 'state'] as const;
/** What is made of the stages, side by side: none imports another. */
const products = ['review', 'schedule', 'codeowners', 'draft', 'doctor'] as const;
/** What people start. Everything may be imported here, and nothing imports it. */
const entrances = [
  '**/commands/**',
  '**/demo/**',
  '**/init/**',
  '**/architecture.ts',
  '**/compile-schemas.ts',
  '**/generate.ts',
  '**/sweep.ts',
  '**/cli.ts',
];

type Part = (typeof pipeline)[number] | (typeof products)[number];

/**
 * The files of each part that touch the world; all its other files are pure. `all`: it exists to touch the world.
 * What is not named here has no such file.
 */
const touchesTheWorld: Partial<Record<Part, readonly string[] | 'all'>> = {
  text: ['load-templates.ts'],
  ledger: ['read.ts', 'secrets/scan.ts'],
  probe: [
    'file-lines.ts',
    'line/addresses.ts',
    'line/contexts.ts',
    'line/dial.ts',
    'line/groups.ts',
    'line/proxy.ts',
    'line/tls.ts',
    'ndjson.ts',
    'revocation/fetch.ts',
    'slice.ts',
    'slices.ts',
  ],
  apply: 'all',
  state: 'all',
  review: ['brought.ts', 'git.ts', 'comment.ts'],
  doctor: 'all',
};

const world = [
  'node:fs',
  'node:fs/promises',
  'node:net',
  'node:tls',
  'node:dns',
  'node:dns/promises',
  'node:http',
  'node:http2',
  'node:https',
  'node:dgram',
  'node:child_process',
  'node:os',
  'node:process',
  'node:worker_threads',
  'node:readline',
  'node:readline/promises',
  'node:cluster',
  'node:vm',
  'simple-git',
];

const order = `Imports point backward along the pipeline only: ${pipeline.join(' ← ')} ← ${products.join(', ')} ← commands`;
const purity = 'This file is pure: what it needs of the world comes in as a parameter.';

/** What everybody builds upon, outside of the parts. */
const ground = ['errors.ts', 'files.ts', 'heap.ts', 'lock.ts', 'schemas.ts', 'stop.ts'];

/** What `part` must not import of the other parts. */
function later(part: Part): string[] {
  const stage = pipeline.indexOf(part as (typeof pipeline)[number]);
  const after = stage < 0 ? [] : pipeline.slice(stage + 1);
  const others = products.filter(product => product !== part);
  return [...[...after, ...others].map(name => `**/${name}/**`), ...entrances];
}

/** Of the other parts, whatever touches the world: a pure file must not reach it through somebody else. */
function worldlyFiles(part: Part): string[] {
  const elsewhere = Object.entries(touchesTheWorld).filter(([name]) => name !== part);
  return elsewhere.flatMap(([name, files]) =>
    files === 'all' ? [`**/${name}/**`] : files.map(file => `**/${name}/${file}`),
  );
}

/** @param worldly files of other parts that a pure file must not import; absent: these files may touch the world */
function override(includes: string[], group: string[], worldly?: string[]): object {
  const patterns = [
    { group, message: order },
    ...(worldly ? [{ group: ['@octokit/**', '**/files.ts', ...worldly], message: purity }] : []),
  ];
  const paths = Object.fromEntries(world.map(name => [name, purity]));
  const imports = { level: 'error', options: { patterns, ...(worldly && { paths }) } };
  const globals = { level: 'error', options: { deniedGlobals: { process: purity } } };
  const style = { noRestrictedImports: imports, ...(worldly && { noRestrictedGlobals: globals }) };
  return { includes, linter: { rules: { style } } };
}

/** The `overrides` of `biome.json`. */
export function importRules(): object[] {
  const parts = [...pipeline, ...products].flatMap(part => {
    const exceptions = touchesTheWorld[part] ?? [];
    const folder = `scripts/${part}/**`;
    if (exceptions === 'all') return [override([folder], later(part))];
    const files = exceptions.map(file => `scripts/${part}/${file}`);
    const pure = override([folder, ...files.map(file => `!${file}`)], later(part), worldlyFiles(part));
    return files.length === 0 ? [pure] : [pure, override(files, later(part))];
  });
  const everything = [...pipeline, ...products].filter(part => part !== 'text').map(part => `**/${part}/**`);
  return [
    ...parts,
    override(
      ground.map(file => `scripts/${file}`),
      [...everything, ...entrances],
    ),
  ];
}
