import { render } from 'preact';
import { request } from '../../utils/messages/client.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import { readOtherClasses, writeOtherClasses } from '../../utils/settings/other-classes.ts';
import { onLockTurn } from '../../utils/seal/memory.ts';
import { clearSchool, onSchoolChange, schoolStore } from '../../utils/settings/school-store.ts';
import { schoolTextOf } from '../../utils/messages/school-text-client.ts';
import { App } from './App.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('options: no place to draw');

const school = schoolStore(schoolTextOf(request));

/** The class lists come and go with the lock. */
function onChange(changed: () => void): () => void {
  const stops = [onSchoolChange(changed), onLockTurn(changed)];
  return () => stops.forEach((stop) => stop());
}

render(
  <App
    rules={RULES}
    ask={request}
    ownClasses={{ readOthers: readOtherClasses, writeOthers: writeOtherClasses }}
    load={school.load}
    save={school.save}
    clear={clearSchool}
    onChange={onChange}
  />,
  root,
);
