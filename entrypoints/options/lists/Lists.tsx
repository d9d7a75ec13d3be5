import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import type { ListProblem } from '../../../utils/settings/lists/list.ts';
import type { ListKind } from '../../../utils/settings/lists/plan.ts';
import { Links } from '../Links.tsx';
import { NotUsable } from '../NotUsable.tsx';
import { useForgetting } from '../use-school.ts';
import { type SchoolFileSource, useSchoolFile } from '../use-school-file.ts';
import { ChooseList } from './ChooseList.tsx';
import { Held } from './Held.tsx';
import { OwnClasses, type OwnClassesSource } from './OwnClasses.tsx';
import { Preview } from './Preview.tsx';
import { readListFile } from './read-list-file.ts';

/** A list that was chosen, and is not kept yet; several are looked at one after the other. */
interface Chosen {
  readonly kind: ListKind;
  readonly file: string;
  readonly text: string;
  /** e.g. "2 of 12"; empty for one alone. */
  readonly place: string;
  /** Two choices of one file are two. */
  readonly number: number;
}

/** Class lists and staff: a CSV in, what it would change, and only then what is kept. */
export function Lists({ readOthers, writeOthers, ...source }: SchoolFileSource & OwnClassesSource): JSX.Element {
  const { loaded, write, written, said, tell, hush, place } = useSchoolFile(source);
  const [[chosen, ...next], setQueue] = useState<readonly Chosen[]>([]);
  const [refused, setRefused] = useState<readonly (ListProblem & { readonly file: string })[]>([]);
  const numbers = useRef(0);
  useForgetting(loaded, () => {
    setRefused([]);
    setQueue([]);
    if (chosen)
      tell({ tone: 'info', title: 'The list was not kept before your class lists were locked: choose it again.' });
  });

  async function choose(kind: ListKind, files: readonly File[]): Promise<void> {
    await written();
    hush();
    setQueue([]);
    setRefused([]);
    const read = await Promise.all(files.map(async (file) => ({ file: file.name, list: await readListFile(file) })));
    const lists = read.flatMap(({ file, list }) => (typeof list === 'string' ? [{ file, text: list }] : []));
    setQueue(
      lists.map((one, index) => ({
        kind,
        ...one,
        place: lists.length > 1 ? `${index + 1} of ${lists.length}` : '',
        number: (numbers.current += 1),
      })),
    );
    setRefused(read.flatMap(({ file, list }) => (typeof list === 'string' ? [] : [{ file, ...list }])));
  }

  async function keep(text: string): Promise<void> {
    const left = next.length === 0 ? '' : ` ${next.length} more to look at.`;
    if (await write(text, `The list is kept.${left}`)) setQueue(next);
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
        <NotUsable />
      ) : (
        <ChooseList onChoose={(kind, files) => void choose(kind, files)} />
      )}
      {refused.map((one) => (
        <Refused key={one.file} {...one} />
      ))}
      {loaded && !loaded.locked && chosen && (
        <Preview
          key={chosen.number}
          {...chosen}
          schoolText={loaded.text}
          onKeep={(text) => void keep(text)}
          onDrop={() => {
            setQueue(next);
            tell({ tone: 'info', title: 'The list was not kept. Nothing has changed.' });
          }}
        />
      )}
      {loaded && loaded.problem === undefined && (
        <Held school={loaded.school} text={loaded.text} onWrite={(text, done) => void write(text, done)} />
      )}
      {loaded && <OwnClasses title="Your classes" school={loaded.school} {...{ readOthers, writeOthers }} />}
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
