import type { Runtime } from 'webextension-polyfill';
import type { Platform } from '../meeting/snapshot.ts';

/** Who asks, as the browser says it; nothing of it comes from the message. */
export type Asker =
  | { readonly from: 'meeting'; readonly platform: Platform; readonly tabId: number }
  /** One of our own pages. */
  | { readonly from: 'page' };

/** The hosts on which the content script runs (wxt.config.ts), by platform. */
const PLATFORM_OF_HOST: Readonly<Record<string, Platform>> = {
  'teams.microsoft.com': 'teams',
  'teams.cloud.microsoft': 'teams',
  'teams.live.com': 'teams',
};

/**
 * Who sent a message: a meeting page's top frame on one of our hosts, or a page of the extension.
 *
 * @param own the extension's id and the address that its own pages begin with
 * @returns `undefined` for anybody else: their messages are not answered
 */
export function askerOf(
  sender: Runtime.MessageSender,
  own: { readonly id: string; readonly baseUrl: string },
): Asker | undefined {
  if (sender.id !== own.id || sender.url === undefined) return undefined;
  if (sender.url.startsWith(own.baseUrl)) return { from: 'page' };
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0) return undefined;
  const { protocol, hostname } = new URL(sender.url);
  const platform = Object.hasOwn(PLATFORM_OF_HOST, hostname) ? PLATFORM_OF_HOST[hostname] : undefined;
  return protocol === 'https:' && platform !== undefined ? { from: 'meeting', platform, tabId } : undefined;
}
