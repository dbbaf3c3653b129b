/** Sentences about entries, their acknowledgements and checklists, beyond what a schema can say. */
import type { Localized } from '../../text/locale.ts';

export const entryMessages = {
  'entry.id-file-name': {
    en: 'The id `{id}` and the file name differ. {advice}',
    ja: 'id `{id}` とファイル名が一致しません。{advice}',
  },
  'entry.duplicate-id': {
    en: 'The id `{id}` is already that of {other}. Give this entry its own id, equal to its file name.',
    ja: 'id `{id}` は {other} で使われています。ファイル名と同じ、この登録だけの id を付けてください。',
  },
  'ledger.file-name': {
    en: 'This file is not read, because its name or its folder is not one of the ledger’s. It would be read as `{meant}`: rename it, move it there, or move it out of inventory/.',
    ja: 'ファイル名またはフォルダーが台帳の規則に合わないため、このファイルは読み込まれません。`{meant}` であれば読み込まれます。名前または場所を改めるか、inventory/ の外に移してください。',
  },
  'entry.unknown-party': {
    en: '`{party}` is not in inventory/parties.yaml. Add it there, or correct the name{hint}. A person who has left stays there with `left:`.',
    ja: '`{party}` は inventory/parties.yaml にありません。追加する（離任した人も削除せず、`left:` を付けて残す）か、名前を直してください{hint}。',
  },
  'entry.party-kind': {
    en: '`{party}` is {actual}, but `{key}` must be {expected}.',
    ja: '`{party}` は{actual}ですが、`{key}` には{expected}を書いてください。',
  },
  'entry.contractor-owner': {
    en: '`{party}` belongs to the contractor `{contractor}`, and a contractor cannot be the owner. Name a party of your own organization as `{key}`.',
    ja: '`{party}` は委託先 `{contractor}` の関係者です。委託先は所管になれません。`{key}` には自組織の担当者を書いてください。',
  },
  'entry.unknown-site': {
    en: 'The site `{site}` is not in inventory/settings.yaml. Add it under `sites`, or correct the name{hint}.',
    ja: '拠点 `{site}` は inventory/settings.yaml にありません。`sites` に追加するか、名前を直してください{hint}。',
  },
  'entry.unknown-trust-set': {
    en: 'There is no trust set `{trust}`. Put its CA certificates into inventory/trust/{trust}/, or correct the name{hint}.',
    ja: '信頼セット `{trust}` がありません。CA 証明書を inventory/trust/{trust}/ に置くか、名前を直してください{hint}。',
  },
  'entry.contract-missing': {
    en: 'A contractor is responsible for this renewal, so the contract must say so. Add `contract` with `reference` and `clause` under `renewal`.',
    ja: '更新の責任者が委託先であるため、契約上の根拠が必要です。`renewal` に `contract`（`reference` と `clause`）を追加してください。',
  },
  'entry.date': {
    en: '`{value}` is not a date and time of the calendar. Write it like 2026-12-01T00:00:00Z.',
    ja: '`{value}` は暦にない日時です。2026-12-01T00:00:00Z のように書いてください。',
  },
  'entry.dates-order': {
    en: '`notAfter` ({notAfter}) must be later than `notBefore` ({notBefore}). Correct one of them.',
    ja: '`notAfter`（{notAfter}）は `notBefore`（{notBefore}）より後でなければなりません。どちらかを直してください。',
  },
  'entry.ecdsa-unasked': {
    en: 'An ECDSA certificate is recorded here, but only the one that the server prefers is probed. Write `keyTypes: both`, or record it under `certificate`.',
    ja: 'ECDSA 証明書が記録されていますが、サーバが優先する証明書しか確認されません。`keyTypes: both` と書くか、`certificate` に記録してください。',
  },
  'entry.duplicate-endpoint': {
    en: '{endpoint} is the same endpoint as {written} of {other}. Remove it from one of the two, or retire one entry.',
    ja: '{endpoint} は、{other} に登録済みの {written} と同じ接続先です。どちらかから削除するか、一方の登録を retired にしてください。',
  },
  'entry.unknown-system': {
    en: 'There is no system `{system}`. Describe it in inventory/systems/{system}.yaml, or correct the name{hint}.',
    ja: 'システム `{system}` がありません。inventory/systems/{system}.yaml に登録するか、名前を直してください{hint}。',
  },
  'entry.unknown-entry': {
    en: 'There is no certificate or item `{entry}`. Add its file, or correct the name{hint}.',
    ja: '証明書またはライセンス等の登録 `{entry}` がありません。登録を追加するか、名前を直してください{hint}。',
  },
  'entry.contained-elsewhere': {
    en: '`{entry}` says that it is part of `{system}`, so it is not part of this system. Correct `system` there, or remove it here.',
    ja: '`{entry}` の登録には、システム `{system}` の一部と書かれています。その登録の `system` を直すか、ここから削除してください。',
  },
  'entry.contained-twice': {
    en: '`{entry}` is also in the declaration of `{system}`. Remove it from one of the two declarations.',
    ja: '`{entry}` はシステム `{system}` の申告にも含まれています。どちらか一方の申告から削除してください。',
  },
  'entry.operator-contract-missing': {
    en: 'A contractor operates this system, so the contract must say so. Add `contract` with `reference` and `clause`.',
    ja: '運用・保守を委託先が担うため、契約上の根拠が必要です。`contract`（`reference` と `clause`）を追加してください。',
  },
  'entry.party-left': {
    en: '`{party}` left on {last} and cannot have done this on {day}. Correct the day or the name.',
    ja: '`{party}` は {last} に離任しているため、{day} にこれを行うことはできません。日付か名前を直してください。',
  },
  'entry.days-order': {
    en: '`expires` ({expires}) must not be earlier than `starts` ({starts}). Correct one of them.',
    ja: '`expires`（{expires}）は `starts`（{starts}）以降でなければなりません。どちらかを直してください。',
  },
  'entry.unknown-checklist': {
    en: 'There is no checklist `{checklist}`. Write it to inventory/checklists/{checklist}.yaml, or correct the name{hint}.',
    ja: 'チェックリスト `{checklist}` がありません。inventory/checklists/{checklist}.yaml を作成するか、名前を直してください{hint}。',
  },
  'entry.checklist-version': {
    en: 'There is no version {answered} of the checklist `{checklist}`: the current one is {version}. Correct `version`.',
    ja: 'チェックリスト `{checklist}` に版 {answered} はありません（現在の版は {version}）。`version` を直してください。',
  },
  'entry.unknown-question': {
    en: 'The checklist `{checklist}` does not ask `{question}`. Remove this answer, or correct the id of the question{hint}.',
    ja: 'チェックリスト `{checklist}` に質問 `{question}` はありません。この回答を削除するか、質問の id を直してください{hint}。',
  },
  'entry.evidence-missing': {
    en: 'There is no file {evidence}. Commit it, or correct the path.',
    ja: 'ファイル {evidence} がありません。ファイルを追加するか、パスを直してください。',
  },
  'entry.evidence-outside': {
    en: '{evidence} is not a plain path to a file below inventory/evidence/. Write its path without `..`, `.` and `//`.',
    ja: '{evidence} は inventory/evidence/ 以下のファイルを正しく指していません。`..`、`.`、`//` を使わずに書いてください。',
  },
  'entry.acknowledgement-too-long': {
    en: 'An acknowledgement can last at most {maximum} from now. Write `until: {latest}` or earlier.',
    ja: '了承の期限は、現在から {maximum} 以内です。`until: {latest}` またはそれより前の日を書いてください。',
  },
  'entry.acknowledgement-endpoint': {
    en: '`{endpoint}` is not an endpoint of this entry. {advice}',
    ja: '`{endpoint}` はこの登録の接続先ではありません。{advice}',
  },
  'entry.acknowledgement-rule': {
    en: 'There is no rule `{rule}`, so this acknowledges nothing. `certledger explain` lists the rules{hint}.',
    ja: 'ルール `{rule}` はないため、この了承は効果がありません。一覧は `certledger explain` で確認できます{hint}。',
  },
  'entry.acknowledgement-separate': {
    en: 'In this ledger, acknowledgements are in files of their own (`acknowledgements.separate`). Move them to inventory/acknowledgements/{id}.yaml.',
    ja: 'この台帳では、了承は登録とは別のファイルに書きます（`acknowledgements.separate`）。inventory/acknowledgements/{id}.yaml に移してください。',
  },
  'entry.acknowledgement-entry': {
    en: 'There is no entry `{entry}` to acknowledge findings of. Correct the id{hint}, or delete this file.',
    ja: '了承の対象となる登録 `{entry}` がありません。id を直すか{hint}、このファイルを削除してください。',
  },
} satisfies Record<string, Localized>;

/** Of `inventory/checklists/`. */
export const checklistMessages = {
  'checklist.repeated-question': {
    en: 'The question `{id}` is asked twice. Give each question its own id.',
    ja: '質問の id `{id}` が重複しています。質問ごとに別の id を付けてください。',
  },
  'checklist.since': {
    en: 'A question cannot be asked since version {since} of a checklist of version {version}. Raise `version`, or correct `since`.',
    ja: '版 {version} のチェックリストに、版 {since} からの質問は書けません。`version` を上げるか、`since` を直してください。',
  },
  'checklist.due-missing': {
    en: 'The new questions have no due date for older handovers. Add an element with `version` and `due` to `changes` for: {versions}.',
    ja: '以前の版で引き継いだ登録が、新しい質問にいつまでに回答するかを決めてください。`changes` に `version` と `due` を追加します（対象の版: {versions}）。',
  },
  'checklist.unknown-version': {
    en: 'There is no version {changed} yet: the checklist is at version {version}. Raise `version`, or remove this change.',
    ja: '版 {changed} はまだありません（現在の版は {version}）。`version` を上げるか、この変更を削除してください。',
  },
  'checklist.repeated-version': {
    en: 'Version {changed} (of {version}) has two due dates. Remove one of the two.',
    ja: '版 {changed}（現在の版は {version}）の期限が重複しています。一方を削除してください。',
  },
} satisfies Record<string, Localized>;

/** Sentences about endpoints that are written wrongly. */
export const endpointMessages = {
  'entry.endpoint-no-scheme': {
    en: '`{text}` does not name its protocol. Write protocol://host:port, for example https://intranet.example.jp.',
    ja: '`{text}` にはプロトコルがありません。https://intranet.example.jp のように「プロトコル://ホスト:ポート」の形で書いてください。',
  },
  'entry.endpoint-scheme': {
    en: 'The protocol `{scheme}` is not known. Write {known}; for TLS on any other port, tls://host:port.',
    ja: 'プロトコル `{scheme}` には対応していません。{known} を使ってください。その他のポートの TLS は tls://ホスト:ポート と書きます。',
  },
  'entry.endpoint-user': {
    en: '`{text}` contains a user name or a password. Remove everything up to the @.',
    ja: '`{text}` にユーザー名またはパスワードが含まれています。@ までの部分を削除してください。',
  },
  'entry.endpoint-path': {
    en: 'A certificate belongs to a host and a port, not to a page: remove the path and query from `{text}`.',
    ja: '証明書はページではなくホストとポートのものです。`{text}` からパスとクエリを削除してください。',
  },
  'entry.endpoint-port': {
    en: '`{port}` is not a port. Write a number from 1 to 65535, or leave it out for the protocol’s own.',
    ja: '`{port}` はポート番号ではありません。1〜65535 の数を書くか、プロトコルの既定のポートであれば省いてください。',
  },
  'entry.endpoint-wildcard': {
    en: '`{host}` cannot be connected to. Name the hosts that serve the wildcard certificate.',
    ja: '`{host}` には接続できません。ワイルドカード証明書を使っている実際のホスト名を書いてください。',
  },
  'entry.endpoint-host': {
    en: '`{host}` is neither a DNS name nor an IP address. IPv6 addresses stand in square brackets: tls://[2001:db8::1]:443.',
    ja: '`{host}` は DNS 名でも IP アドレスでもありません。IPv6 アドレスは tls://[2001:db8::1]:443 のように角括弧で囲みます。',
  },
  'entry.endpoint-nowhere': {
    en: 'This endpoint has no host and no address. Add `host`, `address`, or both.',
    ja: 'この接続先にはホストもアドレスもありません。`host`、`address`、またはその両方を追加してください。',
  },
  'entry.endpoint-address': {
    en: '`{address}` is not an IP address. Write one such as 192.0.2.10 or 2001:db8::10; names belong in `host`.',
    ja: '`{address}` は IP アドレスではありません。192.0.2.10 や 2001:db8::10 のように書いてください。名前は `host` に書きます。',
  },
  'entry.endpoint-server-name': {
    en: '`{name}` is not a DNS name, and SNI carries DNS names only. Correct it, or leave `serverName` out.',
    ja: '`{name}` は DNS 名ではありません。SNI に使えるのは DNS 名だけです。直すか、`serverName` を省いてください。',
  },
} satisfies Record<string, Localized>;
