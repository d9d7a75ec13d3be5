import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import type { ListProblem } from '../../../utils/settings/lists/list.ts';
import type { ListKind } from '../../../utils/settings/lists/plan.ts';
import { Links } from '../Links.tsx';
import { type SchoolFileSource, useSchoolFile } from '../use-school-file.ts';
import { ChooseList } from './ChooseList.tsx';
import { Held } from './Held.tsx';
import { Preview } from './Preview.tsx';
import { readListFile } from './read-list-file.ts';

/** A list that was chosen, and is not kept yet. */
interface Chosen {
  readonly kind: ListKind;
  readonly file: string;
  readonly text: string;
  /** Two choices of one file are two. */
  readonly number: number;
}

/** Class lists and staff: a CSV in, what it would change, and only then what is kept. */
export function Lists(source: SchoolFileSource): JSX.Element {
  const { loaded, write, said, tell, hush, place } = useSchoolFile(source);
  const [chosen, setChosen] = useState<Chosen>();
  const [refused, setRefused] = useState<ListProblem & { readonly file: string }>();

  async function choose(kind: ListKind, file: File): Promise<void> {
    hush();
    setChosen(undefined);
    setRefused(undefined);
    const text = await readListFile(file);
    if (typeof text === 'string')
      setChosen((before) => ({ kind, file: file.name, text, number: (before?.number ?? 0) + 1 }));
    else setRefused({ file: file.name, ...text });
  }

  async function keep(text: string): Promise<void> {
    if (await write(text, 'The list is kept.')) setChosen(undefined);
  }

  return (
    <Page
      title="Class lists and staff"
      lead="Choose the lists that your school’s system exports as CSV. You see what would change before anything is kept."
      nav={<Links page="lists" />}
    >
      <div role="status" ref={place} tabIndex={-1}>
        {said && <Notice {...said} />}
      </div>
      {loaded?.problem !== undefined ? (
        <Notice tone="urgent" title="The school file kept here cannot be used, so lists cannot be put into it">
          <p>
            Go to <a href="#">Your school</a>: choose a mended file, or go back to the default policy.
          </p>
        </Notice>
      ) : (
        <ChooseList onChoose={(kind, file) => void choose(kind, file)} />
      )}
      {refused && <Refused {...refused} />}
      {loaded && chosen && (
        <Preview
          key={chosen.number}
          {...chosen}
          schoolText={loaded.text}
          onKeep={(text) => void keep(text)}
          onDrop={() => {
            setChosen(undefined);
            tell({ tone: 'info', title: 'The list was not kept. Nothing has changed.' });
          }}
        />
      )}
      {loaded && loaded.problem === undefined && (
        <Held school={loaded.school} text={loaded.text} onWrite={(text, done) => void write(text, done)} />
      )}
    </Page>
  );
}

function Refused({ file, title, mend }: ListProblem & { readonly file: string }): JSX.Element {
  return (
    <Notice tone="urgent" role="alert" title={title}>
      <p>
        <bdi class="file-name">{file}</bdi> was not used. {mend}
      </p>
    </Notice>
  );
}
