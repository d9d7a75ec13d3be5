import { type JSX, render } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { Card } from '../../../components/meeting/Card.tsx';
import styles from '../../../components/meeting/meeting.css?inline';
import { cardsToShow } from '../../../utils/nudges/cards.ts';
import type { Card as CardData } from '../../../utils/nudges/view.ts';
import type { Rule } from '../../../utils/policy/rule.ts';
import { RULE_WORDS } from '../../../utils/policy/rule-words.ts';
import type { Policy } from '../../../utils/policy/school.ts';

export interface PreviewProps {
  readonly rule: Rule;
  /** With the rule as it is typed; `undefined` while something typed is wrong. */
  readonly policy: Policy | undefined;
}

const nothing = (): void => {};
const LINE = 'What the meeting page shows stands here, with the name.';

/** The rule's card as the teacher will see it, from the very code that draws it in the meeting. */
export function Preview({ rule, policy }: PreviewProps): JSX.Element {
  const id = useId();
  const level = policy?.rules[rule.id]?.level;
  const card = policy && cardOf(rule, policy);
  return (
    <section class="preview" aria-labelledby={id}>
      <h3 id={id}>How it will look in the lesson</h3>
      {policy === undefined && <p>It is shown when what is typed can be used.</p>}
      {policy !== undefined && level === undefined && <p>Nothing is shown: the rule is off.</p>}
      {level === 'note' && <p>One quiet line in the dock, without a paragraph.</p>}
      {card && level !== 'note' && <Drawn card={card} />}
    </section>
  );
}

function cardOf(rule: Rule, policy: Policy): CardData | undefined {
  const setting = policy.rules[rule.id];
  if (setting === undefined) return undefined;
  const { level, clauses } = setting;
  const finding = {
    rule: rule.id,
    subject: '',
    clauses: clauses.map((clause) => clause.id),
    severity: level,
    who: [''],
    text: LINE,
    question: false,
    openedAt: 0,
  };
  const open = [{ rule: rule.id, findings: [finding], interruptedAt: 0 }];
  return cardsToShow(open, [rule], { policy, ruleWords: RULE_WORDS }, () => 'the pupil')[0];
}

/**
 * The card in a root of its own, with the meeting's own sheet. It can be seen and not pressed, so its words stand beside
 * it for those who listen.
 */
function Drawn({ card }: { readonly card: CardData }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const sheet = useMemo(() => {
    const made = new CSSStyleSheet();
    made.replaceSync(styles);
    return made;
  }, []);

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const drawn = (
      <Card
        card={card}
        open
        first={false}
        nameOf={() => undefined}
        onOpen={nothing}
        onAct={nothing}
        onCapture={nothing}
      />
    );
    render(
      <div class="frame">
        <div class="stack">{drawn}</div>
      </div>,
      root,
    );
  }, [card, sheet]);

  const quotes = card.clauses.map(({ sentence, reference, document }) =>
    [sentence, reference, document].filter(Boolean).join(' · '),
  );
  return (
    <>
      <div class="preview-card" ref={host} inert aria-hidden="true" />
      <p class="hidden-label">
        {card.level === 'urgent' ? 'Needs you now' : 'Please check'}: {card.title}.{' '}
        {quotes.join(' ') || 'Not from your school’s policy'}
      </p>
    </>
  );
}
