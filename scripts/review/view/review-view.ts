import { json } from '../../text/encode.ts';
import type { Views } from '../../text/view.ts';
import type { Review } from '../change.ts';
import { annotationsOf, documentOf } from './review-data.ts';
import { markdownOf } from './review-markdown.ts';
import { textOf } from './review-text.ts';
import { summaryText } from './review-words.ts';

export interface ReviewedFolder {
  review: Review;
  root: string;
  /** GITHUB_WORKSPACE: annotations name files from there. */
  workspace: string | undefined;
}

export const reviewViews = {
  text: ({ review }, { color }) => textOf(review, color),
  json: ({ review }) => json(documentOf(review)),
  markdown: ({ review }) => markdownOf(review),
  github: ({ review, root, workspace }) => [
    { to: 'annotations', text: annotationsOf(review, root, workspace) },
    { to: 'out', text: `${summaryText(review)}\n` },
  ],
} satisfies Views<ReviewedFolder>;
