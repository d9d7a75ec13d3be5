import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { type FollowUpLine, isNameless } from '../../utils/incidents/follow-up-lines.ts';
import type { FollowUpAct } from '../../utils/incidents/follow-ups.ts';
import type { Failure } from '../../utils/messages/protocol.ts';
import { FollowUpForm } from './FollowUpForm.tsx';
import { actWords, DONE_LABEL, followUpTitle, WHY } from './follow-up-words.ts';
import { longDate } from './words.ts';

export interface FollowUpItemProps {
  readonly line: FollowUpLine;
  /** Answers why it was not noted. */
  readonly act: (line: FollowUpLine, act: FollowUpAct) => Promise<Failure | undefined>;
}

const SAID = {
  due: 'Due since',
  'to-come': 'Due on',
  held: 'On hold; it was due on',
  done: 'It was due on',
} as const;

/** One follow-up: what is to be done and why, what was said of it, and the ways on. */
export function FollowUpItem({ line, act }: FollowUpItemProps): JSX.Element {
  const [form, setForm] = useState<'done' | 'later'>();
  const [failure, setFailure] = useState<Failure>();
  const { kind, state, due, acts, about } = line;
  const title = followUpTitle(line);

  async function send(given: FollowUpAct): Promise<void> {
    const failed = await act(line, given);
    setFailure(failed);
    if (failed === undefined) setForm(undefined);
  }

  return (
    <li>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p class="meta">
        {SAID[state]} {longDate(due)}. {state !== 'done' && WHY[kind]}
      </p>
      {acts.length > 0 && (
        <ul class="said" aria-label={`What was said of it: ${title}`}>
          {acts.map((one, index) => (
            <li key={index} class="meta">
              <bdi>{actWords(one)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {state !== 'done' && isNameless(line) && (
        <p class="meta">The name is in your class list, which cannot be read now.</p>
      )}
      {state !== 'done' && !isNameless(line) && (
        <div class="actions">
          {state === 'held' ? (
            <Button onClick={() => void send({ did: 'released', reason: '' })}>End the hold</Button>
          ) : (
            <>
              <Button
                aria-label={`${DONE_LABEL[kind]}: ${title}`}
                onClick={() => (kind === 'reassurance' ? setForm('done') : void send({ did: 'done', reason: '' }))}
              >
                {DONE_LABEL[kind]}
              </Button>
              <Button kind="quiet" aria-label={`Later or on hold: ${title}`} onClick={() => setForm('later')}>
                {kind === 'recording' ? 'Keep it on hold…' : 'Later…'}
              </Button>
            </>
          )}
          {kind === 'incident' && (
            <a class="button quiet" href={`#${about}`}>
              Open {about}
            </a>
          )}
        </div>
      )}
      {form && <FollowUpForm kind={kind} of={form} send={send} cancel={() => setForm(undefined)} />}
      {failure && (
        <Notice tone="urgent" role="alert" title="It was not noted">
          <p>{failure.why}</p>
        </Notice>
      )}
    </li>
  );
}
