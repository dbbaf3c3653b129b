/** Certificates of every kind OpenSSL can make, and its own test server. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { has } from '../programs.ts';

export const hasOpenssl = has('openssl');

/** An OpenSSL key algorithm: `rsa:2048`, a curve name, `ed25519`. */
export type Key = `rsa:${number}` | 'rsa-pss' | 'ed25519' | 'dsa' | (string & {});

export interface Made {
  /** PEM. */
  cert: string;
  key: string;
  certFile: string;
  keyFile: string;
  subject: string;
}

export interface Wanted {
  /** `/CN=…/O=…` as OpenSSL takes it. */
  subject: string;
  key?: Key;
  /** What the issuer signs with; SHA-256 otherwise. */
  digest?: 'sha1' | 'md5';
  issuer?: Made;
  /** Lines of an OpenSSL extension section. */
  extensions?: string[];
  /** `YYYYMMDDHHMMSSZ`. */
  notBefore?: string;
  notAfter?: string;
  /** Hexadecimal digits, an even number of them. */
  serial?: string;
}

export const authority = ['basicConstraints=critical,CA:true', 'keyUsage=critical,keyCertSign,cRLSign'];
export const server = (...names: string[]) => [
  'basicConstraints=CA:false',
  `subjectAltName=${names.join(',')}`,
  'extendedKeyUsage=serverAuth',
];

/** Makes certificates in a folder of its own; ends with its scope. */
export class Openssl implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'certledger-openssl-'));
  #count = 0;

  make({
    subject,
    key = 'prime256v1',
    digest,
    issuer,
    extensions = [],
    notBefore,
    notAfter,
    serial,
  }: Wanted): Made {
    const base = join(this.#folder, String(this.#count++));
    const [keyFile, certFile, request] = [`${base}.key`, `${base}.pem`, `${base}.csr`];
    if (key === 'dsa') this.#makeDsaParameters(`${base}.params`);
    run('genpkey', ...(key === 'dsa' ? ['-paramfile', `${base}.params`] : algorithm(key)), '-out', keyFile);
    const config = `${base}.cnf`;
    const database = join(this.#folder, `${this.#count}.db`);
    writeFileSync(database, '');
    if (serial !== undefined) writeFileSync(`${base}.serial`, serial);
    writeFileSync(
      config,
      `[ca]\ndefault_ca=d\n[d]\ndatabase=${database}\nnew_certs_dir=${this.#folder}\ndefault_md=sha256\n` +
        `${serial === undefined ? 'rand_serial=yes' : `serial=${base}.serial`}\npolicy=p\nunique_subject=no\nemail_in_dn=no\n[p]\n` +
        'commonName=optional\norganizationName=optional\ncountryName=optional\n' +
        `[req]\ndistinguished_name=n\n[n]\n[x]\nsubjectKeyIdentifier=hash\n${extensions.join('\n')}\n`,
    );
    run('req', '-new', '-config', config, '-key', keyFile, '-subj', subject, '-out', request, '-utf8');
    run(
      'ca',
      '-batch',
      '-notext',
      '-config',
      config,
      '-extensions',
      'x',
      '-in',
      request,
      '-out',
      certFile,
      ...(issuer
        ? ['-cert', issuer.certFile, '-keyfile', issuer.keyFile]
        : ['-selfsign', '-keyfile', keyFile]),
      ...(digest ? ['-md', digest] : []),
      '-startdate',
      notBefore ?? '20260101000000Z',
      '-enddate',
      notAfter ?? '20400101000000Z',
    );
    return {
      cert: readFileSync(certFile, 'utf8'),
      key: readFileSync(keyFile, 'utf8'),
      certFile,
      keyFile,
      subject,
    };
  }

  #makeDsaParameters(file: string): void {
    run('genpkey', '-genparam', '-algorithm', 'DSA', '-pkeyopt', 'dsa_paramgen_bits:1024', '-out', file);
  }

  /** A PEM file of several certificates. */
  bundle(...certificates: Made[]): string {
    return this.file('bundle.pem', certificates.map(({ cert }) => cert).join(''));
  }

  /** A file beside the certificates. */
  file(name: string, contents = ''): string {
    const file = join(this.#folder, `${this.#count++}.${name}`);
    writeFileSync(file, contents);
    return file;
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function algorithm(key: Key): string[] {
  if (key.startsWith('rsa:')) return ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${key.slice(4)}`];
  if (key === 'rsa-pss') return ['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'];
  if (key === 'ed25519') return ['-algorithm', 'ED25519'];
  return ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${key}`];
}

function run(...args: string[]): void {
  execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
}
