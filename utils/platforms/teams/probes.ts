import type { Probes } from '../probe.ts';

/*
 * The Teams web client as selectors, each signal's in order of strength. What speaks for each probe is in
 * evidence.ts, under the same id. Only ids, data hooks, roles and test ids: class names are build hashes.
 */

/** Signals that are one element of the page, or none. */
export const ANCHORS = {
  lobby: { 'lobby.screen': '[data-tid="calling-lobby-screen"]' },
  connecting: { 'connecting.screen': '[data-tid="calling-connecting-screen"]' },
  prejoin: { 'prejoin.screen': '[data-tid="calling-prejoin-screen"]' },
  ended: {
    'ended.retry': '[data-tid="calling-retry-screen"]',
    'ended.retry-alert': '[data-tid="calling-retry-screen-alert-container"]',
    'ended.guest': '[data-testid="calling-anon-meeting-end-screen"]',
    'ended.rejoin': '[data-tid="anon-meeting-end-screen-rejoin-button"]',
  },
  survey: { 'survey.id': '#cqf-dismiss-button' },
  hangup: {
    'hangup.id': '#hangup-button',
    'hangup.tid': '[data-tid="hangup-main-btn"]',
    'hangup.inp': '[data-inp="hangup-button"]',
  },
  toolbar: {
    'toolbar.tid': '[data-tid="ubar-horizontal-end"]',
    'toolbar.end': '#horizontalEnd',
    'toolbar.middle': '#horizontalMiddleEnd',
  },
  timer: { 'timer.id': '#call-duration-custom', 'timer.tid': '[data-tid="call-duration"]' },
  screen: { 'screen.cid': '[data-cid="call-screen-wrapper"]', 'screen.id': '#call-screen-wrapper' },
  stage: { 'stage.tid': '[data-tid="modern-stage-wrapper"]', 'stage.count': '[data-participant-count]' },
  monitor: {
    'monitor.tid': '[data-tid="call-monitor"]',
    'monitor.version': '[data-tid^="call-monitor-v"]',
    'monitor.hold': '#resume-button',
  },
  mic: { 'mic.id': '#microphone-button', 'mic.light': '#mic-button' },
  camera: { 'camera.id': '#video-button' },
  share: { 'share.id': '#share-button', 'share.light': '#screenshare-button' },
  stop: { 'stop.tid': '[data-tid="stop-sharing-button"]', 'stop.slides': '#stopPresentingPptBtn' },
  people: { 'people.id': '#roster-button' },
  badge: { 'badge.tid': '#roster-button [data-tid="toolbar-item-badge"]' },
  panel: {
    'panel.tid': '[data-tid="calling-right-side-panel"]',
    'panel.area': '[data-tid="app-layout-area--end"]',
  },
  list: {
    'list.tree': '[data-tid="calling-right-side-panel"] [role="tree"]',
    'list.area': '[data-tid="app-layout-area--end"] [role="tree"]',
    'list.tid': '[data-tid="calling-roster-attendees"]',
  },
  indicators: { 'indicators.id': '#indicators', 'indicators.tid': '[data-tid="ubar-indicators"]' },
  indicator: {
    'indicator.id': '#recording-indicator-custom',
    'indicator.badge': '#indicators [data-tid*="recording" i]',
  },
  stopRecording: { 'stopRecording.tid': '[data-tid="stopRecordingConfirmationStopBtn"]' },
  captions: {
    'captions.tid': '[data-tid="closed-caption-renderer-wrapper"]',
    'captions.renderer': '[data-tid="closed-captions-renderer"]',
    'captions.window': '[data-tid="closed-caption-v2-window-wrapper"]',
  },
  captionsOn: { 'captionsOn.tid': '[data-tid="closed-captions-button-on"]' },
  captionsOff: { 'captionsOff.tid': '[data-tid="closed-captions-button-off"]' },
  chat: { 'chat.tid': '[data-tid="chat-pane-list"]', 'chat.id': '#chat-pane-list' },
  me: { 'me.name': '[data-tid="me-control-displayname"]' },
  avatar: { 'avatar.tid': '[data-tid="me-control-avatar"]' },
  guest: { 'guest.name': 'input[data-tid="prejoin-display-name-input"]' },
  title: {
    'title.call': '[data-tid="call-title"]',
    'title.header': '[data-tid="calling-header-title"]',
    'title.calling': '[data-tid="calling-title"]',
  },
  preTitle: { 'preTitle.tid': '[data-tid="meeting-header-title"]' },
  monTitle: { 'monTitle.tid': '[data-tid="call-monitor-title"]' },
} satisfies Readonly<Record<string, Probes>>;

export type Anchor = keyof typeof ANCHORS;

/** Signals that are a list of elements. */
export const LISTS = {
  row: {
    'row.call': '[data-tid^="participantsInCall-"]',
    'row.meeting': '[data-tid^="attendeesInMeeting-"]',
    'row.cid': '[data-cid="roster-participant"]',
    'row.lobby': '[data-tid^="participantsInLobby-"]',
  },
  tile: {
    'tile.video': '[data-stream-type="Video"]',
    'tile.cid': '[data-cid="calling-participant-stream"]',
    'tile.self': '[data-tid="myself-video"]',
    'tile.share': '[data-stream-type="ScreenSharing"]',
  },
  notice: {
    'notice.started': '[data-tid*="StartedRecording"]',
    'notice.ongoing': '[data-tid*="OngoingRecording"]',
    'notice.calling': '[data-tid^="callingAlert"]',
    'notice.role': '[role="alert"]',
  },
  knock: {
    'knock.popup': '[data-tid^="participants-in-lobby"]',
    'knock.admit': '[data-tid="lobby-popup-admit-btn"]',
    'knock.deny': '[data-tid="lobby-popup-deny-btn"]',
    'knock.alert': '[data-tid="callingAlertDismissButton_lobby"]',
  },
  message: { 'message.tid': '[data-tid="chat-pane-message"]' },
} satisfies Readonly<Record<string, Probes>>;

/** What is looked for inside one row, tile or message only. */
export const PARTS = {
  muted: { 'muted.cid': '[data-cid="roster-participant-muted"]' },
  unmuted: { 'unmuted.cid': '[data-cid="roster-participant-unmuted"]' },
  hand: { 'hand.cid': '[data-cid="roster-participant-hand-raised"]' },
  organiser: {
    'organiser.tid': '[data-tid="ts-roster-organizer-status"]',
    'organiser.cid': '[data-cid="ts-roster-organizer-status"]',
  },
  admit: {
    'admit.cid': '[data-cid="roster-admit-participant"]',
    'admit.deny': '[data-cid="roster-deny-participant"]',
  },
  visitor: { 'visitor.mri': '[data-person-mri^="8:teamsvisitor:"]' },
  nametag: { 'nametag.tid': '[data-tid="participant-info-nametag"]' },
  picture: {
    'picture.video': 'video',
    'picture.id': '#video-stream-renderer-wrapper',
    'picture.tid': '[data-tid^="video-item-container-"]',
  },
  face: { 'face.tid': '[data-tid="participant-avatar"]' },
  outline: { 'outline.tid': '[data-tid="voice-level-stream-outline"]' },
  screenShare: { 'screenShare.type': '[data-type="screen-sharing"]' },
  micIcon: {
    'micIcon.on': 'svg[data-testid="ubar-mic-on-icon"]',
    'micIcon.off': 'svg[data-testid="ubar-mic-off-icon"]',
    'micIcon.not': 'svg[data-testid="ubar-mic-prohibited-icon"]',
  },
  author: { 'author.tid': '[data-tid="message-author-name"]' },
  body: { 'body.id': '[id^="content-"]', 'body.tid': '[data-tid="messageBodyContent"]' },
} satisfies Readonly<Record<string, Probes>>;

/** Rows and tiles in here are not people of the call: chat text, my own preview, the small monitor. */
export const NOT_ROSTER = '[data-tid="chat-pane-list"],#chat-pane-list,[data-stream-type]';
export const NOT_STAGE =
  '[data-tid="calling-right-side-panel"],[data-tid="app-layout-area--end"],[data-tid="calling-prejoin-screen"],' +
  '[data-tid="calling-lobby-screen"],[data-tid^="call-monitor"]';

/** Attributes whose change may change a fact. Never class or style: they change with every word spoken. */
export const HOOKS = ['id', 'hidden', 'data-tid', 'data-cid', 'data-state', 'data-stream-type', 'aria-pressed'];
