/** Services to choose from. */
import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { ServiceOptions } from './service-options.js';

it('offers no service that only goes on for those who wait for it', () => {
  const hall = TestHall.open();
  const services = hall.config.services.map((each) => (each.id === 'kk' ? { ...each, retired: true } : each));
  render(
    <InHall hall={hall}>
      <select>
        <ServiceOptions services={services} />
      </select>
    </InHall>,
  );
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['KTP']);
});
