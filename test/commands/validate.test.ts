import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OptionsOf } from '../../scripts/commands/declared/catalogue.ts';
import { run } from '../../scripts/commands/validate.ts';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import { say } from '../../scripts/ledger/messages/schema-messages.ts';
import { shapes } from '../../scripts/ledger/messages/schema-terms.ts';
import type { Locale } from '../../scripts/text/locale.ts';
import { entry, now, parties, settings } from '../ledger/ledger-support.ts';

let base: string;
let root: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'certledger-validate-'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  root = mkdtempSync(join(base, 'ledger-'));
  put('inventory/settings.yaml', settings);
  put('inventory/parties.yaml', parties);
  put('inventory/certificates/a.yaml', entry('a'));
});

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function validate(
  format: OptionsOf<'validate'>['format'],
  { locale, color = false }: { locale?: Locale; color?: boolean } = {},
) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    env: { GITHUB_WORKSPACE: base },
    now,
    interactive: false,
    color,
  };
  const code = await run({ root, format, ...(locale && { locale }) }, io);
  return { code, out: out.join(''), err: err.join('') };
}

describe('a ledger without problems', () => {
  it('exits 0 and says how much was checked', async () => {
    expect(await validate('text')).toEqual({
      code: 0,
      out: 'Checked 1 certificate, 0 items, 0 systems and 4 parties: no problems.\n',
      err: '',
    });
    expect((await validate('text', { locale: 'ja' })).out).toBe(
      '証明書 1 件、ライセンス等 0 件、システム 0 件、関係者 4 件を確認しました。問題はありません。\n',
    );
    expect((await validate('github')).out).toBe(
      'Checked 1 certificate, 0 items, 0 systems and 4 parties: no problems.\n',
    );
  });

  it('is an empty list in JSON', async () => {
    expect(JSON.parse((await validate('json')).out)).toEqual({ schemaVersion: 1, problems: [] });
  });
});

describe('problems', () => {
  beforeEach(() =>
    put('inventory/certificates/a.yaml', entry('a', 'titel: x').replace('2027-01-31', '2027-02-30')),
  );

  it('are shown with their lines', async () => {
    const { code, out } = await validate('text');
    expect(code).toBe(1);
    expect(out).toBe(`inventory/certificates/a.yaml:5:18 schema.format
  \`2027-02-30\` is not allowed for \`due\`: write a calendar day such as 2027-01-31.
  | handover: { due: 2027-02-30 }
  |                  ^
inventory/certificates/a.yaml:6:1 schema.misspelt-key
  The key \`titel\` is not known here. Did you mean \`title\`?
  | titel: x
  | ^

2 problems in 1 file.
`);
  });

  it('have colours where there are any', async () => {
    expect((await validate('text', { color: true })).out).toContain('\u001b[31mschema.format\u001b[39m');
    expect((await validate('text')).out).not.toContain('\u001b');
  });

  it('put the caret under wide characters', async () => {
    put(
      'inventory/certificates/a.yaml',
      entry('a', '{ あい: 1 }').replace(/\n\{.*/, '\ncertificate: { issuer: 認証局, serial: zz }'),
    );
    expect((await validate('text')).out).toContain(
      '  | certificate: { issuer: 認証局, serial: zz }\n  |                                        ^\n',
    );
  });

  it('have exactly five fields in JSON', async () => {
    const { code, out } = await validate('json', { locale: 'ja' });
    expect(code).toBe(1);
    expect(compiledValidator('problems')(JSON.parse(out))).toBe(true);
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      problems: [
        {
          file: 'inventory/certificates/a.yaml',
          line: 5,
          column: 18,
          rule: 'schema.format',
          message: say('schema.format', 'ja', { key: 'due', value: '2027-02-30', shape: shapes.day }),
        },
        {
          file: 'inventory/certificates/a.yaml',
          line: 6,
          column: 1,
          rule: 'schema.misspelt-key',
          message: say('schema.misspelt-key', 'ja', { key: 'titel', meant: 'title' }),
        },
      ],
    });
  });

  it('are annotations at paths of the checkout for GitHub', async () => {
    const { out } = await validate('github');
    const folder = root.slice(base.length + 1);
    expect(out.split('\n')[1]).toBe(
      `::error file=${folder}/inventory/certificates/a.yaml,line=6,col=1,title=schema.misspelt-key::The key \`titel\` is not known here. Did you mean \`title\`?`,
    );
  });
});

describe('hostile names and values', () => {
  const name = 'a%0A::set-output name=x::y,line=1\u202e\n::error::z';

  beforeEach(() =>
    put(
      `inventory/certificates/${name}.yaml`,
      entry('a', 'title: "x\\n::error::y\\u001b[2J%0A"\nstatus: "\\n::stop-commands::x"'),
    ),
  );

  it('make no workflow command', async () => {
    const { out } = await validate('github');
    const commands = out.split('\n').filter(line => line.includes('::'));
    expect(commands).toHaveLength(2);
    for (const command of commands) {
      expect(command).toMatch(
        /^::error file=[^,:]*%250A%3A%3Aset-output name=x%3A%3Ay%2Cline=1[^,:]*,line=\d+,col=\d+,title=[a-z.-]+::/,
      );
    }
    expect(out).not.toContain('\u001b');
  });

  it('reach no terminal', async () => {
    const { out } = await validate('text');
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\u202e');
    expect(out).not.toMatch(/^::/m);
  });
});

describe('secrets', () => {
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const body = key.split('\n')[1] ?? 'none';

  it('are refused whatever the file is called, once, and never printed', async () => {
    put('notes.txt', `see below\n${key}`);
    put('inventory/certificates/b.yaml', `${entry('b')}title: |\n${key.replace(/^/gm, '  ')}`);
    for (const format of ['text', 'json', 'github'] as const) {
      const { code, out, err } = await validate(format);
      expect(code).toBe(1);
      expect(out + err).not.toContain(body.slice(0, 16));
    }
    const { problems } = JSON.parse((await validate('json')).out);
    expect(problems).toMatchObject([
      { file: 'inventory/certificates/b.yaml', line: 7, column: 3, rule: 'secret.private-key' },
      { file: 'notes.txt', line: 2, column: 1, rule: 'secret.private-key' },
    ]);
  });

  it.each(['items', 'systems', 'checklists', 'acknowledgements', 'evidence'])(
    'are refused in %s',
    async folder => {
      put(`inventory/${folder}/a.yaml`, `id: a\nnote: |\n${key.replace(/^/gm, '  ')}`);
      put(`inventory/${folder}/deep/settings.txt`, key);
      const { out } = await validate('json');
      expect(out).not.toContain(body.slice(0, 16));
      const { problems } = JSON.parse(out) as { problems: { file: string; line: number; rule: string }[] };
      expect(problems.filter(({ rule }) => rule.startsWith('secret.'))).toMatchObject([
        { file: `inventory/${folder}/a.yaml`, line: 3, rule: 'secret.private-key' },
        { file: `inventory/${folder}/deep/settings.txt`, line: 1, rule: 'secret.private-key' },
      ]);
    },
  );

  it('hide the lines of their file from other problems, too', async () => {
    const trust = 'inventory/trust/internal/root.pem';
    put(trust, `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n${key}`);
    const { out } = await validate('text');
    expect(out).toContain(`${trust}:1:1 trust.certificate`);
    expect(out).not.toContain(body.slice(0, 16));
  });
});

describe('what must not be shown', () => {
  function link(target: string, path: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
  }

  it.each(['inventory/certificates/e.yaml', 'inventory/trust/foo/e.pem', 'inventory/settings.yaml'])(
    'is behind a link out of the ledger: %s',
    async path => {
      const outside = join(base, 'outside.txt');
      writeFileSync(outside, 'TOKEN=hunter2\n');
      rmSync(join(root, path), { force: true });
      link(outside, path);
      const { code, out } = await validate('text');
      expect(code).toBe(1);
      expect(out).toContain(`${path}:1:1 yaml.link`);
      expect(out).not.toContain('hunter2');
      expect(out).not.toContain('  | ');
    },
  );

  it('is behind a link to a folder outside', async () => {
    const outside = mkdtempSync(join(base, 'outside-'));
    writeFileSync(join(outside, 'e.yaml'), 'TOKEN=hunter2\n');
    link(outside, 'inventory/more');
    const { out } = await validate('text');
    expect(out).toContain('inventory/more:1:1 yaml.link');
    expect(out).not.toContain('hunter2');
  });

  it('is a key that a link inside leads to', async () => {
    const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' });
    const body = key.toString('base64');
    put('keys/key.pem', `-----BEGIN PRIVATE KEY----- ${body}\n`);
    link('../../keys/key.pem', 'inventory/certificates/key.yml');
    link('../../../keys/key.pem', 'inventory/trust/foo/key.pem');
    const { out } = await validate('text');
    expect(out).toContain('inventory/certificates/key.yml:1:1 ledger.file-name');
    expect(out).toContain('inventory/trust/foo/key.pem:1:1 trust.no-certificate');
    expect(out).not.toContain(body.slice(0, 16));
  });

  it.each(['text', 'json', 'github'] as const)('is a password in an endpoint: %s', async format => {
    put(
      'inventory/certificates/a.yaml',
      entry('a', 'titel: x').replace('[https://', '[https://c.jp/x, https://admin:hunter2@'),
    );
    const { out } = await validate(format);
    expect(out).toContain('entry.endpoint-user');
    expect(out).toContain('entry.endpoint-path');
    expect(out).not.toMatch(/admin|hunter2/);
  });
});

it('one file nested for ever leaves the others readable', async () => {
  put('inventory/certificates/b.yaml', entry('b', `x: ${'['.repeat(5000)}`));
  put('inventory/certificates/c.yaml', entry('c', 'titel: x'));
  const { problems } = JSON.parse((await validate('json')).out);
  expect(problems).toMatchObject([
    { file: 'inventory/certificates/b.yaml', line: 6, rule: 'yaml.too-deep' },
    { file: 'inventory/certificates/c.yaml', line: 6, column: 1, rule: 'schema.misspelt-key' },
  ]);
});
