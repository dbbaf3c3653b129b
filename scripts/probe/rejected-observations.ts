/** What is not taken from files of observations, and what people are told of it. */
import type { OutsideError } from '../errors.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';

/** `line` is the first one concerned, from 1. Whatever it was about counts as not observed. */
export type LeftOut = { file: string } & (
  | { kind: 'lines'; line: number; count: number }
  /** Not one line is an observation. */
  | { kind: 'file'; line: number }
  /** The file is too long, or too many of its lines are no observations, to be read further. */
  | { kind: 'rest'; line: number; because: 'length' | 'lines' }
  | { kind: 'unreadable'; error: OutsideError }
  /** Observations of endpoints, or from a site, that whoever wrote the file was not asked about; the first is named. */
  | { kind: 'strays'; line: number; count: number; entry: string; endpoint: string }
  /** More of one endpoint than it can have addresses; the first too many is named. */
  | { kind: 'repeats'; line: number; count: number; entry: string; endpoint: string }
  /** It belongs to no job of the matrix. */
  | { kind: 'jobless' }
  /** The job of the matrix left no file; `file` is where it should be. */
  | { kind: 'missing'; job: string; endpoints: number }
);

export function leftOutText(leftOut: LeftOut): Localized {
  const file = inline(leftOut.file);
  switch (leftOut.kind) {
    case 'lines':
      return linesText(`${file}:${leftOut.line}`, leftOut.count);
    case 'file':
      return {
        en: `${file}:${leftOut.line}: no line of this file is an observation, and it is left out; what it was about counts as not observed. Have that probe run again.`,
        ja: `${file}:${leftOut.line}: このファイルには観測結果の行が一つもないため、無視しました。該当する接続先は未観測として扱います。その probe を再実行してください。`,
      };
    case 'rest':
      return restText(`${file}:${leftOut.line}`, leftOut.because);
    case 'unreadable':
      return {
        en: `${leftOut.error.text.en}. What it was about counts as not observed.`,
        ja: `${leftOut.error.text.ja}。該当する接続先は未観測として扱います。`,
      };
    case 'strays':
      return straysText(`${file}:${leftOut.line}`, leftOut);
    case 'repeats': {
      const [place, what] = [
        `${file}:${leftOut.line}`,
        `${inline(leftOut.endpoint)} (${inline(leftOut.entry)})`,
      ];
      return {
        en: `${place}: more observations of ${what} than an endpoint has addresses; ${leftOut.count} from here on are left out. Look at the machine that wrote this file.`,
        ja: `${place}: ${what} の観測結果が、接続先がもちうるアドレスの数を超えているため、これ以降の ${leftOut.count} 件を無視しました。出力元のマシンを確認してください。`,
      };
    }
    case 'jobless':
      return {
        en: `${file} belongs to no job of the matrix and is left out. Give the matrix that these jobs were started from.`,
        ja: `${file} はマトリックスのどのジョブのものでもないため、無視しました。ジョブの起動に使ったマトリックスを指定してください。`,
      };
    case 'missing': {
      const job = inline(leftOut.job);
      return {
        en: `The job ${job} left no file of observations (${file}); its endpoints (${leftOut.endpoints}) count as not observed. Run it again.`,
        ja: `ジョブ ${job} の観測結果のファイルがありません（${file}）。その接続先 ${leftOut.endpoints} 件は未観測として扱います。ジョブを再実行してください。`,
      };
    }
  }
}

/** Is a whole file, or the end of one, lost? That is worth an exit code; a torn line is not. */
export const isLoss = ({ kind }: LeftOut): boolean => kind !== 'lines';

const linesText = (place: string, count: number): Localized => ({
  en: `${place}: ${count === 1 ? 'this line is not an observation, or longer than 16 MiB, and left out; what it was' : `${count} lines from here on are not observations, or longer than 16 MiB, and left out; what they were`} about counts as not observed.`,
  ja: `${place}: ${count === 1 ? 'この行は観測結果ではないか、16 MiB を超えているため' : `この行以降の ${count} 行は観測結果ではないか、16 MiB を超えているため`}無視しました。該当する接続先は未観測として扱います。`,
});

const restText = (place: string, because: 'length' | 'lines'): Localized => ({
  en: `${place}: ${because === 'length' ? 'the file is longer than any file of observations' : 'too many lines of this file are no observations'}, and nothing is read of it from here on; what that was about counts as not observed. Have that probe run again.`,
  ja: `${place}: ${because === 'length' ? '観測結果のファイルとしては長すぎるため' : '観測結果ではない行が多すぎるため'}、これ以降は読み込みませんでした。該当する接続先は未観測として扱います。その probe を再実行してください。`,
});

function straysText(
  place: string,
  { count, entry, endpoint }: Extract<LeftOut, { kind: 'strays' }>,
): Localized {
  const what = `${inline(endpoint)} (${inline(entry)})`;
  const others = count - 1;
  return {
    en: `${place}: an observation of ${what}${others > 0 ? ` and ${others} more from here on are` : ' is'} left out: whoever wrote this file was not asked about ${others > 0 ? 'them' : 'it'}, or was asked from another site. Look at the machine that wrote it.`,
    ja: `${place}: ${what} の観測結果${others > 0 ? `と、これ以降の ${others} 件` : ''}を無視しました。このファイルを書いた側には確認を割り当てていない接続先か、別の拠点のものです。出力元のマシンを確認してください。`,
  };
}
