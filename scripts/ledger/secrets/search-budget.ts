/**
 * Limits the work of the search, so that an untrusted archive cannot make it slow. An octet is counted each time it is unpacked, decoded
 * or examined, also where the same octets are packed several times.
 */
const mebibyte = 1024 * 1024;

/** Octets of work for all files together: about ten seconds. */
const maximumInAll = 1024 * mebibyte;
/** For one file: about a second. A large file gets more, because an ordinary archive unpacks to a few times its length. */
const maximumOfFile = 96 * mebibyte;
const perOctet = 8;

/** The most octets read from one file. A larger file is reported as not fully examined. */
export const maximumRead = 32 * mebibyte;

export class SearchBudget {
  #inAll = maximumInAll;
  #ofFile = maximumOfFile;
  #spent = 0;

  /** @param size the octets of the file */
  startFile(size: number): void {
    this.#ofFile = maximumOfFile + perOctet * size;
  }

  /** The budget left for this file, in octets of work. */
  get left(): number {
    return Math.min(this.#inAll, this.#ofFile);
  }

  /** The work for all files so far. */
  get spent(): number {
    return this.#spent;
  }

  get isSpent(): boolean {
    return this.left <= 0;
  }

  /** @returns false: the budget is used up, and nothing more of this file is examined */
  spend(octets: number): boolean {
    const paid = Math.min(octets, this.left);
    this.#inAll -= paid;
    this.#ofFile -= paid;
    this.#spent += paid;
    if (paid < octets) this.endFile();
    return paid === octets;
  }

  /** A part of the file was not examined. */
  endFile(): void {
    this.#ofFile = 0;
  }
}

export const newBudget = (): SearchBudget => new SearchBudget();
