/** One run with one repository of GitHub: its reader, and what was read. */
import type { KnownIssue, Marker, TrackedIssue, TrackedPullRequest } from '../model/state.ts';
import type { TrackerReader } from '../tracker.ts';
import type { GitHub } from './client.ts';
import { findUpdate, unfinishedHash } from './pull-requests.ts';
import { listIssues, listLabels } from './reader.ts';
import { isAbout, type Self } from './recognition.ts';

export interface Session {
  github: GitHub;
  self: Self;
  /** The tracking label; undefined: every issue is read. */
  label: string | undefined;
  now: Date;
  /** {@link KnownIssue.tracker} */
  tracker: string;
  /** What the last sweep remembered of this tracker. */
  remembered: readonly KnownIssue[];
  /** By number, as last read or written; undefined: not read in this run. */
  issues: Map<number, TrackedIssue> | undefined;
  /** The rolling pull request, as last read or written; undefined also where there is none. */
  update: TrackedPullRequest | undefined;
}

export function readerOf(session: Session): TrackerReader {
  const { github, self, tracker } = session;
  const { name } = self.owner;
  return {
    async read(known = []) {
      session.remembered = known.filter(each => each.tracker.toLowerCase() === tracker.toLowerCase());
      const labels = await listLabels(github);
      const [issues, update] = await Promise.all([
        readIssues(session, labels),
        findUpdate(github, self, session.remembered),
      ]);
      session.update = update;
      const ledger = name === undefined ? {} : { ledger: name };
      return { ...ledger, tracker, issues, labels, ...(update && { update }) };
    },

    known() {
      const issues = [...(session.issues?.values() ?? [])];
      const kept = issues.filter(each => !each.away || !openIssueAbout(issues, each.marker));
      const all = [...kept, ...(session.update ? [session.update] : [])];
      return all.flatMap(each => toKnown(tracker, each)).sort((a, b) => a.number - b.number);
    },
  };
}

/** @param labels the names of the labels of the repository */
async function readIssues(session: Session, labels: readonly string[]): Promise<TrackedIssue[]> {
  const { github, self, label, now, remembered } = session;
  const issues = await listIssues(github, { ...self, label, now, known: remembered, labels });
  session.issues = new Map(issues.map(issue => [issue.number, issue]));
  return issues;
}

/** Reads all issues again. @returns the open issue with the same subject */
export async function findOpenNow(session: Session, marker: Marker): Promise<TrackedIssue | undefined> {
  return openIssueAbout(await readIssues(session, await listLabels(session.github)), marker);
}

/** The open issue with the same subject. */
export function openIssueAbout(issues: Iterable<TrackedIssue>, marker: Marker): TrackedIssue | undefined {
  return [...issues].find(each => each.state === 'open' && isAbout(each.marker, marker));
}

/** Only issues whose findings still exist have to be found again, also where a person closed them. */
function toKnown(tracker: string, { number, id, marker }: TrackedIssue | TrackedPullRequest): KnownIssue[] {
  if (id === undefined || marker.status !== 'open' || marker.hash === unfinishedHash) return [];
  return [{ tracker, number, id, marker }];
}
