import { inline, jsonLine } from '../../text/encode.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import type { Views } from '../../text/view.ts';
import type { Matrix } from '../job-matrix.ts';

export const matrixViews = {
  // One line, since that is what a workflow's output takes.
  json: matrix => jsonLine(matrix),
  text: (matrix, { locale }) => tableOf(matrix, locale),
} satisfies Views<Matrix>;

const nothing: Localized = { en: 'Nothing to probe.', ja: '確認する接続先はありません。' };

const count: Record<Locale, (endpoints: number) => string> = {
  en: endpoints => (endpoints === 1 ? '1 endpoint' : `${endpoints} endpoints`),
  ja: endpoints => `接続先 ${endpoints} 件`,
};

function tableOf({ include }: Matrix, locale: Locale): string {
  if (include.length === 0) return `${nothing[locale]}\n`;
  const width = Math.max(...include.map(({ name }) => inline(name).length));
  const lines = include.map(({ name, endpoints, runner }) => {
    const labels = runner.map(label => inline(label)).join(', ');
    return `${inline(name).padEnd(width)}  ${count[locale](endpoints)}  ${labels}\n`;
  });
  return lines.join('');
}
