import { render } from 'preact';
import { mountHost } from '../../components/meeting/host.ts';
import { Meeting, type MeetingProps } from '../../components/meeting/Meeting.tsx';
import { SHEET } from '../../components/meeting/sheet.ts';
import { STATES, type StateName } from './states.ts';

declare global {
  interface Window {
    /** What the UI called back with, oldest first. */
    calls: unknown[];
    show(name: StateName, more?: Partial<MeetingProps>): void;
  }
}

const host = mountHost(document, { signal: new AbortController().signal, onLost: () => call('lost') });
host.dress(SHEET);

function call(...what: unknown[]): void {
  window.calls.push(what);
}

window.calls = [];
window.show = (name, more = {}) => {
  const avoid = [...document.querySelectorAll('[data-keep-clear]')].map((element) => element.getBoundingClientRect());
  let props: MeetingProps = {
    ...STATES[name],
    avoid,
    onAct: (act) => call('act', act),
    onCapture: (card) => call('capture', card?.rule),
    onComplete: (id, details) => call('complete', id, details),
    onLook(look) {
      call('look', look);
      props = { ...props, look };
      draw();
    },
    onOpenLog: () => call('log'),
    ...more,
  };
  const draw = () => render(<Meeting {...props} />, host.frame);
  render(null, host.frame);
  draw();
  host.show();
};
