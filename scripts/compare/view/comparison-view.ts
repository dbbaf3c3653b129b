import { jsonPieces } from '../../text/encode.ts';
import type { Views } from '../../text/view.ts';
import { documentOf, type Report } from '../report.ts';
import { markdownOf } from './comparison-markdown.ts';
import { textOf } from './comparison-text.ts';

export const comparisonViews = {
  text: (report, { locale, color }) => textOf(report, { locale, color }),
  json: (report, { locale }) => [{ to: 'out', text: jsonPieces(documentOf(report, locale)) }],
  markdown: (report, { locale }) => markdownOf(report, { locale }),
} satisfies Views<Report>;
