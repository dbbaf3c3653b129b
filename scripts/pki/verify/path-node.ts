/** A certificate of a path, with the values that the search and the rules need repeatedly. */
import type { KeyObject, X509Certificate } from 'node:crypto';
import { type Certificate, readCertificate } from '../x509/certificate-facts.ts';
import { children, contents, type Element, elementAt } from '../x509/der.ts';
import { comparableName } from '../x509/distinguished-names.ts';
import { ExtensionError, type Extensions, readExtensions } from '../x509/extensions.ts';
import { extensionOids, extensionsOf, type Fields, fieldsIn } from '../x509/fields.ts';
import { parsed } from '../x509/received.ts';
import { type CrlSources, crlSources, issuerUrls } from '../x509/urls.ts';

/** Everything but the facts is calculated on first use. For most leaves that is little. */
export class Node {
  readonly der: Buffer;
  readonly read: Certificate;
  readonly #own: { certificate?: X509Certificate | undefined; publicKey?: KeyObject | undefined } = {};
  #fields: Fields | undefined;
  #names: { subject: string | undefined; issuer: string | undefined } | undefined;
  #dates: { notBefore: number | undefined; notAfter: number | undefined } | undefined;
  #extensions: Extensions | 'malformed' | undefined;
  #malformedExtension: string | undefined;
  /** Results of checking signatures, by issuer. Checks are expensive, and many chains share their upper certificates. */
  readonly #signedBy = new WeakMap<Node, boolean>();

  /** @param made the parsed certificate, where there is one already */
  constructor(
    der: Buffer,
    read: Certificate = readCertificate(der),
    made: { certificate?: X509Certificate | undefined; fields?: Fields | undefined } = {},
  ) {
    this.der = der;
    this.read = read;
    this.#fields = made.fields;
    if (made.certificate) this.#own.certificate = made.certificate;
  }

  get sha256(): string {
    return this.read.facts.sha256;
  }

  /** One-line names as in {@link ChainLink}. Empty where the name could not be read. */
  get subject(): string {
    return this.read.subject ?? '';
  }

  get issuer(): string {
    return this.read.issuer ?? '';
  }

  /** Milliseconds. Undefined where it could not be read. */
  get notBefore(): number | undefined {
    return this.#validity().notBefore;
  }

  get notAfter(): number | undefined {
    return this.#validity().notAfter;
  }

  /** Undefined: OpenSSL cannot parse it, so nothing can be verified with it. */
  get certificate(): X509Certificate | undefined {
    if (!('certificate' in this.#own)) this.#own.certificate = parsed(this.der).x509;
    return this.#own.certificate;
  }

  /** Undefined: OpenSSL does not support this kind of key. */
  get publicKey(): KeyObject | undefined {
    if (!('publicKey' in this.#own)) this.#own.publicKey = orNothing(() => this.certificate?.publicKey);
    return this.#own.publicKey;
  }

  /** {@link comparableName}s. Undefined: unreadable, so it equals no other name. */
  get comparableSubject(): string | undefined {
    return this.#comparable().subject;
  }

  get comparableIssuer(): string | undefined {
    return this.#comparable().issuer;
  }

  get selfIssued(): boolean {
    const { subject, issuer } = this.#comparable();
    return subject !== undefined && subject === issuer;
  }

  /** By its version field (RFC 5280 §4.1.2.1), which DER omits and some software writes as 0. */
  get isVersion1(): boolean {
    const { version } = this.fields;
    const number = version && orNothing(() => children(version))?.[0];
    return !number || contents(number).every(octet => octet === 0);
  }

  get extensions(): Extensions | 'malformed' {
    this.#extensions ??= orNothing(() => this.#readExtensions()) ?? 'malformed';
    return this.#extensions;
  }

  /** Name or OID of the extension for which `extensions` is `malformed`; undefined where the whole list is. */
  get malformedExtension(): string | undefined {
    return this.extensions === 'malformed' ? this.#malformedExtension : undefined;
  }

  /** The GeneralNames of subjectAltName that can be read, even where other extensions cannot. */
  get alternativeNames(): readonly Element[] {
    const value = this.#extension(extensionOids.alternativeNames);
    return (value && orNothing(() => children(elementAt(value.bytes, value.from, value.to)))) ?? [];
  }

  /** The octets of the serial number. */
  get serial(): Buffer {
    return this.fields.serial ? contents(this.fields.serial) : Buffer.alloc(0);
  }

  get fields(): Fields {
    this.#fields ??= fieldsIn(this.der) ?? {};
    return this.#fields;
  }

  /** The URLs of its issuer's revocation lists. */
  get crlUrls(): string[] {
    return this.#crlSources().urls;
  }

  /** It names revocation lists that are not available over HTTP, or that are not its issuer's whole list. */
  get crlElsewhere(): boolean {
    return this.#crlSources().others;
  }

  /** The HTTP URLs of its issuer's certificate. */
  get issuerUrls(): string[] {
    const value = this.#extension(extensionOids.authorityInfoAccess);
    return (value && orNothing(() => issuerUrls(value))) ?? [];
  }

  /** The key of `issuer` made its signature. */
  isSignedBy(issuer: Node): boolean {
    const known = this.#signedBy.get(issuer);
    if (known !== undefined) return known;
    const { publicKey } = issuer;
    // A key or a signature that OpenSSL does not support proves nothing.
    const signed = (publicKey && orNothing(() => this.certificate?.verify(publicKey))) ?? false;
    this.#signedBy.set(issuer, signed);
    return signed;
  }

  #readExtensions(): Extensions {
    try {
      return readExtensions(this.fields);
    } catch (error) {
      if (error instanceof ExtensionError) this.#malformedExtension = error.extension;
      throw error;
    }
  }

  #validity() {
    const { notBefore, notAfter } = this.read.facts;
    this.#dates ??= { notBefore: milliseconds(notBefore), notAfter: milliseconds(notAfter) };
    return this.#dates;
  }

  #comparable() {
    const { subject, issuer } = this.fields;
    this.#names ??= {
      subject: subject && orNothing(() => comparableName(subject)),
      issuer: issuer && orNothing(() => comparableName(issuer)),
    };
    return this.#names;
  }

  #crlSources(): CrlSources {
    const value = this.#extension(extensionOids.crlDistributionPoints);
    return (value && orNothing(() => crlSources(value))) ?? { urls: [], others: value !== undefined };
  }

  #extension(oid: string) {
    return orNothing(() => extensionsOf(this.fields))?.find(extension => extension.oid === oid)?.value;
  }
}

const milliseconds = (instant: string | undefined) =>
  instant === undefined ? undefined : Date.parse(instant);

/** Our readers throw a RangeError for what they cannot read, and Node throws errors with a code. Any other error is a bug here. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
