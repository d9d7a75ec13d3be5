import { render } from 'preact';
import { drawAnew } from '../../components/meeting/draw-anew.ts';
import { mountHost } from '../../components/meeting/host.ts';
import { Meeting, type MeetingProps } from '../../components/meeting/Meeting.tsx';
import { SHEET } from '../../components/meeting/sheet.ts';
import { STATES } from './states.ts';

/**
 * The meeting UI as a content script of its own, in a closed root, over a page that listens: for
 * `page-hears-nothing.spec.ts`, which reaches into this isolated world through the debugging protocol.
 */

const calls: string[] = [];
const host = mountHost(document, { signal: new AbortController().signal, onLost: () => calls.push('lost') });
host.dress(SHEET);
const root = host.frame.getRootNode();

const props: MeetingProps = {
  ...STATES.nudge,
  drafts: STATES.recorded.drafts,
  avoid: [],
  onAct: (act) => calls.push(`act ${act.did}`),
  onCapture: (card) => calls.push(`capture ${card?.rule ?? ''}`),
  onComplete: (_id, details) => calls.push(`complete ${details.what}`),
  onLook: (look) => calls.push(`look ${look.side}`),
  onOpenLog: () => calls.push('log'),
};

const draw = () => render(<Meeting {...props} />, host.frame);
document.addEventListener('DOMContentLoaded', () => {
  draw();
  host.show();
});

Object.assign(globalThis, {
  probe: { calls, root, host, check: (at: number) => host.check(at, () => drawAnew(draw)) },
});
