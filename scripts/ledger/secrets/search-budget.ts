/**
 * How much is looked into: a stranger's archive must not decide how long that takes. What is counted is work: an octet counts each
 * time that it is unpacked, decoded or looked at, so that no way to pack the same octets again makes them free.
 */
const mebibyte = 1024 * 1024;

/** Octets of work for all files together: about ten seconds. */
const maximumInAll = 1024 * mebibyte;
/** Of one file: a second, and more for a large one, as an ordinary archive unpacks to a few times its own length. */
const maximumOfFile = 96 * mebibyte;
const perOctet = 8;

/** Of one file, in octets; that there is more is said. */
export const maximumRead = 32 * mebibyte;

export class SearchBudget {
  #inAll = maximumInAll;
  #ofFile = maximumOfFile;
  #spent = 0;

  /** @param size of the file, in octets */
  startFile(size: number): void {
    this.#ofFile = maximumOfFile + perOctet * size;
  }

  /** What is left for this file, in octets of work. */
  get left(): number {
    return Math.min(this.#inAll, this.#ofFile);
  }

  /** Of all files so far. */
  get spent(): number {
    return this.#spent;
  }

  get isSpent(): boolean {
    return this.left <= 0;
  }

  /** @returns false: that is too much, and nothing more of this file is looked at */
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
