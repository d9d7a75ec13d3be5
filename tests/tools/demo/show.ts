// The demo in a window: the meeting plays by itself, in real time, and whoever watches is the teacher.
import { type Chromium, launchChromium } from '../../e2e/drivers/chromium.ts';
import { startSimulator } from '../../simulator/server.mjs';
import { chooseSchool } from './choose-school.ts';
import { material } from './material.ts';

const { lesson, school } = material('now');
const simulator = await startSimulator();
let chromium: Chromium | undefined;
try {
  simulator.registerLesson('demo', lesson);
  chromium = await launchChromium({
    build: 'shipped',
    simulatorPort: simulator.port,
    headless: false,
    viewport: null,
  });
  const { context, extensionPage } = chromium;
  const options = await extensionPage('options.html');
  await chooseSchool(options, school);
  await options.close();
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(simulator.url('teams.microsoft.com', '/v2/?lesson=demo&autostart=1&speed=1'));
  console.error('A practice lesson is playing. It is not Teams: nobody is there, and nothing leaves this machine.');
  console.error('Close the browser to end.');
  await new Promise((closed) => context.once('close', closed));
} finally {
  await chromium?.close();
  await simulator.close();
}
