import type { ComponentChild, JSX, TargetedEvent, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { displayName } from '../../utils/meeting/display-name.ts';
import { Urgent } from '../Urgent.tsx';
import { Choices } from './Choices.tsx';
import { CopyWords } from './CopyWords.tsx';
import { type DraftChoices, type DraftDetails, type DraftView, draftStatus } from './draft-view.ts';
import { Press } from './Press.tsx';

export interface DraftProps {
  readonly draft: DraftView;
  readonly choices: DraftChoices;
  /** Says only whether it is recorded; the form waits. */
  readonly discreet: boolean;
  /** The extension was updated: nothing from this page reaches the log any more. */
  readonly cutOff: boolean;
  /** What stands in the form now: it outlives the form, which goes while the teacher shares. */
  readonly written: DraftDetails;
  readonly onWrite: (written: DraftDetails) => void;
  readonly onComplete: (id: string, details: DraftDetails) => void;
  readonly onClose: () => void;
}

/** A captured incident: whether it is stored, and the form that completes it. */
export function Draft(props: DraftProps): JSX.Element {
  const { draft, discreet, cutOff, onClose } = props;
  const stored = draft.state === 'recorded';
  const form = !discreet && !draft.detailed && !draft.refused && !cutOff;
  const guidance = props.choices.categories.find((one) => one.id === props.written.category)?.urgent;
  const shown = guidance && !discreet && (
    <div class="steps" role="status">
      <h3>{guidance.title}</h3>
      <Urgent guidance={guidance} />
    </div>
  );
  const copy = stored ? cutOff && !draft.detailed : cutOff || draft.state !== 'saving';

  return (
    <section class={`draft ${draft.state}`} aria-labelledby={`head-${draft.id}`}>
      <div role="status">
        <h2 id={`head-${draft.id}`}>{draftStatus(draft, cutOff)}</h2>
      </div>
      {draft.state === 'not-recorded' && !draft.refused && !cutOff && (
        <p>It is tried again by itself, until it is stored.</p>
      )}
      {copy && <CopyWords text={() => wordsOf(props)} discreet={discreet} />}
      {discreet && <p>Add the details when you are no longer sharing.</p>}
      {form && <Details {...props} guidance={shown} />}
      {!form && shown}
      {(form || stored) && (
        <div class="answers">
          {form && (
            <button type="submit" class="primary" form={draft.id}>
              Save details
            </button>
          )}
          {stored && <Press onPress={onClose}>{draft.detailed ? 'Close' : 'Later'}</Press>}
        </div>
      )}
    </section>
  );
}

interface DetailsProps extends DraftProps {
  /** For an urgent kind: right below where it was chosen. */
  readonly guidance: ComponentChild;
}

function Details({ draft, choices, written, guidance, onWrite, onComplete }: DetailsProps): JSX.Element {
  // Only what the form begins with: afterwards the fields hold their own values.
  const [first] = useState(written);
  const category = choices.categories.find((one) => one.id === written.category);
  const others = first.actions.filter((one) => !choices.actions.includes(one));

  function write(event: TargetedEvent<HTMLFormElement>): void {
    onWrite(read(event.currentTarget));
  }

  // Enter in a one-line field would send the form half-filled.
  function key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
  }

  function save(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    onComplete(draft.id, read(event.currentTarget));
  }

  return (
    <form
      method="dialog"
      class="details"
      id={draft.id}
      onSubmit={save}
      onInput={write}
      onChange={write}
      onKeyDown={key}
    >
      <Choices
        legend="What kind of incident is it?"
        name="category"
        kind="radio"
        find="Find a kind"
        options={choices.categories.map((one) => ({ value: one.id, label: one.label }))}
        picked={[first.category]}
      />
      {guidance}
      <div class="field">
        <label for={`words-${draft.id}`}>The facts, in your own words</label>
        <p id={`hint-${draft.id}`}>{category?.prompt}</p>
        <textarea
          id={`words-${draft.id}`}
          name="what"
          rows={3}
          aria-describedby={`hint-${draft.id}`}
          defaultValue={first.what}
        />
      </div>
      <Choices
        legend="Who was it about?"
        name="who"
        kind="checkbox"
        find="Find a name"
        options={choices.people.map((one) => ({ value: one.id, label: displayName(one.name) }))}
        picked={first.who}
      />
      <Choices
        legend="What did you do?"
        name="action"
        kind="checkbox"
        find="Find an action"
        options={choices.actions.map((one) => ({ value: one, label: one }))}
        picked={first.actions}
      />
      <Choices
        legend="Referred to"
        name="referred"
        kind="radio"
        find="Find a role"
        options={[{ value: '', label: 'nobody yet' }, ...choices.referees]}
        picked={[first.referredTo]}
      />
      <p>No image, ever: nothing here takes pictures, so that none can be shared or found.</p>
      <div class="field">
        <label for={`more-${draft.id}`}>Anything else you did</label>
        <input id={`more-${draft.id}`} name="other" autocomplete="off" defaultValue={others.join('; ')} />
      </div>
    </form>
  );
}

function read(form: HTMLFormElement): DraftDetails {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  const actions = data.getAll('action').map(String);
  return {
    category: text('category'),
    what: text('what'),
    who: data.getAll('who').map(String),
    actions: text('other') === '' ? actions : [...actions, text('other')],
    referredTo: text('referred'),
  };
}

/** What is to be stored, and what stands in the form and was not saved. */
function wordsOf({ draft, choices, written }: DraftProps): string {
  const names = written.who.map((id) => choices.people.find((one) => one.id === id)?.name ?? '');
  const label = choices.categories.find((one) => one.id === written.category)?.label ?? '';
  return [draft.words, label, written.what, names.join(', '), written.actions.join('; ')].filter(Boolean).join('\n');
}
