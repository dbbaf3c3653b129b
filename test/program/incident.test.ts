/**
 * The story in `docs/incident.md` is true: the ledger as it was before the outage is told every cause the page lists,
 * and nothing else; the ledger of this repository, which is the state after, is told nothing.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import { ruleIds } from '../../scripts/ledger/rule-ids.generated.ts';
import { validator } from '../../scripts/schemas.ts';
import { certledger } from '../support/certledger.ts';
import { commitAll, initRepository } from '../tracker/git-support.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const before = join(root, 'docs/incident/before');
const after = join(root, 'docs/incident/after');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Row {
  rules: string[];
  said: string[];
}

/** The rows of the table of causes: the rules in its fourth column, the words certledger is quoted with in its fifth. */
function causes(page: string): Row[] {
  const [, table = ''] = read(page).split('<!-- causes -->');
  return table
    .split('\n')
    .filter(line => /^\| \d \|/.test(line))
    .map(line => {
      const [, , , , rules = '', said = ''] = line.split('|');
      return { rules: spans(rules), said: said.split('<br>').map(unwrapped) };
    });
}

/** Lines are broken where the terminal ends, in Japanese without a space. */
const unwrapped = (text: string) => text.replaceAll(/\s+/g, '');
const spans = (text: string) => Array.from(text.matchAll(/`([^`]+)`/g), match => match[1] ?? '');

const days = { before: '2026-10-05T09:00:00+09:00', after: '2026-11-22T09:00:00+09:00' };

function sweep(ledger: string, folder: string, now: string, ...more: string[]) {
  const observations = join(folder, 'observations.ndjson');
  const argv = ['sweep', '--root', ledger, '--observations', observations, '--tracker', 'none', '--now', now];
  return certledger([...argv, ...more]);
}

async function findings(ledger: string, folder: string, now: string) {
  const { out } = await sweep(ledger, folder, now, '--format', 'json');
  return (JSON.parse(out) as { findings: { rule: string; key: string; severity: string }[] }).findings;
}

describe('the state before the incident', () => {
  const rows = causes('docs/incident.md');
  const named = [...new Set(rows.flatMap(({ rules }) => rules))].sort();

  it('has a row for every row of the analysis, in both languages', () => {
    expect(rows).toHaveLength(8);
    for (const { rules, said } of rows) expect([rules.length, said.length]).not.toContain(0);
    for (const rule of named) expect(ruleIds).toContain(rule);
    expect(causes('docs/incident.ja.md').map(({ rules }) => rules)).toEqual(rows.map(({ rules }) => rules));
  });

  it('is told every cause the page lists, and nothing beside them', async () => {
    const found = await findings(before, before, days.before);
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual(named);
  });

  it.each([
    ['en', 'docs/incident.md'],
    ['ja', 'docs/incident.ja.md'],
  ])('says it in the very words the page quotes (%s)', async (locale, page) => {
    const { out } = await sweep(before, before, days.before, '--locale', locale);
    for (const { said } of causes(page)) for (const text of said) expect(unwrapped(out)).toContain(text);
  });

  it.each(['docs/incident.md', 'docs/incident.ja.md'])(
    'prints what %s shows a reader who runs the commands',
    async page => {
      const shown = consoles(read(page));
      expect(shown).toHaveLength(2);
      for (const { command, output } of shown) {
        const { out } = await certledger(command.split(' ').map(inRoot));
        expect(out.trimEnd()).toBe(output);
      }
    },
  );
});

/** The commands of a page that start with `certledger`, each with what the page says it prints. */
function consoles(text: string): { command: string; output: string }[] {
  const blocks = text.matchAll(/```console\n\$ node scripts\/certledger\.js ([\s\S]*?)\n```/g);
  return Array.from(blocks, ([, block = '']) => {
    const [command = '', ...output] = block.replaceAll(/ \\\n\s+/g, ' ').split('\n');
    return { command, output: output.join('\n') };
  });
}

const inRoot = (word: string) => (/^(docs|\.)(\/|$)/.test(word) ? join(root, word) : word);

describe('the state after the incident', () => {
  it('has no problem', async () => {
    const { code, out } = await certledger(['validate', '--root', root, '--now', days.after]);
    expect(out).not.toMatch(/inventory\/\S+:\d/);
    expect(code).toBe(0);
  });

  it('gives a sweep nothing to say', async () => {
    expect(await findings(root, after, days.after)).toEqual([]);
  });

  it('stays free of unanswered duties until a year has passed', async () => {
    const found = await findings(root, after, '2027-08-31T09:00:00+09:00');
    expect(found.filter(({ rule }) => /^(duty|handover|system|item)\./.test(rule))).toEqual([]);
  });
});

it.each([root, before])(
  'the files in %s name schemas that are there, for an editor to complete them',
  ledger => {
    const files = readdirSync(join(ledger, 'inventory'), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.yaml'))
      .map(file => join(ledger, 'inventory', file));
    expect(files.length).toBeGreaterThan(6);
    for (const file of files) {
      const [, schema = ''] =
        /^# yaml-language-server: \$schema=(.*)\n/.exec(readFileSync(file, 'utf8')) ?? [];
      expect({ file, found: existsSync(join(dirname(file), schema)) && schema !== '' }).toEqual({
        file,
        found: true,
      });
    }
  },
);

describe('a review', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  /** A repository that was empty, and then held each of the ledgers in turn. */
  async function history(...sources: string[]): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'certledger-incident-'));
    folders.push(folder);
    initRepository(folder);
    commitAll(folder, 'empty', '--allow-empty');
    for (const source of sources) {
      rmSync(join(folder, 'inventory'), { recursive: true, force: true });
      cpSync(join(source, 'inventory'), join(folder, 'inventory'), { recursive: true });
      commitAll(folder, 'ledger');
    }
    return folder;
  }

  /** Of the last commit. */
  const review = (folder: string, now: string, ...more: string[]) =>
    certledger(['review', '--root', folder, '--base', 'HEAD~1', '--head', 'HEAD', '--now', now, ...more]);

  async function verdict(folder: string, now: string) {
    const { code, out } = await review(folder, now, '--format', 'json');
    const { verdict, entries } = JSON.parse(out) as Reviewed;
    return { code, verdict, problems: entries.flatMap(({ problems }) => problems) };
  }

  interface Reviewed {
    verdict: 'pass' | 'fail';
    entries: { problems: { rule: string }[] }[];
  }

  /** Blanks that `validate` refuses in any ledger are told once, under its own rule. */
  const toldByValidate: Record<string, string> = {
    'schema.required': 'duty.missing',
    'entry.operator-contract-missing': 'duty.contract-missing',
  };

  it('refuses the state before, for a cause in every row of the analysis', async () => {
    const { problems, ...outcome } = await verdict(await history(before), days.before);
    expect(outcome).toEqual({ code: 1, verdict: 'fail' });
    const told = problems.map(({ rule }) => toldByValidate[rule] ?? rule);
    for (const { rules } of causes('docs/incident.md'))
      expect({ rules, told: rules.some(rule => told.includes(rule)) }).toEqual({ rules, told: true });
  });

  it.each([
    ['en', 'docs/incident.md'],
    ['ja', 'docs/incident.ja.md'],
  ])('prints the lines the page shows of it (%s)', async (locale, page) => {
    const { out } = await review(await history(before), days.before, '--locale', locale);
    const [, shown = ''] = /<!-- review -->\s*```text\n([\s\S]*?)\n```/.exec(read(page)) ?? [];
    expect(shown).not.toBe('');
    expect(out.split('\n')).toEqual(expect.arrayContaining(shown.split('\n')));
  });

  it('accepts what makes of it the state after, and the state after by itself', async () => {
    const green = { code: 0, verdict: 'pass', problems: [] };
    expect(await verdict(await history(before, root), days.after)).toEqual(green);
    expect(await verdict(await history(root), days.after)).toEqual(green);
  });
});

interface Text {
  en: string;
  ja: string;
}
interface ShippedChecklist {
  id: string;
  title: Text;
  questions: { id: string; question: Text; why: Text; answer: string }[];
}

describe('the checklists that come with certledger', () => {
  const folder = join(root, 'inventory/checklists');
  const checklists = readdirSync(folder).map(
    file => parse(readFileSync(join(folder, file), 'utf8')) as ShippedChecklist,
  );
  const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

  it.each(checklists)('$id asks, and says why, in both languages', ({ title, questions }) => {
    expect(questions.length).toBeGreaterThanOrEqual(9);
    for (const text of [title, ...questions.flatMap(({ question, why }) => [question, why])]) {
      expect(text.ja).toMatch(japanese);
      expect(text.en).toMatch(/[a-z]/);
      expect(text.en).not.toMatch(japanese);
    }
  });

  /** What the analysis of the incident found unasked, and the question that asks it. */
  const asked: Record<string, string[]> = {
    'server-certificate': [
      ...['location', 'impact', 'administrator', 'lifetime', 'next-renewal', 'procedure', 'access'],
      ...['contract', 'settings-document', 'also-expires', 'told'],
    ],
    'system-handover': [
      ...['certificates', 'other-expiries', 'recurring-work', 'boundaries', 'contract'],
      ...['settings-document', 'undocumented', 'maintainer', 'fallback', 'told'],
    ],
    'licensed-software': [
      ...['location', 'impact', 'administrator', 'term', 'order-by', 'procedure', 'access'],
      ...['contract', 'also-expires', 'told'],
    ],
  };

  it('leave out no cause of the incident', () => {
    expect(checklists.map(({ id }) => id).sort()).toEqual(Object.keys(asked).sort());
    for (const { id, questions } of checklists)
      expect(questions.map(question => question.id)).toEqual(expect.arrayContaining(asked[id] ?? []));
  });
});

describe.each(['docs/handover.md', 'docs/handover.ja.md'])('%s', page => {
  const files = Array.from(
    read(page).matchAll(/```yaml\n# inventory\/(\w+)s\/(\S+)\.yaml\n([\s\S]*?)```/g),
    ([, type = '', id = '', text = '']) => ({ type, id, data: parse(text) as { id: string } }),
  );

  it('shows files that are as the schema wants them', () => {
    expect(files.map(({ type }) => type)).toEqual(['system', 'item', 'item']);
    for (const { type, id, data } of files) {
      const validate = compiledValidator(type);
      expect({ valid: validate(data), errors: validate.errors }).toEqual({ valid: true, errors: null });
      expect(data.id).toBe(id);
    }
  });

  it('shows answers as the schema wants them', () => {
    const parts = Array.from(read(page).matchAll(/```yaml\n(handover:[\s\S]*?)```/g), ([, text = '']) =>
      parse(text),
    ) as { handover: { answers?: object; transfers?: object } }[];
    expect(parts).toHaveLength(2);
    const [{ handover } = { handover: {} }, later] = parts;
    const validate = validator('certificate');
    const entry = {
      ...{ id: 'booking-web', owner: { team: 'infra-ops' }, endpoints: [] },
      renewal: { responsible: 'infra-ops' },
      handover: { ...handover, ...later?.handover },
    };
    expect({ valid: validate(entry), errors: validate.errors }).toEqual({ valid: true, errors: null });
  });
});
