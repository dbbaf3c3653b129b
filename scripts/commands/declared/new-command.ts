import type { CommandDeclaration } from './shared/command-declaration.ts';
import { option } from './shared/options.ts';

export const command = {
  order: 100,
  name: 'new <type> [id]',
  summary: {
    en: 'Create the file of a new certificate, item or system; asks questions on a terminal',
    ja: '証明書・ライセンス等・システム（certificate、item、system）のファイルを作成します。端末では対話形式で質問します',
  },
  readme: {
    en: 'writes the file of one more certificate, item or system; asks for what is needed',
    ja: '証明書・ライセンス等・システムのファイルを対話形式で作成',
  },
  examples: [
    'certledger new certificate',
    'certledger new certificate --endpoint www.example.com --owner infrastructure --due 2027-01-31',
    'certledger new certificate --endpoint shop.example.com --site dmz --key-types both --owner infrastructure',
    'certledger new item office-license --kind license --expires 2027-03-31 --owner infrastructure',
    'certledger new system virtual-desktop --owner infrastructure --builder acme-systems --print',
  ],
  // In the order in which a form would ask.
  options: [
    option('--title <text>', 'title (default: the host, or the id)', '名称（既定値: ホスト名または ID）'),
    option('--owner <party>', 'owner: a team or a person', '所管（チームまたは個人）'),
    option('--deputy <person>', 'deputy', '副担当'),
    option(
      '--endpoint <url...>',
      'certificate: an endpoint; certledger connects to it to fill in the record',
      '証明書: 接続先。接続して記録を作成する',
    ),
    option(
      '--site <name>',
      'certificate: its site; certledger connects through the HTTP proxy of the site, if it has one',
      '証明書: 属する拠点。拠点に HTTP プロキシがあれば、それを経由して接続する',
    ),
    option(
      '--key-types <which>',
      'certificate: both where the servers hold an RSA and an ECDSA one (default: preferred)',
      '証明書: サーバが RSA と ECDSA の 2 枚を併用している場合は both（既定値: preferred）',
      { choices: ['preferred', 'both'] },
    ),
    option('--offline', 'do not connect', '接続しない'),
    option(
      '--kind <kind>',
      'item: license, domain, support-contract, token, key, device or other',
      'ライセンス等: license、domain、support-contract、token、key、device、other のいずれか',
    ),
    option('--expires <day>', 'item: the last day it is valid', 'ライセンス等: 有効な最後の日'),
    option('--system <id>', 'the system it is part of', '属するシステム'),
    option('--builder <party>', 'who built it and answers the checklist', 'チェックリストに回答する構築者'),
    option('--operator <party>', 'system: who maintains it', 'システム: 保守担当'),
    option(
      '--responsible <party>',
      'who is responsible for its renewal (default: the owner)',
      '更新の責任者（既定値: 所管）',
    ),
    option(
      '--contract <reference>',
      'where a contractor’s duty is written down',
      '委託先の義務を定めた契約書',
    ),
    option('--clause <clause>', 'the clause in it', 'その条項'),
    option(
      '--due <day>',
      'by when it is handed over (default: in 90 days)',
      '引継ぎの期限（既定値: 90 日後）',
    ),
    option(
      '--status <status>',
      'planned until it is handed over (default: planned)',
      '引継ぎが済むまでは planned（既定値: planned）',
    ),
    option('--print', 'print the file instead of writing it', 'ファイルに書かず、内容を表示する'),
  ],
  load: () => import('../new.ts'),
} as const satisfies CommandDeclaration;
