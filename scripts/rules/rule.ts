/**
 * What a rule is: one file `scripts/rules/<area>/<rule>.ts` that exports a {@link Rule}. What other stages must know of a
 * rule is a property of it, so that no stage needs to know which rules there are.
 */

import type { EntryEvidence, FleetEvidence } from '../evidence/evidence.ts';
import type { Facts } from '../evidence/facts.ts';
import type { AboutFleet, UnrecordedSubject } from '../evidence/finding-subject.ts';
import type { KeysInService } from '../evidence/keys-in-service.ts';
import type { KnownIssuers } from '../evidence/known-issuers.ts';
import type { Memory } from '../evidence/memory.ts';
import type { DeclarationLack } from '../handover/declaration.ts';
import type { LackKind } from '../handover/lacks.ts';
import type { Path } from '../ledger/source.ts';
import type { AnyEntry, Ledger, Settings } from '../ledger/types.ts';
import type { Localized } from '../text/locale.ts';
import type { Severity } from '../text/severity.ts';

/**
 * How a fact is shown: `instant` and `day` as dates; `word` and `words` from the catalogue's own vocabulary; `text`,
 * `list` and `number` as they are, encoded; `noted` as a list whose values may have a note behind them, `value (note)`;
 * `places` as addresses, each with its outcome ({@link AskedPlace}).
 */
export type FactKind = 'text' | 'list' | 'noted' | 'instant' | 'day' | 'word' | 'words' | 'number' | 'places';

interface Texts {
  severity: Severity;
  /** When a finding has another severity. */
  severityNote?: Localized;
  title: Localized;
  /** When the rule applies: one sentence. */
  when: Localized;
  /** Handlebars template over {@link Rule.facts}: one or two sentences about one finding. */
  text: Localized;
  /** What to do next. */
  remedy: Localized;
  /** What to do instead, by the finding's `advice`. */
  remedyOn?: Readonly<Record<string, Localized>>;
  /** The standard or requirement that it breaks. */
  reference?: string;
  /** Every fact a finding of this rule can have, and how it is shown. */
  facts: Readonly<Record<string, FactKind>>;
}

/** What other stages need to know of a rule. Absent: the rule does not have the property. */
interface Properties {
  /** `area.reason`, as the file is named. */
  id: string;
  /** Its place among the rules of its area. */
  order: number;
  /**
   * `policy.<name>` of the settings sets its severity, or switches it off. `unlessSet: off`: it is off unless the settings
   * set it. The rest is its row in docs/policy.md.
   */
  setting?: { name: string; unlessSet?: 'off'; when: string; severity: string; askedOf: string };
  /**
   * It reports an expiry: `nearing`, in the stage named in `facts.stage`, or `ended`. The level of an issue depends on the
   * stage.
   */
  term?: 'nearing' | 'ended';
  /** It reports an endpoint as down. Other findings about that endpoint may be missing then. */
  down?: true;
  /** It reports that what is served contradicts the record. What is served does not become a first record then. */
  contradictsRecord?: true;
  /** It also judges entries that are not in service yet. */
  planned?: true;
  /** The lacks of a handover or a declaration that it reports. */
  lacks?: readonly AnyLack[];
  /** The lacks that the issue asks people to repair, where they are more than it reports. */
  asks?: readonly AnyLack[];
  /** The review of a pull request asks it too, of each entry that is to be active. */
  review?: {
    /** The rules of `certledger validate` that report the same. It is reported once. */
    toldBy: readonly string[];
    /** Its place in the file, or where it is missing. */
    place(entry: AnyEntry, facts: Facts): Path;
  };
}

/** A word for what a handover or a declaration lacks. */
export type AnyLack = LackKind | DeclarationLack['kind'];

export type Rule = Texts & Properties & (RecordRule | EvidenceRule | FleetRule);

/** It follows from the ledger alone. No observation makes or unmakes it. */
interface RecordRule {
  basis: 'record';
  check: RecordCheck;
}

/** It follows from what was observed of one entry. */
interface EvidenceRule {
  basis: 'observed';
  check: EvidenceCheck;
  ofRecord?: RecordCheck;
  /** The entries that it could not judge. Its earlier findings about them are not withdrawn. */
  unsure?(entries: readonly EntryEvidence[], context: UnsureContext): readonly EntryEvidence[];
}

/** It follows from the evidence of the whole fleet, and reports what is in no entry. */
interface FleetRule {
  basis: 'fleet';
  check: FleetCheck;
  /** What it could not judge. */
  unsure?(evidence: FleetEvidence, ledger: Ledger, now: Date): (UnrecordedSubject | AboutFleet)[];
}

/** What a check may know beside its entry. */
export interface Context extends Pick<Ledger, 'parties' | 'checklists'> {
  settings: Settings;
  /** What {@link insideSystems} says. */
  inside: ReadonlyMap<string, readonly string[]>;
  now: Date;
  /** The day it is in the ledger's time zone, `YYYY-MM-DD`. */
  today: string;
  issuers: KnownIssuers;
  keys: KeysInService;
}

/** What a rule may know when it names the entries it could not judge. */
export interface UnsureContext {
  memory: Memory;
  now: Date;
  /** Ids of the entries of which something could not be observed. */
  unknown: readonly string[];
  /** Ids of the entries where the rule found something. */
  found: ReadonlySet<string>;
}

/** What a check found. The engine adds rule, severity and entry. */
export interface Found {
  facts: Facts;
  /** The endpoint concerned; absent: the entry as a whole. */
  endpoint?: string | undefined;
  /** Where the rule's own severity does not apply. */
  severity?: Severity | undefined;
}

/** One question about one active certificate and what was observed of it. Pure; knows nothing of other checks. */
export type EvidenceCheck = (evidence: EntryEvidence, context: Context) => Found[];

/** One question about what the ledger itself says of one entry, of whatever type, that is active. */
export type RecordCheck = (entry: AnyEntry, context: Context) => Found[];

/** One question about the whole ledger and all evidence, whatever source it comes from. Pure. */
export type FleetCheck = (evidence: FleetEvidence, ledger: Ledger, now: Date) => FleetFound[];

/** What such a check found, and what it is about. */
export type FleetFound = UnrecordedSubject & Pick<Found, 'facts' | 'severity'>;
