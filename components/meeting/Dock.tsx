import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TeacherAct } from '../../utils/meeting/teacher-act.ts';
import type { Guidance } from '../../utils/incidents/urgent.ts';
import type { DockView } from '../../utils/nudges/view.ts';
import { Mark } from '../Mark.tsx';
import { Icon } from './Icon.tsx';
import type { Side } from './place.ts';
import { Notes } from './Notes.tsx';
import { Press } from './Press.tsx';
import { Seen } from './Seen.tsx';
import { UrgentPress } from './UrgentPress.tsx';

export interface DockLook {
  readonly side: Side;
  readonly collapsed: boolean;
  /** The teacher is on a classroom board, or says so: nothing is named, as while they share. */
  readonly board: boolean;
}

export interface DockProps {
  readonly dock: DockView;
  readonly look: DockLook;
  /** The extension was updated or reloaded: this page's script is cut off from it. */
  readonly disconnected: boolean;
  readonly guidance: Guidance;
  readonly onAct: (act: TeacherAct) => void;
  readonly onCapture: () => void;
  readonly onLook: (look: DockLook) => void;
  readonly onOpenLog: () => void;
  readonly checklist: JSX.Element | undefined;
  /** Captured incidents. */
  readonly children: ComponentChildren;
}

/** The status in words: what is going on, and what that means for the teacher. */
function status({ status, school }: DockView, disconnected: boolean): readonly [string, string] {
  if (disconnected) return ['Lesson Lookout was updated', 'Reload this tab to go on watching.'];
  switch (status) {
    case 'starting':
      return ['Starting…', 'Looking at the meeting page.'];
    case 'waiting':
      return ['Waiting for the lesson', 'Watching begins when you are in.'];
    case 'watching':
      return ['Watching', school === '' ? 'By the default policy' : school];
    case 'asking':
      return ['Is this a lesson?', 'Nothing is kept until you say.'];
    case 'not-a-lesson':
      return ['Not a lesson', 'Nothing is watched or kept.'];
    case 'unreadable':
      return ['This meeting page can’t be read', 'You will not be told anything here. You can still record.'];
    case 'ended':
      return ['The meeting has ended', 'What you recorded is in the log.'];
  }
}

/** The dock: status, the one button, and what can and cannot be seen. */
export function Dock(props: DockProps): JSX.Element {
  const { dock, look, disconnected, checklist, guidance, onAct, onCapture, onLook, onOpenLog, children } = props;
  const [title, detail] = status(dock, disconnected);
  const trouble = disconnected || dock.status === 'unreadable';
  if (dock.status === 'not-a-lesson' && !disconnected)
    return <Resting title={title} detail={detail} drafts={children} />;
  if (look.collapsed) {
    return (
      <section class="dock small" aria-label="Lesson Lookout">
        {children}
        <Press
          kind="icon"
          label={`Lesson Lookout: ${title}. Show`}
          first
          onPress={() => onLook({ ...look, collapsed: false })}
        >
          <Mark />
          {trouble && <span class="flag">!</span>}
        </Press>
      </section>
    );
  }
  return (
    <section class={trouble ? 'dock trouble' : 'dock'} aria-label="Lesson Lookout">
      {children}
      <div class="status">
        <Mark />
        <p role="status">
          <strong>{title}</strong>
          <span>{detail}</span>
        </p>
        <Press
          kind="icon"
          label={look.side === 'left' ? 'Move to the right' : 'Move to the left'}
          onPress={() => onLook({ ...look, side: look.side === 'left' ? 'right' : 'left' })}
        >
          <Icon name="swap" />
        </Press>
        <Press kind="icon" label="Make small" onPress={() => onLook({ ...look, collapsed: true })}>
          <Icon name="less" />
        </Press>
      </div>
      {!disconnected && dock.status === 'asking' && (
        <div class="answers">
          <Press onPress={() => onAct({ did: 'lesson' })}>Yes, a lesson</Press>
          <Press onPress={() => onAct({ did: 'not-a-lesson' })}>Not a lesson</Press>
        </div>
      )}
      {!disconnected && (
        <Press kind="primary" first onPress={onCapture}>
          Record an incident
        </Press>
      )}
      {!disconnected && dock.status === 'ended' && <Press onPress={onOpenLog}>Open the log</Press>}
      {!disconnected && dock.locked && dock.status !== 'ended' && (
        <Press onPress={onOpenLog}>Unlock to check names</Press>
      )}
      {!disconnected && checklist}
      <div class="more">
        {dock.status === 'watching' && (
          <Press
            kind="quiet"
            label="Hide names: I am on a classroom board"
            onPress={() => onLook({ ...look, board: true })}
          >
            Hide names
          </Press>
        )}
        <UrgentPress label={guidance.title} guidance={guidance} />
      </div>
      {!disconnected && dock.seen.length > 0 && <Seen seen={dock.seen} />}
      {!disconnected && dock.notes.length > 0 && <Notes notes={dock.notes} />}
    </section>
  );
}

interface RestingProps {
  readonly title: string;
  readonly detail: string;
  readonly drafts: ComponentChildren;
}

/** All that stays in a meeting that is not a lesson: a button that says so. */
function Resting({ title, detail, drafts }: RestingProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <section class="dock small" aria-label="Lesson Lookout">
      {drafts}
      {open && (
        <p>
          {title}. {detail}
        </p>
      )}
      <Press kind="icon" label={`Lesson Lookout: ${title}`} expanded={open} first onPress={() => setOpen(!open)}>
        <Mark />
      </Press>
    </section>
  );
}
