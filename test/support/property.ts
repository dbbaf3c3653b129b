/**
 * Tries what must hold of anything drawn at random. A test says how many tries are all; every day a tenth of them is made, and
 * `npm run test:thorough`, which a scheduled workflow runs, makes all of them several times over. What fails shows the seed and
 * the path to draw it again with.
 */
import fc from 'fast-check';

/** Which share of all tries is made. */
const share = Number(process.env.CERTLEDGER_TRIES ?? 0.1);
if (!(share > 0))
  throw new Error(`CERTLEDGER_TRIES is ${process.env.CERTLEDGER_TRIES}, not a number like 0.1 or 5`);

/** Fewer hardly find anything. */
const least = 20;

/**
 * How many tries are made where `all` are all of them.
 * @param atLeast as many as a test needs to see the rare things it asks for
 */
export const triesOf = (all: number, atLeast = least): number =>
  Math.max(Math.min(all, atLeast), Math.round(all * share));

/** For a test that has a time limit of its own: grows with the tries. */
export const patience = (milliseconds: number): number => milliseconds * Math.max(1, share);

interface Options<T> {
  /** See {@link triesOf}. */
  atLeast?: number;
  /** Tried first, every time. */
  examples?: T[];
}

export function holds<T>(property: fc.IAsyncProperty<T>, all?: number, options?: Options<T>): Promise<void>;
export function holds<T>(property: fc.IProperty<T>, all?: number, options?: Options<T>): void;
export function holds<T>(
  property: fc.IRawProperty<T>,
  all = 100,
  { atLeast, ...options }: Options<T> = {},
): Promise<void> | void {
  return fc.assert(property as fc.IAsyncProperty<T>, { ...options, numRuns: triesOf(all, atLeast) });
}

const surrogates = 0x800;
const belowThem = 0xd800;

/**
 * Any character there is, for `fc.string({ unit: anyCharacter })`: what `unit: 'binary'` gives, without its map of a million
 * characters, which takes longer to make than most properties to try.
 */
export const anyCharacter = fc.integer({ min: 0, max: 0x10ffff - surrogates }).map(
  index => String.fromCodePoint(index < belowThem ? index : index + surrogates),
  (character: unknown) => {
    const [only, ...others] = typeof character === 'string' ? Array.from(character) : [];
    const point = only?.codePointAt(0);
    if (point === undefined || others.length > 0) throw new Error('not one character');
    return point < belowThem ? point : point - surrogates;
  },
);
