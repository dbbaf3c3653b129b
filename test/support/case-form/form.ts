/**
 * The short form of a golden case, `test/cases/NAME/case.yaml`: what differs from `test/cases/base.yaml`. `docs/tests.md` describes
 * it. Here it is read and checked; `ledger-files.ts`, `certificates.ts` and `evidence.ts` make of it what a sweep begins with.
 */
import { parseDocument } from 'yaml';

export type Fields = Readonly<Record<string, unknown>>;

/** A place in a file, for the errors about it. */
export class Place {
  readonly #file: string;
  readonly #path: readonly string[];

  constructor(file: string, path: readonly string[] = []) {
    this.#file = file;
    this.#path = path;
  }

  at(key: string | number): Place {
    return new Place(this.#file, [...this.#path, String(key)]);
  }

  wrong(what: string): Error {
    return new Error([this.#file, ...this.#path, what].join(': '));
  }

  /** @param known the keys it may have; absent: any. Nothing at all is an empty map. */
  map(value: unknown, known?: readonly string[]): Fields {
    if (value === undefined) return {};
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.wrong('a map is needed here');
    for (const key of Object.keys(value)) {
      if (known && !known.includes(key))
        throw this.wrong(`the key ${key} is unknown; known are ${known.join(', ')}`);
    }
    return Object.fromEntries(Object.entries(value));
  }

  list(value: unknown): readonly unknown[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw this.wrong('a list is needed here');
    return value;
  }

  text(value: unknown): string {
    if (typeof value !== 'string') throw this.wrong('a text is needed here');
    return value;
  }
}

export interface Part {
  place: Place;
  fields: Fields;
}

/** A case as it is written, the parts of `base.yaml` beside it. */
export interface CaseForm {
  place: Place;
  about: string;
  now: Date;
  /** What the case is there to show; null: not written yet. */
  expect: string[] | null;
  /** By name, those of the case after those of the base. */
  ledger: Part;
  certificates: Part;
  issuers: Part;
  observations: Part;
  memory: readonly unknown[];
  base: Base;
}

/** What the cases have in common. */
export interface Base {
  place: Place;
  /** Settings and parties. */
  ledger: Fields;
  /** What an entry has of which a case says nothing, by folder. */
  entry: Fields;
  /** The same of a certificate that is served. */
  certificate: Fields;
  certificates: Part;
  issuers: Part;
  /** By the name that a case gives under `with`. */
  sets: Part;
}

const caseKeys = [
  'about',
  'now',
  'expect',
  'ledger',
  'certificates',
  'issuers',
  'observations',
  'memory',
] as const;
const baseKeys = ['ledger', 'entry', 'certificate', 'certificates', 'issuers', 'sets'] as const;

function read(file: string, text: string): unknown {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw new Place(file).wrong(error.message);
  return document.toJS();
}

export function readBase(file: string, text: string): Base {
  const place = new Place(file);
  const whole = place.map(read(file, text), baseKeys);
  const part = (key: (typeof baseKeys)[number]): Part => ({
    place: place.at(key),
    fields: place.at(key).map(whole[key]),
  });
  return {
    place,
    ledger: part('ledger').fields,
    entry: part('entry').fields,
    certificate: part('certificate').fields,
    certificates: part('certificates'),
    issuers: part('issuers'),
    sets: part('sets'),
  };
}

/** @param file for the errors; its name, seen from the repository */
export function readForm(file: string, text: string, base: Base): CaseForm {
  const place = new Place(file);
  const whole = place.map(read(file, text), caseKeys);
  const part = (key: (typeof caseKeys)[number]): Part => ({
    place: place.at(key),
    fields: place.at(key).map(whole[key]),
  });
  const now = new Date(place.at('now').text(whole.now));
  if (Number.isNaN(now.getTime())) throw place.at('now').wrong('an instant is needed here');
  const { about, expect } = whole;
  return {
    place,
    about: about === null || about === undefined ? '' : place.at('about').text(about),
    now,
    expect:
      expect === null || expect === undefined
        ? null
        : place
            .at('expect')
            .list(expect)
            .map((line, index) => place.at('expect').at(index).text(line)),
    ledger: part('ledger'),
    certificates: part('certificates'),
    issuers: part('issuers'),
    observations: part('observations'),
    memory: place.at('memory').list(whole.memory),
    base,
  };
}

/** Keys of the second stand in place of those of the first; one that says null takes it away. */
export const over = (first: Fields, second: Fields): Fields =>
  Object.fromEntries(Object.entries({ ...first, ...second }).filter(([, value]) => value !== null));

/** The same, and maps in maps are gone into. */
export function merged(first: Fields, second: Fields): Fields {
  const both = Object.entries(second).map(([key, value]) => {
    const before = first[key];
    return [key, isMap(before) && isMap(value) ? merged(before, value) : value] as const;
  });
  return over(first, Object.fromEntries(both));
}

const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A date stands for the instant it begins at in UTC, where a format wants an instant. */
export const instant = (value: unknown, fraction = ''): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00${fraction}Z` : value;
