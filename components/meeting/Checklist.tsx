import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TeacherAct } from '../../utils/meeting/teacher-act.ts';
import type { ChecklistView } from '../../utils/nudges/view.ts';
import { CopyWords } from './CopyWords.tsx';
import { Press } from './Press.tsx';

export interface ChecklistProps {
  readonly list: ChecklistView;
  /** Some answer is not known to be kept. */
  readonly unkept: boolean;
  readonly onAct: (act: TeacherAct) => void;
}

/** The checklist of the moment as one closed line of the dock; nothing in it is announced by itself. */
export function Checklist({ list, unkept, onAct }: ChecklistProps): JSX.Element | null {
  const [hidden, setHidden] = useState(false);
  const { items, readOut, title } = list;
  const done = items.filter(({ answer }) => answer !== undefined).length;
  if (hidden) return null;
  return (
    <details class="checklist">
      <summary>
        {title}: {readOut === undefined ? `${done} of ${items.length}` : 'read out what you expect'}
      </summary>
      {readOut !== undefined && (
        <>
          <p class="read-out">{readOut}</p>
          <CopyWords text={() => readOut} discreet={false} />
        </>
      )}
      <ul>
        {items.map(({ id, text, source, answers, answer }) => (
          <li key={id}>
            <fieldset>
              <legend>{text}</legend>
              <div class="answers">
                {answers.map(({ value, label }) => (
                  <Press
                    key={value}
                    pressed={value === answer}
                    onPress={() => onAct({ did: 'checklist', item: id, answer: value })}
                  >
                    {label}
                  </Press>
                ))}
              </div>
              <small>{source}</small>
            </fieldset>
          </li>
        ))}
      </ul>
      <p>{unkept ? 'Your answers are not kept yet. Trying again.' : 'Your answers are kept with the lesson.'}</p>
      <Press kind="quiet" onPress={() => setHidden(true)}>
        Hide this list
      </Press>
    </details>
  );
}
