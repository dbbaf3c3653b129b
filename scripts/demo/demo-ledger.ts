/** Writes the ledger of the example fleet in the form in which people write one. */
import { join } from 'node:path';
import { stringify } from 'yaml';
import { writeWhole } from '../files.ts';
import type { Identity } from '../pki/make/issuing-ca.ts';
import { day } from '../text/duration.ts';
import type { Locale, Localized } from '../text/locale.ts';
import type { Fleet, Scenario } from './scenarios.ts';

/** @param ports the port of each server, by the id of its entry */
export async function writeLedger(
  root: string,
  fleet: Fleet,
  ports: ReadonlyMap<string, number>,
  now: Date,
  locale: Locale,
): Promise<void> {
  const inventory = join(root, 'inventory');
  await writeWhole(join(inventory, 'settings.yaml'), stringify(settings(locale)));
  await writeWhole(join(inventory, 'parties.yaml'), stringify(parties[locale]));
  await writeWhole(join(inventory, 'trust', 'internal', 'root.pem'), fleet.root.cert);
  await writeWhole(join(inventory, 'systems', `${desktops}.yaml`), systemText(now, locale));
  for (const scenario of fleet.scenarios) {
    const file = join(inventory, 'certificates', `${scenario.id}.yaml`);
    await writeWhole(file, entryText(scenario, ports.get(scenario.id) ?? 0, now, locale));
  }
}

/** On loopback a second is enough. One failed sweep counts, because the example takes half a minute. */
function settings(locale: Locale) {
  return {
    organization: locale === 'ja' ? 'A社' : 'Example KK',
    locale,
    timezone: 'Asia/Tokyo',
    trust: { internal: { include: [] } },
    probe: { timeout: '1s', allow: ['127.0.0.0/8'] },
    unreachable: { after: 1 },
  };
}

const parties: Record<Locale, object> = {
  en: {
    people: { suzuki: { name: 'Suzuki', github: 'suzuki' }, tanaka: { name: 'Tanaka', github: 'tanaka' } },
    teams: { 'infra-ops': { name: 'Infrastructure operations', members: ['suzuki', 'tanaka'] } },
    contractors: { 'acme-systems': { name: 'ACME Systems' } },
  },
  ja: {
    people: { suzuki: { name: '鈴木', github: 'suzuki' }, tanaka: { name: '田中', github: 'tanaka' } },
    teams: { 'infra-ops': { name: '基盤運用チーム', members: ['suzuki', 'tanaka'] } },
    contractors: { 'acme-systems': { name: 'B社' } },
  },
};

function entryText(scenario: Scenario, port: number, now: Date, locale: Locale): string {
  const { maintenance } = scenario;
  const entry = {
    id: scenario.id,
    title: scenario.title[locale],
    owner: { team: 'infra-ops', primary: 'suzuki', deputy: 'tanaka' },
    ...(scenario.recorded && { certificate: record(scenario.recorded) }),
    ...(scenario.previous && { previous: record(scenario.previous) }),
    ...(scenario.track && { track: scenario.track }),
    ...(scenario.system && { system: desktops }),
    trust: 'internal',
    endpoints: [
      {
        host: scenario.host,
        port,
        protocol: scenario.protocol,
        address: '127.0.0.1',
        ...(maintenance && {
          maintenance: {
            until: dateAfter(now, maintenance.untilInDays),
            reason: maintenance.reason[locale],
          },
        }),
      },
    ],
    renewal: { responsible: 'infra-ops' },
    handover: { due: dateAfter(now, 60) },
  };
  return withComment(entry, locale);
}

/** The builder declared the contents, and nobody of the owner's side confirmed them. No probe can find that. */
const desktops = 'virtual-desktop';

function systemText(now: Date, locale: Locale): string {
  const title: Localized = { en: 'Virtual desktops', ja: '仮想デスクトップ' };
  const system = {
    id: desktops,
    title: title[locale],
    owner: { team: 'infra-ops', primary: 'suzuki', deputy: 'tanaka' },
    builder: 'acme-systems',
    operator: 'infra-ops',
    declaration: {
      contains: ['directory-link'],
      answered: { by: 'acme-systems', on: dateAfter(now, -30) },
    },
  };
  return withComment(system, locale);
}

function withComment(entry: object, locale: Locale): string {
  const comment = {
    en: 'Written by the demo. certledger keeps comments like this one when it edits a file.',
    ja: 'デモが書いた台帳です。certledger が編集しても、このようなコメントはそのまま残ります。',
  };
  return `# ${comment[locale]}\n${stringify(entry)}`;
}

function record(identity: Identity) {
  const { certificate } = identity;
  const names = certificate.subjectName;
  return {
    subject: { commonName: names.getField('CN')[0] },
    names: [names.getField('CN')[0]],
    issuer: certificate.issuerName.getField('CN')[0],
    serial: certificate.serialNumber,
    notBefore: instant(certificate.notBefore),
    notAfter: instant(certificate.notAfter),
  };
}

const instant = (date: Date) => date.toISOString().replace('.000Z', 'Z');
const dateAfter = (now: Date, days: number) =>
  new Date(now.getTime() + days * day).toISOString().slice(0, 10);
