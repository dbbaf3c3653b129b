import { expect, it } from 'vitest';
import { ObservationGaps } from '../../scripts/commands/shared/observation-gaps.ts';
import { lostWorkerText } from '../../scripts/probe/workers.ts';

function gaps(locale: 'en' | 'ja') {
  const said: string[] = [];
  const io = { err: (text: string) => void said.push(text), out: () => undefined, env: {} };
  return {
    said,
    of: new ObservationGaps({ ...io, now: new Date(), interactive: false, color: false }, locale),
  };
}

it('says what died, and keeps in mind only what stays unobserved', () => {
  const { said, of } = gaps('en');
  of.addLostWorker({ targets: 7, again: true, how: 'SIGSEGV' });
  expect(of.any).toBe(false);
  of.addLostWorker({ targets: 3, again: false, how: 'SIGKILL' });
  expect(of.any).toBe(true);
  expect(said.join('')).toMatch(
    /\(SIGSEGV\) with 7 endpoints unfinished.*\n.*\(SIGKILL\), with 3 endpoints not observed.*\n$/,
  );
});

it('says it in Japanese', () => {
  const { said, of } = gaps('ja');
  const lost = { targets: 3, again: false, how: 'SIGKILL' };
  of.addLostWorker(lost);
  expect(said.join('')).toContain(lostWorkerText(lost).ja);
});
