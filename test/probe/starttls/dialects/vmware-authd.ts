import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

const announced = '220 VMware Authentication Daemon Version 1.10: SSL Required';

export const cases: DialectCases = {
  // As ESXi and Workstation greet on port 902.
  good: {
    'vmware-authd': [
      `${announced}, ServerDaemonProtocol:SOAP, MKSDisplayProtocol:VNC , VMXARGS supported, NFCSSL supported/t\r\n`,
    ],
  },
  alsoGood: [
    ['of a server that names no display protocol', 'vmware-authd', `${announced}\r\n`],
    ['past blank lines and in two lines', 'vmware-authd', `\r\n220-${announced.slice(4)}\r\n220 ready\r\n`],
  ],
  sent: [['vmware-authd', '']],
  notOffered: [
    [
      'vmware-authd',
      'SSL: 220 VMware Authentication Daemon Version 1.0, Server',
      // As Workstation greets on port 912.
      '220 VMware Authentication Daemon Version 1.0, ServerDaemonProtocol:SOAP, MKSDisplayProtocol:VNC , , NFCSSL supported\r\n',
    ],
  ],
  serviceRefused: [['vmware-authd', '421 too many connections', '421 too many connections\r\n']],
  unexpected: [
    ['vmware-authd', 'the VMware authentication daemon: 220 mail', '220 mail ESMTP\r\n'],
    ['vmware-authd', '220 mail', '220 mail: SSL Required\r\n'],
    ['vmware-authd', 'SSH-2.0', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ],
  endless: [['vmware-authd', '', '220-VMware Authentication Daemon Version 1.10: SSL Required\r\n']],
};
