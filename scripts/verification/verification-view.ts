import type { VerificationDocument } from '../pki/verify/verification.ts';
import { inline, json } from '../text/encode.ts';
import type { Printed, Views } from '../text/view.ts';
import { verificationText } from './verification-text.ts';

export interface HostVerification {
  document: VerificationDocument;
  /** The host name or address of the question, in canonical form. */
  host: string | undefined;
}

export const verificationViews = {
  text: ({ document, host }, { locale, color }) => {
    const { chains, refused } = document;
    const printed: Printed[] = refused.map(({ reason }) => ({
      to: 'err',
      text: `certledger: ${inline(reason, 2_000)}\n`,
    }));
    // Where every file was refused, there is nothing to count.
    if (chains.length > 0 || refused.length === 0)
      printed.push({ to: 'out', text: verificationText(document, host, locale, color) });
    return printed;
  },
  json: ({ document }) => json(document),
} satisfies Views<HostVerification>;
