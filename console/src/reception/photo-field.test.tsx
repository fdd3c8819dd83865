/** The camera at the front desk is on only as long as somebody is to be photographed. */
import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { PhotoField } from './photo-field.js';

it('lets go of a camera that comes when its window was closed already', async () => {
  let isOn = true;
  let allow = (_stream: object): void => undefined;
  Object.assign(navigator, {
    mediaDevices: { getUserMedia: () => new Promise<object>((resolve) => (allow = resolve)) },
  });
  const { unmount } = render(
    <InHall hall={TestHall.open()}>
      <PhotoField why="Untuk kartu" photo={null} onPhoto={() => undefined} />
    </InHall>,
  );
  await userEvent.click(screen.getByRole('button'));
  unmount();
  allow({ getTracks: () => [{ stop: () => (isOn = false) }] });
  await Promise.resolve();
  await Promise.resolve();
  expect(isOn).toBe(false);
});
