/** What is left out of files of observations, and the messages about it. */
import type { OutsideError } from '../errors.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import { mostUnrecorded } from './observation-scope.ts';

/** `line` is the first line concerned, from 1. The endpoints it was about count as not observed. */
export type Rejected = { file: string } & (
  | { kind: 'lines'; line: number; count: number }
  /** No line is an observation. */
  | { kind: 'file'; line: number }
  /** The rest was not read: the file is too long, or too many of its lines are not observations. */
  | { kind: 'rest'; line: number; because: 'length' | 'lines' }
  | { kind: 'unreadable'; error: OutsideError }
  /** Observations of endpoints that the writer of the file was not asked about, or from another site. The first is named. */
  | { kind: 'out-of-scope'; line: number; count: number; entry: string; endpoint: string }
  /** More observations of one endpoint than it can have addresses. The first one beyond the limit is named. */
  | { kind: 'repeats'; line: number; count: number; entry: string; endpoint: string }
  /** More about endpoints that no entry names than is read from all files together. The first one beyond the limit is named. */
  | { kind: 'too-many'; line: number; count: number; entry: string; endpoint: string }
  /** The file belongs to no job of the matrix. */
  | { kind: 'no-job' }
  /** The job of the matrix made no file. `file` is where it should be. */
  | { kind: 'missing'; job: string; endpoints: number }
);

export function rejectedText(rejected: Rejected): Localized {
  const file = inline(rejected.file);
  switch (rejected.kind) {
    case 'lines':
      return linesText(`${file}:${rejected.line}`, rejected.count);
    case 'file':
      return {
        en: `${file}:${rejected.line}: no line of this file is an observation, so it is left out. Its endpoints count as not observed. Run that probe again.`,
        ja: `${file}:${rejected.line}: このファイルには観測結果の行が一つもないため、無視しました。該当する接続先は未観測として扱います。その probe を再実行してください。`,
      };
    case 'rest':
      return restText(`${file}:${rejected.line}`, rejected.because);
    case 'unreadable':
      return {
        en: `${rejected.error.text.en}. Its endpoints count as not observed.`,
        ja: `${rejected.error.text.ja}。該当する接続先は未観測として扱います。`,
      };
    case 'out-of-scope':
      return outOfScopeText(`${file}:${rejected.line}`, rejected);
    case 'repeats': {
      const [place, what] = [
        `${file}:${rejected.line}`,
        `${inline(rejected.endpoint)} (${inline(rejected.entry)})`,
      ];
      return {
        en: `${place}: more observations of ${what} than an endpoint has addresses; ${rejected.count} from here on are left out. Check the machine that wrote this file.`,
        ja: `${place}: ${what} の観測結果が、接続先がもちうるアドレスの数を超えているため、これ以降の ${rejected.count} 件を無視しました。出力元のマシンを確認してください。`,
      };
    }
    case 'too-many':
      return tooManyText(`${file}:${rejected.line}`, rejected);
    case 'no-job':
      return {
        en: `${file} belongs to no job of the matrix and is left out. Give the matrix from which these jobs were started.`,
        ja: `${file} はマトリックスのどのジョブのものでもないため、無視しました。ジョブの起動に使ったマトリックスを指定してください。`,
      };
    case 'missing': {
      const job = inline(rejected.job);
      return {
        en: `The job ${job} has no file of observations (${file}); its endpoints (${rejected.endpoints}) count as not observed. Run it again.`,
        ja: `ジョブ ${job} の観測結果のファイルがありません（${file}）。その接続先 ${rejected.endpoints} 件は未観測として扱います。ジョブを再実行してください。`,
      };
    }
  }
}

/** Is a whole file lost, or the end of one? Then the exit code says so. A single broken line does not change it. */
export const isLoss = ({ kind }: Rejected): boolean => kind !== 'lines';

const linesText = (place: string, count: number): Localized => ({
  en: `${place}: ${count === 1 ? 'this line is not an observation, or longer than 16 MiB, and left out; what it was' : `${count} lines from here on are not observations, or longer than 16 MiB, and left out; what they were`} about counts as not observed.`,
  ja: `${place}: ${count === 1 ? 'この行は観測結果ではないか、16 MiB を超えているため' : `この行以降の ${count} 行は観測結果ではないか、16 MiB を超えているため`}無視しました。該当する接続先は未観測として扱います。`,
});

const restText = (place: string, because: 'length' | 'lines'): Localized => ({
  en: `${place}: ${because === 'length' ? 'the file is longer than any file of observations' : 'too many lines of this file are no observations'}, and nothing is read of it from here on; what that was about counts as not observed. Run that probe again.`,
  ja: `${place}: ${because === 'length' ? '観測結果のファイルとしては長すぎるため' : '観測結果ではない行が多すぎるため'}、これ以降は読み込みませんでした。該当する接続先は未観測として扱います。その probe を再実行してください。`,
});

function outOfScopeText(
  place: string,
  { count, entry, endpoint }: Extract<Rejected, { kind: 'out-of-scope' }>,
): Localized {
  const what = `${inline(endpoint)} (${inline(entry)})`;
  const others = count - 1;
  return {
    en: `${place}: an observation of ${what}${others > 0 ? ` and ${others} more from here on are` : ' is'} left out: the machine that wrote this file was not asked about ${others > 0 ? 'them' : 'it'}, or was asked from another site. Check that machine.`,
    ja: `${place}: ${what} の観測結果${others > 0 ? `と、これ以降の ${others} 件` : ''}を無視しました。このファイルを出力した probe に割り当てていない接続先か、別の拠点のものです。出力元のマシンを確認してください。`,
  };
}

function tooManyText(
  place: string,
  { count, entry, endpoint }: Extract<Rejected, { kind: 'too-many' }>,
): Localized {
  const what = `${inline(endpoint)} (${inline(entry)})`;
  const { endpoints, observations } = mostUnrecorded;
  return {
    en: `${place}: too many observations of endpoints that no entry names (at most ${endpoints} endpoints and ${observations} observations are read); ${count}, from the observation of ${what} on, are left out. Give fewer such observations at once.`,
    ja: `${place}: どの登録にもない接続先の観測結果が、読み込む上限（接続先 ${endpoints} 件、観測結果 ${observations} 件）を超えているため、${what} の観測結果から後の ${count} 件を無視しました。一度に指定する観測結果を減らしてください。`,
  };
}
