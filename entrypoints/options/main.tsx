import { render } from 'preact';
import { request } from '../../utils/messages/client.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import { readOtherClasses, writeOtherClasses } from '../../utils/settings/other-classes.ts';
import { clearSchool, loadSchool, onSchoolChange, saveSchoolFile } from '../../utils/settings/school-store.ts';
import { App } from './App.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('options: no place to draw');

render(
  <App
    rules={RULES}
    ask={request}
    ownClasses={{ readOthers: readOtherClasses, writeOthers: writeOtherClasses }}
    load={loadSchool}
    save={saveSchoolFile}
    clear={clearSchool}
    onChange={onSchoolChange}
  />,
  root,
);
