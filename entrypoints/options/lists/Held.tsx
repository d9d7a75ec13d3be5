import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { download } from '../../../components/download.ts';
import type { School } from '../../../utils/policy/school.ts';
import { schoolFileName, withoutClass } from '../../../utils/settings/lists/school-text.ts';
import { count } from '../../../utils/base/count.ts';
import { clipped } from './clipped.ts';

export interface HeldProps {
  readonly school: School;
  /** Absent: there is no school file, and so nothing to save or to remove. */
  readonly text: string | undefined;
  /** Takes the new text of the school file, and what to say when it is kept. */
  readonly onWrite: (text: string, done: string) => void;
}

/** The lists that are kept now, and the way to take them elsewhere. */
export function Held({ school, text, onWrite }: HeldProps): JSX.Element {
  const { classes, staff } = school;
  return (
    <section class="card" aria-labelledby="held">
      <h2 id="held">Kept now</h2>
      <p>
        {classes.length === 0 ? 'No class list' : count(classes.length, 'class', 'classes')};{' '}
        {staff.length === 0 ? 'no staff list' : count(staff.length, 'member of staff', 'members of staff')}.
      </p>
      <ul class="rules">
        {classes.map(({ id, pupils }) => (
          <li key={id} class="held">
            <span>
              <bdi>{clipped(id)}</bdi>: {count(pupils.length, 'pupil', 'pupils')}
              {without('to take part', pupils.filter(({ takesPart }) => !takesPart).length)}
              {without('to video', pupils.filter(({ video }) => !video).length)}
            </span>
            {text !== undefined && (
              <Remove
                id={clipped(id)}
                onRemove={() => onWrite(withoutClass(text, id), `The list of ${clipped(id)} is removed.`)}
              />
            )}
          </li>
        ))}
      </ul>
      {text !== undefined && (
        <>
          <p>
            The school file holds all of this. Saved, it can be chosen under “Your school” on another device. It holds
            pupils’ names: keep it as safe as the class list itself.
          </p>
          <Button onClick={() => download(schoolFileName(school.name), text, 'application/json')}>
            Save the school file
          </Button>
        </>
      )}
    </section>
  );
}

/** Asks first: what was set for its pupils by hand stands in no export. */
function Remove({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }): JSX.Element {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button aria-label={`Remove this class: ${id}`} onClick={() => setAsked(true)}>
        Remove this class
      </Button>
    );
  }
  return (
    <span class="actions" role="group" aria-label={`Remove ${id} and what is set for its pupils?`}>
      <span>Remove it, with what is set for its pupils?</span>
      <Button ref={focused} onClick={onRemove}>
        Yes, remove {id}
      </Button>
      <Button onClick={() => setAsked(false)}>No</Button>
    </span>
  );
}

/** The button that was pressed is gone: the keyboard goes on at the one in its place. */
function focused(button: HTMLButtonElement | null): void {
  button?.focus();
}

function without(what: string, pupils: number): string {
  return pupils === 0 ? '' : `, ${pupils} without consent ${what}`;
}
