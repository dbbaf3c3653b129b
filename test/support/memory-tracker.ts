/** A tracker in memory that counts its writes and can be killed before or after any of them. */
import { type BodyParts, commentId, splitBody } from '../../scripts/tracker/model/marker-reader.ts';
import type { Comment, IssueContent, Label, LedgerCommit } from '../../scripts/tracker/model/plan.ts';
import type { TrackedIssue, TrackerState } from '../../scripts/tracker/model/state.ts';
import type { LedgerChange, TrackerReader, TrackerWriter } from '../../scripts/tracker/tracker.ts';

export interface StoredIssue {
  number: number;
  state: 'open' | 'closed';
  closedAt?: string;
  title: string;
  body: string;
  labels: string[];
  assignees: string[];
  comments: string[];
}

interface StoredPull {
  number: number;
  state: 'open' | 'closed' | 'merged';
  title: string;
  body: string;
  labels: string[];
  commits: LedgerCommit[];
  comments: string[];
}

/** The process is gone: neither a user's mistake nor trouble outside, so `apply` lets it through. */
export class Killed extends Error {}

const read = ({ text, ...known }: BodyParts) => ({ body: text, ...known });

export class MemoryTracker implements TrackerReader, TrackerWriter {
  issues: StoredIssue[] = [];
  pulls: StoredPull[] = [];
  labels: Label[] = [];
  writes = 0;
  now: Date;
  /** Ends the process at the n-th write from now, 0 being the next one, before or after its effect. */
  killAt: { write: number; when: 'before' | 'after' } | undefined;

  constructor(now: Date) {
    this.now = now;
  }

  async read(): Promise<TrackerState> {
    const last = this.pulls.at(-1);
    const pull = last && splitBody(last.body);
    return {
      issues: this.issues.flatMap(issue => this.#tracked(issue)),
      ...(last && pull && { update: { number: last.number, state: last.state, ...read(pull) } }),
      labels: this.labels.map(({ name }) => name),
    };
  }

  known(): [] {
    return [];
  }

  #tracked({ comments: _comments, body, ...issue }: StoredIssue): TrackedIssue[] {
    const parts = splitBody(body);
    if (!parts) return [];
    return [{ ...issue, ...read(parts) }];
  }

  /** One request to the outside. */
  #write(effect: () => void): void {
    const dies = this.killAt?.write === 0 ? this.killAt.when : undefined;
    if (this.killAt) this.killAt = dies ? undefined : { ...this.killAt, write: this.killAt.write - 1 };
    if (dies === 'before') throw new Killed();
    effect();
    this.writes++;
    if (dies === 'after') throw new Killed();
  }

  async createLabel(label: Label): Promise<void> {
    this.#write(() => this.labels.push(label));
  }

  async openIssue({ marker: _marker, ...content }: IssueContent): Promise<number> {
    const number = this.issues.length + 1;
    this.#write(() => this.issues.push({ number, state: 'open', ...content, comments: [] }));
    return number;
  }

  async updateIssue(
    number: number,
    { marker: _marker, ...content }: IssueContent,
    state: 'open' | 'closed',
    comment?: Comment,
  ): Promise<void> {
    const issue = this.issue(number);
    if (comment) this.#say(issue.comments, comment);
    this.#write(() => {
      const closing = state === 'closed' && issue.state === 'open';
      if (closing) issue.closedAt = this.now.toISOString();
      if (state === 'open') delete issue.closedAt;
      Object.assign(issue, content, { state });
    });
  }

  async updateLedger({ number, title, body, labels, commits }: LedgerChange): Promise<number> {
    const pull = this.pulls.find(each => each.number === number);
    if (pull) {
      this.#write(() => Object.assign(pull, { title, body, labels, commits }));
      return pull.number;
    }
    const made = this.pulls.length + 1;
    this.#write(() =>
      this.pulls.push({ number: made, state: 'open', title, body, labels, commits, comments: [] }),
    );
    return made;
  }

  async closeLedgerUpdate(_branch: string, number: number, body: string, comment: Comment): Promise<void> {
    const pull = this.pulls.find(each => each.number === number);
    if (!pull) throw new Error(`no pull request ${number}`);
    this.#say(pull.comments, comment);
    this.#write(() => Object.assign(pull, { body, state: 'closed' }));
  }

  #say(comments: string[], { id, body }: Comment): void {
    if (!comments.some(each => commentId(each) === id)) this.#write(() => comments.push(body));
  }

  issue(number: number): StoredIssue {
    const issue = this.issues.find(each => each.number === number);
    if (!issue) throw new Error(`no issue ${number}`);
    return issue;
  }

  /** What a person does in the browser. */
  closeByHand(number: number): void {
    Object.assign(this.issue(number), { state: 'closed', closedAt: this.now.toISOString() });
  }
}
