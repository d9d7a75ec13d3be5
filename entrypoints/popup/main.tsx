import { render } from 'preact';
import browser from 'webextension-polyfill';
import { isFailure, request } from '../../utils/messages/client.ts';
import { askMeetings } from '../../utils/messages/meetings.ts';
import { Popup } from './Popup.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('popup: no place to draw');

render(
  <Popup
    status={() => askMeetings('status-now', () => true)}
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
