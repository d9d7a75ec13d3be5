import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import type { ParsedSchool } from '../../../utils/policy/school-file.ts';
import type { ListProblem } from '../../../utils/settings/lists/list.ts';
import type { ListKind } from '../../../utils/settings/lists/plan.ts';
import { Links } from '../Links.tsx';
import { type SchoolSource, useSchool } from '../use-school.ts';
import { ChooseList } from './ChooseList.tsx';
import { Held } from './Held.tsx';
import { Preview } from './Preview.tsx';
import { readListFile } from './read-list-file.ts';

export interface ListsProps extends SchoolSource {
  readonly save: (text: string) => Promise<ParsedSchool>;
}

/** A list that was chosen, and is not kept yet. */
interface Chosen {
  readonly kind: ListKind;
  readonly file: string;
  readonly text: string;
  /** Two choices of one file are two. */
  readonly number: number;
}

interface Said {
  readonly tone: 'good' | 'info' | 'urgent';
  readonly title: string;
}

/** Class lists and staff: a CSV in, what it would change, and only then what is kept. */
export function Lists({ load, save, onChange }: ListsProps): JSX.Element {
  const [loaded, refresh] = useSchool({ load, onChange });
  const [chosen, setChosen] = useState<Chosen>();
  const [refused, setRefused] = useState<ListProblem & { readonly file: string }>();
  const [said, setSaid] = useState<Said>();
  const status = useRef<HTMLDivElement>(null);
  const writing = useRef(false);

  async function choose(kind: ListKind, file: File): Promise<void> {
    setSaid(undefined);
    setChosen(undefined);
    setRefused(undefined);
    const text = await readListFile(file);
    if (typeof text === 'string')
      setChosen((before) => ({ kind, file: file.name, text, number: (before?.number ?? 0) + 1 }));
    else setRefused({ file: file.name, ...text });
  }

  /** Writes the school's file anew, unless it is no longer the one that was looked at. */
  async function write(text: string, done: string): Promise<boolean> {
    // A second press of the same button finds nothing left to do.
    if (writing.current) return false;
    writing.current = true;
    const kept = await writeOnce(text, done);
    writing.current = false;
    return kept;
  }

  async function writeOnce(text: string, done: string): Promise<boolean> {
    const now = await load();
    if (now.text !== loaded?.text) {
      await refresh();
      tell({ tone: 'urgent', title: 'The school file was changed meanwhile. Please look again at what would change.' });
      return false;
    }
    const kept = await save(text);
    await refresh();
    tell(
      kept.ok
        ? { tone: 'good', title: done }
        : { tone: 'urgent', title: `Nothing was kept: ${kept.error.path} ${kept.error.message}` },
    );
    return kept.ok;
  }

  async function keep(text: string): Promise<void> {
    if (await write(text, 'The list is kept.')) setChosen(undefined);
  }

  /** The button that was pressed may be gone: whoever reads by ear or key goes on at what was said. */
  function tell(what: Said): void {
    setSaid(what);
    status.current?.focus();
  }

  return (
    <Page
      title="Class lists and staff"
      lead="Choose the lists that your school’s system exports as CSV. You see what would change before anything is kept."
      nav={<Links page="lists" />}
    >
      <div role="status" ref={status} tabIndex={-1}>
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
