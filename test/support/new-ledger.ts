/** What `init` writes, for tests that look at it. */

import { defaultRunner, type Server } from '../../scripts/init/github-server.ts';
import { type NewFile, newFiles } from '../../scripts/init/repository-files.ts';
import type { Reference } from '../../scripts/init/running-release.ts';
import type { Locale } from '../../scripts/text/locale.ts';

export const reference = { sha: 'c'.repeat(40), tag: 'v0.1.0' } satisfies Reference;

export const initFiles = (locale: Locale, kind: Server['kind'] = 'github.com'): Promise<NewFile[]> =>
  newFiles(locale, {
    reference,
    server: { kind, runner: [defaultRunner[kind]] },
    now: new Date('2026-11-22T00:00:00Z'),
  });
