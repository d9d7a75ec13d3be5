import { render } from 'preact';
import { download } from '../../components/download.ts';
import { request } from '../../utils/messages/client.ts';
import { sealText } from '../../utils/seal/age.ts';
import { onLockTurn } from '../../utils/seal/memory.ts';
import { Log } from './Log.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('log: no place to draw');

render(
  <Log
    ask={request}
    save={download}
    seal={sealText}
    onLockTurn={onLockTurn}
    now={Date.now}
    newId={() => crypto.randomUUID()}
  />,
  root,
);
