/** No value of an annotation can end it, or start another command. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationLine, fileInWorkspace } from '../../scripts/text/annotation.ts';
import { holds } from '../support/property.ts';

test('an annotation is one line with its values in place', () => {
  const annotation = {
    level: 'warning',
    file: 'a,b:c.yaml',
    line: 3,
    title: '100%',
    message: 'x\n::error::y',
  } as const;
  expect(annotationLine(annotation)).toBe(
    '::warning file=a%2Cb%3Ac.yaml,line=3,title=100%25::x%0A::error::y\n',
  );
});

test('whatever is in it', () => {
  const text = fc.string({ unit: fc.constantFrom(':', ',', '\r', '\n', '%', '=', 'a') });
  holds(
    fc.property(text, text, text, (file, title, message) => {
      const line = annotationLine({ level: 'error', file, title, message });
      expect(line.slice(0, -1)).toMatch(/^::error file=[^\r\n:,]*,title=[^\r\n:,]*::[^\r\n]*$/);
    }),
  );
});

test('files are named as GitHub knows them', () => {
  expect(fileInWorkspace('inventory/a.yaml', '/w/ledgers/ours', '/w')).toBe('ledgers/ours/inventory/a.yaml');
});
