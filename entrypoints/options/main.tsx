import { render } from 'preact';
import { request } from '../../utils/messages/client.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import { readOtherClasses, writeOtherClasses } from '../../utils/settings/other-classes.ts';
import { clearSchool, schoolStore } from '../../utils/settings/school-store.ts';
import { onSchoolTurn } from './school-turn.ts';
import { schoolTextOf } from '../../utils/messages/school-text-client.ts';
import { App } from './App.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('options: no place to draw');

const school = schoolStore(schoolTextOf(request));

render(
  <App
    rules={RULES}
    ask={request}
    ownClasses={{ readOthers: readOtherClasses, writeOthers: writeOtherClasses }}
    load={school.load}
    save={school.save}
    clear={clearSchool}
    onChange={onSchoolTurn}
  />,
  root,
);
