import type { JSX } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import type { Addressee } from './addressees.ts';
import type { ReturnFileState } from './use-return-file.ts';

export interface SealChoiceProps extends Pick<ReturnFileState, 'plain' | 'setPlain'> {
  readonly addressee: Addressee;
}

/** Whether the file will be sealed, and what it means where it is not. */
export function SealChoice({ addressee: { name, whose, key, role }, plain, setPlain }: SealChoiceProps): JSX.Element {
  const hasKey = key !== undefined;
  return (
    <div class="seal">
      {hasKey && (
        <>
          <p>The file is sealed to {whose} key: nobody else can open it.</p>
          <p>
            <label>
              <input type="checkbox" checked={plain} onChange={(event) => setPlain(event.currentTarget.checked)} />
              Download it plain instead: {name} cannot open a sealed file
            </label>
          </p>
        </>
      )}
      {(plain || !hasKey) && (
        <Notice tone="nudge" title="The file will be plain: anyone who opens it can read it">
          <p>
            It will lie in the folder to which this browser downloads, usually “Downloads”. Once it is sent, delete it
            there and empty the bin. A follow-up will remind you of it.
          </p>
          {!hasKey && (
            <p>
              To have it sealed, {name} makes a key on the <a href="desk.html">page for the DSL</a> and gives its public
              half to whoever writes your school file (there: <code>keys.{role}</code>).
            </p>
          )}
        </Notice>
      )}
    </div>
  );
}
