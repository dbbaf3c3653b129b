/** The credentials for the proxies of the sites. Each proxy gets its own credentials only. */

import type { Settings } from '../ledger/types.ts';
import { type HostAndPort, hostAndPort, parseProxy } from '../net/host-and-port.ts';
import type { Localized } from '../text/locale.ts';

/** `user:password`, by the `host:port` of its proxy. */
export type ProxyCredentials = Readonly<Record<string, string>>;

/** Why credentials cannot be used. The sentence does not repeat them. */
export interface CredentialsFault {
  fault: Localized;
}

export const isFault = (read: ProxyCredentials | CredentialsFault): read is CredentialsFault =>
  typeof read.fault === 'object';

/**
 * @param text addresses such as `http://user:password@proxy.example.jp:3128` with white space between them; or `user:password`
 *   alone, for the one proxy that the ledger names
 */
export function proxyCredentialsFrom(
  text: string,
  { sites }: Pick<Settings, 'sites'>,
): ProxyCredentials | CredentialsFault {
  if (text.includes('://')) return addressed(text.trim().split(/\s+/));
  const proxies = new Set(
    Object.values(sites).flatMap(({ proxy }) => {
      const place = proxy === undefined ? undefined : parseProxy(proxy);
      return place ? [hostAndPort(place)] : [];
    }),
  );
  if (proxies.size > 1) return { fault: whichProxy(proxies.size) };
  return Object.fromEntries([...proxies].map(proxy => [proxy, text]));
}

function addressed(words: readonly string[]): ProxyCredentials | CredentialsFault {
  const all = words.map(read);
  if (all.includes(undefined)) return { fault: noAddress };
  return Object.fromEntries(all.flatMap(each => (each ? [[hostAndPort(each.proxy), each.credentials]] : [])));
}

function read(word: string): { proxy: HostAndPort; credentials: string } | undefined {
  const [, written = '', place = ''] = /^http:\/\/(.*)@([^@]*)$/is.exec(word) ?? [];
  const proxy = parseProxy(`http://${place}`);
  const credentials = decoded(written);
  return proxy && credentials?.includes(':') ? { proxy, credentials } : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const whichProxy = (count: number): Localized => ({
  en: `CERTLEDGER_PROXY_AUTHORIZATION has a user and a password, but does not say for which of the ${count} proxies of the ledger. Write http://user:password@host:port, one for each proxy that requires them, with a space between.`,
  ja: `CERTLEDGER_PROXY_AUTHORIZATION のユーザー名とパスワードが、台帳にある ${count} 個のプロキシのどれに対するものか分かりません。認証の必要なプロキシごとに http://ユーザー名:パスワード@ホスト:ポート の形で、空白で区切って書いてください。`,
});

const noAddress: Localized = {
  en: 'CERTLEDGER_PROXY_AUTHORIZATION: write http://user:password@host:port for each proxy, with a space between. Percent-encode characters that an address cannot have (@ is %40).',
  ja: 'CERTLEDGER_PROXY_AUTHORIZATION は、プロキシごとに http://ユーザー名:パスワード@ホスト:ポート の形で、空白で区切って書いてください。アドレスに書けない文字はパーセントエンコーディングにします（@ は %40）。',
};
