import { X509Certificate } from 'node:crypto';

/** One certificate as the server sent it. */
export interface SentCertificate {
  der: Buffer;
  /** Absent: OpenSSL cannot parse it. */
  x509?: X509Certificate;
}

export function parsed(der: Buffer): SentCertificate {
  try {
    return { der, x509: new X509Certificate(der) };
  } catch (error) {
    if (error instanceof Error) return { der };
    throw error;
  }
}
