import type { Page } from '@playwright/test';

/** Gives the options page a school file, as a teacher would, and waits until the page says what it understood. */
export async function chooseSchool(options: Page, text: string): Promise<void> {
  const { name } = JSON.parse(text);
  await options
    .getByLabel('School file')
    .setInputFiles({ name: 'practice.school.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await options.getByText(name).first().waitFor();
}
