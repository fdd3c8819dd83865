import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SurveyComment, SurveyReport } from '@satuatap/shared/contract';
import { regulationSurvey, surveyFigures, type Scores } from '@satuatap/shared/survey';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { Satisfaction } from './satisfaction.js';

const all = (score: number): Scores =>
  Object.fromEntries(regulationSurvey.elements.map(({ id }) => [id, score]));
const figures = (served: number, ...people: readonly Scores[]) =>
  surveyFigures(
    regulationSurvey,
    people.map((scores) => ({ scores, count: 1 })),
    served,
  );
const report: SurveyReport = {
  buildingId: 'uji',
  from: '2026-10-01',
  to: '2026-12-31',
  total: figures(1500, all(3), all(4), { U3: 1, U7: 4 }),
  agencies: [{ id: 'dukcapil', figures: figures(1500, all(3), all(4), { U3: 1, U7: 4 }) }],
  services: [
    { id: 'ktp', agencyId: 'dukcapil', figures: figures(1, all(4)) },
    { id: 'kk', agencyId: 'dukcapil', figures: figures(1499, all(3), { U3: 1, U7: 4 }) },
  ],
  channels: { phone: 2, tablet: 1 },
};
const empty: SurveyReport = {
  ...report,
  total: figures(0),
  agencies: [],
  services: [],
  channels: { phone: 0, tablet: 0 },
};
const comment: SurveyComment = {
  id: 'aaaaaaaaaaaaaaaaaaaaaa',
  date: '2026-11-24',
  serviceId: 'ktp',
  agencyId: 'dukcapil',
  text: 'Kursi <b>kurang</b>',
  state: 'new',
  reason: null,
  decidedBy: null,
  decidedAt: null,
};
let door: Door;
let hall: TestHall;

beforeEach(() => {
  door = Door.open();
  hall = TestHall.open();
});

const show = (language: 'id' | 'en' = 'id') =>
  render(
    <InHall hall={hall} language={language}>
      <Satisfaction />
    </InHall>,
  );
const ok = (body: unknown): void => door.answer({ status: 200, body });
const answered = async (first: SurveyReport, comments: readonly SurveyComment[] = []) => {
  show();
  // What stands below asks first.
  ok(comments);
  ok(first);
  await screen.findByRole('region', { name: 'Saran dan keluhan' });
  await screen.findByRole('button', { name: `Baru ${comments.length}` });
};
const figure = (label: string): string =>
  screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent?.trim() ?? '';
const rowOf = (region: string, name: RegExp | string): string[] =>
  within(
    within(screen.getAllByRole('region', { name: region })[0] ?? document.body).getByRole('row', { name }),
  )
    .getAllByRole('cell')
    .map(({ textContent }) => textContent ?? '');

describe('the satisfaction page', () => {
  it('asks for this quarter, and shows index, class, and how far the sample is', async () => {
    await answered(report);
    expect(door.requests.map(({ path }) => path)).toEqual([
      '/api/v1/buildings/uji/survey/comments?state=new',
      '/api/v1/buildings/uji/survey/report?from=2026-10-01&to=2026-12-31',
    ]);
    // Seven elements of 3.5, U3 8/3, U7 11/3: (24.5 + 19/3) / 9 × 25.
    expect(figure('Indeks (IKM)')).toBe('85,65 Mutu B: Baik');
    expect(figure('Jawaban lengkap')).toBe('▲ 2 dari 306 yang perlu');
    expect(figure('Jawaban singkat')).toBe('1 hanya sebagian unsur');
    expect(figure('Lewat ponsel / tablet')).toBe('2 / 1');
    expect(screen.getByText(/Kurang 304 jawaban lengkap/)).toBeVisible();
    expect(rowOf('Nilai tiap unsur', /^U3/)).toEqual(['2,67', '3']);
    expect(rowOf('Nilai tiap unsur', /^U9/)).toEqual(['3,50', '2']);
  });

  it('shows the table of the report, each service when asked', async () => {
    await answered(report);
    expect(rowOf('Tabel laporan', /^Dukcapil/).slice(9)).toEqual(['85,65', 'B', '2', '306', '1', '1.500']);
    expect(screen.queryByRole('row', { name: /^KTP/ })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tampilkan tiap layanan' }));
    expect(rowOf('Tabel laporan', /^KTP/).slice(9)).toEqual(['100,00', 'A', '1', '1', '0', '1']);
  });

  it('shows the figures of one service', async () => {
    await answered(report);
    await userEvent.selectOptions(screen.getByLabelText('Untuk'), 'KTP');
    expect(figure('Indeks (IKM)')).toBe('100,00 Mutu A: Sangat baik');
    expect(screen.getByText('✓ Sampel memadai untuk laporan resmi.')).toBeVisible();
  });

  it('asks again for another period, and gives that as a file', async () => {
    await answered(report);
    await userEvent.selectOptions(screen.getByLabelText('Periode'), 'Tahun lalu');
    expect(door.requests.at(-1)?.path).toContain('report?from=2025-01-01&to=2025-12-31');
    ok(empty);
    expect(await screen.findByText(/Belum ada jawaban pada periode ini/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Unduh CSV' })).toHaveAttribute(
      'href',
      '/api/v1/buildings/uji/survey/report.csv?from=2025-01-01&to=2025-12-31',
    );
  });

  it('says why there is nothing, and tries again', async () => {
    show();
    ok([]);
    door.refuse(403, 'forbidden');
    expect(await screen.findByRole('alert')).toHaveTextContent('tidak berhak');
    await userEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    ok(report);
    await waitFor(() => expect(figure('Indeks (IKM)')).toContain('85,65'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that the server is away, and goes on by itself', async () => {
    show();
    ok([]);
    door.answer('lost');
    expect(await screen.findByText(/Server tidak menjawab/)).toBeVisible();
    ok(report);
    await waitFor(() => expect(figure('Indeks (IKM)')).toContain('85,65'), { timeout: 3000 });
  });

  it('speaks English', async () => {
    show('en');
    ok([]);
    ok(report);
    expect(await screen.findByText('Class B: Good')).toBeVisible();
    expect(figure('Index (IKM)')).toContain('85.65');
  });
});

describe('a comment', () => {
  it('stands as the text that it is, and is hidden for a reason by one press, which is taken back', async () => {
    await answered(report, [comment]);
    expect(screen.getByText('Kursi <b>kurang</b>')).toBeVisible();
    expect(screen.getByText(/KTP · 24 November 2026/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Data pribadi' }));
    expect(door.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: `/api/v1/buildings/uji/survey/comments/${comment.id}`,
      body: { state: 'hidden', reason: 'personal' },
    });
    ok({ ...comment, state: 'hidden', reason: 'personal' });
    ok([]);
    expect(await screen.findByText('Saran disembunyikan.')).toBeVisible();
    expect(await screen.findByText('Tidak ada saran baru.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Urungkan' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect(door.requests.at(-1)).toMatchObject({ body: { state: 'new' } });
    ok(comment);
    ok([comment]);
    expect(await screen.findByText('Kursi <b>kurang</b>')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Urungkan' })).toBeNull();
  });

  it('that is shown is found by its period, with who decided', async () => {
    await answered(report);
    await userEvent.click(screen.getByRole('button', { name: 'Ditampilkan' }));
    expect(door.requests.at(-1)?.path).toContain('comments?state=shown&from=2026-10-01&to=2026-12-31');
    ok([{ ...comment, state: 'shown', decidedBy: 'ani', decidedAt: 1 }]);
    expect(await screen.findByText(/oleh Ani Suryani/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Kembalikan ke baru' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Tampilkan' })).toBeNull();
  });

  it('stays where it is when the decision is refused', async () => {
    await answered(report, [comment]);
    await userEvent.click(screen.getByRole('button', { name: 'Tampilkan' }));
    door.refuse(401, 'unauthenticated');
    expect(await screen.findByRole('alert')).toHaveTextContent('Silakan masuk');
    expect(screen.getByText('Kursi <b>kurang</b>')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Urungkan' })).toBeNull();
  });
});
