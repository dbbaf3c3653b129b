/** What the tests of the GitHub tracker share: settings, contents, and a tracker that does not wait. */

import { defaultSettings } from '../../../scripts/ledger/settings.ts';
import type { Settings } from '../../../scripts/ledger/types.ts';
import { openGitHub } from '../../../scripts/tracker/github/github.ts';
import { commentLine, markerLine, withHiddenLine } from '../../../scripts/tracker/model/marker.ts';
import type { Comment, IssueContent } from '../../../scripts/tracker/model/plan.ts';
import type { Marker } from '../../../scripts/tracker/model/state.ts';
import { type Owner, onlyOwner } from '../../../scripts/tracker/owner.ts';
import type { FakeGitHub } from '../../support/github/github.ts';

/** Nothing waits; a request is given up after a second. */
export const hurried = { writeInterval: 0, request: 1_000, second: 1 };

export const settings: Settings = { ...defaultSettings, expiry: { stages: [] } };

export function hash(digit: string): string {
  return digit.repeat(64);
}

export function marker(entry: string, fields: Partial<Marker> = {}): Marker {
  const level = { severity: 'error', rank: 0 } as const;
  return { kind: 'entry', entry, hash: hash('a'), status: 'open', level, turn: 1, ...fields };
}

export function content(
  entry: string,
  fields: Partial<IssueContent> = {},
  text = 'What is wrong.',
): IssueContent {
  const own = fields.marker ?? marker(entry);
  return {
    title: `Certificate of ${entry}`,
    body: withHiddenLine(text, markerLine(own)),
    labels: ['certledger', 'error'],
    assignees: [],
    ...fields,
    marker: own,
  };
}

export function comment(id: string, text = 'Something happened.'): Comment {
  return { id, body: withHiddenLine(text, commentLine(id)) };
}

export interface OpenOptions {
  env?: Record<string, string>;
  issues?: Partial<Settings['issues']>;
  owner?: Owner;
  root?: string;
  log?: (message: string) => void;
}

/** A tracker on the fake, as a new process would open it. */
export function open(
  fake: FakeGitHub,
  { env = {}, issues = {}, owner = onlyOwner, root = '.', log = () => undefined }: OpenOptions = {},
) {
  return openGitHub({
    env: { ...process.env, ...fake.env, ...env },
    settings: { ...settings, issues: { ...settings.issues, ...issues } },
    owner,
    root,
    log,
    timing: hurried,
  });
}
