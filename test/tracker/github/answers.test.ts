/** The shapes that we require of answers are compared with GitHub’s own description, so that neither changes unnoticed. */
import { describe, expect, test } from 'vitest';
import { expectedAnswers, shapeError } from '../../../scripts/tracker/github/answer-shapes.ts';
import { document, matchOperation, responseMistakes, sampleOf } from '../../support/github/openapi.ts';

const operations = Object.entries(document.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, { responses }]) => ({
    method: method.toUpperCase(),
    path: template.replace(/\{\w+\}/g, '1'),
    responses: responses as Record<string, Record<string, unknown>>,
  })),
);

for (const { method, path, responses } of operations) {
  describe(`${method} ${path}`, () => {
    test('is answered as described', () => {
      const ours = expectedAnswers(method, path);
      const described = Object.keys(responses).filter(status => status.startsWith('2'));
      expect(Object.keys(ours ?? {}).filter(status => status.startsWith('2'))).toEqual(described);
    });

    test('asks for nothing that GitHub need not give', () => {
      for (const [status, schema] of Object.entries(expectedAnswers(method, path) ?? {})) {
        if (!schema) continue;
        expect(shapeError(schema, wholeOf(responses[status]))).toBeUndefined();
      }
    });

    test('asks for what GitHub promises: what we refuse, its description refuses too', () => {
      const match = matchOperation(method, path);
      for (const [status, schema] of Object.entries(expectedAnswers(method, path) ?? {})) {
        if (!schema || !match) continue;
        const whole = wholeOf(responses[status]);
        for (const [what, broken] of damaged(whole)) {
          if (shapeError(schema, broken) === undefined) continue;
          expect(responseMistakes(match, Number(status), broken as never), what).not.toEqual([]);
        }
      }
    });
  });
}

/** The description leaves open what the state of an issue may be called. */
function wholeOf(response: Record<string, unknown> | undefined): unknown {
  const sample: unknown = sampleOf(response);
  const open = (item: unknown) =>
    typeof item === 'object' && item !== null && 'state' in item ? { ...item, state: 'open' } : item;
  return Array.isArray(sample) ? sample.map(open) : open(sample);
}

/** The value with one field gone, null, or of another type. */
function damaged(whole: unknown): [string, unknown][] {
  const wrap = (item: unknown) => (Array.isArray(whole) ? [item] : item);
  const item = Array.isArray(whole) ? whole[0] : whole;
  const changes = Object.keys(item as object).flatMap((name): [string, unknown][] => {
    const { [name]: _, ...without } = item as Record<string, unknown>;
    return [
      [`without ${name}`, without],
      [`${name} is null`, { ...without, [name]: null }],
      [`${name} is an object`, { ...without, [name]: { odd: true } }],
    ];
  });
  return [
    ...changes.map(([what, each]): [string, unknown] => [what, wrap(each)]),
    ['null', null],
    ['text', ''],
  ];
}

test('links to further pages are understood', () => {
  expect(expectedAnswers('GET', '/repositories/1300192/issues')).toBe(
    expectedAnswers('GET', '/repos/example/ledger/issues'),
  );
  expect(expectedAnswers('GET', '/repos/example/ledger/issues/comments/1')).toBeUndefined();
  expect(expectedAnswers('DELETE', '/repos/example/ledger')).toBeUndefined();
});
