import { render } from 'preact';
import { readRecorder, writeRecorder } from '../../utils/incidents/recorder.ts';
import { readOtherClasses, writeOtherClasses } from '../../utils/settings/other-classes.ts';
import { loadSchool, onSchoolChange } from '../../utils/settings/school-store.ts';
import { Welcome } from './Welcome.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('welcome: no place to draw');

render(
  <Welcome
    load={loadSchool}
    onChange={onSchoolChange}
    readRecorder={readRecorder}
    writeRecorder={writeRecorder}
    readOthers={readOtherClasses}
    writeOthers={writeOtherClasses}
  />,
  root,
);
