import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Page } from '../../components/Page.tsx';
import type * as age from '../../utils/seal/age.ts';
import type { OpenedAttendance, OpenedReturn } from './open-files.ts';
import { AttendanceReport } from './AttendanceReport.tsx';
import { MakeKey } from './MakeKey.tsx';
import { OpenReturn } from './OpenReturn.tsx';
import { Report } from './Report.tsx';

export interface DeskProps {
  readonly seal: Pick<typeof age, 'isSealed' | 'lockIdentity' | 'makeKeyPair' | 'openSealed' | 'unlockIdentity'>;
  readonly save: (fileName: string, content: string, type?: string) => void;
  /** To the clipboard. */
  readonly copy: (text: string) => Promise<void>;
  readonly print: () => void;
}

/** What was opened, and the return before it where one was chosen. */
export interface Opened {
  readonly current: OpenedReturn;
  readonly before: OpenedReturn | undefined;
}

/** The page for the DSL: opens and verifies returns, makes the key that they are sealed to. It keeps nothing. */
export function Desk({ seal, save, copy, print }: DeskProps): JSX.Element {
  const [opened, setOpened] = useState<Opened | OpenedAttendance>();
  const [before, setBefore] = useState<OpenedReturn>();
  return (
    <Page
      title="For the DSL"
      lead="Open a teacher’s weekly return, see that it is whole, and send back the receipt. Nothing leaves this device, and this page keeps nothing once it is closed."
      nav={<Links />}
    >
      <OpenReturn seal={seal} before={before} onOpened={setOpened} copy={copy} />
      {opened && 'attendance' in opened && <AttendanceReport {...{ opened, save, print }} />}
      {opened && 'current' in opened && (
        <Report
          {...opened}
          {...{ save, copy, print }}
          key={opened.current.read.head}
          onNext={() => {
            setBefore(opened.current);
            setOpened(undefined);
          }}
        />
      )}
      <MakeKey seal={seal} save={save} copy={copy} />
    </Page>
  );
}

function Links(): JSX.Element {
  return (
    <>
      <a class="button quiet" href="log.html">
        Log
      </a>
      <a class="button quiet" href="options.html">
        Options
      </a>
    </>
  );
}
