import type { EntryEvidence } from '../../evidence/evidence.ts';
import { neverAskedForWithdrawnTls } from '../../ledger/protocols.generated.ts';
import type { Served } from '../../probe/observation.ts';
import { day } from '../../text/duration.ts';
import { instantOf } from '../../text/zoned-time.ts';
import type { Rule, UnsureContext } from '../rule.ts';
import { perSeverity } from '../shared/served.ts';

/** By OpenSSL's names, the names that people use. */
const withdrawn = new Map([
  ['SSLv3', 'SSL 3.0'],
  ['TLSv1', 'TLS 1.0'],
  ['TLSv1.1', 'TLS 1.1'],
]);

/**
 * How long after an entry was first observed the rule is unsure of it without an answer. Of an older entry, memory has an
 * answer, or it never gave one. Its issues must not stay open for ever because it gives none.
 */
const newFor = 7 * day;

/**
 * A server that chooses such a version for a client that offers TLS 1.3 has nothing newer, and today's clients cannot
 * connect. A server that chooses one only when nothing else is offered serves old clients at the risk of others. Where it
 * could not be asked, nothing is reported.
 */
export const rule: Rule = {
  id: 'policy.protocol',
  order: 40,
  basis: 'observed',
  setting: {
    name: 'protocol',
    when: 'TLS 1.0 or 1.1 is accepted',
    severity: 'warning; error where nothing newer is spoken',
    askedOf: 'each endpoint',
  },
  unsure: unanswered,
  severity: 'warning',
  severityNote: {
    en: 'error where nothing newer than TLS 1.1 is supported',
    ja: 'TLS 1.1 以前でしか通信できない場合は error',
  },
  title: { en: 'Old TLS version', ja: '古い TLS バージョン' },
  when: {
    en: 'The endpoint supports nothing newer than TLS 1.1, or still accepts TLS 1.0 or 1.1 when nothing newer is offered.',
    ja: '接続先が TLS 1.1 以前でしか通信できないとき、または TLS 1.0・1.1 での接続をまだ受け入れるとき。',
  },
  text: {
    en: '{{#if newest}}It supports nothing newer than {{newest}}. Current clients cannot connect, or only with weakened settings.{{else}}It still accepts {{accepts}}, and perhaps older versions.{{/if}}',
    ja: '{{#if newest}}{{newest}} より新しいバージョンに対応していません。現行のクライアントは接続できないか、安全性を下げた設定で接続しています。{{else}}{{accepts}} での接続をまだ受け入れます（さらに古いバージョンも受け入れる可能性があります）。{{/if}}',
  },
  remedy: {
    en: 'Set the lowest version to TLS 1.2 (nginx `ssl_protocols TLSv1.2 TLSv1.3`, Apache `SSLProtocol -all +TLSv1.2 +TLSv1.3`, Postfix `smtpd_tls_protocols = >=TLSv1.2`). Before that, look in the log for clients that still use the old versions. Update a service that does not support TLS 1.2, or place it behind one that does.',
    ja: '最低バージョンを TLS 1.2 に設定してください（nginx は `ssl_protocols TLSv1.2 TLSv1.3`、Apache は `SSLProtocol -all +TLSv1.2 +TLSv1.3`、Postfix は `smtpd_tls_protocols = >=TLSv1.2`）。その前に、古いバージョンで接続しているクライアントがないかログを確認してください。TLS 1.2 に対応していない機器は、更新するか、対応した機器の背後に置いてください。',
  },
  reference: 'RFC 8996; RFC 9325 §3.1.1',
  facts: { sha256: 'text', newest: 'text', accepts: 'text', addresses: 'list' },
  check: perSeverity(({ certificate, tls }) => {
    const { sha256 } = certificate;
    const newest = withdrawn.get(tls.protocol);
    if (newest !== undefined) return { severity: 'error', facts: { sha256, newest } };
    const accepts = withdrawn.get(tls.old ?? 'none');
    return accepts === undefined ? undefined : { facts: { sha256, accepts } };
  }),
};

/**
 * Entries that were asked for old versions and gave no answer, and of which no answer is remembered: they are new, or the
 * memory was lost. An old version that was found earlier may still be there.
 */
function unanswered(entries: readonly EntryEvidence[], { now }: UnsureContext): EntryEvidence[] {
  return entries
    .filter(evidence => isNew(evidence, now))
    .filter(({ endpoints }) =>
      endpoints.some(
        ({ endpoint, served }) =>
          !neverAskedForWithdrawnTls.includes(endpoint.protocol) && served.some(isWithoutAnswer),
      ),
    );
}

function isNew({ generations }: EntryEvidence, now: Date): boolean {
  return generations.every(({ firstSeen }) => {
    const since = instantOf(firstSeen);
    return since === undefined || now.getTime() - since < newFor;
  });
}

/** Observations without a public key are of an earlier version, which did not ask. */
const isWithoutAnswer = ({ tls, certificate }: Served): boolean =>
  tls.old === undefined && !withdrawn.has(tls.protocol) && certificate.publicKey !== undefined;
