/** Whatever a peer says, a dialect ends in TLS or in a failure of its own, and reads no more than it may. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Protocol } from '../../../scripts/ledger/types.ts';
import { ProbeFailure } from '../../../scripts/net/connection-failure.ts';
import { maximumConversation } from '../../../scripts/probe/starttls/shared/conversation.ts';
import { holds } from '../../support/property.ts';
import { casesOf, good } from '../../support/tls/dialect-cases.ts';
import { converse, octets, spoken } from '../../support/tls/dialect-conversation.ts';

const whole = (protocol: Protocol) => Buffer.concat((good[protocol] ?? []).map(octets));

/** `text` in pieces that end at the given places. */
function cut(text: Buffer, places: number[]): Buffer[] {
  const borders = [0, ...places.map(place => place % text.length).toSorted((a, b) => a - b), text.length];
  return borders.slice(1).map((border, index) => text.subarray(borders[index], border));
}

const places = fc.array(fc.nat(), { maxLength: 40 });
const tries = 150;

describe.each(spoken)('%s', protocol => {
  const text = whole(protocol);

  it('does not care how what is said is cut', () =>
    holds(
      fc.asyncProperty(places, async borders => {
        expect((await converse(protocol, cut(text, borders))).end).toBe('tls');
      }),
      tries,
    ));

  it('reads octet by octet, and never believes half of it', async () => {
    const single = Array.from(text, octet => Buffer.from([octet]));
    expect((await converse(protocol, single)).end).toBe('tls');
    for (let length = 0; length < text.length; length++)
      expect((await converse(protocol, [text.subarray(0, length)])).end).toBeInstanceOf(ProbeFailure);
  });

  it('refuses whatever follows the go-ahead', () =>
    holds(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async more => {
        const { end } = await converse(protocol, [Buffer.concat([text, more])]);
        expect(end).toMatchObject({ code: 'STARTTLS_TRAILING_DATA', step: 'starttls' });
      }),
      tries,
    ));

  it('survives octets of any kind, from the start or from anywhere', () =>
    holds(
      fc.asyncProperty(fc.nat(), fc.uint8Array({ maxLength: 400 }), places, async (from, noise, borders) => {
        const said = Buffer.concat([text.subarray(0, from % (text.length + 1)), noise, Buffer.from('\n')]);
        const { end } = await converse(protocol, cut(said, borders));
        if (end !== 'tls') expect(end).toMatchObject({ step: 'starttls' });
      }),
      tries,
    ));

  it('survives single octets that are wrong', () =>
    holds(
      fc.asyncProperty(fc.nat(), fc.nat({ max: 255 }), async (where, octet) => {
        const said = Buffer.from(text);
        said[where % text.length] = octet;
        const { end } = await converse(protocol, [said]);
        if (end !== 'tls') expect(end).toMatchObject({ step: 'starttls' });
      }),
      tries,
    ));
});

describe('a peer that never stops is cut off', () => {
  it.each(casesOf('endless'))('%s: %s%s…', async (protocol, before, again) => {
    const piece = Buffer.from(again.repeat(100));
    const pieces = function* () {
      yield Buffer.from(before);
      for (;;) yield piece;
    };
    const { end, heard } = await converse(protocol, pieces());
    expect(end).toBeInstanceOf(ProbeFailure);
    expect(heard).toBeLessThanOrEqual(maximumConversation + before.length + piece.length);
  });

  it.each(spoken)('%s: zeros, octet by octet', async protocol => {
    const pieces = function* () {
      for (;;) yield Buffer.alloc(1);
    };
    const { end, heard } = await converse(protocol, pieces());
    expect(end).toBeInstanceOf(ProbeFailure);
    expect(heard).toBeLessThanOrEqual(maximumConversation + 2);
  });
});
