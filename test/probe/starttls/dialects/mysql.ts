import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

/** What MariaDB 10.11 greets with. */
export const mysqlGreeting =
  '0x640000000a352e352e352d31302e31312e31392d4d6172696144422d302b646562313275310004000000465661655457374b00feff080200ff' +
  '81150000000000001d000000564d5d6b25702a7d587d3179006d7973716c5f6e61746976655f70617373776f726400';

const error = (code: number, text: string) =>
  `0x${Buffer.from([text.length + 3, 0, 0, 0, 0xff, code & 0xff, code >> 8, ...Buffer.from(text)]).toString('hex')}`;

export const cases: DialectCases = {
  good: { mysql: [mysqlGreeting] },
  sent: [['mysql', `20000001 018a0800 00000001 21 ${'00'.repeat(23)}`.replaceAll(' ', '')]],
  notOffered: [['mysql', 'SSL', mysqlGreeting.replace('00feff0802', '00fef70802')]],
  serviceRefused: [
    ['mysql', '1040 Too many connections', error(1040, 'Too many connections')],
    ['mysql', "1130 Host 'x' is not allowed", error(1130, "#HY000Host 'x' is not allowed")],
  ],
  unexpected: [
    ['mysql', '09 35 2e', '0x0400000009352e00'],
    ['mysql', 'SSH-2.0', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ],
};
