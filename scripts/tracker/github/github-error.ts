/** What went wrong between GitHub and us, in a sentence. */
import { OutsideError } from '../../errors.ts';
import type { Localized } from '../../text/locale.ts';

/** What GitHub answered instead of doing it, or that it did not answer. */
export class GitHubError extends OutsideError {
  /** HTTP status; 0 when no answer came, or none that is GitHub's. */
  readonly status: number;
  /** `field:code` of each thing a 422 complains about, e.g. `assignees:invalid`. */
  readonly complaints: string[];
  /** Refused because of too many requests. */
  readonly limited: boolean;

  constructor(text: Localized, status: number, complaints: string[] = [], limited = false) {
    super(text);
    this.status = status;
    this.complaints = complaints;
    this.limited = limited;
  }

  /**
   * Of an issue that is not where it was: deleted, moved to another repository that this token may read, or to one that it may
   * not; undefined: the answer says no such thing.
   */
  get absence(): 'deleted' | 'moved' | 'hidden' | undefined {
    if (this.status === 410) return 'deleted';
    if (this.status === 404) return 'hidden';
    return this.status >= 300 && this.status < 400 ? 'moved' : undefined;
  }

  /** It may have been done all the same. */
  get unclear(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}
