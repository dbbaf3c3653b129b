/** Reads GeneralName (RFC 5280 §4.2.1.6), also as the base of a name constraint (§4.2.1.10). Each kind is read strictly. */
import { canonicalName } from '../../text/host.ts';
import {
  children,
  contents,
  type Element,
  expect,
  soleIn,
  sound,
  strictObjectIdentifier,
  tags,
} from './der.ts';
import { comparableName } from './distinguished-names.ts';
import { oids } from './oids.ts';

export type GeneralName =
  /** As written. Each octet is one character. */
  | { kind: 'dns'; name: string }
  | { kind: 'uri'; name: string }
  /** `mailbox` absent: it is malformed. */
  | { kind: 'email'; mailbox: Mailbox | undefined }
  | { kind: 'address'; octets: Buffer }
  /** {@link comparableName} */
  | { kind: 'directory'; name: string }
  /** A kind that cannot be compared here. `form` is its tag, and for an otherName also its type. */
  | { kind: 'other'; form: string };

/** `host` is in lower case. `local` absent: every mailbox there. */
export interface Mailbox {
  local?: string;
  host: string;
}

const tag = {
  other: 0xa0,
  email: 0x81,
  dns: 0x82,
  x400: 0xa3,
  directory: 0xa4,
  party: 0xa5,
  uri: 0x86,
  address: 0x87,
  registered: 0x88,
} as const;

/** SmtpUTF8Mailbox (RFC 9598): a mailbox with characters outside ASCII. */
/**
 * A complete element that is not valid for its kind (`1.2.3` as an address) is still returned as a name. It covers nothing.
 * @returns an international mailbox is returned both as a mailbox and as the otherName that it is
 * @throws RangeError when its kind does not exist, or when it is incomplete
 */
export function generalNames(element: Element): GeneralName[] {
  switch (element.tag) {
    case tag.dns:
      return [{ kind: 'dns', name: latin1(element) }];
    case tag.uri:
      return [{ kind: 'uri', name: latin1(element) }];
    case tag.email:
      return [{ kind: 'email', mailbox: mailboxOf(latin1(element)) }];
    case tag.address:
      return [{ kind: 'address', octets: contents(element) }];
    case tag.directory:
      return [{ kind: 'directory', name: comparableName(expect(soleIn(element), tags.sequence)) }];
    case tag.other:
      return otherNames(element);
    case tag.party:
      return [partyName(element)];
    case tag.registered:
      strictObjectIdentifier({ ...element, tag: tags.objectIdentifier });
      return [another(element)];
    case tag.x400:
      return [another(element)];
    default:
      throw new RangeError('no kind of name');
  }
}

const another = ({ tag }: Element): GeneralName => ({ kind: 'other', form: String(tag) });

/** EDIPartyName: the optional assigner, and the name. */
function partyName(element: Element): GeneralName {
  const parts = children(element);
  if (parts[0]?.tag === 0xa0) sound(soleIn(parts.shift() ?? element));
  const [name, ...rest] = parts;
  if (name?.tag !== 0xa1 || rest.length > 0) throw new RangeError('no name of a party');
  sound(soleIn(name));
  return another(element);
}

function otherNames(element: Element): GeneralName[] {
  const [type, wrapped, ...rest] = children(element);
  if (!type || !wrapped || rest.length > 0) throw new RangeError('no other name');
  const oid = strictObjectIdentifier(type);
  const value = sound(soleIn(expect(wrapped, 0xa0)));
  const other: GeneralName = { kind: 'other', form: `${element.tag} ${oid}` };
  if (oid !== oids.smtpUtf8Mailbox) return [other];
  const text = value.tag === tags.utf8String ? contents(value).toString('utf8') : '';
  return [{ kind: 'email', mailbox: internationalMailboxOf(text) }, other];
}

/** @returns undefined: it has no `@` */
export function mailboxOf(text: string): Mailbox | undefined {
  const at = text.lastIndexOf('@');
  return at < 0 ? undefined : { local: text.slice(0, at), host: text.slice(at + 1).toLowerCase() };
}

/** Its host is compared as A-labels (RFC 9598 §5). */
function internationalMailboxOf(text: string): Mailbox | undefined {
  const mailbox = mailboxOf(text);
  const host = mailbox && canonicalName(mailbox.host);
  return host === undefined ? undefined : { ...mailbox, host };
}

/**
 * A base of a name constraint. A base that no name can match would exclude nothing, so it is refused.
 * @throws RangeError
 */
export function constraintBase(element: Element): GeneralName {
  switch (element.tag) {
    case tag.dns:
      return { kind: 'dns', name: hostBase(latin1(element)) };
    case tag.uri:
      return { kind: 'uri', name: hostBase(latin1(element)) };
    case tag.email:
      return { kind: 'email', mailbox: mailBase(latin1(element)) };
    case tag.address:
      return { kind: 'address', octets: addressBase(contents(element)) };
    default: {
      const name = generalNames(element).at(-1);
      if (!name) throw new RangeError('no name');
      return name;
    }
  }
}

const hosts = /^$|^\.?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;

/** In lower case. A leading dot requires further labels. Empty: every host. */
function hostBase(text: string): string {
  const host = text.toLowerCase();
  if (!hosts.test(host)) throw new RangeError('no host');
  return host;
}

function mailBase(text: string): Mailbox {
  const at = text.lastIndexOf('@');
  if (at < 0) return { host: hostBase(text) };
  const host = hostBase(text.slice(at + 1));
  if (at === 0 || host === '' || host.startsWith('.')) throw new RangeError('no mailbox');
  return { local: text.slice(0, at), host };
}

/** An address and a mask of the same length. The mask is ones and then zeros (RFC 4632 §5.1). */
function addressBase(octets: Buffer): Buffer {
  if (octets.length !== 8 && octets.length !== 32) throw new RangeError('no range of addresses');
  const mask = BigInt(`0x${octets.toString('hex', octets.length / 2)}`);
  const rest = mask ^ ((1n << BigInt(4 * octets.length)) - 1n);
  if ((rest & (rest + 1n)) !== 0n) throw new RangeError('a mask with holes');
  return octets;
}

const latin1 = (element: Element): string => contents(element).toString('latin1');
