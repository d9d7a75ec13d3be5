import type { ComponentChildren, JSX } from 'preact';
import { Page } from '../../components/Page.tsx';
import { Unlock } from '../../components/Unlock.tsx';
import { isFailure, type request } from '../../utils/messages/client.ts';
import { lockControls } from '../../utils/messages/lock-client.ts';
import { Links } from './Links.tsx';
import type { Route } from './route.ts';
import { forgetLast } from './use-changes.ts';
import { type SchoolSource, useForgetting, useSchool } from './use-school.ts';

export interface ListsLockProps extends SchoolSource {
  readonly ask: typeof request;
  readonly page: Route['page'];
  readonly children: ComponentChildren;
}

/** Pages that show nothing of the class lists, and write nothing of the school file. */
const OPEN: ReadonlySet<Route['page']> = new Set(['privacy', 'coverage']);

/** A page that needs the class lists; while they are locked, the way to them. What is typed in the page stays. */
export function ListsLock({ ask, page, children, ...source }: ListsLockProps): JSX.Element {
  const [loaded, refresh] = useSchool(source);
  const locked = loaded?.locked === true && !OPEN.has(page);
  useForgetting(loaded, forgetLast);

  async function unlock(passphrase: string): Promise<string | undefined> {
    const answer = await lockControls(ask).unlock(passphrase);
    if (isFailure(answer)) return answer.why;
    await refresh();
    return undefined;
  }

  return (
    <>
      {locked && (
        <Page
          title="Your class lists are locked"
          lead="Nothing is lost. Unlock to see or change your school file."
          nav={<Links page={page} />}
        >
          <Unlock title="Unlock" onUnlock={unlock} />
        </Page>
      )}
      <div hidden={locked}>{children}</div>
    </>
  );
}
