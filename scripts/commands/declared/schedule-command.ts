import type { scheduleViews } from '../../schedule/view/schedule-view.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import { formatOf, months, option } from './shared/options.ts';

export const command = {
  order: 90,
  name: 'schedule',
  summary: {
    en: 'List what falls due in the next months, with the responsible parties',
    ja: '今後の期限と責任者を一覧にします（年間運用スケジュール）',
  },
  readme: {
    en: 'what falls due, month by month, and who is responsible: [docs/schedule.md](docs/schedule.md)',
    ja: '月ごとの期限と担当（年間運用スケジュール）。[docs/schedule.md](docs/schedule.md)（英語）',
  },
  examples: [
    'certledger schedule',
    'certledger schedule --responsible acme-systems --format csv > acme.csv',
    'certledger schedule --out ./published --check',
  ],
  options: [
    months,
    option('--owner <id>', 'only what this party owns', 'この関係者が所管するもののみ'),
    option('--responsible <id>', 'only what this party is responsible for', 'この関係者が責任を負うもののみ'),
    option(
      '--out <dir>',
      'also write SCHEDULE.md, JSON, CSV and calendars into this folder',
      'SCHEDULE.md、JSON、CSV、カレンダーをこのフォルダーにも書き出す',
    ),
    option(
      '--state-branch <name>',
      'also publish the same on this branch of the repository, below schedule/',
      '同じものをリポジトリのこのブランチの schedule/ にも公開する',
    ),
    option(
      '--check',
      'exit 1 when a month holds more manual renewals than a party can handle',
      '手作業の更新が担当の処理能力を超える月があれば終了コード 1 とする',
    ),
    formatOf<typeof scheduleViews>()('text', 'json', 'markdown', 'csv', 'ical'),
  ],
  load: () => import('../schedule.ts'),
} as const satisfies CommandDeclaration;
