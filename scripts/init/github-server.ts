/** What differs between github.com and a GitHub Enterprise Server in the files that `init` writes. */

/** Where the ledger's repository will live, and which machines run its workflows. */
export interface Server {
  /** GitHub Enterprise Server has older artifact actions, no hosted runners, and may not know `timezone`. */
  kind: 'github.com' | 'enterprise';
  /** Labels of the runner of all jobs that do not belong to a site. */
  runner: readonly string[];
}

export const defaultRunner: Record<Server['kind'], string> = {
  'github.com': 'ubuntu-latest',
  // GitHub's hosted machines do not serve an Enterprise Server.
  enterprise: 'self-hosted',
};

/**
 * Pinned by the commits of the tags in the actions' own repositories. On an Enterprise Server, versions from 4 on
 * refuse to run (https://github.com/actions/upload-artifact, “GHES”).
 */
const artifacts: Record<Server['kind'], { upload: string; download: string }> = {
  'github.com': {
    upload: 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
    download: '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  },
  enterprise: {
    upload: 'c6a3b2bd78b3985e4b2f15397fec357f0fd808de # v3.2.2-node20',
    download: 'ad191675b41f6a5b46da9a048cb6893812da158b # v3.1.0-node20',
  },
};

/** When the workflows run, in Japan. */
const times = { SWEEP_AT: [7, 23], SCHEDULE_AT: [5, 17], CANARY_AT: [13, 41] } as const;

/** The placeholders of the templates: `__RUNS_ON__`, … */
export function serverValues({ kind, runner }: Server): Record<string, string> {
  const schedules = Object.entries(times).map(([name, [hour, minute]]) => [
    name,
    scheduleAt(hour, minute, kind),
  ]);
  const [only = '', ...others] = runner;
  return {
    RUNS_ON: others.length === 0 ? only : `[${runner.join(', ')}]`,
    RUNNER: runner.join(','),
    UPLOAD: artifacts[kind].upload,
    DOWNLOAD: artifacts[kind].download,
    ...Object.fromEntries(schedules),
  };
}

/** One element of `schedule`. An Enterprise Server that does not know `timezone` would refuse the whole file, so it gets UTC. */
function scheduleAt(hour: number, minute: number, kind: Server['kind']): string {
  switch (kind) {
    case 'github.com':
      return `    - cron: '${minute} ${hour} * * *'\n      timezone: Asia/Tokyo`;
    case 'enterprise':
      return `    # UTC\n    - cron: '${minute} ${(hour + 24 - 9) % 24} * * *'`;
  }
}
