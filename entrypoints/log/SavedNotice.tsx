import type { JSX } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import type { Addressee } from './addressees.ts';
import { Doubts } from './Doubts.tsx';
import { mailLink } from './mail-link.ts';
import type { SavedReturn } from './use-return-file.ts';

export interface SavedNoticeProps {
  readonly saved: SavedReturn;
  readonly addressee: Addressee;
}

/** What was downloaded and how it goes on: Lesson Lookout sends nothing by itself. */
export function SavedNotice({ saved, addressee: { name, contact } }: SavedNoticeProps): JSX.Element {
  const email = contact?.email;
  return (
    <>
      <Notice tone="good" title={`Downloaded: ${saved.fileName}`}>
        <p>
          It is recorded as {saved.reference}.{' '}
          {saved.sealed
            ? `Only ${name} can open the file. Attach it to a mail, or send it the way your school has agreed.`
            : `The file is readable by anyone who opens it: send it to ${name} the way your school has agreed, then delete it from your downloads.`}{' '}
          {saved.reminds && '“To do” on the log page reminds you. '}
          Lesson Lookout sends nothing by itself.
        </p>
        {email === undefined ? (
          <p>Your school file gives no e-mail address for {name}.</p>
        ) : (
          <p>
            <a href={mailLink(email, saved)}>Write the mail to {name}</a>, then attach {saved.fileName} from your
            downloads: a link cannot attach it for you.
          </p>
        )}
      </Notice>
      <Doubts doubts={saved.doubts} />
    </>
  );
}
