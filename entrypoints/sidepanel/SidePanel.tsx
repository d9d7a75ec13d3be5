import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import type { Guidance } from '../../utils/incidents/urgent.ts';
import type { MeetingTab } from '../../utils/messages/meetings.ts';
import type { Command } from '../../utils/messages/protocol.ts';
import { Now } from '../beside/Now.tsx';
import { UrgentNotice } from '../beside/UrgentNotice.tsx';
import { MeetingPanel } from './MeetingPanel.tsx';

export interface SidePanelProps {
  /** Shows every meeting page that answers, the one before the teacher first, whenever one changed; until the result is called. */
  readonly follow: (show: (tabs: readonly MeetingTab[]) => void) => () => void;
  /** Says something to one meeting page; false: it did not answer, or took no capture. */
  readonly tell: (tabId: number, command: Command) => Promise<boolean>;
  /** `undefined`: not known, and then the log has it. */
  readonly guidance: () => Promise<Guidance | undefined>;
  readonly openPage: (page: 'log.html' | 'log.html#new') => void;
}

/** Between two questions for what the background did not answer, in ms. */
const AGAIN = 500;

/**
 * The one place beside the page. It follows the meeting pages themselves: a page that is reloaded, a background that was
 * stopped and a panel that was shut have nothing to pick up from.
 */
export function SidePanel({ follow, tell, guidance, openPage }: SidePanelProps): JSX.Element {
  const [tabs, setTabs] = useState<readonly MeetingTab[]>();
  const [chosen, setChosen] = useState<number>();
  const [lost, setLost] = useState(false);
  const [urgent, setUrgent] = useState<Guidance>();

  useEffect(() => follow(setTabs), [follow]);
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    async function ask(): Promise<void> {
      const known = await guidance();
      setUrgent(known);
      // The background may have been starting.
      if (known === undefined) again = setTimeout(() => void ask(), AGAIN);
    }
    void ask();
    return () => clearTimeout(again);
  }, [guidance]);

  const live = (tabs ?? []).filter(
    ({ now: { status } }) => status.watching !== 'waiting' && status.watching !== 'starting',
  );
  const current = live.find(({ tabId }) => tabId === chosen) ?? live[0];

  async function say(command: Command): Promise<boolean> {
    const heard = current !== undefined && (await tell(current.tabId, command));
    setLost(!heard && command.type !== 'record-now');
    return heard;
  }

  async function record(): Promise<void> {
    if (!(await say({ type: 'record-now' }))) openPage('log.html#new');
  }

  return (
    <Page title="Beside the lesson" compact>
      <div class="column">
        <Button kind="primary" onClick={() => void record()}>
          Record an incident
        </Button>
        {lost && <Notice tone="urgent" role="alert" title="The meeting page did not answer. Please try again." />}
        {live.length > 1 && (
          <Field label="Which meeting?">
            {(control) => (
              <select
                {...control}
                value={current?.tabId}
                onChange={(event) => setChosen(Number(event.currentTarget.value))}
              >
                {live.map(({ tabId, now }, index) => (
                  <option key={tabId} value={tabId}>
                    {now.lesson === 'unknown' ? `Meeting ${index + 1}` : now.lesson}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {current !== undefined && (
          <MeetingPanel
            key={current.tabId}
            now={current.now}
            onAct={(act) => void say({ type: 'act', act })}
            onCapture={(rule) => void say({ type: 'record-now', rule })}
            onHide={(hide) => void say({ type: 'hide-names', hide })}
          />
        )}
        {current === undefined && tabs !== undefined && (
          <div role="status">
            <Now status={tabs[0]?.now.status ?? 'none'} />
          </div>
        )}
        {urgent && <UrgentNotice guidance={urgent} />}
        <Button kind="quiet" onClick={() => openPage('log.html')}>
          Open the log
        </Button>
      </div>
    </Page>
  );
}
