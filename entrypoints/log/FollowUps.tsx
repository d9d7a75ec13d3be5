import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import type { FollowUpLine } from '../../utils/incidents/follow-up-lines.ts';
import type { FollowUpAct, FollowUpState } from '../../utils/incidents/follow-ups.ts';
import type { Book } from '../../utils/incidents/record.ts';
import { isFailure } from '../../utils/messages/client.ts';
import type { Answers, Failure } from '../../utils/messages/protocol.ts';
import { FollowUpItem } from './FollowUpItem.tsx';
import { followUpTitle } from './follow-up-words.ts';
import type { LogProps } from './Log.tsx';
import { ReturnsDue } from './ReturnsDue.tsx';

export interface FollowUpsProps extends Pick<LogProps, 'ask'> {
  readonly book: Book;
  /** IANA zone. */
  readonly zone: string;
}

type Due = Answers['get-due'];

/** What is to be done, first what is due; and what was said of it. Staff concerns' own show with their book alone. */
export function FollowUps({ ask, book, zone }: FollowUpsProps): JSX.Element | null {
  const [lines, setLines] = useState<readonly FollowUpLine[]>();
  const [due, setDue] = useState<Due>();
  const [failure, setFailure] = useState<Failure>();
  const [noted, setNoted] = useState('');
  const place = useRef<HTMLParagraphElement>(null);

  const load = useCallback(async (): Promise<void> => {
    const answer = await ask({ type: 'list-follow-ups', book });
    if (isFailure(answer)) return setFailure(answer);
    setLines(answer.lines);
    if (book !== 'incidents') return;
    const returns = await ask({ type: 'get-due' });
    if (isFailure(returns)) setFailure(returns);
    else setDue(returns);
  }, [ask, book]);

  useEffect(() => {
    setLines(undefined);
    setNoted('');
    void load();
  }, [load]);

  async function act(line: FollowUpLine, given: FollowUpAct): Promise<Failure | undefined> {
    const answer = await ask({ type: 'act-on-follow-up', id: line.id, book, act: given });
    if (isFailure(answer)) return answer;
    setLines(answer.lines);
    setNoted(`Noted: ${followUpTitle(line)}.`);
    // The button that was pressed is gone.
    place.current?.focus();
    return undefined;
  }

  if (failure) {
    return (
      <Notice tone="urgent" role="alert" title="The follow-ups could not be read">
        <p>{failure.why}</p>
        <p>This does not mean that nothing is due.</p>
      </Notice>
    );
  }
  const returns = book === 'incidents' ? due : undefined;
  // The staff's book has none unless one of its concerns asks for it.
  if (lines === undefined || (book !== 'incidents' && lines.length === 0)) return null;
  const of = (state: FollowUpState): JSX.Element[] =>
    lines.filter((line) => line.state === state).map((line) => <FollowUpItem key={line.id} line={line} act={act} />);
  const returnIsDue = returns !== undefined && returns.returns.length > 0;
  const nothingDue = of('due').length === 0 && !returnIsDue;
  // When the next one is, is said below what is due.
  const weekly = returns && <ReturnsDue due={returns} zone={zone} />;
  return (
    <section class="card" aria-labelledby="follow-ups">
      <h2 id="follow-ups">To do</h2>
      <p role="status" tabIndex={-1} ref={place} class={noted === '' ? 'hidden-label' : 'soft'}>
        {noted}
      </p>
      {nothingDue && <p>Nothing is due.</p>}
      <ol class="follow-ups" aria-label="Due">
        {returnIsDue && weekly}
        {of('due')}
        {!returnIsDue && weekly}
      </ol>
      <Later name="To come" items={of('to-come')} />
      <Later name="On hold" items={of('held')} />
      <Later name="Done" items={of('done')} />
    </section>
  );
}

function Later({ name, items }: { readonly name: string; readonly items: readonly JSX.Element[] }): ComponentChildren {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>
        {name} ({items.length})
      </summary>
      <ol class="follow-ups" aria-label={name}>
        {items}
      </ol>
    </details>
  );
}
