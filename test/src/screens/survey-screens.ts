/** The satisfaction survey: on a phone, on the tablet at the exit, and what came of it. */
import { randomUUID } from 'node:crypto';
import { regulationSurvey } from '@satuatap/shared/survey';
import { sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { signIn } from '../support/desk-page.js';
import type { Stage } from './stage.js';

const buildingId = 'mpp-mal';
const tablet = { width: 1280, height: 800 };
/** Services of three agencies, and the counter of each. */
const services = [
  ['ktp-cetak', 'loket-3'],
  ['kk', 'loket-3'],
  ['nib', 'loket-7'],
  ['pbb-bayar', 'loket-5'],
  ['akta-lahir', 'loket-3'],
] as const;
const comments = [
  'Petugas ramah dan sabar.',
  'Kursi tunggu kurang saat jam ramai.',
  'Cepat, kurang dari 20 menit.',
];

/** An officer at each of these counters, who serves one ticket after another. */
async function openDesks(origin: string): Promise<(counterId: string, ticketId: number) => Promise<void>> {
  const desks = new Map<string, Client>();
  for (const [n, counterId] of ['loket-3', 'loket-5', 'loket-7'].entries()) {
    const officer = await Client.staff(origin, buildingId, `loket${n + 40}`);
    await officer.command({ type: 'openCounter', counterId });
    desks.set(counterId, officer);
  }
  return async (counterId, ticketId) => {
    const officer = desks.get(counterId);
    await officer?.command({ type: 'callTicket', counterId, ticketId });
    await officer?.command({ type: 'start', counterId });
    await officer?.command({ type: 'finish', counterId });
  };
}

/** Good answers, and here and there one that is not; always the same ones. */
const scoreOf = (who: number, element: number): number =>
  (who * 7 + element * 5) % 11 === 0 ? 2 : (who + element) % 4 === 0 ? 4 : 3;

export async function surveyScreens(stage: Stage): Promise<void> {
  const { browser, server } = stage;
  const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
  const phone = new Client(server.origin, buildingId);
  const serve = await openDesks(server.origin);
  for (let who = 0; who < 60; who++) {
    const [serviceId, counterId] = services[who % services.length] ?? services[0];
    const { ticketId, token } = await kiosk.issue([serviceId]);
    await serve(counterId, ticketId);
    if (who % 7 === 6) continue;
    const elements = regulationSurvey.elements.filter(
      ({ id }) => who % 3 !== 0 || regulationSurvey.quick.includes(id),
    );
    const comment = comments[who / 20];
    await phone.send('POST', `/tickets/${token}/survey`, {
      commandId: randomUUID(),
      answers: Object.fromEntries(elements.map(({ id }, element) => [id, scoreOf(who, element)])),
      ...(comment === undefined ? {} : { comment }),
    });
  }
  const { path, ticketId } = await kiosk.issue(['kk']);
  const own = await visit(browser, server.origin + path, sizes.phone);
  await serve('loket-3', ticketId);
  await own.page.getByText('Pertanyaan 1 dari 2').waitFor();
  await stage.shoot(own.page, 'phone-survey');
  await own.context.close();

  const exit = await visit(browser, `${server.origin}/kiosk/exit?building=${buildingId}`, tablet);
  await exit.page.getByRole('group', { name: 'Angka' }).waitFor();
  await stage.shoot(exit.page, 'exit-number');
  await exit.page.keyboard.type(path);
  await exit.page.keyboard.press('Enter');
  await exit.page.getByText('Pertanyaan 1 dari 2').waitFor();
  await stage.shoot(exit.page, 'exit-question');
  await exit.context.close();

  const leader = await signIn(browser, server.origin, 'pengawas', /Mal/);
  await leader.page.goto(`${server.origin}/console/#${buildingId}/satisfaction`);
  await leader.page.getByText('Indeks (IKM)').first().waitFor();
  await leader.page.getByText('Petugas ramah').waitFor();
  await stage.shoot(leader.page, 'console-satisfaction');
}
