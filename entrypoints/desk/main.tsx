import { render } from 'preact';
import { isSealed, lockIdentity, makeKeyPair, openSealed, unlockIdentity } from '../../utils/seal/age.ts';
import { download } from '../../components/download.ts';
import { Desk } from './Desk.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('desk: no place to draw');

render(
  <Desk
    seal={{ isSealed, lockIdentity, makeKeyPair, openSealed, unlockIdentity }}
    save={download}
    copy={(text) => navigator.clipboard.writeText(text)}
    print={() => window.print()}
  />,
  root,
);
