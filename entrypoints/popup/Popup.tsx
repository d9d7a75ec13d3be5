import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import type { DueNow as Due } from '../../utils/incidents/follow-up-lines.ts';
import type { Guidance } from '../../utils/incidents/urgent.ts';
import type { LessonStatus } from '../../utils/messages/protocol.ts';
import { Now } from '../beside/Now.tsx';
import { UrgentNotice } from '../beside/UrgentNotice.tsx';
import { DueNow } from './DueNow.tsx';
import { Names, type NamesProps } from './Names.tsx';

export interface PopupProps extends NamesProps {
  /** Of the meeting before the teacher, or of any other; `undefined`: there is none. */
  readonly status: () => Promise<LessonStatus | undefined>;
  /** What is due, counted; `undefined`: not known. */
  readonly due: () => Promise<Due | undefined>;
  /** Records in that meeting; false: there was nothing to record in. */
  readonly record: () => Promise<boolean>;
  /** `undefined`: not known, and then the log has it. */
  readonly guidance: () => Promise<Guidance | undefined>;
  /** The side panel, in this window. */
  readonly openBeside: () => void;
  readonly openForm: () => void;
  readonly openLog: () => void;
  readonly openOptions: () => void;
  readonly close: () => void;
}

/** The toolbar popup: how it stands, and three ways on. */
export function Popup(props: PopupProps): JSX.Element {
  const { status, see, due, record, guidance, openBeside, openForm, openLog, openOptions, close } = props;
  const [urgent, setUrgent] = useState<Guidance>();
  const [known, setKnown] = useState<LessonStatus | 'none'>();

  useEffect(() => {
    async function look(): Promise<void> {
      setKnown((await status()) ?? 'none');
    }
    void look();
  }, [status]);
  useEffect(() => {
    async function ask(): Promise<void> {
      setUrgent(await guidance());
    }
    void ask();
  }, [guidance]);

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
            openBeside();
            close();
          }}
        >
          Open beside the page
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
      {known && known !== 'none' && known.cards > 0 && <Names see={see} />}
      {urgent && <UrgentNotice guidance={urgent} />}
      <DueNow due={due} />
    </Page>
  );
}
