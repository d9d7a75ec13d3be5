import type { JSX } from 'preact';
import type { Guidance } from '../utils/incidents/urgent.ts';

/**
 * What does not wait: what to do now, and whom to tell. The links open the teacher's own telephone or mail, in a tab of
 * their own: a meeting page must not take them for a leaving.
 */
export function Urgent({ guidance }: { readonly guidance: Guidance }): JSX.Element {
  return (
    <>
      <ul>
        {guidance.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ol>
        {guidance.people.map(({ who, links }) => (
          <li key={who}>
            <bdi>{who}</bdi>
            {links.map(({ label, href }) => (
              <a key={href} href={href} target="_blank" rel="noreferrer">
                {label}
              </a>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}
