import { render } from 'preact';
import browser from 'webextension-polyfill';
import { isFailure, request } from '../../utils/messages/client.ts';
import { askMeetings, seeMeetings } from '../../utils/messages/meetings.ts';
import { askGuidance } from '../beside/ask-guidance.ts';
import { openBeside } from '../beside/open-beside.ts';
import { Popup } from './Popup.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('popup: no place to draw');

// Asked now: when the teacher presses, nothing may be waited for.
const here = await browser.windows.getCurrent();

render(
  <Popup
    status={() => askMeetings('status-now', () => true)}
    see={async () => (await seeMeetings()).find(({ now }) => now.view.cards.length > 0)?.now}
    guidance={askGuidance}
    openBeside={() => void openBeside(here.id ?? browser.windows.WINDOW_ID_CURRENT)}
    due={async () => {
      const answer = await request({ type: 'get-due' });
      return isFailure(answer) ? undefined : answer;
    }}
    record={async () => (await askMeetings('record-now', (answer) => answer.accepted)) !== undefined}
    openForm={() => openPage('log.html#new')}
    openLog={() => openPage('log.html')}
    openOptions={() => void browser.runtime.openOptionsPage()}
    close={() => window.close()}
  />,
  root,
);

function openPage(page: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(page) });
}
