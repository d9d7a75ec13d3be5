import { render } from 'preact';
import { download } from '../../components/download.ts';
import { browserMarks } from '../../utils/incidents/marks.ts';
import { givenBy } from '../../utils/incidents/weekly.ts';
import { request } from '../../utils/messages/client.ts';
import { sealStreamTo } from '../../utils/seal/age.ts';
import { onLockTurn } from '../../utils/seal/memory.ts';
import { Log } from './Log.tsx';
import { identityFrom, logReader } from './log-reader.ts';
import { pageMakers } from './page-makers.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('log: no place to draw');

render(
  <Log
    ask={request}
    reader={logReader(request, onLockTurn)}
    given={givenBy(browserMarks)}
    makers={pageMakers({
      identity: () => identityFrom(request),
      onLockTurn,
      cores: navigator.hardwareConcurrency,
      newWorker: () => new Worker(new URL('./page-maker.worker.ts', import.meta.url), { type: 'module' }),
    })}
    save={download}
    seal={sealStreamTo}
    onLockTurn={onLockTurn}
    now={Date.now}
    newId={() => crypto.randomUUID()}
  />,
  root,
);
