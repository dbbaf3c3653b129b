/** `certledger list` as a person and a script run it. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it, vi } from 'vitest';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import { putCase } from '../support/case-folder.ts';
import { certledger } from '../support/certledger.ts';
import { put, temporary } from '../support/temporary.ts';
import { certledgerOn } from '../support/tls/process-streams.ts';

vi.setConfig({ testTimeout: 60_000 });

const repository = new URL('../../', import.meta.url).pathname;
const clock = new Date('2026-12-20T00:00:00Z');
const list = (root: string, ...options: string[]) =>
  certledger(['list', '--root', root, ...options], { clock });

/** The certificates and items of the repository's own ledger, to be changed. */
function example(): string {
  const root = temporary();
  cpSync(join(repository, 'inventory'), join(root, 'inventory'), { recursive: true });
  return root;
}

const broken = { 'inventory/certificates/broken.yaml': 'id: broken\nowner: {' };

describe('on the example ledger', () => {
  it('says when everything expires, in the time zone of the ledger', async () => {
    const { code, out, err } = await list(repository, '--locale', 'en');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatchInlineSnapshot(`
      "Certificates and items by expiry  A社
      2026-12-20 09:00 (Asia/Tokyo). Only the record is known: neither --state nor --observations was given.

      Title                              State                    Days  Recorded until    Based on  Id                 Owner           Renewal                                         Host
      仮想デスクトップ接続ゲートウェイ   valid                      29  2027-01-18 11:59  record    vdi-gateway        基盤運用チーム  基盤運用チーム (acme)                           vdi.example.jp:443
      社外メール中継サーバ               expiring soon (plan)       60  2027-02-19 08:59  record    mail-relay         基盤運用チーム  基盤運用チーム (manual)                         mail.example.jp:25 and 1 more
      ディレクトリサービス連携サーバ     valid                     330  2027-11-15 23:59  record    directory-link     基盤運用チーム  株式会社アクメシステム 保守サービス部 (manual)  dirlink.example.jp:636
      仮想デスクトップ基盤 保守契約      valid                     832  2029-03-31 23:59  record    vdi-maintenance    基盤運用チーム  基盤運用チーム (manual)                         not applicable
      取引先 EDI 接続口                  valid                     832  2029-04-01 00:00  record    partner-edi        基幹システム部  株式会社ノースウィンド (manual)                 edi.northwind.example:5443
      ドメイン example.jp                valid                     893  2029-05-31 23:59  record    domain-example-jp  基盤運用チーム  基盤運用チーム (manual)                         not applicable
      事務用ソフトウェア 年間ライセンス  valid                     923  2029-06-30 23:59  record    office-license     基盤運用チーム  基盤運用チーム (manual)                         not applicable
      仮想化製品 同時接続ライセンス      valid                    1046  2029-10-31 23:59  record    vdi-license        基盤運用チーム  基盤運用チーム (manual)                         not applicable
      次期基幹業務システム 接続口        planned               unknown  unknown           unknown   core-system-next   基幹システム部  株式会社アクメシステム 構築部 (manual)          core-next.example.jp:443

      9 in all: 1 expiring soon, 7 valid, 1 planned
      "
    `);
  });

  it.each(['table', 'csv', 'json', 'markdown'])('has every row as %s', async format => {
    const { code, out } = await list(repository, '--format', format);
    expect(code).toBe(0);
    for (const id of ['directory-link', 'vdi-gateway', 'vdi-license', 'core-system-next'])
      expect(out.split('\n').filter(line => line.includes(id)).length, id).toBeGreaterThan(0);
  });

  it('JSON has the keys that other programs rely on, in the form of its schema', async () => {
    const { out } = await list(repository, '--format', 'json', '--within', '60d', '--by', 'site');
    const document = JSON.parse(out);
    expect(compiledValidator('listing')(document)).toBe(true);
    expect(document.items).toMatchObject([
      {
        ...{ id: 'vdi-gateway', type: 'certificate', title: '仮想デスクトップ接続ゲートウェイ' },
        ...{ notAfter: '2027-01-18T02:59:59Z', daysLeft: 29, state: 'valid', owner: 'infra-ops' },
        ...{ source: 'record', servedUntil: null, group: null },
        endpoints: ['https://vdi.example.jp:443', 'https://vdi.example.jp:443@192.0.2.12'],
      },
    ]);
  });

  it('the hour is that of the ledger, and not that of the machine', async () => {
    const root = example();
    const settings = readFileSync(join(root, 'inventory/settings.yaml'), 'utf8');
    put(root, { 'inventory/settings.yaml': settings.replace('Asia/Tokyo', 'America/New_York') });
    const line = async (folder: string) =>
      (await list(folder)).out.split('\n').find(each => each.includes('vdi-gateway'));
    expect(await line(repository)).toContain('29  2027-01-18 11:59');
    expect(await line(root)).toContain('29  2027-01-17 21:59');
  });
});

it('is as wide as the terminal, and a row is one line where there is none', async () => {
  const widest = async (columns?: number) => {
    const streams = { clock, env: { NO_COLOR: '1' }, ...(columns !== undefined && { columns }) };
    const { out } = await certledgerOn(['list', '--root', repository], streams);
    return Math.max(
      ...out
        .split('\n')
        .slice(2)
        .map(line => stringWidth(line)),
    );
  };
  expect(await widest(80)).toBeLessThanOrEqual(80);
  const whole = await widest();
  expect(whole).toBeGreaterThan(160);
  expect(await widest(160)).toBeLessThanOrEqual(160);
  expect(await widest(999)).toBeLessThanOrEqual(whole);
});

it('lists a file that cannot be read, and the exit code says so', async () => {
  const root = example();
  put(root, broken);
  const { code, out, err } = await list(root, '--within', '1d');
  expect(code).toBe(1);
  expect(err).toContain('certledger validate');
  expect(out.split('\n').filter(line => line.startsWith('broken'))).toEqual([
    'broken  読み取り不可    不明  不明        不明  broken  不明  不明  不明',
  ]);
});

it('takes what is served from observations and from the state, and says which', async () => {
  const root = temporary();
  putCase('renewed', root);
  const state = join(root, 'state');
  const observations = join(root, 'observations.ndjson');
  const swept = ['--observations', observations, '--state', state];
  await certledger(['compare', '--root', root, ...swept], { clock: new Date('2026-12-01T00:00:00Z') });
  const items = async (...options: string[]) => {
    const { code, out, err } = await list(root, '--format', 'json', ...options);
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out).items.map(
      ({ source, servedUntil, recordedUntil, notAfter }: Record<string, string>) => ({
        source,
        isServed: notAfter === servedUntil,
        isRecorded: notAfter === recordedUntil,
      }),
    );
  };
  const served = { isServed: true, isRecorded: false };
  expect(await items()).toEqual([{ source: 'record', isServed: false, isRecorded: true }]);
  expect(await items('--observations', observations)).toEqual([{ source: 'observations', ...served }]);
  expect(await items('--state', state)).toEqual([{ source: 'state', ...served }]);
});

it.each([
  [
    'a state that is not there',
    ['--state', '/nowhere/state'],
    /\/nowhere\/state というフォルダーはありません/,
  ],
  ['no duration', ['--within', '60'], /Write it like 60d/],
  ['an unknown grouping', ['--by', 'colour'], /colour/],
])('%s is a mistake of the caller', async (_, options, remedy) => {
  const { code, out, err } = await list(repository, ...options);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(remedy);
});

it('says what is wrong with the state, and lists the rest', async () => {
  const root = example();
  put(root, { 'state/memory.ndjson': 'nonsense\n' });
  const { code, out, err } = await list(root, '--state', join(root, 'state'));
  expect(code).toBe(0);
  expect(err).toContain('memory.ndjson:1: ');
  expect(out).toContain('観測実績なし');
});
