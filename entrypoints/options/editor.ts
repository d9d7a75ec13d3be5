/** What is loaded only where rules and details are changed: see `useEditor`. */
export { DETAIL_GROUPS } from '../../utils/settings/details/groups.ts';
export { Group } from './details/Group.tsx';
export { RuleForm } from './policy/RuleForm.tsx';
export { Rules } from './policy/Rules.tsx';
