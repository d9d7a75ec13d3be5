import { starter } from '../player/model.js';
import { el, icon, setAttr, setChildren, setLabel, setText } from './dom.js';
import { ICONS } from '../player/icons.js';
import { isFull, variants } from './page.js';
import { meetingTitle, state } from './state.js';
import { say, words } from './words.js';

/**
 * Call timer and recording mark.
 *
 * @param {{ seconds: () => number }} clock seconds since the call began
 */
export function createIndicators({ seconds }) {
  const time = el('span', {
    cls: ['time'],
    group: 'timer',
    handles: { tid: 'call-duration' },
    attrs: { role: 'timer' },
  });
  const timer = isFull
    ? el('div', { cls: ['timer'], group: 'timer', handles: { id: 'call-duration-custom' } }, [time])
    : time;
  const dot = el('span', { cls: ['record-dot'] }, [icon(ICONS.record)]);
  const indicator = el('div', {
    cls: ['indicator'],
    group: 'indicator',
    handles: { id: 'recording-indicator-custom' },
  });
  const title = el('span', { cls: ['call-title'], group: 'title', handles: { tid: 'call-title' } });
  const handles = isFull ? { id: 'indicators', tid: 'ubar-indicators' } : {};
  const root = el('div', { cls: ['indicators'], group: 'indicator', handles });

  function tick() {
    // A tick may come a moment before its second.
    const text = clockText(seconds() + 0.05);
    setText(time, text);
    setLabel(time, `${variants.timerlabel === '1' ? `${meetingTitle()}, ` : ''}${words.elapsed} ${text}`);
  }

  function update() {
    tick();
    const { meeting } = state.model;
    const on = meeting.recording === 'on';
    const always = variants.indicator === 'empty';
    const withIndicator = variants.indicator !== 'absent' && (on || always);
    setChildren(indicator, [on ? dot : undefined]);
    const by = on ? starter(state.model, meeting.recordingBy) : undefined;
    const tooltip =
      variants.starter === 'tooltip' && by !== undefined ? say('startedBy', { name: by.name }) : undefined;
    setAttr(indicator, 'title', on ? (tooltip ?? words.recordingNow) : undefined);
    if (on) setLabel(indicator, tooltip ?? words.recordingNow);
    else setAttr(indicator, 'aria-label', undefined);
    setText(title, meetingTitle());
    setChildren(root, [variants.headertitle === '1' ? title : undefined, timer, withIndicator ? indicator : undefined]);
  }

  return { root, update, tick };
}

/** @param {number} seconds @returns {string} MM:SS, or H:MM:SS from one hour on */
function clockText(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const rest = `${twoDigits(Math.floor(whole / 60) % 60)}:${twoDigits(whole % 60)}`;
  return whole >= 3600 ? `${Math.floor(whole / 3600)}:${rest}` : rest;
}

/** @param {number} n */
function twoDigits(n) {
  return String(n).padStart(2, '0');
}
