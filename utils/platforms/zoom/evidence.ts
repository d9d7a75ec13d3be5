import type { Confidence, Evidence } from '../probe.ts';
import type { ANCHORS, LISTS, PARTS } from './probes.ts';

/*
 * What speaks for each probe: in which releases of Zoom's own client it was rendered (3.1.0 to 6.2.0, eight of
 * them), or that only others saw it on the live client. Keys: `sdk` rendered by us, `vexa`, `screenapp`,
 * `observer`, `frames`, `captions` public code that drives or reads the live client, `saved` a page saved from a
 * live meeting. A probe without its line here does not compile. Read by tests and documents; the page loads none.
 */

type Table = typeof ANCHORS & typeof LISTS & typeof PARTS;

export type Selector = Table[keyof Table][number];

/** Seen on 2026-11-21 at the latest. `releases` is a span, or `live` where only others saw it. */
export interface ZoomEvidence extends Pick<Evidence, 'kind' | 'sources' | 'confidence'> {
  readonly releases: string;
}

function seen(kind: Evidence['kind'], releases: string, sources: string, confidence: Confidence): ZoomEvidence {
  return { kind, releases, sources: sources === '' ? [] : sources.split(' '), confidence };
}

export const EVIDENCE: Readonly<Record<Selector, ZoomEvidence>> = {
  '[role="dialog"][aria-label="Meeting is end now"]': seen('present', '3.1.0-6.2.0', 'sdk screenapp', 'high'),
  '[role="dialog"][aria-label="You have been removed"]': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.loading-layer': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '[role="dialog"][aria-label="Reconnect server dialog"]': seen('present', '3.1.0-6.2.0', 'sdk', 'medium'),
  '[role="dialog"][aria-label="Meeting connected timeout."]': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.meeting-on-hold': seen('present', '6.2.0', 'sdk', 'high'),
  '.waiting-room-container': seen('present', '6.2.0', 'sdk', 'high'),
  '.bhold': seen('present', '3.5.2-5.1.4', 'sdk', 'high'),
  '.wr-content': seen('present', '3.5.2-5.1.4', 'sdk', 'high'),
  '.preview-root': seen('present', '6.2.0', 'sdk vexa', 'medium'),
  '#joinBtn': seen('present', 'live', 'vexa', 'medium'),
  '.meeting-client': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '#wc-footer': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.footer__leave-btn-container button': seen('present', '3.9.0-6.2.0', 'sdk vexa', 'high'),
  '.footer__leave-btn': seen('present', '3.1.0-3.5.2', 'sdk', 'medium'),
  '#foot-bar svg[class^="SvgEnd"]': seen('present', '3.9.0-6.2.0', 'sdk', 'high'),
  '#foot-bar svg[class^="SvgLeave"]': seen('present', '3.9.0-6.2.0', 'sdk', 'high'),
  '.leave-meeting-options__btn--danger ~ .leave-meeting-options__btn': seen(
    'present',
    '3.1.0-6.2.0',
    'sdk vexa observer',
    'high',
  ),
  '.join-audio-container__btn': seen('state', '3.1.0-6.2.0', 'sdk', 'high'),
  '.send-video-container__btn': seen('state', '3.1.0-6.2.0', 'sdk', 'high'),
  '[feature-type="participant"] button': seen('state', '3.13.2-6.2.0', 'sdk', 'high'),
  'button[aria-label*="articipants list pane"]': seen('state', '3.1.0-6.2.0', 'sdk', 'high'),
  '.footer-button__number-counter': seen('text', '3.1.0-6.2.0', 'sdk', 'high'),
  '#participants-ul': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.participants-title__inner': seen('text', '6.2.0', 'sdk', 'medium'),
  '.waiting-room-list-container__title': seen('text', '6.2.0', 'sdk', 'medium'),
  '.participants-search-box__input': seen('text', '6.2.0', 'sdk', 'medium'),
  '#meeting-info-indication': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.meeting-header': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.recording-indication__recording-container .recording-indication__recording-icon': seen(
    'present',
    '3.1.0-6.2.0',
    'sdk',
    'high',
  ),
  '.recording-indication__recording-container': seen('present', '3.1.0-6.2.0', 'sdk observer', 'high'),
  '.recording-indication__recording-status--paused': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.recording-indication__recording-container--has-opt': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.recording-indication__stop-btn': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '[feature-type="hosttools"]': seen('present', '3.13.2-6.2.0', 'sdk', 'high'),
  '#hosttools': seen('present', '3.13.2-6.2.0', 'sdk', 'high'),
  '.sharee-sharing-indicator__local-record-icon': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '#aic-pop-panel button': seen('present', '4.0.0-6.2.0', 'sdk', 'medium'),
  'svg[class*="SvgSmartSummaryUpperLeftIcon"]': seen('present', '6.2.0', 'sdk', 'medium'),
  '#live-transcription-subtitle': seen('state', '2.x-6.2.0', 'captions', 'medium'),
  '.live-transcription-subtitle__box': seen('state', '2.x-6.2.0', 'captions', 'medium'),
  '.sharing-layout': seen('state', '3.1.0-6.2.0', 'sdk', 'high'),
  '.sharee-sharing-indicator__tip': seen('state', '3.1.0-6.2.0', 'sdk', 'high'),
  '.sharee-sharing-indicator__toast': seen('present', '3.1.0-6.2.0', 'sdk', 'medium'),
  '.sharer-controlbar-container': seen('state', '3.1.0-6.2.0', 'sdk', 'high'),
  '.chat-container': seen('present', '6.2.0', 'sdk', 'high'),
  '.wr-topic': seen('text', '3.5.2-6.2.0', 'sdk', 'high'),
  '.preview-username': seen('text', '6.2.0', 'sdk', 'medium'),
  '#input-for-name': seen('text', 'live', 'vexa screenapp', 'medium'),
  '#inputname': seen('text', 'live', 'vexa screenapp', 'medium'),
  '.participants-li[id^="participants-list-"]': seen('list', '1.9.0-6.2.0', 'sdk frames saved', 'high'),
  '[id^="waitingRoom-li-"]': seen('list', '3.1.0-6.2.0', 'sdk', 'high'),
  '.video-avatar__avatar': seen('list', '3.1.0-6.2.0', 'sdk vexa', 'high'),
  '.notification-message-wrap': seen('list', '3.1.0-6.2.0', 'sdk', 'high'),
  '.chat-message__text-content': seen('list', '6.2.0', 'sdk', 'medium'),
  '.new-chat-message__container .chat-rtf-box__editor-outer': seen('list', 'live', 'frames', 'low'),
  '.participants-item__display-name': seen('text', '1.9.0-6.2.0', 'sdk frames saved', 'high'),
  '.participants-item__name-label': seen('text', '3.1.0-6.2.0', 'sdk', 'high'),
  'svg[class*="participants-list/audio-muted"]': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  'svg[class*="participants-list/telephone-muted"]': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  'svg[class*="participants-list/audio-unmuted"]': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  'svg[class*="participants-list/telephone-unmuted"]': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.participants-icon__voip-speaking-icon': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.participants-icon__phone-speaking-icon': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  'svg[class*="participants-list/video-on"]': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  'svg[class*="participants-list/video-off"]': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  'svg[class*="nvf/270b"]': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  'svg[class*="participants-list/sharing-screen"]': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.participants-icon__recording-icon': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.video-avatar__avatar-footer span': seen('text', '3.1.0-6.2.0', 'sdk', 'high'),
  '.video-avatar__avatar-footer--view-mute-computer': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.video-avatar__avatar-footer--view-mute-phone': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  '.video-avatar__avatar-name': seen('present', '6.2.0', 'sdk', 'medium'),
  '.video-avatar__avatar-img': seen('present', '6.2.0', 'sdk', 'medium'),
  '.notification-message-wrap__txt': seen('text', '3.1.0-6.2.0', 'sdk', 'high'),
  '.zmu-btn--primary': seen('present', '3.1.0-6.2.0', 'sdk', 'high'),
  'span[style*="ellipsis"]': seen('text', '3.1.0-6.2.0', 'sdk', 'high'),
  'svg[class^="SvgAudioUnmute"]': seen('present', '3.9.0-6.2.0', 'sdk observer', 'high'),
  'svg[class^="SvgAudioMute"]': seen('present', '3.9.0-6.2.0', 'sdk observer', 'high'),
  'svg[class^="SvgAudioJoin"]': seen('present', '3.9.0-6.2.0', 'sdk observer', 'medium'),
  'svg[class^="SvgVideoOn"]': seen('present', '3.9.0-6.2.0', 'sdk observer', 'high'),
  'svg[class^="SvgVideoOff"]': seen('present', '3.9.0-6.2.0', 'sdk observer', 'high'),
  '[id^="chat-item-container-"]': seen('present', '6.2.0', 'sdk', 'medium'),
  '.new-chat-message__container': seen('present', 'live', 'frames', 'low'),
  '.chat-item__sender': seen('text', '6.2.0', 'sdk', 'medium'),
  '.chat-item__receiver': seen('text', '6.2.0', 'sdk', 'medium'),
  '.chat-privately': seen('present', '6.2.0', 'sdk', 'medium'),
};
