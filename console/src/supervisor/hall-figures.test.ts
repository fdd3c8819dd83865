import { expect, it } from '@jest/globals';
import { TestHall } from '../testing/test-hall.js';
import { hallFigures } from './hall-figures.js';

it('shows the mean of recent calls, and the day so far, as the measures define them', () => {
  const hall = TestHall.open();
  hall.openCounter('c1', 'ani');
  const serve = (): void => {
    hall.act('ani', { type: 'callNext', counterId: 'c1' });
    hall.act('ani', { type: 'start', counterId: 'c1' });
    hall.act('ani', { type: 'finish', counterId: 'c1' });
  };
  expect(hallFigures(hall.day, hall.now)).toMatchObject({ meanWaitMs: null, withinTarget: null, served: 0 });
  for (let i = 0; i < 4; i++) hall.issue('ktp');
  hall.pass(5);
  serve();
  hall.pass(26);
  serve();
  hall.act('ani', { type: 'callNext', counterId: 'c1' });
  hall.act('ani', { type: 'miss', counterId: 'c1' });
  hall.pass(4);
  // Waited 5, 31 (beyond the target of 30), 31 and did not come, and one waits since 35 minutes.
  expect(hallFigures(hall.day, hall.now)).toEqual({
    served: 2,
    missed: 1,
    gone: 0,
    meanWaitMs: 31 * 60_000,
    highWaitMs: 31 * 60_000,
    withinTarget: 0.25,
  });
});
