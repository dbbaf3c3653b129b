/** The example fleet: a scenario for each situation that a sweep can find, with its ledger entry. */

import {
  createIntermediate,
  createLeaf,
  createRoot,
  createSelfSignedLeaf,
  type Identity,
} from '../pki/make/issuing-ca.ts';
import { day } from '../text/duration.ts';
import type { Localized } from '../text/locale.ts';
import { type Behaviour, type Chain, imap, smtp } from './fleet.ts';

export interface Scenario {
  /** Entry id. */
  id: string;
  title: Localized;
  protocol: 'https' | 'ldaps' | 'smtp' | 'imap';
  host: string;
  behaviour: Behaviour;
  /** The certificate that the ledger records; absent: none yet. */
  recorded?: Identity;
  /** The certificate before it. */
  previous?: Identity;
  /** More lines of the entry, at the top level or of its endpoint. */
  track?: 'orderly';
  /** The entry is part of the system of the example. */
  system?: true;
  maintenance?: { untilInDays: number; reason: Localized };
  /** The chain that the server serves after its repair. */
  repairedChain?: Chain;
}

export interface Fleet {
  scenarios: Scenario[];
  /** The root the ledger trusts. */
  root: Identity;
}

/** The fleet, with certificates whose dates are relative to `now`. */
export async function createScenarios(now: Date): Promise<Fleet> {
  const certificates = await createCertificates(now);
  return { scenarios: scenariosWith(certificates), root: certificates.root };
}

/** Makes the certificates of the fleet. Their dates are relative to `now`. */
async function createCertificates(now: Date) {
  const at = (days: number) => new Date(Math.floor(now.getTime() / 1000) * 1000 + days * day);
  const between = (from: number, to: number) => ({ notBefore: at(from), notAfter: at(to) });

  const root = await createRoot('CN=Example Internal Root CA,O=Example KK,C=JP', between(-3650, 3650));
  const ca = await createIntermediate(
    root,
    'CN=Example Internal CA G2,O=Example KK,C=JP',
    between(-1800, 1800),
  );
  const otherCa = await createRoot('CN=Some Other CA,O=Elsewhere Ltd,C=US', between(-1800, 1800));

  const leaf = (host: string, from: number, to: number, issuer = ca) =>
    createLeaf(issuer, { names: [host], subject: `CN=${host},O=Example KK,C=JP`, ...between(from, to) });

  const intranet = await leaf('intranet.example.jp', -100, 265);
  const mail = await leaf('mail.example.jp', -30, 335);
  const imapServer = await leaf('imap.example.jp', -10, 355);
  const payroll = await leaf('payroll.example.jp', -345, 20);
  const api = await leaf('api.example.jp', -30, 17);
  const dirlink = await leaf('dirlink.example.jp', -730, -1);
  const dirlinkNew = await leaf('dirlink.example.jp', 0, 730);
  const portalOld = await leaf('portal.example.jp', -340, 25);
  const portalNew = await leaf('portal.example.jp', -2, 363);
  const shopOld = await leaf('shop.example.jp', -330, 120);
  const shopNew = await leaf('shop.example.jp', -20, 345);
  const vpn = await leaf('vpn.example.jp', -60, 305);
  const vpnOtherCa = await leaf('vpn.example.jp', -1, 364, otherCa);
  const files = await leaf('files.example.jp', -50, 315);
  const wiki = await leaf('wiki.example.jp', -50, 315);
  const printer = await createSelfSignedLeaf({ names: ['printer.example.jp'], ...between(-200, 3450) });
  return {
    root,
    ca,
    otherCa,
    intranet,
    mail,
    imapServer,
    payroll,
    api,
    dirlink,
    dirlinkNew,
    portalOld,
    portalNew,
    shopOld,
    shopNew,
    vpn,
    vpnOtherCa,
    files,
    wiki,
    printer,
  };
}

/** One scenario for each situation. */
function scenariosWith({
  ca,
  otherCa,
  intranet,
  mail,
  imapServer,
  payroll,
  api,
  dirlink,
  dirlinkNew,
  portalOld,
  portalNew,
  shopOld,
  shopNew,
  vpn,
  vpnOtherCa,
  files,
  wiki,
  printer,
}: Awaited<ReturnType<typeof createCertificates>>): Scenario[] {
  /** The chain that the server should send: without the root, because the client has it. */
  const servedChain = (certificate: Identity): Chain => [certificate, ca];
  const tls = (...chain: Chain): Behaviour => ({ kind: 'tls', chain });
  return [
    {
      id: 'intranet',
      title: { en: 'Intranet portal', ja: '社内ポータル' },
      protocol: 'https',
      host: 'intranet.example.jp',
      behaviour: tls(...servedChain(intranet)),
      recorded: intranet,
    },
    {
      id: 'mail',
      title: { en: 'Mail gateway', ja: 'メールゲートウェイ' },
      protocol: 'smtp',
      host: 'mail.example.jp',
      behaviour: { kind: 'starttls', dialogue: smtp, chain: servedChain(mail) },
      recorded: mail,
    },
    {
      id: 'mailbox',
      title: { en: 'Mailboxes, not yet recorded', ja: 'メールボックス（証明書は未記録）' },
      protocol: 'imap',
      host: 'imap.example.jp',
      behaviour: { kind: 'starttls', dialogue: imap, chain: servedChain(imapServer) },
    },
    {
      id: 'payroll',
      title: { en: 'Payroll, near expiry', ja: '給与システム（期限間近）' },
      protocol: 'https',
      host: 'payroll.example.jp',
      behaviour: tls(...servedChain(payroll)),
      recorded: payroll,
    },
    {
      id: 'api',
      title: { en: 'API, 47-day certificate, fine', ja: 'API（47日証明書・正常）' },
      protocol: 'https',
      host: 'api.example.jp',
      behaviour: tls(...servedChain(api)),
      recorded: api,
      track: 'orderly',
    },
    {
      id: 'directory-link',
      title: {
        en: 'Directory link server, expired yesterday',
        ja: 'ディレクトリサービス連携サーバ（昨日期限切れ）',
      },
      protocol: 'ldaps',
      host: 'dirlink.example.jp',
      behaviour: tls(...servedChain(dirlink)),
      recorded: dirlink,
      system: true,
      repairedChain: servedChain(dirlinkNew),
    },
    {
      id: 'portal',
      title: { en: 'Customer portal, renewed', ja: '顧客ポータル（更新済み）' },
      protocol: 'https',
      host: 'portal.example.jp',
      behaviour: tls(...servedChain(portalNew)),
      recorded: portalOld,
    },
    {
      id: 'shop',
      title: { en: 'Web shop, old certificate served again', ja: 'ウェブ店舗（旧世代への後戻り）' },
      protocol: 'https',
      host: 'shop.example.jp',
      behaviour: tls(...servedChain(shopOld)),
      recorded: shopNew,
      previous: shopOld,
    },
    {
      id: 'vpn',
      title: { en: 'VPN, an unexpected certificate', ja: 'VPN（想定外の証明書）' },
      protocol: 'https',
      host: 'vpn.example.jp',
      behaviour: tls(vpnOtherCa, otherCa),
      recorded: vpn,
    },
    {
      id: 'files',
      title: { en: 'File exchange, intermediate missing', ja: 'ファイル交換（中間証明書の欠落）' },
      protocol: 'https',
      host: 'files.example.jp',
      behaviour: tls(files),
      recorded: files,
      repairedChain: servedChain(files),
    },
    {
      id: 'printer',
      title: { en: 'Print server, self-signed', ja: 'プリントサーバ（自己署名）' },
      protocol: 'https',
      host: 'printer.example.jp',
      behaviour: tls(printer),
      recorded: printer,
    },
    {
      id: 'knowledge',
      title: { en: 'Knowledge base, another host’s certificate', ja: 'ナレッジベース（別ホストの証明書）' },
      protocol: 'https',
      host: 'knowledge.example.jp',
      behaviour: tls(...servedChain(wiki)),
      recorded: wiki,
    },
    {
      id: 'branch-office',
      title: { en: 'Branch office, no answer', ja: '支店ルータ（無応答）' },
      protocol: 'https',
      host: 'branch.example.jp',
      behaviour: { kind: 'silent' },
    },
    {
      id: 'legacy',
      title: { en: 'Legacy system, connection refused', ja: '旧システム（接続拒否）' },
      protocol: 'https',
      host: 'legacy.example.jp',
      behaviour: { kind: 'refused' },
    },
    {
      id: 'relay',
      title: { en: 'Mail relay without STARTTLS', ja: 'メール中継（STARTTLSなし）' },
      protocol: 'smtp',
      host: 'relay.example.jp',
      behaviour: { kind: 'plain', dialogue: smtp },
    },
    {
      id: 'warehouse',
      title: { en: 'Warehouse, in maintenance', ja: '倉庫システム（保守中）' },
      protocol: 'https',
      host: 'warehouse.example.jp',
      behaviour: { kind: 'refused' },
      maintenance: { untilInDays: 14, reason: { en: 'hardware replacement', ja: '機器更改' } },
    },
  ];
}
