import { render } from 'preact';
import { readRecorder, writeRecorder } from '../../utils/incidents/recorder.ts';
import { readOtherClasses, writeOtherClasses } from '../../utils/settings/other-classes.ts';
import { request } from '../../utils/messages/client.ts';
import { schoolStore } from '../../utils/settings/school-store.ts';
import { onSchoolTurn } from '../options/school-turn.ts';
import { schoolTextOf } from '../../utils/messages/school-text-client.ts';
import { Welcome } from './Welcome.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('welcome: no place to draw');

const school = schoolStore(schoolTextOf(request));

render(
  <Welcome
    load={school.load}
    onChange={onSchoolTurn}
    readRecorder={readRecorder}
    writeRecorder={writeRecorder}
    readOthers={readOtherClasses}
    writeOthers={writeOtherClasses}
  />,
  root,
);
