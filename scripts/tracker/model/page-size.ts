/** GitHub refuses a text that is too long: lists in it are cut until it fits. */
import type { Page } from '../../text/templates.ts';

/** Characters of a text. Leaves room for the hidden line under GitHub's limit. */
const maximumText = 60_000;

/** The longest list that still fits: `render` is asked for fewer and fewer items until its text is short enough. */
export function fittingPage(
  render: (items: number) => Page,
  items: number,
  limit: number = maximumText,
): Page {
  let count = items;
  let page = render(count);
  while (page.body.length > limit && count > 0) {
    count = Math.floor(count / 2);
    page = render(count);
  }
  return page;
}

/** The same of a comment. */
export function fittingComment(render: (items: number) => string, items: number): string {
  const page = (count: number): Page => ({ title: '', body: render(count) });
  return fittingPage(page, items).body;
}
