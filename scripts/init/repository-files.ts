/** The files of a new ledger repository. Their texts are in `templates/init/`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtinChecklists } from '../ledger/read/read.ts';
import { day } from '../text/duration.ts';
import type { Locale } from '../text/locale.ts';
import { type Server, serverValues } from './github-server.ts';
import { pinOf, type Reference, schemaUrl } from './running-release.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));

/** The template of each file: in `common`, or one for each language. */
const files: { source: string; localized: boolean; target: string }[] = [
  { source: 'README.md', localized: true, target: 'README.md' },
  { source: 'gitignore', localized: false, target: '.gitignore' },
  { source: 'settings.yaml', localized: true, target: 'inventory/settings.yaml' },
  { source: 'parties.yaml', localized: true, target: 'inventory/parties.yaml' },
  { source: 'example.yaml', localized: true, target: 'inventory/certificates/example.yaml' },
  { source: 'trust.md', localized: true, target: 'inventory/trust/README.md' },
  {
    source: 'report-a-certificate.yml',
    localized: true,
    target: '.github/ISSUE_TEMPLATE/report-a-certificate.yml',
  },
  {
    source: 'ask-for-a-handover.yml',
    localized: true,
    target: '.github/ISSUE_TEMPLATE/ask-for-a-handover.yml',
  },
  { source: 'issue-forms.yml', localized: false, target: '.github/ISSUE_TEMPLATE/config.yml' },
  { source: 'dependabot.yml', localized: false, target: '.github/dependabot.yml' },
  { source: 'check.yml', localized: false, target: '.github/workflows/check.yml' },
  { source: 'sweep.yml', localized: false, target: '.github/workflows/sweep.yml' },
  { source: 'schedule.yml', localized: false, target: '.github/workflows/schedule.yml' },
  { source: 'canary.yml', localized: false, target: '.github/workflows/canary.yml' },
];

/** How long after `init` the example's handover is due, and how long a ledger may take in what was there before it. */
const handoverWithin = 90 * day;
const adoptionWithin = 180 * day;

export interface NewFile {
  /** Relative to the new repository, with forward slashes. */
  path: string;
  text: string;
}

/** All files, filled in. */
export async function newFiles(
  locale: Locale,
  { reference, server, now }: { reference: Reference; server: Server; now: Date },
): Promise<NewFile[]> {
  const dayIn = (duration: number) => new Date(now.getTime() + duration).toISOString().slice(0, 10);
  const values: Record<string, string> = {
    ...serverValues(server),
    REF: pinOf(reference),
    GIT_REF: reference.sha,
    DUE: dayIn(handoverWithin),
    ADOPTION: dayIn(adoptionWithin),
  };
  // Placeholders are written `__NAME__`, because workflows use `{{…}}` themselves.
  const fill = (text: string) =>
    text.replace(/__([A-Z_]+)__/g, (whole, name: string) => values[name] ?? whole);
  const fromTemplates = await Promise.all(
    files.map(async ({ source, localized, target }) => {
      const template = join(home, 'templates', 'init', localized ? locale : 'common', source);
      return { path: target, text: fill(await readFile(template, 'utf8')) };
    }),
  );
  return [...fromTemplates, ...checklists(reference)];
}

/** The checklists that come with certledger. A copy lies in the ledger, so that its people can read and change it. */
function checklists(reference: Reference): NewFile[] {
  const schema = schemaUrl('checklist.schema.json', reference);
  return Array.from(builtinChecklists(), ([name, text]) => ({
    path: `inventory/checklists/${name}.yaml`,
    text: text.replace('$schema=../../schemas/checklist.schema.json', () => `$schema=${schema}`),
  }));
}
