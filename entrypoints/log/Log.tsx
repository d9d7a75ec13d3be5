import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { useArrival, useHash } from '../../components/use-hash.ts';
import type { CaptureForm } from '../../utils/incidents/capture-form.ts';
import type { download } from '../../components/download.ts';
import type { LogReader } from '../../utils/incidents/reader.ts';
import type { sealStreamTo } from '../../utils/seal/age.ts';
import type { LogHealth } from '../../utils/incidents/health.ts';
import type { Confirmed } from '../../utils/incidents/receipts.ts';
import { type Book, bookOf, BOOKS, type ListedRecord } from '../../utils/incidents/record.ts';
import type { Given } from '../../utils/incidents/weekly.ts';
import { isFailure, type request } from '../../utils/messages/client.ts';
import { lockControls } from '../../utils/messages/lock-client.ts';
import type { Failure } from '../../utils/messages/protocol.ts';
import type { School } from '../../utils/policy/school.ts';
import { reviewLine } from '../../utils/settings/review-line.ts';
import { Attendance } from './Attendance.tsx';
import { BOOK_PAGES } from './books.ts';
import { FollowUps } from './FollowUps.tsx';
import { Health } from './Health.tsx';
import { IncidentList } from './IncidentList.tsx';
import { IncidentView, type IncidentViewProps } from './IncidentView.tsx';
import { Lessons } from './Lessons.tsx';
import { Locked } from './Locked.tsx';
import { NewIncident } from './NewIncident.tsx';
import type { pageMakers } from './page-makers.ts';
import { ReturnView } from './ReturnView.tsx';
import { AccessRequest } from './rights/AccessRequest.tsx';
import { RemovePerson } from './rights/RemovePerson.tsx';
import { Rights } from './rights/Rights.tsx';
import { SealedRecords } from './sealed/SealedRecords.tsx';
import { itemsOf } from './threads.ts';
import { type LockTurns, useLock } from './use-lock.ts';
import { WeeklyReturn } from './WeeklyReturn.tsx';

export interface LogProps {
  readonly ask: typeof request;
  /** The log itself, for what is too long to be asked for. */
  readonly reader: LogReader;
  /** Which numbers a book gave out. */
  readonly given: (book: Book) => Promise<Given>;
  /** Other threads for a long file; without, this one makes it. */
  readonly makers: ReturnType<typeof pageMakers> | undefined;
  readonly save: typeof download;
  /** A stream sealed to a public age key. */
  readonly seal: typeof sealStreamTo;
  readonly onLockTurn: LockTurns;
  /** Epoch ms. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** Records that are read at once. */
const PAGE = 200;

interface Loaded {
  readonly records: readonly ListedRecord[];
  readonly more: boolean;
}

/**
 * The log page. What it shows is in the address after `#`: empty, `new`, `return`, `attendance`, `lessons`, `staff`, `staff-file`,
 * `chair`, `chair-file`, `remove`, `access`, `sealed`, or a reference.
 */
export function Log({ ask, reader, given, makers, save, seal, onLockTurn, now, newId }: LogProps): JSX.Element {
  const hash = useHash();
  useArrival(hash);
  const book = bookAt(hash);
  const [school, setSchool] = useState<School>();
  const [kinds, setKinds] = useState<CaptureForm['categories']>([]);
  const [loaded, setLoaded] = useState<Loaded>();
  const [health, setHealth] = useState<LogHealth>();
  const [confirmed, setConfirmed] = useState<Confirmed>();
  const [failure, setFailure] = useState<Failure>();
  const { current: typed } = useRef<IncidentViewProps['typed']>(new Map());
  /** Of the record that was written last here. */
  const [recorded, setRecorded] = useState<string>();

  const load = useCallback(
    async (before?: number): Promise<void> => {
      const list = await ask({ type: 'list-records', book, limit: PAGE, ...(before === undefined ? {} : { before }) });
      if (isFailure(list)) {
        setFailure(list);
        // Whether a record is missing can be told of a locked log too.
        const links = list.failed === 'locked' ? await ask({ type: 'check-log', book }) : list;
        if (!isFailure(links)) setHealth(links);
        return;
      }
      setFailure(undefined);
      setLoaded((earlier) => ({
        ...list,
        records: before ? [...(earlier?.records ?? []), ...list.records] : list.records,
      }));
      const returns = await ask({ type: 'get-confirmed' });
      if (!isFailure(returns)) setConfirmed(returns.confirmed);
      const checked = await ask({ type: 'check-log', book });
      if (isFailure(checked)) setFailure(checked);
      else setHealth(checked);
    },
    [ask, book],
  );

  const loadSchool = useCallback(async (): Promise<void> => {
    const answer = await ask({ type: 'get-school' });
    if (isFailure(answer)) return setFailure(answer);
    setSchool(answer.school);
    setKinds(answer.form.categories);
  }, [ask]);

  useEffect(() => void loadSchool(), [loadSchool]);

  useEffect(() => {
    setLoaded(undefined);
    setHealth(undefined);
    void load();
  }, [load]);

  const locked = failure?.failed === 'locked';
  // The school too: its class lists are locked and unlocked with the log.
  const onLocked = useCallback(() => {
    setLoaded(undefined);
    // At once: a form that stays offers them, and the answer may be none.
    setSchool((known) => known && { ...known, classes: [] });
    void load();
    void loadSchool();
  }, [load, loadSchool]);
  useLock(ask, onLockTurn, onLocked);
  // News once: not when the record is opened again.
  useEffect(() => () => setRecorded((one) => (one === hash ? undefined : one)), [hash]);

  async function stored(reference: string): Promise<void> {
    setRecorded(reference);
    await load();
  }

  async function removed(): Promise<void> {
    typed.clear();
    await load();
  }

  async function unlock(passphrase: string): Promise<string | undefined> {
    const answer = await lockControls(ask).unlock(passphrase);
    if (isFailure(answer)) return answer.why;
    await Promise.all([loadSchool(), load()]);
    return undefined;
  }
  // On the list alone: whoever records an incident has no mind for it.
  const review = school && hash === '' ? reviewLine(school, now()) : undefined;

  function content(): JSX.Element | undefined {
    // What lies sealed is saved, and opened with another key, without the log's own.
    if (school && hash === 'sealed') return <SealedRecords {...{ ask, save, onLockTurn, now, school }} />;
    if (locked && hash !== 'new') return <Locked ask={ask} onUnlock={unlock} />;
    const opening = failure && !locked ? undefined : <p role="status">Opening the log…</p>;
    if (school === undefined) return opening;
    // Recording needs nothing that is locked, or read: what is typed stays while the log is read anew.
    if (hash === 'new') return <NewIncident {...{ ask, school, kinds, now, newId }} onStored={stored} />;
    if (loaded === undefined) return opening;
    if (hash === 'attendance') return <Attendance {...{ ask, save, seal, now, school }} />;
    if (hash === 'lessons') return <Lessons {...{ ask, school }} onUnlock={unlock} />;
    if (hash === BOOK_PAGES[book].file) {
      return (
        <WeeklyReturn
          key={book}
          {...{ ask, reader, given, makers, save, seal, now, newId, book, school }}
          onMade={load}
        />
      );
    }
    if (hash === 'remove') return <RemovePerson {...{ ask, school, newId }} onRemoved={removed} />;
    if (hash === 'access') return <AccessRequest {...{ ask, save, school, now }} />;
    const items = itemsOf(loaded.records);
    const open = items.find((item) => item.kind === 'incident' && item.thread.reference === hash);
    if (open?.kind === 'incident') {
      return <IncidentView {...{ ask, school, kinds, typed, newId }} key={hash} thread={open.thread} onStored={load} />;
    }
    const sent = items.find((item) => item.kind === 'return' && item.record.reference === hash);
    if (sent?.kind === 'return') {
      return (
        <ReturnView
          {...{ ask, reader, given, makers, save, seal, school, confirmed }}
          key={hash}
          record={sent.record}
          onConfirmed={setConfirmed}
        />
      );
    }
    const oldest = loaded.records.at(-1)?.seq;
    return (
      <>
        <FollowUps {...{ ask, book }} zone={school.zone} />
        <IncidentList
          items={items}
          book={book}
          health={health}
          confirmed={confirmed}
          {...(loaded.more && oldest !== undefined ? { onOlder: () => void load(oldest) } : {})}
        />
        {book === 'incidents' && items.length > 0 && <Rights />}
      </>
    );
  }

  return (
    <Page title={titleAt(hash)} nav={<Links hash={hash} />}>
      {failure && !locked && (
        <Notice tone="urgent" role="alert" title="The log could not be read">
          <p>{failure.why}</p>
          <p>This does not mean that nothing was recorded.</p>
          <button type="button" class="button" onClick={() => void load()}>
            Try again
          </button>
        </Notice>
      )}
      {recorded === hash && (
        <Notice
          tone="good"
          role="status"
          title={`Recorded as ${recorded}.${locked ? ' You can read it once the log is unlocked.' : ''}`}
        />
      )}
      {health && hash !== 'sealed' && <Health health={health} />}
      {review !== undefined && <Notice tone="nudge" title={review} />}
      {content()}
    </Page>
  );
}

const TITLES: Readonly<Record<string, string>> = {
  new: 'Record an incident',
  remove: 'Remove a person’s data',
  access: 'Everything about one pupil',
  attendance: 'Attendance',
  lessons: 'Checklists of lessons',
  sealed: 'Sealed records',
};

function bookAt(hash: string): Book {
  return (
    BOOKS.find((one) => [BOOK_PAGES[one].list, BOOK_PAGES[one].file].includes(hash)) ?? bookOf(hash) ?? 'incidents'
  );
}

function titleAt(hash: string): string {
  const { title, file, fileTitle } = BOOK_PAGES[bookAt(hash)];
  return TITLES[hash] ?? (hash === file ? fileTitle : title);
}

const PAGES = [
  ['#', 'Log'],
  ['#return', 'This week’s return'],
  ['#attendance', 'Attendance'],
  ['#lessons', 'Checklists'],
  ['#staff', 'Concerns about staff'],
  ['desk.html', 'For the DSL'],
  ['options.html', 'Options'],
] as const;

function Links({ hash }: { readonly hash: string }): JSX.Element {
  return (
    <>
      {PAGES.map(([address, title]) => (
        <a key={address} class="button quiet" href={address} aria-current={address === `#${hash}` ? 'page' : undefined}>
          {title}
        </a>
      ))}
      <a class="button primary" href="#new">
        Record an incident
      </a>
    </>
  );
}
