/** The texts of `doctor` in both languages. */
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import type { Complaint, Question } from './complaint.ts';

/** What is wrong and what to do about it. Safe to print. */
export function complaintText(complaint: Complaint): Localized {
  switch (complaint.kind) {
    case 'codeowners-refused':
      return complaint.because;
    case 'codeowners-missing':
      return {
        en: `There is no ${inline(complaint.file)}, so changes of the ledger need no approval. Run certledger codeowners --write and commit the file.`,
        ja: `${inline(complaint.file)} がないため、台帳の変更に承認が求められません。certledger codeowners --write を実行し、ファイルをコミットしてください。`,
      };
    case 'codeowners-outdated':
      return {
        en: `${inline(complaint.file)} does not agree with the ledger. Run certledger codeowners --write and commit the file.`,
        ja: `${inline(complaint.file)} が台帳と一致していません。certledger codeowners --write を実行し、ファイルをコミットしてください。`,
      };
    case 'party-nameless':
      return {
        en: `${inline(complaint.party)} owns ${numberOf(complaint.entries, 'entry', 'entries')} in service and has no GitHub name: GitHub neither assigns issues to it nor asks it to approve. Add github in inventory/parties.yaml.`,
        ja: `${inline(complaint.party)} は稼働中の登録（${complaint.entries} 件）の所管ですが、GitHub のアカウントがないため、イシューの担当者にも承認者にもなりません。inventory/parties.yaml に github を記入してください。`,
      };
    case 'assignee-refused':
      return {
        en: `GitHub would not assign issues to ${inline(complaint.login)} (${complaint.parties.map(id => inline(id)).join(', ')}). Correct github in inventory/parties.yaml, or give this account access to the repository.`,
        ja: `${inline(complaint.login)}（${complaint.parties.map(id => inline(id)).join('、')}）は、GitHub でイシューの担当者に指定できません。inventory/parties.yaml の github を直すか、このアカウントにリポジトリへのアクセス権を与えてください。`,
      };
    case 'issues-off':
      return {
        en: 'Issues are switched off in this repository. Switch them on under Settings → General → Features.',
        ja: 'このリポジトリではイシューが無効です。Settings → General → Features で有効にしてください。',
      };
    case 'codeowners-not-on-github':
      return {
        en: 'GitHub finds no CODEOWNERS on the default branch, so it asks nobody to approve. Merge the file that certledger codeowners --write creates.',
        ja: 'GitHub の既定のブランチに CODEOWNERS がないため、承認が求められません。certledger codeowners --write で生成したファイルをマージしてください。',
      };
    case 'codeowners-error':
      return codeownersErrorText(complaint);
  }
}

function codeownersErrorText({
  line,
  what,
  source,
  said,
  suggestion,
}: Extract<Complaint, { kind: 'codeowners-error' }>): Localized {
  // The first line of GitHub's message says what is wrong. The others repeat the line of the file.
  const [first = ''] = said.split('\n');
  const [place, quoted] = [`${inline(what)}: ${inline(first)}`, inline(source)];
  return {
    en: `GitHub does not accept line ${line} of CODEOWNERS (${place}): ${quoted}${suggestion ? ` GitHub suggests: ${inline(suggestion)}` : ''}`,
    ja: `CODEOWNERS の ${line} 行目を GitHub が受け付けません（${place}）: ${quoted}${suggestion ? ` GitHub の提案: ${inline(suggestion)}` : ''}`,
  };
}

const questions: Readonly<Record<Question, Localized>> = {
  repository: { en: 'Whether GitHub knows this repository', ja: 'リポジトリの状態' },
  codeowners: { en: 'Whether GitHub accepts CODEOWNERS', ja: 'CODEOWNERS の妥当性' },
  assignees: { en: 'Whether GitHub would assign everybody', ja: '担当者に指定できるかどうか' },
};

export function unansweredText(question: Question, message: string): Localized {
  const what = questions[question];
  return {
    en: `${what.en} could not be checked: ${message}`,
    ja: `${what.ja}を確認できませんでした: ${message}`,
  };
}

export const forbidden: Localized = {
  en: 'GitHub refuses this to the token (403). The token needs to read contents, issues and metadata of the repository.',
  ja: 'GitHub がこのトークンによる操作を拒否しました（403）。リポジトリの contents、issues、metadata の読み取り権限が必要です。',
};

export const notAsked: Localized = {
  en: 'GitHub was not asked, because GITHUB_TOKEN is not set. Errors in CODEOWNERS and accounts that cannot be assigned are unknown.',
  ja: 'GITHUB_TOKEN が設定されていないため、GitHub には確認していません。CODEOWNERS の誤りと、担当者に指定できないアカウントは不明です。',
};

/** @param logins how many GitHub was asked about; undefined: it was not asked */
export function verdictText(complaints: number, logins: number | undefined): Localized {
  const asked: Localized =
    logins === undefined
      ? { en: '', ja: '' }
      : {
          en: ` ${numberOf(logins, 'assignee', 'assignees')} asked about.`,
          ja: `担当者の確認: ${logins} 件。`,
        };
  return complaints === 0
    ? { en: `No problem was found.${asked.en}`, ja: `問題はありません。${asked.ja}` }
    : {
        en: `${numberOf(complaints, 'thing', 'things')} to fix.${asked.en}`,
        ja: `対処が必要な点: ${complaints} 件。${asked.ja}`,
      };
}

const numberOf = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

/** @param done of `all` logins */
export function progressText(done: number, all: number): Localized {
  return {
    en: `Asking GitHub about assignees: ${done}/${all}`,
    ja: `GitHub に担当者を確認しています: ${done}/${all}`,
  };
}
