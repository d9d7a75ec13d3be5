import type { JSX } from 'preact';
import { Button } from '../../components/Button.tsx';
import { Cards } from '../../components/meeting/Cards.tsx';
import { Notes } from '../../components/meeting/Notes.tsx';
import { Seen } from '../../components/meeting/Seen.tsx';
import type { TeacherAct } from '../../utils/meeting/teacher-act.ts';
import type { MeetingNow } from '../../utils/messages/protocol.ts';
import type { RuleId } from '../../utils/policy/rule-ids.ts';
import { Now } from '../beside/Now.tsx';
import { PeekButton } from '../beside/PeekButton.tsx';
import { usePeek } from '../beside/use-peek.ts';
import { Captures } from './Captures.tsx';
import { Framed } from './Framed.tsx';

export interface MeetingPanelProps {
  readonly now: MeetingNow;
  readonly onAct: (act: TeacherAct) => void;
  /** From a card, with what it says. */
  readonly onCapture: (rule: RuleId) => void;
  readonly onHide: (hide: boolean) => void;
}

/** One meeting: how it stands, its cards with the meeting page's own words, and what cannot be seen. */
export function MeetingPanel({ now, onAct, onCapture, onHide }: MeetingPanelProps): JSX.Element {
  const { status, view, board, names, captured } = now;
  const [peeking, peek] = usePeek();
  const named = !view.discreet || peeking;
  const cards = status.watching === 'not-a-lesson' ? [] : view.cards;

  return (
    <>
      <div role="status">
        <Now status={status} />
      </div>
      {status.watching === 'asking' && (
        <div class="actions">
          <Button onClick={() => onAct({ did: 'lesson' })}>Yes, a lesson</Button>
          <Button onClick={() => onAct({ did: 'not-a-lesson' })}>Not a lesson</Button>
        </div>
      )}
      {view.discreet && (
        <p class="soft">
          {board
            ? 'You are on a classroom board, so nothing is named here.'
            : 'You are sharing, and I cannot know what of your screen: nothing is named here.'}
        </p>
      )}
      {view.discreet && (cards.length > 0 || view.dock.notes.length > 0) && (
        <PeekButton shown={peeking} onShow={peek} />
      )}
      {named && <HeldBack names={names} key={String(peeking)} />}
      <Framed>
        {named && cards.length > 0 && (
          <Cards
            cards={cards}
            nameOf={(id) => names[id]?.shown}
            onAct={onAct}
            onCapture={({ rule }) => onCapture(rule)}
          />
        )}
        {(view.dock.seen.length > 0 || (named && view.dock.notes.length > 0)) && (
          <section class="dock" aria-label="What I can see, and notes">
            {view.dock.seen.length > 0 && <Seen seen={view.dock.seen} />}
            {named && view.dock.notes.length > 0 && <Notes notes={view.dock.notes} />}
          </section>
        )}
      </Framed>
      {captured.length > 0 && <Captures captured={captured} />}
      {(board || (status.watching === 'watching' && !view.discreet)) && (
        <Button kind="quiet" onClick={() => onHide(!board)}>
          {board ? 'Show names again' : 'Hide names: on a classroom board'}
        </Button>
      )}
    </>
  );
}

/** Pupils whose identity is protected: named on no card, and here for some seconds after a click. */
function HeldBack({ names }: { readonly names: MeetingNow['names'] }): JSX.Element | null {
  const [shown, show] = usePeek();
  const heldBack = [...new Set(Object.values(names).flatMap((one) => one.heldBack ?? []))];
  if (heldBack.length === 0) return null;
  return (
    <div class="actions">
      <PeekButton shown={shown} onShow={show} words={['Who is “A pupil”? Show', 'Shown']} />
      <p role="status">{shown && heldBack.map((name) => <bdi key={name}>{name} </bdi>)}</p>
    </div>
  );
}
