import type { JSX } from 'preact';
import { useArrival } from '../../components/use-hash.ts';
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
  useArrival(hash, route.page === 'coverage' ? route.text : undefined);

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
