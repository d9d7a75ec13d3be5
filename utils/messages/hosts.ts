import type { Platform } from '../meeting/snapshot.ts';

/** The hosts on which a content script runs (the manifest's list), by platform. */
const PLATFORM_OF_HOST: Readonly<Record<string, Platform>> = {
  'teams.microsoft.com': 'teams',
  'teams.cloud.microsoft': 'teams',
  'teams.live.com': 'teams',
};

/** Schools have names of their own there; the client's pages are below this path. */
const ZOOM_HOST = /(?:^|\.)zoom\.us$/;
const ZOOM_PATH = '/wc/';

/** Match patterns of all meeting pages. */
export const MEETING_PAGES: readonly string[] = [
  ...Object.keys(PLATFORM_OF_HOST).map((host) => `https://${host}/*`),
  `https://*.zoom.us${ZOOM_PATH}*`,
];

/** The platform of a page's address, or `undefined` for a page that is none of ours. */
export function platformOf(address: string): Platform | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') return undefined;
  if (ZOOM_HOST.test(url.host) && url.pathname.startsWith(ZOOM_PATH)) return 'zoom';
  return Object.hasOwn(PLATFORM_OF_HOST, url.host) ? PLATFORM_OF_HOST[url.host] : undefined;
}
