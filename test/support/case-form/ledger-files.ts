/** The ledger of a case as the files of `inventory/`. */
import { stringify } from 'yaml';
import type { Certificates } from './certificates.ts';
import { type CaseForm, type Fields, merged, over, type Part, type Place } from './form.ts';

const entryPath = /^(?<folder>certificates|items|systems|checklists)\/(?<id>[^/]+)$/;

const noFile = 'is no file of a ledger: settings, parties, or FOLDER/ID of an entry';

/** Texts by path, `inventory/settings.yaml` and so on. What a case has as a text is the file as it stands. */
export function ledgerFiles(form: CaseForm, certificates: Certificates): Map<string, string> {
  const { base, ledger } = form;
  const { with: sets, ...own } = ledger.fields;
  const parts: Part[] = [...setsOf(form, sets), { place: ledger.place, fields: own }];
  const shared = { settings: base.ledger.settings, parties: base.ledger.parties };
  const files = new Map<string, Fields | string>(
    Object.entries(shared).map(([name, value]) => [name, base.place.at('ledger').at(name).map(value)]),
  );
  for (const { place, fields } of parts) {
    for (const [path, value] of Object.entries(fields)) {
      const before = files.get(path);
      if (before === undefined && !entryPath.test(path)) throw place.at(path).wrong(noFile);
      const there = typeof value === 'string' ? value : place.at(path).map(value ?? undefined);
      if (typeof there === 'string') files.set(path, there);
      else if (typeof before === 'object') files.set(path, merged(before, there));
      else files.set(path, entry(form, certificates, path, there, place.at(path)));
    }
  }
  return new Map(
    Array.from(files, ([path, data]) => [
      `inventory/${path}.yaml`,
      typeof data === 'string' ? data : stringify(data),
    ]),
  );
}

function setsOf({ base, ledger }: CaseForm, names: unknown): Part[] {
  const place = ledger.place.at('with');
  return place.list(names).map((item, index) => {
    const name = place.at(index).text(item);
    if (!(name in base.sets.fields)) throw place.wrong(`base.yaml has no set called ${name}`);
    return { place: base.sets.place.at(name), fields: base.sets.place.at(name).map(base.sets.fields[name]) };
  });
}

function entry(
  { base }: CaseForm,
  certificates: Certificates,
  path: string,
  fields: Fields,
  place: Place,
): Fields {
  const { folder = '', id = '' } = entryPath.exec(path)?.groups ?? {};
  const usual = base.place.at('entry').at(folder).map(base.entry[folder]);
  const named = JSON.parse(JSON.stringify(usual).replaceAll('ID', id)) as Fields;
  const whole = over({ id, ...named }, fields);
  const ecdsa = typeof whole.ecdsa === 'object' && whole.ecdsa !== null ? (whole.ecdsa as Fields) : undefined;
  return {
    ...recorded(certificates, whole, place),
    ...(ecdsa && { ecdsa: recorded(certificates, ecdsa, place.at('ecdsa')) }),
  };
}

/** In the place of a name, or of `{ of: NAME, … }`, what a ledger records of the certificate with that name. */
function recorded(certificates: Certificates, fields: Fields, place: Place): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      const name = key === 'certificate' || key === 'previous' ? recordedName(value) : undefined;
      return [key, name === undefined ? value : record(certificates, name, value, place.at(key))];
    }),
  );
}

function record(certificates: Certificates, name: string, value: unknown, place: Place): Fields {
  if (typeof value === 'string') return certificates.record(name, place);
  const { of, ...fields } = place.map(value);
  const sha256 = certificates.sha256(name, place);
  return of === undefined ? { ...fields, sha256 } : over(certificates.record(name, place), fields);
}

/** The certificate that is recorded, where it has a name: `NAME`, `{ of: NAME, … }` or `{ sha256: NAME, … }`. */
export function recordedName(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { of, sha256 } = value as Fields;
  const name = of ?? sha256;
  return typeof name === 'string' ? name : undefined;
}
