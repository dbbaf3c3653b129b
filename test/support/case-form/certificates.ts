/** The certificates of a case, by the names it gives them. A name makes the fingerprint and the serial number. */
import type { CertificateFacts, ChainLink } from '../../../scripts/pki/certificate-types.ts';
import { sha256Of } from '../sample-data.ts';
import { type CaseForm, type Fields, instant, over, type Part, type Place } from './form.ts';

const certificateKeys = [
  'like',
  'subject',
  'issuer',
  'names',
  'serial',
  'notBefore',
  'notAfter',
  'key',
  'publicKey',
  'mustStaple',
  'unreadable',
  'signature',
];
const issuerKeys = [
  'seed',
  'subject',
  'issuer',
  'selfSigned',
  'ca',
  'notBefore',
  'notAfter',
  'key',
  'signature',
];
/** What a ledger records of a certificate. */
const recordKeys = ['sha256', 'subject', 'issuer', 'names', 'serial', 'notBefore', 'notAfter'];

export class Certificates {
  readonly #form: CaseForm;

  constructor(form: CaseForm) {
    this.#form = form;
    // A slip is one whether or not anything of the case comes across it.
    for (const name of Object.keys(form.certificates.fields)) this.#written(name, form.certificates.place);
    for (const name of Object.keys(form.issuers.fields)) this.link(name, form.issuers.place);
  }

  has(name: string): boolean {
    const { certificates, base } = this.#form;
    return name in certificates.fields || name in base.certificates.fields;
  }

  /** @param asked where the name is used */
  sha256(name: string, asked: Place): string {
    const { like } = this.#written(name, asked);
    return typeof like === 'string' ? this.sha256(like, asked) : sha256Of(name);
  }

  /** What a probe reads of it. */
  facts(name: string, asked: Place): CertificateFacts {
    const { like: _like, signature: _signature, ...fields } = this.#whole(name, asked);
    const sha256 = this.sha256(name, asked);
    const { publicKey } = fields;
    return {
      sha256,
      serial: sha256.slice(0, 16).replace(/^0+/, ''),
      ...fields,
      ...(typeof publicKey === 'string' && { publicKey: sha256Of(publicKey) }),
    };
  }

  /** What a ledger records of it. */
  record(name: string, asked: Place): Fields {
    const facts: Fields = { ...this.facts(name, asked) };
    return Object.fromEntries(recordKeys.filter(key => key in facts).map(key => [key, facts[key]]));
  }

  /** What is sent where a case says nothing of it: the certificate and the one of its issuer. */
  chain(name: string, asked: Place): ChainLink[] {
    const { issuer } = this.facts(name, asked);
    return [this.leaf(name, asked), this.link(issuer ?? '', asked)];
  }

  /** The certificate itself as a link of a chain. */
  leaf(name: string, asked: Place): ChainLink {
    const { sha256, subject = {}, issuer = '', key } = this.facts(name, asked);
    const { signature } = this.#whole(name, asked);
    return {
      sha256,
      subject: nameOf(subject),
      issuer: this.link(issuer, asked).subject ?? '',
      selfSigned: false,
      ca: false,
      ...(typeof signature === 'string' && { ...(key && { key }), signature }),
    };
  }

  /** The certificate of a CA as a link of a chain. One that is written nowhere has its common name only. */
  link(name: string, asked: Place): ChainLink {
    const { issuers, base } = this.#form;
    const part = [issuers, base.issuers].find(({ fields }) => name in fields);
    const place = part?.place.at(name) ?? asked;
    const { seed, ...fields } = over(
      { subject: `CN=${name}`, issuer: 'CN=Example Root', selfSigned: false, ca: true },
      place.map(part?.fields[name], issuerKeys),
    );
    const sha256 = sha256Of(place.text(seed ?? fields.subject));
    return { ...withInstants(fields), sha256 } as unknown as ChainLink;
  }

  #whole(name: string, asked: Place): Fields {
    const { like, ...written } = this.#written(name, asked);
    const first = typeof like === 'string' ? this.#whole(like, asked) : this.#form.base.certificate;
    const { subject, ...rest } = over(first, written);
    const whole = { ...rest, subject: typeof subject === 'string' ? { commonName: subject } : subject };
    const commonName = (whole.subject as Fields | undefined)?.commonName;
    const named = 'names' in written || 'names' in first ? {} : { names: [commonName] };
    return withInstants({ ...named, ...whole });
  }

  /** What the case says of it, over what the base says. */
  #written(name: string, asked: Place): Fields {
    const { certificates, base } = this.#form;
    if (!this.has(name)) throw asked.wrong(`no certificate is called ${name}`);
    const fields = ({ place, fields }: Part) =>
      place.at(name).map(fields[name] ?? undefined, certificateKeys);
    return { ...fields(base.certificates), ...fields(certificates) };
  }
}

const withInstants = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, key.startsWith('not') ? instant(value) : value]),
  );

const nameOf = ({ commonName, organization, country }: NonNullable<CertificateFacts['subject']>): string =>
  [commonName && `CN=${commonName}`, organization && `O=${organization}`, country && `C=${country}`]
    .filter(Boolean)
    .join(',');
