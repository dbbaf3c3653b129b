/**
 * Edits the file of an entry. Only the changed values are replaced: comments, quotes, blank lines, line endings and order stay,
 * so that the diff of a pull request shows nothing but the change.
 */
import { listAt, textAt, valueAt } from '../data.ts';
import { canonicalRecord } from '../read/entry.ts';
import type { Authority, CertificateRecord, KeyType } from '../types.ts';
import { readYaml } from '../yaml/yaml.ts';
import { recordData, withoutGaps } from './recordable.ts';
import { setKey } from './splice.ts';

/**
 * Writes the served generation under `certificate:`. The earlier record moves to `previous:`, unless it is the same generation or has
 * nothing that identifies a generation. A second call with the same record changes nothing.
 *
 * @param source the text of the file of an entry; a text that is no YAML map is returned unchanged
 * @param keyType `ecdsa`: the two keys are below `ecdsa:`
 * @returns the new text of the entry
 */
export function recordGeneration(source: string, served: CertificateRecord, keyType?: KeyType): string {
  const { data } = readYaml(source);
  if (!isMap(data)) return source;
  const options = { order: entryOrder, canonical };
  const place = keyType === 'ecdsa' ? data.ecdsa : data;
  const recorded = pickRecord(valueAt(place, ['certificate']));
  const isNewGeneration = isReplaced(canonicalRecord(recorded), served);
  if (keyType === 'ecdsa') {
    const before = valueAt(place, ['previous']);
    const previous = isNewGeneration ? recorded : isMap(before) ? pickRecord(before) : undefined;
    const wanted = { certificate: recordData(served), ...(previous && { previous: recordData(previous) }) };
    return setKey(source, 'ecdsa', wanted, options);
  }
  const kept = isNewGeneration ? setKey(source, 'previous', recordData(recorded), options) : source;
  return setKey(kept, 'certificate', recordData(served), options);
}

const isReplaced = (old: CertificateRecord, served: CertificateRecord): boolean =>
  isIdentified(old) && !isSameGeneration(old, served);

/** The order of keys. A new key is put after the last existing key that precedes it here. */
const entryOrder: readonly string[] = [
  ...[
    'id',
    'title',
    'status',
    'environment',
    'site',
    'owner',
    'keyTypes',
    'certificate',
    'previous',
    'ecdsa',
  ],
  ...['subject', 'commonName', 'organization', 'country'],
  ...['names', 'issuer', 'authority', 'anchor', 'serial', 'sha256', 'notBefore', 'notAfter'],
];

/** The record in the file, without values that the schema refuses. */
function pickRecord(written: unknown): CertificateRecord {
  const text = (...path: string[]) => textAt(written, path);
  const names = listAt(written, ['names']).filter(name => typeof name === 'string');
  return withoutGaps({
    subject: withoutGaps({
      commonName: text('subject', 'commonName'),
      organization: text('subject', 'organization'),
      country: text('subject', 'country'),
    }),
    names,
    issuer: text('issuer'),
    authority: pickAuthority(written),
    serial: text('serial'),
    sha256: text('sha256'),
    notBefore: text('notBefore'),
    notAfter: text('notAfter'),
  });
}

function pickAuthority(written: unknown): Authority | undefined {
  const [organization, anchor] = (['organization', 'anchor'] as const).map(key =>
    textAt(written, ['authority', key]),
  );
  return organization === undefined || anchor === undefined ? undefined : { organization, anchor };
}

const isIdentified = ({ sha256, serial, notBefore, notAfter }: CertificateRecord) =>
  Boolean(sha256 ?? serial ?? (notBefore && notAfter));

/** Compares by the strongest identifier that is recorded. */
function isSameGeneration(old: CertificateRecord, served: CertificateRecord): boolean {
  if (old.sha256 !== undefined) return old.sha256 === served.sha256;
  if (old.serial !== undefined) {
    const otherIssuer = old.issuer !== undefined && old.issuer !== served.issuer;
    return old.serial === served.serial && !otherIssuer;
  }
  return old.notBefore === served.notBefore && old.notAfter === served.notAfter;
}

/** Two forms of one value, such as a fingerprint with and without colons, are equal. */
function canonical(key: string, text: string): string {
  if (!canonicalKeys.has(key)) return text;
  return JSON.stringify(canonicalRecord(key === 'names' ? { names: [text] } : { [key]: text }));
}

const canonicalKeys: ReadonlySet<string> = new Set(['names', 'serial', 'sha256', 'notBefore', 'notAfter']);

function isMap(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
