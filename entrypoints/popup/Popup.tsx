import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Notice, type Tone } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import type { DueNow as Due } from '../../utils/incidents/follow-up-lines.ts';
import type { LessonStatus } from '../../utils/messages/protocol.ts';
import { DueNow } from './DueNow.tsx';

export interface PopupProps {
  /** Of the meeting before the teacher, or of any other; `undefined`: there is none. */
  readonly status: () => Promise<LessonStatus | undefined>;
  /** What is due, counted; `undefined`: not known. */
  readonly due: () => Promise<Due | undefined>;
  /** Records in that meeting; false: there was nothing to record in. */
  readonly record: () => Promise<boolean>;
  readonly openForm: () => void;
  readonly openLog: () => void;
  readonly openOptions: () => void;
  readonly close: () => void;
}

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

/** The toolbar popup: how it stands, and three ways on. */
export function Popup({ status, due, record, openForm, openLog, openOptions, close }: PopupProps): JSX.Element {
  const [known, setKnown] = useState<LessonStatus | 'none'>();

  useEffect(() => {
    async function look(): Promise<void> {
      setKnown((await status()) ?? 'none');
    }
    void look();
  }, [status]);

  async function recordNow(): Promise<void> {
    if (!(await record())) openForm();
    close();
  }

  return (
    <Page title="Now" compact>
      <div class="stack">
        <Button kind="primary" onClick={() => void recordNow()}>
          Record an incident
        </Button>
        <Button
          onClick={() => {
            openLog();
            close();
          }}
        >
          Open the log
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            openOptions();
            close();
          }}
        >
          Options
        </Button>
      </div>
      {/* Below the buttons: it comes when the meeting page answers, and must not move what a finger is on. */}
      <div role="status">{known && <Now status={known} />}</div>
      <DueNow due={due} />
    </Page>
  );
}

function Now({ status }: { readonly status: LessonStatus | 'none' }): JSX.Element {
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
