import type { Probes } from '../probe.ts';

/*
 * The Teams web client as selectors, each signal's in order of strength. What speaks for each probe is in
 * evidence.ts, under the same selector. Only ids, data hooks, roles and test ids: class names are build hashes.
 */

/** Signals that are one element of the page, or none. */
export const ANCHORS = {
  lobby: ['[data-tid="calling-lobby-screen"]'],
  connecting: ['[data-tid="calling-connecting-screen"]'],
  prejoin: ['[data-tid="calling-prejoin-screen"]'],
  ended: [
    '[data-tid="calling-retry-screen"]',
    '[data-tid="calling-retry-screen-alert-container"]',
    '[data-testid="calling-anon-meeting-end-screen"]',
    '[data-tid="anon-meeting-end-screen-rejoin-button"]',
  ],
  survey: ['#cqf-dismiss-button'],
  endForAll: ['[data-tid="endCallConfirmationBtn"]'],
  hangup: ['#hangup-button', '[data-tid="hangup-main-btn"]', '[data-inp="hangup-button"]'],
  toolbar: ['[data-tid="ubar-horizontal-end"]', '#horizontalEnd', '#horizontalMiddleEnd'],
  timer: ['#call-duration-custom', '[data-tid="call-duration"]'],
  screen: ['[data-cid="call-screen-wrapper"]', '#call-screen-wrapper'],
  stage: ['[data-tid="modern-stage-wrapper"]', '[data-participant-count]'],
  monitor: ['[data-tid="call-monitor"]', '[data-tid^="call-monitor-v"]'],
  resume: ['#resume-button'],
  mic: ['#microphone-button', '#mic-button'],
  camera: ['#video-button'],
  share: ['#share-button', '#screenshare-button'],
  stop: ['[data-tid="stop-sharing-button"]', '#stopPresentingPptBtn'],
  people: ['#roster-button'],
  badge: ['#roster-button [data-tid="toolbar-item-badge"]'],
  panel: ['[data-tid="calling-right-side-panel"]', '[data-tid="app-layout-area--end"]'],
  indicators: ['#indicators', '[data-tid="ubar-indicators"]'],
  indicator: ['#recording-indicator-custom', '#indicators [data-tid*="recording" i]'],
  stopRecording: ['[data-tid="stopRecordingConfirmationStopBtn"]'],
  record: ['#recording-button'],
  captions: [
    '[data-tid="closed-caption-renderer-wrapper"]',
    '[data-tid="closed-captions-renderer"]',
    '[data-tid="closed-caption-v2-window-wrapper"]',
  ],
  captionsOn: ['[data-tid="closed-captions-button-on"]'],
  captionsOff: ['[data-tid="closed-captions-button-off"]'],
  chat: ['[data-tid="chat-pane-list"]', '#chat-pane-list'],
  me: ['[data-tid="me-control-displayname"]'],
  avatar: ['[data-tid="me-control-avatar"]'],
  guest: ['input[data-tid="prejoin-display-name-input"]'],
  title: ['[data-tid="call-title"]', '[data-tid="calling-header-title"]', '[data-tid="calling-title"]'],
  preTitle: ['[data-tid="meeting-header-title"]'],
  monTitle: ['[data-tid="call-monitor-title"]'],
} as const satisfies Readonly<Record<string, Probes>>;

export type Anchor = keyof typeof ANCHORS;

/** Signals that are a list of elements. */
export const LISTS = {
  row: [
    '[data-tid^="participantsInCall-"]',
    '[data-tid^="attendeesInMeeting-"]',
    '[data-cid="roster-participant"]',
    '[data-tid^="participantsInLobby-"]',
  ],
  tile: [
    '[data-stream-type="Video"]',
    '[data-cid="calling-participant-stream"]',
    '[data-tid="myself-video"]',
    '[data-stream-type="ScreenSharing"]',
    '[data-type="screen-sharing"]',
  ],
  notice: [
    '[data-tid*="StartedRecording"]',
    '[data-tid*="OngoingRecording"]',
    '[data-tid^="callingAlert"]',
    '[role="alert"]',
  ],
  knock: [
    '[data-tid^="participants-in-lobby"]',
    '[data-tid="lobby-popup-admit-btn"]',
    '[data-tid="lobby-popup-deny-btn"]',
    '[data-tid="callingAlertDismissButton_lobby"]',
  ],
  message: ['[data-tid="chat-pane-message"]'],
} as const satisfies Readonly<Record<string, Probes>>;

/** What is looked for inside one row, tile or message only. */
export const PARTS = {
  muted: ['[data-cid="roster-participant-muted"]'],
  unmuted: ['[data-cid="roster-participant-unmuted"]'],
  hand: ['[data-cid="roster-participant-hand-raised"]'],
  organiser: ['[data-tid="ts-roster-organizer-status"]', '[data-cid="ts-roster-organizer-status"]'],
  admit: ['[data-cid="roster-admit-participant"]', '[data-cid="roster-deny-participant"]'],
  visitor: ['[data-person-mri^="8:teamsvisitor:"]', '[id*="8:teamsvisitor:"]'],
  nametag: ['[data-tid="participant-info-nametag"]'],
  picture: ['video', '#video-stream-renderer-wrapper', '[data-tid^="video-item-container-"]'],
  face: ['[data-tid="participant-avatar"]'],
  outline: ['[data-tid="voice-level-stream-outline"]'],
  screenShare: ['[data-type="screen-sharing"]'],
  micOn: ['svg[data-testid="ubar-mic-on-icon"]'],
  micOff: ['svg[data-testid="ubar-mic-off-icon"]', 'svg[data-testid="ubar-mic-prohibited-icon"]'],
  author: ['[data-tid="message-author-name"]'],
  body: ['[id^="content-"]', '[data-tid="messageBodyContent"]'],
} as const satisfies Readonly<Record<string, Probes>>;

/** Tiles in here are not people of the call: the teacher's own preview, the small monitor. */
export const NOT_STAGE =
  '[data-tid="calling-right-side-panel"],[data-tid="app-layout-area--end"],[data-tid^="call-monitor"]';

/** Attributes that say what an element is. */
export const IDENTITY = ['id', 'hidden', 'data-tid', 'data-cid', 'data-stream-type'];

/** Attributes whose change may change a fact. Never class or style: they change with every word spoken. */
export const HOOKS = [...IDENTITY, 'data-state', 'aria-pressed'];
