/** What stands on the pages of appointments whatever they show. */
import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { buildingOf } from '../testing/building.js';
import { Network } from '../testing/network.js';
import { Booking } from './booking.js';

it('tells who books a time that people leave the building now', async () => {
  Network.open(({ path }) => ({
    status: 200,
    body: path.endsWith('/under-way') ? { evacuation: 'real' } : buildingOf('uji', 'Gedung uji', []),
  }));
  render(<Booking buildingId="uji" />);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /Evakuasi! .* jangan masuk dulu|do not come in yet/,
  );
});
