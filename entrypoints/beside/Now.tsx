import type { JSX } from 'preact';
import { Notice, type Tone } from '../../components/Notice.tsx';
import type { LessonStatus } from '../../utils/messages/protocol.ts';

/** What is watched now. Counts only: a class may see the popup. */
const SAID: Readonly<Record<LessonStatus['watching'], readonly [tone: Tone, title: string]>> = {
  starting: ['info', 'Looking at the meeting page…'],
  waiting: ['info', 'Waiting for the lesson to begin'],
  watching: ['good', 'Watching the lesson'],
  asking: ['nudge', 'Is this a lesson? The dock in the meeting asks'],
  'not-a-lesson': ['info', 'Not a lesson: nothing is watched or kept'],
  unreadable: ['nudge', 'This meeting page cannot be read'],
  ended: ['info', 'The lesson has ended'],
};

/** How a meeting page stands, in the popup and the side panel. */
export function Now({ status }: { readonly status: LessonStatus | 'none' }): JSX.Element {
  if (status === 'none') {
    return (
      <Notice tone="info" title="No meeting is open">
        <p>Open your lesson in the Teams or Zoom web client, then reload the tab if it was open before.</p>
      </Notice>
    );
  }
  const [tone, title] = SAID[status.watching];
  const counts = [
    status.cards > 0 &&
      (status.cards === 1 ? '1 thing to look at in the meeting' : `${status.cards} things to look at in the meeting`),
    status.unsaved > 0 && `${status.unsaved} not recorded yet: keep the meeting tab open`,
  ].filter((line) => line !== false);
  return (
    <Notice tone={status.urgent || status.unsaved > 0 ? 'urgent' : tone} title={title}>
      {counts.length > 0 && counts.map((line) => <p key={line}>{line}</p>)}
    </Notice>
  );
}
