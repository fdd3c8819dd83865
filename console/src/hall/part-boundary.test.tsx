import { expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { NotLoaded } from './not-loaded.js';
import { PartBoundary } from './part-boundary.js';

it('says that a page could not be loaded, and leaves what stands around it', async () => {
  // React tells of what was caught.
  const told = jest.spyOn(console, 'error').mockImplementation(() => {});
  const Away = lazy(() => Promise.reject(new Error('Failed to fetch dynamically imported module')));
  render(
    <>
      <nav>Kiriman</nav>
      <PartBoundary fallback={<NotLoaded language="id" />}>
        <Suspense fallback="Memuat…">
          <Away />
        </Suspense>
      </PartBoundary>
    </>,
  );
  expect(await screen.findByRole('heading', { name: 'Halaman ini belum dapat dimuat' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Muat ulang' })).toBeVisible();
  expect(screen.getByText('Kiriman')).toBeVisible();
  told.mockRestore();
});
