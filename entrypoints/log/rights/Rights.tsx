import type { JSX } from 'preact';

/** The way to what a person may ask of the log. */
export function Rights(): JSX.Element {
  return (
    <section class="rights" aria-labelledby="rights">
      <h2 id="rights">If somebody asks about their own data</h2>
      <p class="soft">Ask your school’s data protection lead first: they decide, and answer the person.</p>
      <ul>
        <li>
          <a href="#access">Everything about one pupil, as a file</a>
        </li>
        <li>
          <a href="#remove">Remove a person’s data</a>
        </li>
      </ul>
    </section>
  );
}
