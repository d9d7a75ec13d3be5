import { render } from 'preact';
import browser from 'webextension-polyfill';
import { seeMeetings, tellMeeting } from '../../utils/messages/meetings.ts';
import { askGuidance } from '../beside/ask-guidance.ts';
import { SidePanel } from './SidePanel.tsx';

/** Between two looks while the panel is in sight, in ms. */
const AGAIN = 500;

const root = document.getElementById('app');
if (root === null) throw new Error('sidepanel: no place to draw');

render(
  <SidePanel
    see={seeMeetings}
    tell={tellMeeting}
    onTime={onTime}
    guidance={askGuidance}
    openPage={(page) => void browser.tabs.create({ url: browser.runtime.getURL(page) })}
  />,
  root,
);

/** Twice a second, and at once when a meeting page tells the badge that something changed. A panel out of sight rests. */
function onTime(look: () => void): () => void {
  const inSight = (): void => {
    if (document.visibilityState === 'visible') look();
  };
  // It answers nothing: the background does.
  const heard = (): undefined => void inSight();
  const timer = setInterval(inSight, AGAIN);
  document.addEventListener('visibilitychange', inSight);
  browser.runtime.onMessage.addListener(heard);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', inSight);
    browser.runtime.onMessage.removeListener(heard);
  };
}
