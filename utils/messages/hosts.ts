import type { Platform } from '../meeting/snapshot.ts';

/** The hosts on which the content script runs (the manifest's list), by platform. */
const PLATFORM_OF_HOST: Readonly<Record<string, Platform>> = {
  'teams.microsoft.com': 'teams',
  'teams.cloud.microsoft': 'teams',
  'teams.live.com': 'teams',
};

/** Match patterns of all meeting pages. */
export const MEETING_PAGES: readonly string[] = Object.keys(PLATFORM_OF_HOST).map((host) => `https://${host}/*`);

/** The platform of a page's address, or `undefined` for a page that is none of ours. */
export function platformOf(address: string): Platform | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || !Object.hasOwn(PLATFORM_OF_HOST, url.host)) return undefined;
  return PLATFORM_OF_HOST[url.host];
}
