import type { JSX } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import type { School } from '../../utils/policy/school.ts';
import { reviewLine } from '../../utils/settings/review-line.ts';

/** Says when the policy's review is near or late; else nothing. */
export function ReviewDue({ school }: { readonly school: School }): JSX.Element | null {
  const line = reviewLine(school, Date.now());
  return line === undefined ? null : <Notice tone="nudge" title={line} />;
}
