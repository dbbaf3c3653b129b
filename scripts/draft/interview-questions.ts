/** The questions of `certledger new` in both languages. */
import type { Localized } from '../text/locale.ts';

export const questions = {
  endpoint: {
    en: 'Where is it served (protocol://host:port; https goes without saying)',
    ja: '接続先（protocol://host:port、https は省略可）',
  },
  anotherEndpoint: { en: 'Where else (Enter: nowhere)', ja: 'ほかの接続先（なければ Enter）' },
  site: {
    en: 'Which site it is at, which decides who probes it (Enter: none)',
    ja: '属する拠点。監視を行うランナーが決まります（なければ Enter）',
  },
  id: { en: 'Id, which is also the file name', ja: 'id（ファイル名になります）' },
  title: { en: 'What people call it', ja: '名称' },
  kind: { en: 'What it is', ja: '種類' },
  expires: { en: 'Last day it is valid (YYYY-MM-DD)', ja: '有効な最後の日（YYYY-MM-DD）' },
  owner: { en: 'Who owns it: a team or a person', ja: '所管（チームまたは個人）' },
  deputy: { en: 'Who stands in (Enter: nobody)', ja: '副担当（なければ Enter）' },
  system: { en: 'Which system it is part of (Enter: none)', ja: '所属するシステム（なければ Enter）' },
  builder: { en: 'Who built it and hands it over (Enter: not known yet)', ja: '構築者（未定なら Enter）' },
  responsible: { en: 'Who owes its renewal', ja: '更新の責任者' },
  operator: { en: 'Who maintains it (Enter: not known yet)', ja: '保守担当（未定なら Enter）' },
  contract: { en: 'The contract that says so', ja: '根拠となる契約書または仕様書' },
  clause: { en: 'The clause in it', ja: '根拠となる条項' },
  due: { en: 'By when it is handed over (YYYY-MM-DD)', ja: '引継ぎの期限（YYYY-MM-DD）' },
  status: { en: 'Status', ja: '状態' },
} as const satisfies Record<string, Localized>;
