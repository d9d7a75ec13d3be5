import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import type { Recorder } from '../../utils/incidents/recorder.ts';
import type { StaffMember } from '../../utils/policy/school.ts';

export interface RecorderSource {
  readonly readRecorder: () => Promise<Recorder>;
  readonly writeRecorder: (recorder: Recorder) => Promise<void>;
}

export interface YourNameProps extends RecorderSource {
  /** Offered to choose from. */
  readonly staff: readonly StaffMember[];
}

/** Who writes on this device: the name under which incidents and returns go. */
export function YourName({ readRecorder, writeRecorder, staff }: YourNameProps): JSX.Element {
  const [recorder, setRecorder] = useState<Recorder>({ name: '', role: '' });
  const [said, setSaid] = useState('');
  const typed = useRef(false);

  useEffect(() => {
    // What is read late takes nothing from what was typed meanwhile.
    readRecorder().then(
      (kept) => !typed.current && setRecorder(kept),
      () => setSaid('Your name could not be read. What you type here is kept when you press Keep.'),
    );
  }, [readRecorder]);

  function change(part: Partial<Recorder>): void {
    typed.current = true;
    setSaid('');
    setRecorder((before) => ({ ...before, ...part }));
  }

  async function keep(): Promise<void> {
    try {
      await writeRecorder({ name: recorder.name.trim(), role: recorder.role.trim() });
      setSaid('Kept.');
    } catch {
      setSaid('Your name could not be kept. Please try again.');
    }
  }

  return (
    <form
      autocomplete="off"
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2>1. Your name</h2>
      <Field label="Your name" hint="It stands under what you record, as in “Ms R Shah”.">
        {(control) => (
          <input
            {...control}
            value={recorder.name}
            list="staff"
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <datalist id="staff">
        {staff.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field label="Your role" hint="For example class teacher. It may stay empty.">
        {(control) => (
          <input {...control} value={recorder.role} onInput={(event) => change({ role: event.currentTarget.value })} />
        )}
      </Field>
      <div class="actions">
        <Button type="submit">Keep</Button>
        <span role="status">{said}</span>
      </div>
    </form>
  );
}
