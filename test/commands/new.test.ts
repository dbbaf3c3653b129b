import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OptionsOf } from '../../scripts/commands/declared/catalogue.ts';
import { run } from '../../scripts/commands/new.ts';
import type { Terminal } from '../../scripts/commands/shared/new-entry-dialogue.ts';
import { UsageError } from '../../scripts/errors.ts';
import { loadLedger } from '../../scripts/ledger/read/read.ts';
import { createLeaf, createRoot } from '../../scripts/pki/make/issuing-ca.ts';
import { certledger } from '../support/certledger.ts';
import { serveTls, validity } from '../support/probing.ts';
import { put, temporary } from '../support/temporary.ts';

const clock = new Date('2026-11-22T00:00:00Z');

let root: string;
beforeEach(() => {
  root = temporary();
  put(root, {
    'inventory/settings.yaml': 'probe: { timeout: 1s, allow: [127.0.0.0/8] }\n',
    'inventory/parties.yaml': `people:
  suzuki: { name: Suzuki }
  tanaka: { name: Tanaka }
  gone: { name: Gone, left: 2026-01-31 }
teams:
  infra-ops: { name: Ops, members: [suzuki] }
contractors:
  acme: { name: Acme }
`,
    'inventory/certificates/www.yaml': `id: www
owner: { team: infra-ops }
endpoints: [https://www.example.com]
renewal: { responsible: infra-ops }
handover: { due: 2027-01-31 }
`,
    'inventory/systems/vdi.yaml': 'id: vdi\nowner: { team: infra-ops }\n',
  });
});

const make = (...argv: string[]) => certledger(['new', ...argv, '--root', root], { clock });
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

describe('with flags only', () => {
  test('names everything that is missing, at once, and writes nothing', async () => {
    const missing = async (...argv: string[]) => (await make(...argv)).err;
    expect(await missing('certificate')).toContain('Missing: --endpoint, --owner.');
    expect(await missing('item')).toContain('Missing: ID, --kind, --expires, --owner.');
    expect(await missing('system')).toContain('Missing: ID, --owner.');
    const duty = ['--endpoint', 'a.example.com', '--owner', 'infra-ops', '--responsible', 'acme'];
    expect(await missing('certificate', ...duty, '--offline')).toContain('Missing: --contract, --clause.');
    expect(readdirSync(join(root, 'inventory/certificates'))).toEqual(['www.yaml']);
  });

  test('writes a certificate with defaults for the rest', async () => {
    const { code, out, err } = await make(
      'certificate',
      '--endpoint',
      'a.example.com',
      '--owner',
      'suzuki',
      '--offline',
    );
    expect([code, out]).toEqual([0, 'inventory/certificates/a.example.com.yaml\n']);
    expect(err).toContain('certledger validate');
    const { ledger, problems } = await loadLedger(root, { now: clock });
    expect(problems).toEqual([]);
    expect(ledger?.entries[0]).toMatchObject({
      id: 'a.example.com',
      status: 'planned',
      owner: { primary: 'suzuki' },
      renewal: { responsible: 'suzuki', method: 'manual' },
      handover: { due: '2027-02-20', checklist: 'server-certificate' },
    });
  });

  test('writes items and systems, the schema beside the ledger where there is one', async () => {
    put(root, { 'schemas/item.schema.json': '{}' });
    const item = ['--kind', 'license', '--expires', '2027-03-31', '--owner', 'infra-ops', '--system', 'vdi'];
    expect((await make('item', 'office', ...item)).code).toBe(0);
    expect((await make('system', 'erp', '--owner', 'infra-ops', '--builder', 'acme')).code).toBe(0);
    const [itemFile, systemFile] = ['inventory/items/office.yaml', 'inventory/systems/erp.yaml'].map(textOf);
    expect(itemFile).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/item\.schema\.json\n/);
    expect(systemFile).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/\S+\/schemas\/system\.schema\.json\n/,
    );
    expect((await loadLedger(root, { now: clock })).problems).toEqual([]);
  });

  test.each([
    [
      ['certificate', '--endpoint', 'https://www.example.com:443', '--owner', 'infra-ops'],
      'inventory/certificates/www.yaml',
    ],
    [['certificate', '--endpoint', 'httsp://a.example.com', '--owner', 'infra-ops'], 'https'],
    [['system', 'WWW', '--owner', 'infra-ops'], 'already has an entry www'],
    [['system', '../x', '--owner', 'infra-ops'], 'is not an id'],
    [['system', 'x', '--owner', 'infra-op'], 'Did you mean infra-ops?'],
    [['system', 'x', '--owner', 'acme'], 'a contractor cannot be the owner'],
    [['system', 'x', '--owner', 'gone'], 'gone has left'],
    [['system', 'x', '--owner', 'infra-ops', '--due', '2027-02-30'], '--due: 2027-02-30 is not a date'],
    [['system', 'x', '--owner', 'infra-ops', '--status', 'suspended'], '--status'],
    [['system', 'x', '--owner', 'infra-ops', '--title', ''], '--title'],
    [['system', 'x', '--owner', 'infra-ops', '--endpoint', 'a'], 'do not apply to new system: --endpoint'],
    [
      ['item', 'x', '--owner', 'infra-ops', '--kind', 'licence', '--expires', '2027-03-31'],
      'Did you mean license?',
    ],
    [
      ['item', 'x', '--owner', 'suzuki', '--kind', 'key', '--expires', '2027-03-31', '--system', 'vdo'],
      'vdi',
    ],
    [['licence', 'x'], 'certificate, item or system'],
  ])('refuses %j', async (argv, said) => {
    const before = readdirSync(join(root, 'inventory'), { recursive: true });
    const { code, err } = await make(...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(readdirSync(join(root, 'inventory'), { recursive: true })).toEqual(before);
  });

  test('--print writes nothing, and a file that is there but cannot be read is not overwritten', async () => {
    const argv = ['system', 'erp', '--owner', 'infra-ops'];
    expect((await make(...argv, '--print')).out).toContain('id: erp\n');
    expect(existsSync(join(root, 'inventory/systems/erp.yaml'))).toBe(false);
    put(root, { 'inventory/systems/erp.yaml': 'not: an entry\n' });
    expect((await make(...argv)).code).toBe(2);
    expect(textOf('inventory/systems/erp.yaml')).toBe('not: an entry\n');
  });
});

describe('connecting', () => {
  test('fills the record in with what is served, and goes on without it where nothing is', async () => {
    const ca = await createRoot('CN=Our Root', validity);
    const leaf = await createLeaf(ca, { names: ['a.example.jp'], ...validity });
    await using server = await serveTls({ key: leaf.key, cert: leaf.cert });
    const here = `https://127.0.0.1:${server.port}`;
    const now = { clock: new Date() };
    const base = ['new', 'certificate', '--owner', 'infra-ops', '--root', root];
    const live = await certledger([...base, 'live', '--endpoint', here], now);
    expect([live.code, live.err]).toEqual([0, expect.stringContaining('issued by Our Root')]);
    expect(live.err).toContain('trust: internal');
    const dead = await certledger([...base, 'dead', '--endpoint', 'https://127.0.0.1:1'], now);
    expect([dead.code, dead.err]).toEqual([0, expect.stringContaining('ECONNREFUSED')]);

    const { ledger, problems } = await loadLedger(root, { now: now.clock });
    expect(problems).toEqual([]);
    const record = (id: string) => ledger?.entries.find(entry => entry.id === id)?.certificate;
    expect(record('live')).toMatchObject({ names: ['a.example.jp'], issuer: 'Our Root' });
    expect(record('dead')).toBeUndefined();
  });

  test('respects the deny list', async () => {
    put(root, { 'inventory/settings.yaml': 'locale: en\n' });
    const { code, err } = await make(
      'certificate',
      'x',
      '--owner',
      'infra-ops',
      '--endpoint',
      'https://127.0.0.1:1',
    );
    expect([code, err]).toEqual([0, expect.stringContaining('ADDRESS_DENIED')]);
  });
});

describe('at a terminal', () => {
  function at(answers: string[], options: Partial<OptionsOf<'new'>> = {}) {
    const asked: string[] = [];
    const terminal: Terminal = {
      async ask(prompt) {
        asked.push(prompt);
        const answer = answers.shift();
        if (answer === undefined)
          throw new UsageError({ en: 'Stopped. Nothing was written.', ja: '中断しました。' });
        return answer;
      },
      close: () => undefined,
    };
    const printed = { out: '', err: '' };
    const io = {
      out: (text: string) => {
        printed.out += text;
      },
      err: (text: string) => {
        printed.err += text;
      },
      env: {},
      now: clock,
      interactive: true,
      color: false,
    };
    const result = run({ type: 'certificate', root, offline: true, ...options }, io, () => terminal);
    return { result, asked, printed };
  }

  test('asks for what is needed, takes Enter for the default, and asks again after a bad answer', async () => {
    const answers = [
      'nonsense://x',
      'ldaps://dir.example.jp',
      '',
      '',
      'Directory',
      'infra',
      'infra-ops',
      'tanaka',
      'vdi',
    ];
    const more = ['acme', 'acme', '', 'Contract', '§4', '', ''];
    const { result, asked, printed } = at([...answers, ...more]);
    expect(await result).toBe(0);
    expect(printed.out).toBe('inventory/certificates/dir.example.jp.yaml\n');
    expect(printed.err).toContain('Add it there first');
    expect(printed.err).toContain('This is required.');
    expect(asked.find(prompt => prompt.startsWith('Id'))).toContain('[dir.example.jp]');
    expect(asked.find(prompt => prompt.startsWith('Owner'))).toContain('(suzuki, tanaka, infra-ops)');
    expect((await loadLedger(root, { now: clock })).problems).toEqual([]);
    expect(textOf('inventory/certificates/dir.example.jp.yaml')).toContain('clause: "§4"');
  });

  test('asks for the site where there are some, and never which certificates the servers have', async () => {
    put(root, { 'inventory/settings.yaml': 'sites: { office: {}, dmz: {} }\n' });
    const given = { id: 'dir', title: 'Dir', owner: 'suzuki', deputy: 'tanaka', system: 'vdi' };
    const more = { endpoint: ['dir.example.jp'], builder: 'suzuki', responsible: 'suzuki' };
    const rest = { due: '2027-01-31', status: 'planned' };
    const { result, asked, printed } = at(['offce', 'office'], { ...given, ...more, ...rest });
    expect(await result).toBe(0);
    expect(asked).toEqual([
      'Site, which decides the runner that probes it (Enter: none) (office, dmz): ',
      expect.stringContaining('Site'),
    ]);
    expect(printed.err).toContain('Did you mean office?');
    const text = textOf('inventory/certificates/dir.yaml');
    expect(text).toContain('\nsite: office\n');
    expect(text).not.toContain('keyTypes');
  });

  test('asks nothing that a flag has said', async () => {
    const all = {
      id: 'erp',
      title: 'ERP',
      owner: 'suzuki',
      deputy: 'tanaka',
      builder: 'acme',
      operator: 'suzuki',
    };
    const { result, asked } = at([], { type: 'system', ...all, due: '2027-01-31', status: 'planned' });
    expect(await result).toBe(0);
    expect(asked).toEqual([]);
  });

  test('whoever stops half-way leaves nothing behind', async () => {
    const { result } = at(['dir.example.jp', '', 'dir']);
    await expect(result).rejects.toThrow('Nothing was written');
    expect(readdirSync(join(root, 'inventory/certificates'))).toEqual(['www.yaml']);
  });
});
