import type { JSX } from 'preact';
import { Notice } from '../../../components/Notice.tsx';
import type { RowProblem } from '../../../utils/settings/lists/list.ts';
import { count } from '../../../utils/base/count.ts';
import { clipped } from './clipped.ts';

const FIRST = 8;
/** Whoever has more mends the export, not the rows. */
const MOST = 200;

/** What was not understood, row by row. */
export function Problems({ problems }: { readonly problems: readonly RowProblem[] }): JSX.Element | null {
  if (problems.length === 0) return null;
  const rest = problems.slice(FIRST, MOST);
  return (
    <Notice tone="nudge" title={`To look at: ${count(problems.length, 'thing', 'things')} not understood or not taken`}>
      <Rows problems={problems.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <Rows problems={rest} />
        </details>
      )}
      {problems.length > MOST && (
        <p>And {problems.length - MOST} further ones. Perhaps the export should be made anew.</p>
      )}
      <p>You can keep the list as it is, or mend the file and choose it again.</p>
    </Notice>
  );
}

function Rows({ problems }: { readonly problems: readonly RowProblem[] }): JSX.Element {
  return (
    <ul>
      {problems.map(({ row, who, what, mend }) => (
        <li key={`${row} ${what}`}>
          Row {row}
          {who !== '' && (
            <>
              , <bdi>{clipped(who)}</bdi>
            </>
          )}
          : {what}. {mend}
        </li>
      ))}
    </ul>
  );
}
