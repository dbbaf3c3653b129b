/** What a name on GitHub can look like: another one is an unknown owner in CODEOWNERS, and nobody's approval is asked. Pure. */

/** Letters, digits and hyphens; an underscore stands before the short code of an enterprise that manages its users. */
export const isLogin = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/.test(name);

/** Organizations are named as people are. */
export const isOrganization = isLogin;

/** The slug, which has no dots whatever the name of the team has, alone or behind its organization. */
export function isTeam(name: string): boolean {
  const [slug = '', organization, ...more] = name.split('/').toReversed();
  const isSlug = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(slug);
  return isSlug && more.length === 0 && (organization === undefined || isOrganization(organization));
}

/** The slug GitHub makes of such a name, as far as it can be told: what is no letter, digit, hyphen or underscore is a hyphen. */
export const likelySlug = (name: string): string => name.replaceAll(/[^A-Za-z0-9_/-]+/g, '-').toLowerCase();
