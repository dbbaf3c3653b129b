/** What the commands other than `validate` say of a ledger that cannot be used. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { usableLedger } from '../../scripts/commands/shared/usable-ledger.ts';
import { UsageError } from '../../scripts/errors.ts';
import type { Locale } from '../../scripts/text/locale.ts';
import { entry, now, parties, settings } from '../ledger/ledger-support.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'certledger-unusable-'));
  mkdirSync(join(root, 'inventory/certificates'), { recursive: true });
  put('settings.yaml', settings);
  put('parties.yaml', parties);
  put('certificates/a.yaml', entry('a', 'titel: x'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text: string) => writeFileSync(join(root, 'inventory', path), text);
const io = { out: () => undefined, err: () => undefined, env: {}, now, interactive: false, color: false };
const use = (locale?: Locale) => usableLedger({ root, ...(locale && { locale }) }, io);

it('names the first problem of the settings', async () => {
  put('settings.yaml', settings.replace('Asia/Tokyo', 'Asia/Tokio'));
  await expect(use()).rejects.toThrow(UsageError);
  await expect(use()).rejects.toThrow(
    `The ledger in ${root} cannot be used: inventory/settings.yaml:2:11 \`Asia/Tokio\` is not an IANA time zone.`,
  );
  await expect(use('ja')).rejects.toMatchObject({
    text: {
      ja: expect.stringContaining(
        '台帳は使用できません。inventory/settings.yaml:2:11 `Asia/Tokio` は IANA のタイムゾーン名ではありません。',
      ),
    },
  });
});

it('names that of the parties, and speaks the language of the settings', async () => {
  put('settings.yaml', settings.replace('locale: en', 'locale: ja'));
  put('parties.yaml', `${parties}peple: {}\n`);
  await expect(use()).rejects.toMatchObject({
    text: { ja: expect.stringMatching(/使用できません。inventory\/parties\.yaml:8:1 キー `peple`/) },
  });
  rmSync(join(root, 'inventory/parties.yaml'));
  await expect(use('en')).rejects.toThrow('cannot be used: inventory/parties.yaml:1:1 The file');
});

it('names a file that is refused, without what is in it', async () => {
  rmSync(join(root, 'inventory/settings.yaml'));
  symlinkSync('/etc/passwd', join(root, 'inventory/settings.yaml'));
  await expect(use()).rejects.toThrow('cannot be used: inventory/settings.yaml:1:1 This symbolic link');
});
