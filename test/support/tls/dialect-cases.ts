/** What a dialect is tested with: one file `test/probe/starttls/dialects/<name>.ts` that exports {@link DialectCases}. */
import { readdirSync } from 'node:fs';
import type { Protocol } from '../../../scripts/ledger/types.ts';

/** The protocol, what the failure says, and what the peer says, piece by piece. */
export type Failing = [Protocol, string, ...string[]];

/** One case of each kind. Pieces as {@link octets} reads them. */
interface Kinds {
  /** An unusual conversation that leads to TLS: what is unusual first. */
  alsoGood: [string, Protocol, ...string[]];
  /** What the client sends in the good conversation, in hexadecimal. */
  sent: [Protocol, string];
  /** `STARTTLS_NOT_OFFERED`. */
  notOffered: Failing;
  /** `STARTTLS_REFUSED`. */
  refused: Failing;
  /** `SERVICE_REFUSED`. */
  serviceRefused: Failing;
  /** `GREETING_UNEXPECTED`. A web server is met by every dialect, and need not be listed. */
  unexpected: Failing;
  /** `REPLY_TOO_LONG`: what is too long, and the beginning of it. */
  tooLong: [string, Protocol, string];
  /** A beginning, and what is repeated after it without an end. */
  endless: [Protocol, string, string];
}

type CasesByKind = { [K in keyof Kinds]?: Kinds[K][] };

export type DialectCases = CasesByKind & {
  /** Of each protocol of the dialect that does not start TLS at once, a conversation that leads to TLS. */
  good: Readonly<Partial<Record<Protocol, string[]>>>;
};

const folder = new URL('../../probe/starttls/dialects/', import.meta.url);

const all: DialectCases[] = await Promise.all(
  readdirSync(folder).map(async file => {
    const { cases }: { cases: DialectCases } = await import(new URL(file, folder).href);
    return cases;
  }),
);

/** What a server says that leads to TLS, piece by piece. */
export const good: DialectCases['good'] = Object.assign({}, ...all.map(each => each.good));

/** The cases of one kind, of all dialects. */
export const casesOf = <K extends keyof Kinds>(kind: K): Kinds[K][] =>
  all.flatMap((each: CasesByKind): Kinds[K][] => each[kind] ?? []);
