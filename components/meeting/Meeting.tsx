import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { displayName } from '../../utils/meeting/display-name.ts';
import type { TeacherAct } from '../../utils/meeting/teacher-act.ts';
import type { Card, View } from '../../utils/nudges/view.ts';
import { Announcer } from './Announcer.tsx';
import { Cards } from './Cards.tsx';
import { Checklist, type ChecklistProps } from './Checklist.tsx';
import { Discreet } from './Discreet.tsx';
import { Dock, type DockLook } from './Dock.tsx';
import { Draft } from './Draft.tsx';
import type { DraftChoices, DraftDetails, DraftView, Forms } from './draft-view.ts';
import { type Box, type Place, place } from './place.ts';

export interface MeetingProps {
  readonly view: View;
  /** What the moment asks for, and whether some answer is not known to be kept. */
  readonly checklist?: Pick<ChecklistProps, 'list' | 'unkept'> | undefined;
  /** The extension was updated or reloaded: this page's script is cut off from it. */
  readonly disconnected: boolean;
  /** Oldest first. */
  readonly drafts: readonly DraftView[];
  readonly choices: DraftChoices;
  /** As an earlier script of this page left them; only those of the first drawing count. */
  readonly forms?: Forms;
  /** What the teacher wrote, whenever it changes: also as a form goes, in the middle of a drawing. Not to draw from. */
  readonly onForms?: (forms: Forms) => void;
  readonly look: DockLook;
  /**
   * The meeting's own toolbars, in pixels of the viewport. A new array means: measured anew (a card came,
   * the window changed), and only then is our own width read.
   */
  readonly avoid: readonly Box[];
  readonly onAct: (act: TeacherAct) => void;
  /** Store an incident now; from a card, with what it says. */
  readonly onCapture: (card?: Card) => void;
  readonly onComplete: (id: string, details: DraftDetails) => void;
  readonly onLook: (look: DockLook) => void;
  readonly onOpenLog: () => void;
}

/** Everything of ours on a meeting page: cards, captured incidents and the dock, in one column. */
export function Meeting(props: MeetingProps): JSX.Element {
  const { view, checklist, drafts, choices, look, avoid, onAct, onCapture, onComplete } = props;
  const [forms, setForms] = useState(props.forms ?? {});
  const [at, setAt] = useState<Place>();
  const column = useRef<HTMLDivElement>(null);
  useKeptFocus(column);

  useLayoutEffect(() => {
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    setAt(place(viewport, column.current?.offsetWidth ?? 0, look.side, avoid));
  }, [avoid, look.side]);

  function keepForm(id: string, form: DraftDetails | 'away'): void {
    const now = { ...forms, [id]: form };
    setForms(now);
    props.onForms?.(now);
  }

  const discreet = view.discreet || look.board;
  const quiet = view.dock.status === 'not-a-lesson' || props.disconnected;
  const cards = quiet ? [] : view.cards;
  const shown = (
    <div class="drafts">
      {drafts.toReversed().map((draft) => {
        const form = forms[draft.id] ?? draft.filled;
        return form === 'away' ? undefined : (
          <Draft
            key={draft.id}
            draft={draft}
            choices={choices}
            discreet={discreet}
            cutOff={props.disconnected}
            written={form}
            onWrite={(details) => keepForm(draft.id, details)}
            onComplete={onComplete}
            onClose={() => keepForm(draft.id, 'away')}
          />
        );
      })}
    </div>
  );

  return (
    <div
      class={`column ${at?.side ?? look.side}`}
      lang="en-GB"
      dir="ltr"
      ref={column}
      style={at && { bottom: `${at.bottom}px`, '--room': `${at.maxHeight}px` }}
    >
      <Announcer cards={cards} discreet={discreet} />
      {discreet ? (
        <Discreet
          waiting={cards.length > 0}
          urgent={cards.some(({ level }) => level === 'urgent')}
          guidance={choices.urgent}
          onCapture={() => onCapture()}
          onShowNames={view.discreet ? undefined : () => props.onLook({ ...look, board: false })}
        >
          {shown}
        </Discreet>
      ) : (
        <>
          {cards.length > 0 && (
            <Cards cards={cards} nameOf={(id) => nameOf(choices, id)} onAct={onAct} onCapture={onCapture} />
          )}
          <Dock
            dock={view.dock}
            look={look}
            disconnected={props.disconnected}
            guidance={choices.urgent}
            checklist={checklist && <Checklist key={checklist.list.stage} {...checklist} onAct={onAct} />}
            onAct={onAct}
            onCapture={() => onCapture()}
            onLook={props.onLook}
            onOpenLog={props.onOpenLog}
          >
            {shown}
          </Dock>
        </>
      )}
    </div>
  );
}

function nameOf({ people }: DraftChoices, id: string): string | undefined {
  const person = people.find((one) => one.id === id);
  return person && displayName(person.name);
}

/** An answer takes its card away: a keyboard that stood in it goes on to what comes first, not nowhere. */
function useKeptFocus(column: { current: HTMLElement | null }): void {
  const root = column.current?.getRootNode() as Document | ShadowRoot | undefined;
  const focused = root?.activeElement;
  useLayoutEffect(() => {
    if (focused?.isConnected === false) column.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  });
}
