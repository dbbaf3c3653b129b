import { describe, expect, it } from 'vitest';
import { reportOf } from '../../scripts/compare/report.ts';
import { markdownOf } from '../../scripts/compare/view/comparison-markdown.ts';
import { textOf } from '../../scripts/compare/view/comparison-text.ts';
import { describe as inWords, remedyOf } from '../../scripts/compare/view/finding-text.ts';
import { gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { emptyMemory } from '../../scripts/evidence/memory.ts';
import type { Entry } from '../../scripts/ledger/types.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { codeSpan } from '../../scripts/text/encode.ts';
import { locales } from '../../scripts/text/locale.ts';
import {
  certificate,
  daysFromNow,
  endpointOf,
  entryOf,
  failed,
  later,
  ledgerOf,
  now,
  recordOf,
  served,
  skipped,
} from '../support/sample-data.ts';
import { rulesOf, sweepAll } from './compare-support.ts';

const facts = certificate('a');
const web = entryOf('web', { certificate: recordOf(facts) });

/** One sweep a day. */
const days = (entry: Entry, ...sweeps: Observation[][]) =>
  sweepAll(
    ...sweeps.map((observations, index) => ({ ledger: ledgerOf([entry]), observations, now: later(index) })),
  );

describe('a failure', () => {
  it.each([
    ['unreachable', 'endpoint.unreachable', 'ECONNREFUSED'],
    ['protocol-failed', 'endpoint.no-tls', 'STARTTLS_NOT_OFFERED'],
    ['handshake-failed', 'endpoint.handshake', 'ECONNRESET'],
  ] as const)('%s is believed after three in a row', (outcome, rule, error) => {
    const sweep = [failed(web, outcome)];
    for (const early of [days(web, sweep), days(web, sweep, sweep)]) {
      expect(early).toMatchObject({ findings: [], unknown: ['web'] });
    }
    const third = days(web, sweep, sweep, sweep);
    expect(third.findings).toMatchObject([
      { rule, severity: 'error', endpoint: 'https://web.example.jp:443' },
    ]);
    expect(third.findings[0]?.facts).toMatchObject({ error, since: later(0).toISOString() });
    expect(third.unknown).toEqual([]);
  });

  it.each(locales)('of a server that says nothing once connected is not called unreachable (%s)', locale => {
    const silence = { code: 'TIMEOUT', step: 'starttls', message: 'no answer in time' } as const;
    const sweep = [failed(web, 'unreachable', { error: silence })];
    const [silent] = days(web, sweep, sweep, sweep).findings;
    const [dead] = days(web, [failed(web)], [failed(web)], [failed(web)]).findings;
    const [said, usual] = [silent, dead].map(finding => {
      if (!finding) throw new Error('there is no finding');
      return (
        inWords(finding, { locale, timezone: 'Asia/Tokyo', encode: codeSpan }) + remedyOf(finding)[locale]
      );
    });
    const words = {
      en: {
        connected: 'The connection was established, but the server sent nothing in time',
        dead: ['not been reachable', 'firewall'],
      },
      ja: { connected: '接続は確立しましたが', dead: ['接続できません', 'ファイアウォール'] },
    }[locale];
    expect(said).toContain(words.connected);
    expect(usual).not.toContain(words.connected);
    for (const word of words.dead) {
      expect(said).not.toContain(word);
      expect(usual).toContain(word);
    }
  });

  it.each(locales)('whose cause is known says what to do, whatever the rule (%s)', locale => {
    const causes = [
      ['handshake-failed', 'ERR_SSL_WRONG_VERSION_NUMBER', 'HTTP'],
      ['handshake-failed', 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME', '`serverName`'],
      ['handshake-failed', 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL', 'ALPN'],
      ['handshake-failed', 'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'ffdhe2048'],
      ['protocol-failed', 'GREETING_UNEXPECTED', '`ldaps`'],
    ] as const;
    for (const [outcome, code, word] of causes) {
      const sweep = [failed(web, outcome, { code })];
      const result = days(web, sweep, sweep, sweep);
      const [said] = result.findings.map(finding =>
        inWords(finding, { locale, timezone: 'Asia/Tokyo', encode: codeSpan }),
      );
      expect(said).toContain(`\`${code}\``);
      expect(said).toContain(word);
      // Before it is believed, the report says it as well.
      const early = reportOf(
        ledgerOf([web]),
        gatherEvidence(ledgerOf([web]), sweep, emptyMemory),
        days(web, sweep),
        now,
      );
      expect(markdownOf(early, { locale })).toContain(word);
    }
  });

  it('through a proxy names it', () => {
    const sweep = [{ ...failed(web), proxy: 'proxy.example.jp:3128' }];
    const [finding] = days(web, sweep, sweep, sweep).findings;
    expect(finding?.facts).toMatchObject({ proxy: 'proxy.example.jp:3128' });
  });

  it('reports the same every time once it is believed, and leaves the memory as it is', () => {
    const sweep = [failed(web)];
    const third = days(web, sweep, sweep, sweep);
    const tenth = days(web, ...Array.from({ length: 10 }, () => sweep));
    expect(tenth.findings).toEqual(third.findings);
    expect(tenth.memory).toEqual(third.memory);
  });

  it('is forgotten when the endpoint serves again', () => {
    const bad = [failed(web)];
    const good = [served(web, facts)];
    expect(days(web, bad, bad, good, bad, bad)).toMatchObject({ findings: [], unknown: ['web'] });
  });

  it('is neither forgotten nor counted while nobody looks', () => {
    const bad = [failed(web)];
    expect(days(web, bad, bad, [], [skipped(web, 'maintenance')])).toMatchObject({
      findings: [],
      unknown: ['web'],
    });
    expect(rulesOf(days(web, bad, bad, [], bad))).toEqual(['endpoint.unreachable']);
  });

  it('is judged by what it is now', () => {
    const bad = [failed(web)];
    expect(rulesOf(days(web, bad, bad, bad, [failed(web, 'handshake-failed')]))).toEqual([
      'endpoint.handshake',
    ]);
  });

  it('that is acknowledged still hides what was known before', () => {
    const entry = entryOf('web', {
      certificate: recordOf(facts),
      acknowledged: [{ rule: 'endpoint.unreachable', until: '2026-12-31', by: 'suzuki', reason: 'known' }],
    });
    const bad = [failed(entry)];
    const result = days(entry, bad, bad, bad);
    expect(result).toMatchObject({ findings: [], unknown: ['web'] });
    expect(result.acknowledged).toHaveLength(1);
  });

  it('at one of several addresses counts, unless there is no route to it from here', () => {
    const good = served(web, facts, { address: '192.0.2.1' });
    const bad = [good, failed(web, 'unreachable', { address: '192.0.2.2' })];
    expect(days(web, bad)).toMatchObject({ findings: [], unknown: ['web'], darkness: { dark: [] } });
    const third = days(web, bad, bad, bad);
    expect(third.findings).toMatchObject([
      { rule: 'endpoint.unreachable', facts: { addresses: ['192.0.2.2'] } },
    ]);
    const noRoute = [good, failed(web, 'unreachable', { address: '2001:db8::1', code: 'ENETUNREACH' })];
    expect(days(web, noRoute, noRoute, noRoute)).toMatchObject({ findings: [], unknown: [] });
  });
});

describe('a shortage of the machine that probes', () => {
  const short = (address?: string) =>
    failed(web, 'unreachable', { code: 'EMFILE', ...(address !== undefined && { address }) });

  it('is no failure of the endpoint, however often it happens', () => {
    const bad = [short()];
    const result = days(web, bad, bad, bad, bad);
    expect(result).toMatchObject({ findings: [], failing: [], unknown: ['web'], darkness: { dark: [] } });
    expect(result.memory.endpoints.filter(({ failures }) => failures > 0)).toEqual([]);
  });

  it('neither begins nor ends a row of failures', () => {
    const down = [failed(web)];
    const rules = (...sweeps: Observation[][]) => rulesOf(days(web, ...sweeps));
    expect(rules(down, down, [short()])).toEqual([]);
    expect(rules(down, [short()], down, down)).toEqual(['endpoint.unreachable']);
  });

  it('at the address that failed leaves the row as it is', () => {
    const good = served(web, facts, { address: '192.0.2.1' });
    const bad = [good, failed(web, 'unreachable', { address: '192.0.2.2' })];
    const unasked = [good, short('192.0.2.2')];
    expect(rulesOf(days(web, bad, bad, unasked, bad))).toEqual(['endpoint.unreachable']);
    expect(rulesOf(days(web, bad, bad, [good], bad))).toEqual([]);
  });

  it('at one address leaves what is known of it standing, whoever serves at another', () => {
    const good = served(web, facts, { address: '192.0.2.1' });
    expect(days(web, [good, short('192.0.2.2')])).toMatchObject({ findings: [], unknown: ['web'] });
  });
});

describe('a failure that is not believed yet', () => {
  const denied = [failed(web, 'unreachable', { code: 'ADDRESS_DENIED' })];
  const reported = (...sweeps: Observation[][]) => {
    const comparison = days(web, ...sweeps);
    const gathered = gatherEvidence(ledgerOf([web]), sweeps.at(-1) ?? [], emptyMemory);
    return reportOf(ledgerOf([web]), gathered, comparison, now);
  };

  it('is reported with its error, not as no difference', () => {
    const report = reported([failed(web)], [failed(web)]);
    expect(report.comparison.failing).toEqual([
      {
        entry: 'web',
        endpoint: 'https://web.example.jp:443',
        outcome: 'unreachable',
        code: 'ECONNREFUSED',
        step: 'connect',
        failures: 2,
        after: 3,
      },
    ]);
    const texts = locales.flatMap(locale => [
      textOf(report, { locale, color: false }),
      markdownOf(report, { locale }),
    ]);
    for (const text of texts) {
      expect(text).toMatch(/https:\/\/web\.example\.jp:443[\s\S]*ECONNREFUSED/);
      expect(text).not.toMatch(/No difference|相違は見つかりません/);
    }
    expect(texts[0]).toContain('(2 of 3)');
    const [believed] = [days(web, ...Array.from({ length: 3 }, () => [failed(web)]))];
    expect(believed.failing).toEqual([]);
  });

  it('says where to allow an address that is on the deny list, also once it is believed', () => {
    for (const report of [reported(denied), reported(denied, denied, denied)]) {
      for (const locale of locales) {
        expect(textOf(report, { locale, color: false })).toContain('probe.allow');
      }
    }
    expect(textOf(reported([failed(web)]), { locale: 'en', color: false })).not.toContain('probe.allow');
  });

  it('is the only reason beside what was not seen to leave the good news out', () => {
    expect(textOf(reported([served(web, facts)]), { locale: 'en', color: false })).toContain('No difference');
    expect(textOf(reported([]), { locale: 'en', color: false })).not.toContain('No difference');
  });
});

describe('maintenance', () => {
  const inTokyo = (until: string, at: string, observations: Observation[] = []) => {
    const entry = entryOf('web', {
      certificate: recordOf(facts),
      endpoints: [endpointOf('https://web.example.jp', { maintenance: { until, reason: '機器更改' } })],
    });
    const ledger = ledgerOf([entry], { timezone: 'Asia/Tokyo' });
    return sweepAll({ ledger, observations, now: new Date(at) });
  };

  it('lasts through its last day in the ledger’s time zone', () => {
    expect(rulesOf(inTokyo('2026-10-02', '2026-10-02T14:59:59Z'))).toEqual([]);
    const over = inTokyo('2026-10-02', '2026-10-02T15:00:00Z');
    expect(over.findings).toMatchObject([
      {
        rule: 'endpoint.maintenance-over',
        severity: 'info',
        facts: { until: '2026-10-02', reason: '機器更改' },
      },
    ]);
  });

  it('leaves the entry unknown, and its record judged', () => {
    const result = inTokyo('2027-12-31', '2027-01-10T00:00:00Z', [skipped(web, 'maintenance')]);
    expect(rulesOf(result)).toEqual(['expiry.near']);
    expect(result).toMatchObject({ unknown: ['web'], darkness: { previouslyServed: 0, dark: [] } });
  });
});

describe('entries that do not say enough', () => {
  it('are filled in from what is served', () => {
    const entry = entryOf('web');
    const result = days(entry, [served(entry, facts)]);
    expect(result.findings).toMatchObject([
      { key: 'ledger.unfilled:web', severity: 'info', facts: { served: [facts.sha256] } },
    ]);
    const verdict = { path: 'trusted', hostname: 'match' };
    expect(result.updates).toEqual([
      { entry: 'web', kind: 'first-record', certificate: recordOf(facts), verdict },
    ]);
    const wrong = days(entry, [
      served(entry, facts, { verdict: { path: 'untrusted', hostname: 'mismatch' } }),
    ]);
    expect(wrong.updates).toMatchObject([{ verdict: { path: 'untrusted', hostname: 'mismatch' } }]);
    expect(days(entry, [failed(entry)])).toMatchObject({ findings: [], updates: [] });
  });

  it('are not filled in while endpoints disagree', () => {
    const entry = entryOf('web');
    const result = days(entry, [
      served(entry, facts, { address: '192.0.2.1' }),
      served(entry, certificate('b'), { address: '192.0.2.2' }),
    ]);
    expect(rulesOf(result)).toEqual(['drift.mixed', 'ledger.unfilled']);
    expect(result.updates).toEqual([]);
  });

  it('are unserved only when no endpoint is ever probed', () => {
    const none = endpointOf('https://web.example.jp', { check: 'none' });
    const unserved = (endpoints: Entry['endpoints']) => {
      const entry = entryOf('web', { certificate: recordOf(facts), endpoints });
      return days(entry, [skipped(entry, 'check-none')]);
    };
    expect(unserved([])).toMatchObject({
      findings: [{ key: 'ledger.unserved:web', severity: 'info' }],
      unknown: [],
    });
    expect(unserved([none])).toMatchObject({ findings: [{ key: 'ledger.unserved:web' }], unknown: [] });
    expect(unserved([none, endpointOf('https://x.example.jp')])).toMatchObject({
      findings: [],
      unknown: ['web'],
    });
  });
});

describe('an acknowledgement', () => {
  const expired = certificate('old', { notAfter: daysFromNow(-10) });
  const acknowledged = (more: object, at: string) => {
    const entry = entryOf('web', {
      certificate: recordOf(expired),
      acknowledged: [
        { rule: 'expiry.expired', until: '2026-10-15', by: 'suzuki', reason: 'to be retired', ...more },
      ],
    });
    const ledger = ledgerOf([entry], { timezone: 'Asia/Tokyo' });
    return sweepAll({ ledger, observations: [served(entry, expired)], now: new Date(at) });
  };
  const count = ({ findings, acknowledged: silenced }: ReturnType<typeof acknowledged>) =>
    [findings.length, silenced.length].join();

  it('holds through its last day in the ledger’s time zone', () => {
    expect(count(acknowledged({}, '2026-10-15T14:59:59Z'))).toBe('0,1');
    expect(count(acknowledged({}, '2026-10-15T15:00:00Z'))).toBe('1,0');
  });

  it('covers its rule and its endpoint only', () => {
    const at = '2026-10-02T00:00:00Z';
    expect(count(acknowledged({ endpoint: 'https://web.example.jp:443' }, at))).toBe('0,1');
    expect(count(acknowledged({ endpoint: 'https://other.example.jp:443' }, at))).toBe('1,0');
    expect(count(acknowledged({ rule: 'expiry.near' }, at))).toBe('1,0');
  });
});
