/** What is loaded only where rules are shown or changed: see `useEditor`. */
export { RuleForm } from './RuleForm.tsx';
export { Rules } from './Rules.tsx';
