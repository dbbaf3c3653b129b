/** Opens the tracker that the user asked for. GitHub's client is loaded only when it is needed. */
import { join } from 'node:path';
import type { Settings } from '../ledger/types.ts';
import type { Locale } from '../text/locale.ts';
import { openLocal } from './local/local.ts';
import { ownerOf } from './owner.ts';
import type { TrackerReader, TrackerWriter } from './tracker.ts';

export type TrackerKind = 'none' | 'local' | 'github';

export interface TrackerOptions {
  root: string;
  settings: Settings;
  /** Ids of everything in the ledger. */
  entries: ReadonlySet<string>;
  /** Folder of the local tracker. Default: `.certledger/tracker` below the root. */
  trackerDir?: string;
  /** Of messages. Default: the ledger's own. */
  locale?: Locale;
}

export const localTrackerFolder = (root: string, trackerDir: string | undefined): string =>
  trackerDir ?? join(root, '.certledger', 'tracker');

/** What a tracker needs to know about the run. */
interface TrackerSurroundings {
  env: Readonly<Record<string, string | undefined>>;
  now: Date;
  err(text: string): void;
}

/**
 * @returns undefined for `none`: the plan is then made for an empty tracker
 * @throws UsageError when the environment lacks what GitHub needs
 */
export async function openTracker(
  kind: TrackerKind,
  { root, settings, entries, trackerDir, locale }: TrackerOptions,
  { env, now, err }: TrackerSurroundings,
): Promise<{ reader: TrackerReader; writer: TrackerWriter } | undefined> {
  if (kind === 'none') return undefined;
  const log = (message: string) => err(`${message}\n`);
  const owner = await ownerOf(root, env, settings.issues.ledger, entries);
  switch (kind) {
    case 'local':
      return openLocal({
        owner,
        dir: localTrackerFolder(root, trackerDir),
        root,
        env,
        now,
        locale: locale ?? settings.locale,
        log,
      });
    case 'github': {
      const { openGitHub } = await import('./github/github.ts');
      return openGitHub({ env, settings, owner, root, log, now });
    }
  }
}
