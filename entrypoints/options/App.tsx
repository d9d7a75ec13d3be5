import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { request } from '../../utils/messages/client.ts';
import type { Rule } from '../../utils/policy/rule.ts';
import { Coverage } from './Coverage.tsx';
import { Details } from './details/Details.tsx';
import { Leaving } from './Leaving.tsx';
import { useGuardedHash } from './leaving.ts';
import { Lists } from './lists/Lists.tsx';
import type { OwnClassesSource } from './lists/OwnClasses.tsx';
import { ListsLock } from './ListsLock.tsx';
import { Options, type OptionsProps } from './Options.tsx';
import { Policy } from './policy/Policy.tsx';
import { Privacy } from './privacy/Privacy.tsx';
import { RulePage } from './RulePage.tsx';
import { type Route, routeOf } from './route.ts';
import { Timetable } from './timetable/Timetable.tsx';

export interface AppProps extends Omit<OptionsProps, 'built'> {
  /** All that this version has. */
  readonly rules: readonly Rule[];
  readonly ask: typeof request;
  readonly ownClasses: OwnClassesSource;
}

/** The options: the school, its lists, what the policies ask, and a page for each rule. */
export function App({ rules, ask, ownClasses, ...school }: AppProps): JSX.Element {
  const { hash, asked, leave, stay } = useGuardedHash();
  const route = routeOf(hash);
  const first = useRef(true);

  // Whoever follows a link with keyboard or screen reader goes on reading at the heading it led to.
  useEffect(() => {
    const title = document.querySelector('h1');
    const section = route.page === 'coverage' && route.text && document.getElementById(route.text);
    document.title = `${title?.textContent} · Lesson Lookout`;
    if (section || !first.current) focusOn(section || title);
    first.current = false;
  }, [hash]);

  return (
    <>
      <ListsLock page={route.page} ask={ask} load={school.load} onChange={school.onChange}>
        <Shown {...{ route, rules, ask, ownClasses }} {...school} />
      </ListsLock>
      {asked && <Leaving onLeave={leave} onStay={stay} />}
    </>
  );
}

function Shown({ route, rules, ask, ownClasses, ...school }: AppProps & { readonly route: Route }): JSX.Element {
  const built = new Set(rules.map(({ id }) => id));
  switch (route.page) {
    case 'school':
      return <Options built={built} {...school} />;
    case 'details':
      return <Details {...school} />;
    case 'lists':
      return <Lists {...school} {...ownClasses} />;
    case 'policy':
      return <Policy rules={rules} {...school} />;
    case 'coverage':
      return <Coverage built={built} {...school} />;
    case 'timetable':
      return <Timetable {...school} />;
    case 'privacy':
      return <Privacy ask={ask} {...school} />;
    case 'rule':
      return <RulePage key={route.id} id={route.id} rule={rules.find(({ id }) => id === route.id)} {...school} />;
  }
}

function focusOn(heading: HTMLElement | null): void {
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
