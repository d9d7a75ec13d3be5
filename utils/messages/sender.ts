import type { Runtime } from 'webextension-polyfill';
import type { Platform } from '../meeting/snapshot.ts';
import { platformOf } from './hosts.ts';

/** The frame of a page of a platform. */
export interface MeetingFrame {
  readonly from: 'meeting';
  readonly platform: Platform;
  readonly tabId: number;
  readonly frameId: number;
}

/** Who asks, as the browser says it; nothing of it comes from the message. */
export type Asker =
  | MeetingFrame
  /** One of our own pages. */
  | { readonly from: 'page' };

/** The extension's id, and the address with which its own pages begin. */
export interface Own {
  readonly id: string;
  readonly baseUrl: string;
}

/**
 * Who sent a message: a meeting page's top frame on one of our hosts, the frame that Zoom's web app has the
 * meeting in, or a page of the extension. `undefined` for anybody else: their messages are not answered.
 */
export function askerOf(sender: Runtime.MessageSender, own: Own): Asker | undefined {
  if (sender.id !== own.id || sender.url === undefined) return undefined;
  if (sender.url.startsWith(own.baseUrl)) return { from: 'page' };
  const tabId = sender.tab?.id;
  const platform = platformOf(sender.url);
  if (tabId === undefined || platform === undefined) return undefined;
  const { frameId = 0 } = sender;
  if (frameId !== 0 && !(platform === 'zoom' && platformOf(sender.tab?.url ?? '') === 'zoom')) return undefined;
  return { from: 'meeting', platform, tabId, frameId };
}
