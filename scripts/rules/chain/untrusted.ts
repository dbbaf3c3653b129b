import type { Facts } from '../../evidence/facts.ts';
import type { ChainLink } from '../../pki/certificate-types.ts';
import type { Served } from '../../probe/observation.ts';
import { instantOf } from '../../text/zoned-time.ts';
import type { Rule } from '../rule.ts';
import { chainFacts, chainKinds, lacksIntermediate, reasonOf, shownName } from '../shared/chain-facts.ts';
import { perServed } from '../shared/served.ts';

export const rule: Rule = {
  id: 'chain.untrusted',
  order: 20,
  basis: 'observed',
  severity: 'error',
  title: { en: 'Not trusted', ja: '信頼されない証明書' },
  when: {
    en: 'The chain ends at a CA that is not in the entry’s trust set, or a certificate on the path breaks a validation rule.',
    ja: '証明書チェーンが登録の信頼セットにない認証局で終わるとき、または途中で検証規則に反するとき。',
  },
  text: {
    en: 'The chain does not verify against trust set {{trust}}: {{reason}}{{#if extension}} ({{extension}}){{/if}}{{#if missingIssuer}} ({{missingIssuer}}){{/if}}{{#if error}} [{{error}}]{{/if}}.{{#if culprit}} Certificate concerned: {{culprit}}{{#if position}} ({{position}}){{/if}}{{#if culpritEnd}}, valid until {{culpritEnd}}{{/if}}.{{/if}}',
    ja: '信頼セット {{trust}} で検証できません: {{reason}}{{#if extension}}（{{extension}}）{{/if}}{{#if missingIssuer}}（{{missingIssuer}}）{{/if}}{{#if error}}［{{error}}］{{/if}}。{{#if culprit}}該当する証明書: {{culprit}}{{#if position}}（{{position}}）{{/if}}{{#if culpritEnd}}、有効期限 {{culpritEnd}}{{/if}}。{{/if}}',
  },
  remedy: {
    en: 'If your organisation runs this CA, name its trust set in the entry (`trust:`) and put its root into `inventory/trust/`. If an intermediate expired, install the CA’s current one. Otherwise have the certificate issued by a CA that your clients trust.',
    ja: '自組織の認証局であれば、登録の `trust:` に信頼セットを指定し、ルート証明書を `inventory/trust/` に置いてください。中間証明書の期限切れであれば、認証局の現行の中間証明書に差し替えてください。それ以外は、クライアントが信頼する認証局から取得し直してください。',
  },
  reference: 'RFC 5280 §6',
  facts: {
    ...chainKinds,
    reason: 'word',
    error: 'text',
    extension: 'text',
    missingIssuer: 'text',
    culprit: 'text',
    position: 'word',
    culpritEnd: 'instant',
  },
  check: perServed((served, _evidence, context) => {
    const { path, error, missingIssuer } = served.verdict;
    switch (path) {
      case 'trusted':
      case 'self-signed':
        return undefined;
      case 'unanchored':
        if (lacksIntermediate(served, context)) return undefined;
        return {
          ...chainFacts(served),
          reason: 'unknown-issuer',
          ...concerned(
            served,
            served.chain.find(({ issuer }) => issuer === missingIssuer),
          ),
          error,
          missingIssuer,
        };
      case 'untrusted':
        return { ...chainFacts(served), reason: 'unknown-root', ...concerned(served, rootOf(served)), error };
      case 'invalid':
        return {
          ...chainFacts(served),
          error,
          extension: served.verdict.extension,
          ...whyInvalid(served, context.now),
        };
    }
  }),
};

/**
 * The verdict does not depend on the dates of the leaf, so `CERT_HAS_EXPIRED` means an issuer on the path. An expired
 * certificate that no path needs, such as an old cross-sign, does not change the verdict, and is not reported.
 */
function whyInvalid(served: Served, now: Date): Facts {
  const { error = '', culprit } = served.verdict;
  const reason = reasonOf(error);
  const sent = culprit && served.chain.find(({ sha256 }) => sha256 === culprit.sha256);
  if (culprit && !sent) return { reason, culprit: culprit.name, position: 'anchor' };
  const known = sent ?? (reason === 'expired-issuer' ? firstExpired(served, now) : undefined);
  const culpritEnd = reason === 'expired-issuer' ? known?.notAfter : undefined;
  return { reason, ...concerned(served, known), culpritEnd };
}

/** For observations that do not name the certificate. */
const firstExpired = ({ chain }: Served, now: Date): ChainLink | undefined =>
  chain.slice(1).find(({ notAfter }) => now.getTime() > (instantOf(notAfter) ?? Infinity));

/** The certificate of the chain that breaks the rule: its name, and where it comes from. */
function concerned({ chain }: Served, link: ChainLink | undefined): Facts {
  if (!link) return {};
  return {
    culprit: shownName(link),
    position: link === chain[0] ? 'leaf' : 'sent-issuer',
  };
}

/** The self-signed certificate at which the path ends. A chain may hold others. */
function rootOf({ chain }: Served): ChainLink | undefined {
  const left = new Set(chain);
  let link = chain[0];
  while (link && !link.selfSigned) {
    const { issuer } = link;
    left.delete(link);
    link = [...left].find(({ subject }) => subject !== undefined && subject === issuer);
  }
  return link;
}
