/** Where reports go: a folder, by mail, or both. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportSettings } from '../settings/report-settings.js';
import type { Report } from './report.js';

/** Milliseconds. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** @throws Error if either does not take it; both are tried again then */
export async function deliver(
  report: Report,
  { dir, mail }: Pick<ReportSettings, 'dir' | 'mail'>,
): Promise<void> {
  if (dir !== null) {
    await mkdir(dir, { recursive: true });
    for (const { name, content } of report.files) {
      // Whoever watches the folder never finds half a file.
      const half = join(dir, `.${name}.part`);
      await writeFile(half, content);
      await rename(half, join(dir, name));
    }
  }
  if (mail === null) return;
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ url: mail.url, ...patience });
  try {
    await transport.sendMail({
      from: mail.from,
      to: [...mail.to],
      subject: report.title,
      html: report.html,
      attachments: report.files.map(({ name, content }) => ({ filename: name, content })),
    });
  } finally {
    transport.close();
  }
}
