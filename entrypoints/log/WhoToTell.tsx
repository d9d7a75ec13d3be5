import type { JSX } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import { Urgent } from '../../components/Urgent.tsx';
import { type Category, isApart } from '../../utils/incidents/categories.ts';
import { guidanceFor } from '../../utils/incidents/urgent.ts';
import type { School } from '../../utils/policy/school.ts';

export interface WhoToTellProps {
  readonly category: Category;
  readonly contacts: School['contacts'];
}

/** For what is urgent: who is told now, and what becomes of the record. */
export function WhoToTell({ category, contacts }: WhoToTellProps): JSX.Element | null {
  const guidance = guidanceFor(category, contacts);
  if (guidance === undefined) return null;
  return (
    <Notice tone="urgent" role="status" title={guidance.title}>
      <Urgent guidance={guidance} />
      {category.confidence === 'reported-only' && (
        <p>The weekly return says only that it was reported, to whom and when. What you write stays out of it.</p>
      )}
      {isApart(category) && (
        <p>If it already has a number in the incident log, that number keeps only what was written there before.</p>
      )}
      {category.confidence === 'chair' && (
        <p>If it already has a number among the concerns about staff, the headteacher’s file leaves out its account.</p>
      )}
    </Notice>
  );
}
