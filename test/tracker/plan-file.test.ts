import { describe, expect, it } from 'vitest';
import { UsageError } from '../../scripts/errors.ts';
import { parsePlan } from '../../scripts/tracker/plan-file.ts';

function refusal(text: string, locale: 'en' | 'ja' = 'en'): string {
  try {
    parsePlan(text, 'plan.json');
  } catch (error) {
    if (error instanceof UsageError) return error.text[locale];
    throw error;
  }
  throw new Error('this is a plan');
}

describe('what is no plan is refused in our own words', () => {
  const whole = { schemaVersion: 1, generatedAt: '2026-11-22T00:00:00Z', actions: [] };

  it.each([
    ['{}', 'at /[a-zA-Z]+'],
    ['[]', 'at /'],
    [JSON.stringify({ ...whole, schemaVersion: 2 }), 'at /schemaVersion'],
    [JSON.stringify({ ...whole, generatedAt: 5 }), 'at /generatedAt'],
    [JSON.stringify({ ...whole, 'a/\u001b\u202e': 1 }), 'at /a~1\\\\u{1b}\\\\u{202e}'],
  ])('%s', (text, place) => {
    expect(refusal(text)).toMatch(
      new RegExp(
        `^plan\\.json does not hold a plan of this version of certledger \\(${place.replaceAll('{', '\\{')}\\)\\. `,
      ),
    );
    expect(refusal(text)).not.toMatch(/must|property|required/);
  });

  it('text that is no JSON is not repeated', () => {
    const said = refusal('TOKEN=hunter2 \u001b');
    expect(said).toContain('plan.json does not hold a plan of this version of certledger (not JSON). ');
    expect(said).not.toMatch(/TOKEN|hunter2|Unexpected/);
    expect(refusal('{', 'ja')).toContain('JSON ではありません');
  });
});
