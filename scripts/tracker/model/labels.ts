/** The labels that certledger sets, and how they are told from labels of people. */
import type { AnyEntry, Settings, Severity } from '../../ledger/types.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import type { Action, Label } from './plan.ts';
import type { TrackerState } from './state.ts';

const severityPrefix = 'severity:';
const teamPrefix = 'team:';

/** GitHub's limit. */
const maximumName = 50;

/** The label by which issues are listed. Every issue and pull request of certledger has it. */
export function trackingLabel(settings: Settings): string {
  return settings.issues.labels[0] ?? 'certledger';
}

/** The labels of the issue of an entry, sorted; without an entry, those of the issue about the sweep. */
export function labelsOf(settings: Settings, severity: Severity, entry?: AnyEntry): string[] {
  const team = entry?.owner.team;
  const names = [trackingLabel(settings), ...settings.issues.labels, `${severityPrefix}${severity}`];
  if (team !== undefined) names.push(`${teamPrefix}${team}`.slice(0, maximumName));
  return [...new Set(names)].toSorted();
}

/** Labels of people stay on an issue. Labels that certledger set before are replaced by the wanted ones. */
export function keepPeoplesLabels(current: readonly string[], wanted: readonly string[]): string[] {
  const theirs = current.filter(name => !name.startsWith(severityPrefix) && !name.startsWith(teamPrefix));
  return [...new Set([...wanted, ...theirs])].toSorted();
}

const colors = { info: 'c5def5', warning: 'fbca04', error: 'd73a4a' } as const;
const teamColor = '0e8a16';
const ownColor = '5319e7';

const descriptions = {
  own: { en: 'Maintained by certledger', ja: 'certledger が管理' },
  severity: { en: 'The worst finding is of this severity', ja: '最も重い検出事項の重大度' },
  team: { en: 'Owned by this team', ja: '所管チーム' },
} as const satisfies Record<string, Localized>;

/** The actions that create missing labels before they are used. The case of names is ignored. */
export function labelActions(actions: readonly Action[], tracker: TrackerState, locale: Locale): Action[] {
  const existing = new Set(tracker.labels.map(name => name.toLowerCase()));
  const wanted = new Map<string, string>();
  for (const name of actions.flatMap(labelsUsed)) {
    if (!existing.has(name.toLowerCase())) wanted.set(name.toLowerCase(), name);
  }
  return [...wanted.values()]
    .toSorted()
    .map(name => ({ kind: 'create-label', label: labelNamed(name, locale) }) as const);
}

function labelsUsed(action: Action): string[] {
  switch (action.kind) {
    case 'create-label':
    case 'close-ledger-update':
      return [];
    case 'update-ledger':
      return action.labels;
    case 'open-issue':
    case 'update-issue':
    case 'reopen-issue':
    case 'close-issue':
      return action.content.labels;
  }
}

function labelNamed(name: string, locale: Locale): Label {
  const severity = (['info', 'warning', 'error'] as const).find(each => name === `${severityPrefix}${each}`);
  if (severity) return { name, color: colors[severity], description: descriptions.severity[locale] };
  const kind = name.startsWith(teamPrefix) ? 'team' : 'own';
  return { name, color: kind === 'team' ? teamColor : ownColor, description: descriptions[kind][locale] };
}
