/** A small valid ledger, to be spoilt in one place or another. */
import { type LedgerReading, type ReadOptions, readLedgerFiles } from '../../scripts/ledger/read/assemble.ts';
import type { Locale } from '../../scripts/text/locale.ts';

export const now = new Date('2026-11-22T00:00:00Z');

export const settings = `locale: en
timezone: Asia/Tokyo
sites:
  makuhari: { title: 幕張DC, runner: [self-hosted, makuhari] }
trust:
  internal: { include: [mozilla] }
`;

export const parties = `people:
  suzuki: { name: 鈴木 }
  tanaka: { name: 田中 }
teams:
  infra-ops: { name: 基盤運用, members: [suzuki, tanaka] }
contractors:
  acme-systems: { name: アクメ }
`;

/** The smallest valid entry, with its own host. */
export const entry = (id: string, more = '') => `id: ${id}
owner: { team: infra-ops }
endpoints: [https://${id}.example.jp]
renewal: { responsible: infra-ops }
handover: { due: 2027-01-31 }
${more}`;

/** The smallest valid item. */
export const item = (id: string, more = '') => `id: ${id}
kind: license
owner: { team: infra-ops }
expires: 2027-03-31
renewal: { responsible: infra-ops }
handover: { due: 2027-01-31 }
${more}`;

/** The smallest valid system. */
export const system = (id: string, more = '') => `id: ${id}
owner: { team: infra-ops }
${more}`;

/** A checklist with a question of every kind; the last came with version 2. */
export const checklist = (id: string) => `id: ${id}
title: { en: Checklist, ja: チェックリスト }
version: 2
changes:
  - { version: 2, due: 2026-12-31 }
questions:
  - { id: built-in, question: { en: Is it there?, ja: ありますか。 }, why: Nobody knew., answer: yes-no }
  - { id: where, question: Where?, answer: text }
  - { id: since-when, question: Since when?, answer: date }
  - { id: who, question: Who?, answer: party }
  - { id: settings, question: Is it written down?, answer: evidence, since: 2 }
`;

/** @param changes further files, or others in place of those of the small ledger; paths below `inventory/` */
export function read(
  changes: Record<string, string> = {},
  locale?: Locale,
  options: Partial<ReadOptions> = {},
): LedgerReading {
  const files = { 'settings.yaml': settings, 'parties.yaml': parties, ...changes };
  const paths = Object.entries(files).map(([path, text]): [string, string] => [`inventory/${path}`, text]);
  return readLedgerFiles(new Map(paths), { now, locale, ...options });
}

/** Problems as `file:line:column rule`, the folder left out. */
export function problemPlaces({ problems }: LedgerReading): string[] {
  return problems.map(
    ({ file, line, column, rule }) => `${file.replace('inventory/', '')}:${line}:${column} ${rule}`,
  );
}

/** Of the one entry `a`, made of `text`. */
export const placesOf = (text: string): string[] =>
  problemPlaces(read({ 'certificates/a.yaml': text })).map(place =>
    place.replace('certificates/a.yaml:', ''),
  );
