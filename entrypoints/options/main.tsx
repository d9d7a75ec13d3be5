import { render } from 'preact';
import { RULES } from '../../utils/policy/rules/index.ts';
import { clearSchool, loadSchool, onSchoolChange, saveSchoolFile } from '../../utils/settings/school-store.ts';
import { Options } from './Options.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('options: no place to draw');
const built = new Set(RULES.map((rule) => rule.id));

render(
  <Options built={built} load={loadSchool} save={saveSchoolFile} clear={clearSchool} onChange={onSchoolChange} />,
  root,
);
