/**
 * What a rule is: one file `scripts/rules/<area>/<rule>.ts` that exports a {@link Rule}. Whatever another stage must know
 * of a rule is a property of it, so that no stage needs to know which rules there are.
 */

import type { EntryEvidence, FleetEvidence } from '../evidence/evidence.ts';
import type { Facts } from '../evidence/facts.ts';
import type { KeysInService } from '../evidence/keys-in-service.ts';
import type { KnownIssuers } from '../evidence/known-issuers.ts';
import type { Memory } from '../evidence/memory.ts';
import type { Subject, UnsureSubject } from '../evidence/subject.ts';
import type { DeclarationLack } from '../handover/declaration.ts';
import type { LackKind } from '../handover/lacks.ts';
import type { Path } from '../ledger/source.ts';
import type { AnyEntry, Ledger, Settings } from '../ledger/types.ts';
import type { Localized } from '../text/locale.ts';
import type { Severity } from '../text/severity.ts';

/**
 * How a fact is shown: `instant` and `day` as dates; `word` and `words` from the catalogue's own vocabulary; `text`,
 * `list` and `number` as they are, encoded; `noted` as a list whose values may have a note behind them, `value (note)`;
 * `places` as addresses, each with what came of asking it ({@link AskedPlace}).
 */
export type FactKind = 'text' | 'list' | 'noted' | 'instant' | 'day' | 'word' | 'words' | 'number' | 'places';

interface Texts {
  severity: Severity;
  /** When the severity of a finding is another one. */
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
  /** Where it is written that this is wrong. */
  reference?: string;
  /** Every fact a finding of this rule can have, and how it is shown. */
  facts: Readonly<Record<string, FactKind>>;
}

/** What other stages ask of a rule. Absent: it is not so. */
interface Properties {
  /** `area.reason`, as the file is named. */
  id: string;
  /** Where it stands among the rules of its area. */
  order: number;
  /**
   * `policy.<name>` of the settings says how severe it is, or switches it off. `unlessSet`: it is only asked where the
   * settings say so. The rest is its row in docs/policy.md.
   */
  setting?: { name: string; unlessSet?: 'off'; when: string; severity: string; askedOf: string };
  /**
   * It speaks of something that runs out: `nearing` its end, in the stage named in `facts.stage`, or `ended`. How near is
   * a matter of the level of an issue.
   */
  term?: 'nearing' | 'ended';
  /** The endpoint is believed to be down, which hides whatever else is wrong with it. */
  down?: true;
  /** What is served contradicts what people wrote into the record: it does not become a first record. */
  contradictsRecord?: true;
  /** Asked also of entries that are not in service yet. */
  planned?: true;
  /** What a handover or a declaration lacks that this rule speaks of. */
  lacks?: readonly AnyLack[];
  /** What the issue asks for while the rule stands, where that is more than it speaks of. */
  asks?: readonly AnyLack[];
  /** Asked also by the review of a pull request, of each entry that is to be active. */
  review?: {
    /** The rules of `certledger validate` that say the same: it is told once. */
    toldBy: readonly string[];
    /** Where in the file it stands, or would. */
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
  /** The entries of which this sweep could not tell: what was found there earlier is not withdrawn. */
  unsure?(entries: readonly EntryEvidence[], context: UnsureContext): readonly EntryEvidence[];
}

/** It follows from everything that is known together, and may speak of what is in no entry. */
interface FleetRule {
  basis: 'fleet';
  check: FleetCheck;
  /** Of what this sweep could not tell: nothing is concluded about it. */
  unsure?(evidence: FleetEvidence, ledger: Ledger, now: Date): UnsureSubject[];
}

/** What checks may know beside the entry they look at. */
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

/** What a rule may know when it says of what it could not tell. */
export interface UnsureContext {
  memory: Memory;
  now: Date;
  /** Ids of the entries of which something could not be seen. */
  unknown: readonly string[];
  /** Ids of the entries where the rule found something. */
  found: ReadonlySet<string>;
}

/** What a check found: a finding without what the engine knows, its rule, its severity and the entry. */
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
export type FleetFound = Subject & Pick<Found, 'facts' | 'severity'>;
