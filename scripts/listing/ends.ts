/** Until when a certificate is valid: by what its endpoints serve, and by the record. */
import { placesToJudge, type Validity, validityOf } from '../evidence/effective-dates.ts';
import { allServed, type EntryEvidence } from '../evidence/evidence.ts';
import { instantOf } from '../text/zoned-time.ts';
import type { EndSource } from './row.ts';

interface KnownValidity extends Validity {
  notAfter: number;
  source: EndSource;
}

export interface Ends {
  /** The earliest end of what is served. */
  served: KnownValidity | undefined;
  /** Of the record; milliseconds. */
  recorded: number | undefined;
  /** What counts, and where it comes from. undefined: not known. */
  effective: KnownValidity | undefined;
}

/** What is served counts. The record counts only where it is not known that another certificate was served last. */
export function endsOf(evidence: EntryEvidence): Ends {
  const all = [...observed(evidence), ...remembered(evidence)];
  const served = all.filter(isKnown).toSorted((a, b) => a.notAfter - b.notAfter)[0];
  const recorded = instantOf(evidence.entry.certificate?.notAfter);
  return { served, recorded, effective: served ?? recordInForce(evidence) };
}

type Sourced = Validity & { source: EndSource };

const isKnown = (each: Sourced): each is KnownValidity => each.notAfter !== undefined;

function observed(evidence: EntryEvidence): Sourced[] {
  if (allServed(evidence).length === 0) return [];
  const dates = placesToJudge(evidence).flatMap(({ dated }) => dated);
  return dates.map(each => ({ source: 'observations', ...validityOf(each) }));
}

/** What the endpoints served last of which there is no observation now. */
function remembered({ entry, endpoints, generations }: EntryEvidence): Sourced[] {
  return endpoints.flatMap(({ served, memory }): Sourced[] => {
    const last = memory?.served;
    if (served.length > 0 || last === undefined) return [];
    const generation = generations.find(({ sha256 }) => sha256 === last);
    const twin = [entry.certificate, entry.previous].find(record => record?.sha256 === last);
    const notBefore = instantOf(generation?.notBefore ?? twin?.notBefore);
    return [{ source: 'state', notBefore, notAfter: instantOf(generation?.notAfter ?? twin?.notAfter) }];
  });
}

function recordInForce(evidence: EntryEvidence): Ends['effective'] {
  const dated = placesToJudge(evidence).find(({ at }) => at === undefined)?.dated[0];
  const validity = dated && { source: 'record' as const, ...validityOf(dated) };
  return validity && isKnown(validity) ? validity : undefined;
}
