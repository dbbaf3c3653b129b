/** Checks of the dates of every certificate that an entry records. */
import { textAt } from '../data.ts';
import { canonicalInstant } from '../read/entry.ts';
import type { Fault, Path } from '../source.ts';
import type { EntryFile } from './check-context.ts';

export function instantsAreInOrder({ data }: Pick<EntryFile, 'data'>): Fault[] {
  return generations.flatMap((generation): Fault[] => {
    const [notBefore, notAfter] = [
      textAt(data, [...generation, 'notBefore']),
      textAt(data, [...generation, 'notAfter']),
    ];
    const [begin, end] = [notBefore, notAfter].map(text => text && canonicalInstant(text));
    const impossible = [
      { value: notBefore, instant: begin, key: 'notBefore' },
      { value: notAfter, instant: end, key: 'notAfter' },
    ].flatMap(({ value, instant, key }): Fault[] =>
      // The schema reports a text that is no instant. It accepts a leap second, which is reported here.
      value !== undefined && instant === undefined && /:60/.test(value)
        ? [{ rule: 'entry.date', values: { value }, path: [...generation, key] }]
        : [],
    );
    if (!begin || !end || begin < end) return impossible;
    const values = { notBefore: begin, notAfter: end };
    return [{ rule: 'entry.dates-order', values, path: [...generation, 'notAfter'] }];
  });
}

const generations: readonly Path[] = [
  ['certificate'],
  ['previous'],
  ['ecdsa', 'certificate'],
  ['ecdsa', 'previous'],
];
