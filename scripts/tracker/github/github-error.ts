/** An error of GitHub or on the way to it, explained in a sentence. */
import { OutsideError } from '../../errors.ts';
import type { Localized } from '../../text/locale.ts';

/** GitHub refused a request, or did not answer it. */
export class GitHubError extends OutsideError {
  /** HTTP status; 0 when no answer came, or none from GitHub. */
  readonly status: number;
  /** `field:code` of each error in a 422, e.g. `assignees:invalid`. */
  readonly complaints: string[];
  /** The rate limit was reached. */
  readonly limited: boolean;

  constructor(text: Localized, status: number, complaints: string[] = [], limited = false) {
    super(text);
    this.status = status;
    this.complaints = complaints;
    this.limited = limited;
  }

  /**
   * Why an issue is not there: it was deleted, it was moved to another repository (`moved`), or it is in one that this token may not
   * read (`hidden`). Undefined: the error has another reason.
   */
  get absence(): 'deleted' | 'moved' | 'hidden' | undefined {
    if (this.status === 410) return 'deleted';
    if (this.status === 404) return 'hidden';
    return this.status >= 300 && this.status < 400 ? 'moved' : undefined;
  }

  /** GitHub may have carried out the request anyway. */
  get unclear(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}
