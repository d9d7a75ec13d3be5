import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followMeetings } from '../../utils/messages/follow-meetings.ts';
import { tellMeeting } from '../../utils/messages/meetings.ts';
import { askGuidance } from '../beside/ask-guidance.ts';
import { SidePanel } from './SidePanel.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('sidepanel: no place to draw');

render(
  <SidePanel
    follow={followMeetings}
    tell={tellMeeting}
    guidance={askGuidance}
    openPage={(page) => void browser.tabs.create({ url: browser.runtime.getURL(page) })}
  />,
  root,
);
