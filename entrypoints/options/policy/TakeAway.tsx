import type { JSX } from 'preact';
import { Button } from '../../../components/Button.tsx';
import { download } from '../../../components/download.ts';
import { schoolFileName } from '../../../utils/settings/lists/school-text.ts';
import { forManaged } from '../../../utils/settings/for-managed.ts';

export interface TakeAwayProps {
  readonly name: string;
  readonly text: string;
}

/** The school file to take elsewhere: without the lists for everybody's device, or whole for one's own. */
export function TakeAway({ name, text }: TakeAwayProps): JSX.Element {
  const save = (content: string, called: string) => download(schoolFileName(called), content, 'application/json');
  return (
    <section class="card" aria-labelledby="take">
      <h2 id="take">Take it to other devices</h2>
      <p>
        Without class lists the file can go to every teacher, or to your IT for device management. Whole, it holds
        pupils’ names: keep it as safe as the class lists themselves.
      </p>
      <div class="actions">
        <Button onClick={() => save(forManaged(text), `without class lists ${name}`)}>
          Save it without class lists
        </Button>
        <Button onClick={() => save(text, name)}>Save the whole school file</Button>
      </div>
    </section>
  );
}
