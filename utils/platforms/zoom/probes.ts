import type { Probes } from '../probe.ts';

/*
 * The Zoom web client as selectors, each signal's in order of strength. What speaks for each probe is in
 * evidence.ts, under the same selector. Zoom's class names in a meeting are words, not build hashes, and have
 * held for years; what begins with css-, ui- or react-aria is thrown away with each build and never used.
 */

/** One list for both of its signs, so that a correction of it reaches both. */
const SHARE_AREA = ['.sharing-layout'] as const;

/** Signals that are one element of the page, or none. */
export const ANCHORS = {
  over: ['[role="dialog"][aria-label="Meeting is end now"]'],
  removed: ['[role="dialog"][aria-label="You have been removed"]'],
  /** Joining, moved to another room, or cut off; an empty client with a footer stands behind it all the time. */
  unconnected: [
    '.loading-layer',
    '[role="dialog"][aria-label="Reconnect server dialog"]',
    '[role="dialog"][aria-label="Meeting connected timeout."]',
  ],
  lobby: ['.meeting-on-hold', '.waiting-room-container', '.bhold', '.wr-content'],
  prejoin: ['.preview-root', '#joinBtn'],
  client: ['.meeting-client'],
  footer: ['#wc-footer'],
  leave: ['.footer__leave-btn-container button', '.footer__leave-btn'],
  host: ['#foot-bar svg[class^="SvgEnd"]'],
  guest: ['#foot-bar svg[class^="SvgLeave"]'],
  endForAll: ['.leave-meeting-options__btn--danger ~ .leave-meeting-options__btn'],
  mic: ['.join-audio-container__btn'],
  camera: ['.send-video-container__btn'],
  people: ['[feature-type="participant"] button', 'button[aria-label*="articipants list pane"]'],
  badge: ['.footer-button__number-counter'],
  list: ['#participants-ul'],
  joined: ['.participants-title__inner'],
  waiting: ['.waiting-room-list-container__title'],
  search: ['.participants-search-box__input'],
  header: ['#meeting-info-indication', '.meeting-header'],
  recording: [
    '.recording-indication__recording-container .recording-indication__recording-icon',
    '.recording-indication__recording-container',
  ],
  paused: ['.recording-indication__recording-status--paused'],
  mayRecord: ['.recording-indication__recording-container--has-opt', '.recording-indication__stop-btn'],
  hostTools: ['[feature-type="hosttools"]', '#hosttools'],
  localRecord: ['.sharee-sharing-indicator__local-record-icon'],
  ai: ['#aic-pop-panel button', 'svg[class*="SvgSmartSummaryUpperLeftIcon"]'],
  captions: ['#live-transcription-subtitle', '.live-transcription-subtitle__box'],
  stage: SHARE_AREA,
  /** The same, hidden or not: where a share would be shown. */
  shareArea: SHARE_AREA,
  banner: ['.sharee-sharing-indicator__tip'],
  anotherShare: ['.sharee-sharing-indicator__toast'],
  ownBar: ['.sharer-controlbar-container'],
  chat: ['.chat-container'],
  topic: ['.wr-topic'],
  myName: ['.preview-username'],
  typedName: ['#input-for-name', '#inputname'],
} as const satisfies Readonly<Record<string, Probes>>;

export type Anchor = keyof typeof ANCHORS;

/** Signals that are a list of elements. */
export const LISTS = {
  row: ['.participants-li[id^="participants-list-"]'],
  waiter: ['[id^="waitingRoom-li-"]'],
  tile: ['.video-avatar__avatar'],
  toast: ['.notification-message-wrap'],
  message: ['.chat-message__text-content', '.new-chat-message__container .chat-rtf-box__editor-outer'],
} as const satisfies Readonly<Record<string, Probes>>;

/** What is looked for inside one row, tile or message only. */
export const PARTS = {
  name: ['.participants-item__display-name'],
  roles: ['.participants-item__name-label'],
  muted: ['svg[class*="participants-list/audio-muted"]', 'svg[class*="participants-list/telephone-muted"]'],
  unmuted: [
    'svg[class*="participants-list/audio-unmuted"]',
    'svg[class*="participants-list/telephone-unmuted"]',
    '.participants-icon__voip-speaking-icon',
    '.participants-icon__phone-speaking-icon',
  ],
  videoOn: ['svg[class*="participants-list/video-on"]'],
  videoOff: ['svg[class*="participants-list/video-off"]'],
  hand: ['svg[class*="nvf/270b"]'],
  sharing: ['svg[class*="participants-list/sharing-screen"]'],
  recordingIcon: ['.participants-icon__recording-icon'],
  tileName: ['.video-avatar__avatar-footer span'],
  tileMuted: ['.video-avatar__avatar-footer--view-mute-computer', '.video-avatar__avatar-footer--view-mute-phone'],
  tileFace: ['.video-avatar__avatar-name', '.video-avatar__avatar-img'],
  toastText: ['.notification-message-wrap__txt'],
  admit: ['.zmu-btn--primary'],
  sharer: ['span[style*="ellipsis"]'],
  micOff: ['svg[class^="SvgAudioUnmute"]'],
  micOn: ['svg[class^="SvgAudioMute"]'],
  micNone: ['svg[class^="SvgAudioJoin"]'],
  cameraOn: ['svg[class^="SvgVideoOn"]'],
  cameraOff: ['svg[class^="SvgVideoOff"]'],
  line: ['[id^="chat-item-container-"]', '.new-chat-message__container'],
  sender: ['.chat-item__sender'],
  receiver: ['.chat-item__receiver'],
  privately: ['.chat-privately'],
} as const satisfies Readonly<Record<string, Probes>>;

export type Part = keyof typeof PARTS;

/** Attributes whose change may change a fact. Style is watched for what Zoom hides by it alone. */
export const HOOKS = ['class', 'aria-label', 'style', 'id', 'hidden', 'data-name'];
