import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MeetingNow } from '../../utils/messages/protocol.ts';
import { PeekButton } from '../beside/PeekButton.tsx';
import { usePeek } from '../beside/use-peek.ts';

export interface NamesProps {
  /** What the meeting page shows; `undefined`: it did not answer. */
  readonly see: () => Promise<MeetingNow | undefined>;
}

/** What the cards say, for some seconds after a click: till then the popup counts only, for a class may see it. */
export function Names({ see }: NamesProps): JSX.Element {
  const [shown, show] = usePeek();
  const [cards, setCards] = useState<MeetingNow['view']['cards']>();

  async function look(): Promise<void> {
    setCards((await see())?.view.cards);
    show();
  }

  return (
    <>
      <PeekButton shown={shown} onShow={() => void look()} />
      <div role="status">
        {shown && cards === undefined && <p>The meeting page did not answer.</p>}
        {shown && cards && (
          <ul>
            {cards.flatMap(({ rule, lines }) =>
              lines.map(({ subject, text }) => (
                <li key={`${rule} ${subject}`}>
                  <bdi>{text}</bdi>
                </li>
              )),
            )}
          </ul>
        )}
      </div>
    </>
  );
}
