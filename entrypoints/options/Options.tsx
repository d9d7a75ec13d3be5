import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import type { RuleId } from '../../utils/policy/rule-ids.ts';
import { type ParsedSchool, parseSchoolFile, type SchoolFileError } from '../../utils/policy/school-file.ts';
import { schoolFileText } from '../../utils/policy/school-file/bytes.ts';
import type { LoadedSchool } from '../../utils/settings/school-store.ts';
import { schoolJson, schoolText } from '../../utils/settings/school-json.ts';
import { understood } from '../../utils/settings/understood.ts';
import { carryOver, type CarryOver as Carried } from '../../utils/settings/carry-over.ts';
import { CarryOver } from './CarryOver.tsx';
import { Links } from './Links.tsx';
import { ReviewDue } from './ReviewDue.tsx';
import { readFile } from './read-file.ts';
import { SchoolFile } from './SchoolFile.tsx';
import { SetBySchool } from './SetBySchool.tsx';
import { Summary } from './Summary.tsx';
import { type SchoolSource, useForgetting, useSchool } from './use-school.ts';

export interface OptionsProps extends SchoolSource {
  /** The rules that this version has. */
  readonly built: ReadonlySet<RuleId>;
  readonly save: (text: string) => Promise<ParsedSchool>;
  readonly clear: () => Promise<void>;
}

/** What the last thing done came to. */
type Outcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'cleared-but-lists' }
  | { readonly kind: 'refused'; readonly file: string; readonly error: SchoolFileError }
  | { readonly kind: 'not-cleared' }
  | { readonly kind: 'let-be' };

/** What waits for an answer, since something kept here would go. `file`: absent for the way back to the default. */
interface Asked extends Carried {
  readonly file?: string;
  readonly chosen: string;
}

const BACK = {
  lead: 'The school file is forgotten then. It also holds:',
  words: { keep: 'Go back and keep these', alone: 'Go back without these', drop: 'Do not go back' },
};
const NEW_FILE = {
  lead: 'It says nothing of what is kept here now:',
  words: { keep: 'Use the file and keep these', alone: 'Use the file without these', drop: 'Do not use the file' },
};

/** The options page: one file in, and what was understood of it, or one error. */
export function Options({ built, load, save, clear, onChange }: OptionsProps): JSX.Element {
  const [loaded, refresh] = useSchool({ load, onChange });
  const [outcome, setOutcome] = useState<Outcome>();
  const [asked, setAsked] = useState<Asked>();
  const [busy, setBusy] = useState(false);
  useForgetting(loaded, () => setAsked(undefined));

  async function choose(file: File): Promise<void> {
    setBusy(true);
    setOutcome(undefined);
    setAsked(undefined);
    const bytes = await readFile(file, 'a school file');
    const text = bytes instanceof Uint8Array ? schoolFileText(bytes) : bytes;
    if (typeof text === 'string') await take(file.name, text);
    else setOutcome({ kind: 'refused', file: file.name, error: text });
    setBusy(false);
  }

  async function take(file: string, chosen: string): Promise<void> {
    const carried = parseSchoolFile(chosen).ok ? carryOver((await load()).text, chosen) : undefined;
    if (carried === undefined) await use(file, chosen);
    else setAsked({ ...carried, file, chosen });
  }

  async function use(file: string, text: string, done: 'saved' | 'cleared-but-lists' = 'saved'): Promise<void> {
    setAsked(undefined);
    const saved = await save(text);
    setOutcome(saved.ok ? { kind: done } : { kind: 'refused', file, error: saved.error });
    await refresh();
  }

  async function askBack(): Promise<void> {
    setOutcome(undefined);
    const chosen = schoolText(schoolJson(undefined));
    const carried = carryOver((await load()).text, chosen);
    if (carried === undefined) await goBack();
    else setAsked({ ...carried, chosen });
  }

  async function goBack(): Promise<void> {
    setAsked(undefined);
    try {
      await clear();
      setOutcome({ kind: 'cleared' });
    } catch {
      setOutcome({ kind: 'not-cleared' });
    }
    await refresh();
  }

  const kept = loaded !== undefined && (loaded.source === 'file' || loaded.problem !== undefined);
  return (
    <Page
      title="Your school"
      lead="One file from your school says which policy holds, who is staff and who is in your classes."
      nav={<Links page="school" />}
    >
      <div class="card">
        <SchoolFile
          busy={busy}
          error={outcome?.kind === 'refused' ? outcome.error : undefined}
          onChoose={(file) => void choose(file)}
        />
        {kept && <Button onClick={() => void askBack()}>Go back to the default policy</Button>}
      </div>
      {asked && (
        <CarryOver
          {...(asked.file === undefined ? BACK : NEW_FILE)}
          title={asked.file === undefined ? 'Back to the default policy' : <NotInUse file={asked.file} />}
          lines={asked.lines}
          onKeep={() =>
            void (asked.file === undefined
              ? use('the default policy', asked.text, 'cleared-but-lists')
              : use(asked.file, asked.text))
          }
          onAlone={() => void (asked.file === undefined ? goBack() : use(asked.file, asked.chosen))}
          onDrop={() => {
            setAsked(undefined);
            setOutcome({ kind: 'let-be' });
          }}
        />
      )}
      <div role="status">
        {outcome && outcome.kind !== 'refused' && <Said outcome={outcome} name={loaded?.school.name} />}
      </div>
      {outcome?.kind === 'refused' && <Refused {...outcome} holds={loaded && whatHolds(loaded)} />}
      {loaded?.problem !== undefined && <Unusable error={loaded.problem} managed={isManaged(loaded)} />}
      {loaded && <ReviewDue school={loaded.school} />}
      {loaded && <Holds loaded={loaded} built={built} />}
    </Page>
  );
}

function Holds({ loaded, built }: { readonly loaded: LoadedSchool } & Pick<OptionsProps, 'built'>): JSX.Element {
  const said = understood(loaded.school, built);
  return (
    <>
      {loaded.managed && <SetBySchool {...loaded.managed} facts={said.facts} />}
      <Summary understood={said} source={isManaged(loaded) ? 'managed' : loaded.source} />
    </>
  );
}

function NotInUse({ file }: { readonly file: string }): JSX.Element {
  return (
    <>
      Not in use yet: <bdi class="file-name">{file}</bdi>
    </>
  );
}

function isManaged({ managed }: LoadedSchool): boolean {
  return (managed?.fields.length ?? 0) > 0;
}

function whatHolds(loaded: LoadedSchool): string {
  const { school, source } = loaded;
  if (isManaged(loaded)) return 'What your school’s IT has set holds, as before.';
  return source === 'default'
    ? 'The default policy holds, as before.'
    : `${school.name || 'Your earlier file'} holds, as before.`;
}

function Said({ outcome, name }: { readonly outcome: Outcome; readonly name: string | undefined }): JSX.Element {
  if (outcome.kind === 'saved') return <Notice tone="good" title={`The file is in use${name ? `: ${name}` : ''}.`} />;
  if (outcome.kind === 'cleared')
    return <Notice tone="good" title="The default policy holds. The file is forgotten." />;
  if (outcome.kind === 'cleared-but-lists')
    return <Notice tone="good" title="The default policy holds. What you chose to keep stays." />;
  if (outcome.kind === 'let-be') return <Notice tone="info" title="Nothing has changed." />;
  return <Notice tone="urgent" title="The file could not be forgotten. Nothing was changed; please try again." />;
}

interface RefusedProps {
  readonly file: string;
  readonly error: SchoolFileError;
  readonly holds: string | undefined;
}

function Refused({ file, error, holds }: RefusedProps): JSX.Element {
  return (
    <Notice tone="urgent" role="alert" title="This file was not used">
      <p>
        In <bdi class="file-name">{file}</bdi>:
      </p>
      <ErrorLine error={error} />
      <p>Nothing of it was taken. {holds}</p>
    </Notice>
  );
}

function Unusable({ error, managed }: { readonly error: SchoolFileError; readonly managed: boolean }): JSX.Element {
  const so = managed ? 'only what IT has set holds' : 'the default policy holds';
  return (
    <Notice tone="urgent" title={`The file kept here cannot be used, so ${so}`}>
      <ErrorLine error={error} />
      <p>Choose a mended file, or go back to the default policy.</p>
    </Notice>
  );
}

function ErrorLine({ error }: { readonly error: SchoolFileError }): JSX.Element {
  return (
    <p>
      <code>{error.path}</code> {error.message}
    </p>
  );
}
