/** The form of names on GitHub. GitHub ignores an impossible owner in CODEOWNERS, and then requests no approval. Pure. */

/** Letters, digits and hyphens. An underscore precedes the short code of an enterprise with managed users. */
export const isLogin = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/.test(name);

/** An organization has a name of the same form. */
export const isOrganization = isLogin;

/** The slug of a team, alone or after its organization. A slug never contains a dot. */
export function isTeam(name: string): boolean {
  const [slug = '', organization, ...more] = name.split('/').toReversed();
  const isSlug = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(slug);
  return isSlug && more.length === 0 && (organization === undefined || isOrganization(organization));
}

/** The slug that GitHub probably makes of a name: every character but letters, digits, hyphens and underscores becomes a hyphen. */
export const likelySlug = (name: string): string => name.replaceAll(/[^A-Za-z0-9_/-]+/g, '-').toLowerCase();
