import { allServed, type EntryEvidence } from '../../evidence/evidence.ts';
import { listFacts } from '../../evidence/facts.ts';
import { subjectText } from '../../evidence/subject-names.ts';
import type { UnrecordedEndpoint } from '../../evidence/unrecorded-endpoints.ts';
import { isCompletelyRead } from '../../ledger/recorded-places.ts';
import type { FleetFound, Rule } from '../rule.ts';

/** A certificate is served at a host and port that no entry names. A file of the ledger that cannot be read may name them. */
export const rule: Rule = {
  id: 'ledger.unrecorded',
  order: 30,
  basis: 'fleet',
  severity: 'info',
  title: { en: 'Endpoint not in the ledger', ja: '台帳にない接続先' },
  when: {
    en: 'The observations hold an endpoint that serves a certificate and whose host and port no entry names. While a file of the ledger cannot be read, this is not judged, because that file may name the endpoint.',
    ja: '観測結果に、証明書を提示している接続先があり、そのホストとポートがどの登録にもないとき。台帳に読み込めないファイルがある間は、そのファイルに記載されている可能性があるため判定を保留します。',
  },
  text: {
    en: 'No entry names this endpoint. It serves a certificate{{#if subject}} for {{subject}}{{/if}}: {{#if issuer}}issuer {{issuer}}, {{/if}}{{#if notAfter}}valid until {{notAfter}}, {{/if}}SHA-256 {{sha256}}.{{#if entries}} It is the certificate of {{entries}}.{{/if}}{{#if others}} It also serves {{others}} (SHA-256).{{/if}}',
    ja: 'この接続先はどの登録にもありません。提示している証明書: {{#if subject}}主体者名 {{subject}}、{{/if}}{{#if issuer}}発行者 {{issuer}}、{{/if}}{{#if notAfter}}有効期限 {{notAfter}}、{{/if}}SHA-256 {{sha256}}。{{#if entries}}この証明書の登録: {{entries}}。{{/if}}{{#if others}}ほかに提示している証明書（SHA-256）: {{others}}。{{/if}}',
  },
  remedy: {
    en: 'Find out who runs the server and who is responsible for the renewal, and write an entry (`certledger new certificate`), or add the endpoint to the entry of this certificate.',
    ja: 'サーバの運用者と証明書の更新の責任者を確認し、`certledger new certificate` で登録を作成するか、この証明書の登録に接続先を追加してください。',
  },
  facts: {
    subject: 'text',
    issuer: 'text',
    notAfter: 'instant',
    sha256: 'text',
    entries: 'list',
    others: 'list',
  },
  check: ({ unrecorded, entries }, ledger) => {
    if (unrecorded.length === 0 || !isCompletelyRead(ledger)) return [];
    const holders = holdersOf(entries);
    return unrecorded.flatMap(at => foundAt(at, holders));
  },
  unsure: ({ unrecorded }, ledger) => {
    if (unrecorded.length > 0 && !isCompletelyRead(ledger)) return [{ about: 'fleet' }];
    const silent = unrecorded.filter(({ certificates }) => certificates.length === 0);
    return silent.map(({ endpoint }) => ({ about: 'endpoint', endpoint }));
  },
};

function foundAt(
  { endpoint, certificates }: UnrecordedEndpoint,
  holders: ReadonlyMap<string, ReadonlySet<string>>,
): FleetFound[] {
  const [first, ...others] = certificates;
  if (!first) return [];
  const { subject = {}, names = [], issuer, notAfter, sha256 } = first;
  const facts = {
    subject: subjectText(subject) || names[0],
    issuer,
    notAfter,
    sha256,
    ...listFacts('entries', [...(holders.get(sha256) ?? [])].toSorted()),
    ...listFacts(
      'others',
      others.map(each => each.sha256),
    ),
  };
  return [{ about: 'endpoint', endpoint, facts }];
}

/** By fingerprint, the ids of the entries that record a certificate or serve it: the endpoint may belong to one of them. */
function holdersOf(entries: readonly EntryEvidence[]): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>();
  for (const evidence of entries) {
    const { id, certificate } = evidence.entry;
    const served = allServed(evidence).map(each => each.certificate.sha256);
    for (const sha256 of [certificate?.sha256, ...served])
      if (sha256 !== undefined) holders.set(sha256, (holders.get(sha256) ?? new Set()).add(id));
  }
  return holders;
}
