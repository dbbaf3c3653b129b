/** What the GitHub tracker tells people, in both languages. */
import { filled } from '../../text/fill.ts';
import type { Locale, Localized } from '../../text/locale.ts';

const texts = {
  noToken: {
    en: 'GITHUB_TOKEN is not set. In a workflow, give the step an `env` with GITHUB_TOKEN from `github.token`; elsewhere export a token that may write issues and pull requests.',
    ja: 'GITHUB_TOKEN が設定されていません。ワークフローではステップの `env` で GITHUB_TOKEN に `github.token` を渡し、それ以外ではイシューとプルリクエストに書き込めるトークンを環境変数に設定してください。',
  },
  noRepository: {
    en: 'GITHUB_REPOSITORY must name the repository as owner/name; it is {detail}.',
    ja: 'GITHUB_REPOSITORY にはリポジトリを owner/name の形で指定してください（現在の値: {detail}）。',
  },
  badUrl: {
    en: 'GITHUB_API_URL must be an http(s) address such as https://api.github.com or https://HOST/api/v3; it is {detail}.',
    ja: 'GITHUB_API_URL には https://api.github.com や https://HOST/api/v3 のような http または https のアドレスを指定してください（現在の値: {detail}）。',
  },
  userInUrl: {
    en: 'GITHUB_API_URL names a user or a password. Remove them: the token in GITHUB_TOKEN is used to sign in. If the password was real, change it.',
    ja: 'GITHUB_API_URL にユーザー名またはパスワードが含まれています。認証には GITHUB_TOKEN のトークンを使うため、取り除いてください。本物のパスワードであれば、変更してください。',
  },
  unauthorized: {
    en: 'GitHub does not accept the token (401): it is wrong, expired or revoked. Give GITHUB_TOKEN a valid one. {detail}',
    ja: 'GitHub がトークンを受け付けません（401）。誤り、期限切れ、失効のいずれかです。GITHUB_TOKEN に有効なトークンを設定してください。{detail}',
  },
  forbidden: {
    en: 'GitHub refuses this to the token (403). It needs contents, issues and pull requests: write, and for pull requests “Allow GitHub Actions to create and approve pull requests” in Settings → Actions. {detail}',
    ja: 'GitHub がこのトークンによる操作を拒否しました（403）。contents、issues、pull requests への書き込み権限と、プルリクエストの作成には Settings → Actions の「Allow GitHub Actions to create and approve pull requests」が必要です。{detail}',
  },
  notFound: {
    en: 'GitHub does not find it, or does not show it to this token (404). Check GITHUB_REPOSITORY and the permissions of the token. {detail}',
    ja: 'GitHub 上に見つからないか、このトークンには見えません（404）。GITHUB_REPOSITORY とトークンの読み取り権限を確認してください。{detail}',
  },
  gone: {
    en: 'Issues are switched off in this repository (410). Switch them on under Settings → General → Features. {detail}',
    ja: 'このリポジトリではイシューが無効です（410）。Settings → General → Features で有効にしてください。{detail}',
  },
  unprocessable: {
    en: 'GitHub does not accept what was sent (422). {detail}',
    ja: 'GitHub が送信内容を受け付けませんでした（422）。{detail}',
  },
  rateLimited: {
    en: 'GitHub’s rate limit is used up. Nothing is lost: the next run continues from here. {detail}',
    ja: 'GitHub のレート制限に達しました。失われたものはなく、次回の実行で続きから行います。{detail}',
  },
  otherAnswer: {
    en: 'GitHub answered with an error ({status}). Try again later. {detail}',
    ja: 'GitHub がエラーを返しました（{status}）。時間をおいて再実行してください。{detail}',
  },
  noAnswer: {
    en: 'GitHub could not be reached. Check the network and GITHUB_API_URL, or try again later. {detail}',
    ja: 'GitHub に接続できませんでした。ネットワークと GITHUB_API_URL を確認するか、時間をおいて再実行してください。{detail}',
  },
  notWhole: {
    en: 'The answer of GitHub is incomplete, or not in the form of GitHub’s answers, so it is not used. Try again later. If this continues, check GITHUB_API_URL and the proxies in between. {detail}',
    ja: 'GitHub からの応答が途中で切れているか、GitHub の応答の形式ではないため、内容を判断に使いません。時間をおいて再実行し、解消しない場合は GITHUB_API_URL と途中のプロキシを確認してください。{detail}',
  },
  movedAway: {
    en: 'GitHub redirects this to another address ({status}). The token is not sent there. If the repository was renamed or moved, set GITHUB_REPOSITORY to its current name. Otherwise check GITHUB_API_URL and the proxies in between. {detail}',
    ja: 'GitHub が別のアドレスへの転送を求めています（{status}）。トークンを転送先に送ることはありません。リポジトリの名前や所有者を変更した場合は GITHUB_REPOSITORY を現在の名前にし、そうでない場合は GITHUB_API_URL と途中のプロキシを確認してください。{detail}',
  },
  elsewhere: {
    en: 'GitHub’s answer gives the next page of a list as {detail}, which is not the API of GITHUB_API_URL. No request and no token was sent there. Check GITHUB_API_URL and the proxies in between.',
    ja: '一覧の次のページとして {detail} が示されましたが、GITHUB_API_URL の API ではありません。要求もトークンも送っていません。GITHUB_API_URL と途中のプロキシを確認してください。',
  },
  endless: {
    en: 'A list of GitHub does not end: it repeats itself, or continues after {detail} pages. It is not used.',
    ja: 'GitHub の一覧が終わりません（同じページに戻るか、{detail} ページを超えても続いています）。内容を判断に使いません。',
  },
  issueGone: {
    en: '{detail} no longer exists ({status}): it was deleted or moved to another repository after it was read. The next sweep checks again.',
    ja: '{detail} は見つかりません（{status}）。読み取った後に削除されたか、別のリポジトリに移動されています。次回の巡回で改めて確認します。',
  },
  changedMeanwhile: {
    en: '{detail} was changed after it was read, so it was not written. The next sweep checks again.',
    ja: '{detail} は読み取った後に変更されたため、書き込んでいません。次回の巡回で改めて確認します。',
  },
  issueDeleted: {
    en: '{detail} was deleted. If a problem remains, a new issue is opened.',
    ja: '{detail} は削除されています。問題が残っている場合は新しいイシューを作成します。',
  },
  issueAway: {
    en: '{detail} was moved to another repository and is no longer kept up to date. A new issue is opened here only if it gets worse.',
    ja: '{detail} は別のリポジトリに移動されたため、更新の対象外です。悪化した場合に限り、このリポジトリに新しいイシューを作成します。',
  },
  lockedNoComment: {
    en: 'The conversation of {detail} is locked, so nobody was notified by a comment ({status}). Its text and state are up to date.',
    ja: '{detail} は会話がロックされているため、コメントによる通知は行っていません（{status}）。本文と状態は最新です。',
  },
  noComment: {
    en: 'GitHub refuses the comment on {detail} ({status}), so nobody was notified. Its text and state are up to date.',
    ja: '{detail} へのコメントを GitHub が受け付けないため、通知は行っていません（{status}）。本文と状態は最新です。',
  },
  waiting: {
    en: 'GitHub asks to wait {detail} s (rate limit); waiting.',
    ja: 'GitHub のレート制限により {detail} 秒待機します。',
  },
  givingUp: {
    en: 'GitHub asks to wait {detail} s (rate limit); that is too long for this run.',
    ja: 'GitHub のレート制限により {detail} 秒の待機を求められましたが、長すぎるため今回の実行では待ちません。',
  },
  readingAgain: {
    en: 'It is unclear whether GitHub carried out the request ({detail}); reading again first.',
    ja: 'GitHub が要求を処理したかどうか不明です（{detail}）。先に読み直して確認します。',
  },
  assigneeRefused: {
    en: 'GitHub does not accept {detail} as an assignee here; left out. Check `github` in inventory/parties.yaml.',
    ja: '{detail} はこのリポジトリの担当者として GitHub に受け付けられないため、除外しました。inventory/parties.yaml の `github` を確認してください。',
  },
  otherAuthor: {
    en: 'Issue {detail}, but only issues written by {expected} can carry a marker. Set issues.author in inventory/settings.yaml to the account this token writes as.',
    ja: 'イシュー {detail}。ただし、マーカーが有効なのは {expected} が作成したイシューだけです。inventory/settings.yaml の issues.author に、このトークンで書き込むアカウントを指定してください。',
  },
  noRemote: {
    en: 'The ledger update needs a clone with a remote named “origin” that has a default branch. Run actions/checkout first.',
    ja: '台帳の更新には、既定のブランチを持つリモート「origin」のあるクローンが必要です。先に actions/checkout を実行してください。',
  },
} as const satisfies Record<string, Localized>;

export type MessageId = keyof typeof texts;
/** A message in one language. `values` fill its `{…}`; they must be safe to print already. */
export type TextOf = (id: MessageId, values?: Record<string, string | number>) => string;

export function textsIn(locale: Locale): TextOf {
  return (id, values) => inBothLanguages(id, values)[locale];
}

/** A message for an error, which is told in whatever language the process speaks. */
export function inBothLanguages(id: MessageId, values: Record<string, string | number> = {}): Localized {
  const fill = (text: string) => filled(text, name => String(values[name] ?? '')).trimEnd();
  return { en: fill(texts[id].en), ja: fill(texts[id].ja) };
}

/** A message that ends in what was asked and what came of it: `(GET /user: 200, nothing arrived)`. */
export function withDetail(id: MessageId, why: Localized, asked: string): Localized {
  const of = (locale: Locale) => inBothLanguages(id, { detail: `(${asked}, ${why[locale]})` })[locale];
  return { en: of('en'), ja: of('ja') };
}
