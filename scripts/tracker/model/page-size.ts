/** Shortens the lists in a text until it fits into GitHub's limit. */
import type { Page } from '../../text/templates/templates.ts';

/** In characters. The rest of GitHub's limit is for the hidden line. */
const maximumText = 60_000;

/** Calls `render` with fewer and fewer items until its text is short enough. */
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
