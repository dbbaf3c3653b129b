/** The questions of `certledger new` in both languages. */
import type { Localized } from '../text/locale.ts';

export const questions = {
  endpoint: {
    en: 'Endpoint (protocol://host:port; https may be left out)',
    ja: '接続先（protocol://host:port、https は省略可）',
  },
  anotherEndpoint: { en: 'Another endpoint (Enter: none)', ja: 'ほかの接続先（なければ Enter）' },
  site: {
    en: 'Site, which decides the runner that probes it (Enter: none)',
    ja: '拠点。接続確認を行うランナーが決まります（なければ Enter）',
  },
  id: { en: 'Id, which is also the file name', ja: 'id（ファイル名になります）' },
  title: { en: 'Title', ja: '名称' },
  kind: { en: 'Kind', ja: '種類' },
  expires: { en: 'Last day it is valid (YYYY-MM-DD)', ja: '有効な最後の日（YYYY-MM-DD）' },
  owner: { en: 'Owner (a team or a person)', ja: '所管（チームまたは個人）' },
  deputy: { en: 'Deputy (Enter: nobody)', ja: '副担当（なければ Enter）' },
  system: { en: 'System it is part of (Enter: none)', ja: '所属するシステム（なければ Enter）' },
  builder: { en: 'Builder, who hands it over (Enter: not known yet)', ja: '構築者（未定なら Enter）' },
  responsible: { en: 'Party responsible for the renewal', ja: '更新の責任者' },
  operator: { en: 'Operator, who maintains it (Enter: not known yet)', ja: '保守担当（未定なら Enter）' },
  contract: { en: 'Contract that says so', ja: '根拠となる契約書または仕様書' },
  clause: { en: 'Clause of the contract', ja: '根拠となる条項' },
  due: { en: 'Handover due (YYYY-MM-DD)', ja: '引継ぎの期限（YYYY-MM-DD）' },
  status: { en: 'Status', ja: '状態' },
} as const satisfies Record<string, Localized>;
