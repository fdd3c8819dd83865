/** What stays on the screen after an act speaks the language of the page, also when that is changed meanwhile. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { waitingWords } from '@satuatap/shared/words';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { words } from '../words/index.js';
import { DoneLine } from './done-line.js';
import { ProblemLine } from './problem-line.js';
import { useFloorRequests } from './use-floor-requests.js';
import { useWayBack } from './use-way-back.js';

let door: Door;
let hall: TestHall;
beforeEach(() => {
  door = Door.open();
  hall = TestHall.open();
});

function Page() {
  const requests = useFloorRequests();
  const wayBack = useWayBack(10);
  const act = async (): Promise<void> => {
    if (await requests.ask('POST', 'something')) wayBack.tell((to) => `A001 ${words[to].checkedIn}`, 'x');
  };
  return (
    <>
      <button type="button" onClick={() => void act()}>
        go
      </button>
      <ProblemLine problem={requests.problem} />
      <DoneLine wayBack={wayBack} onUndo={() => undefined} />
    </>
  );
}
const show = (language: 'id' | 'en') => (
  <InHall hall={hall} language={language}>
    <Page />
  </InHall>
);

/** Looks at it in one language, and then at the same in the other. */
async function expectInBoth(said: Readonly<Record<'id' | 'en', RegExp | string>>): Promise<void> {
  const { rerender } = render(show('id'));
  await userEvent.click(screen.getByRole('button', { name: 'go' }));
  await screen.findByText(said.id);
  rerender(show('en'));
  expect(screen.getByText(said.en)).toBeVisible();
  expect(screen.queryByText(said.id)).toBeNull();
}

describe('after an act the page says in its language', () => {
  it('what was done', async () => {
    door.answer({ status: 200, body: {} });
    await expectInBoth({ id: `✓ A001 ${words.id.checkedIn}`, en: `✓ A001 ${words.en.checkedIn}` });
  });

  it('why it was refused, with a name in it', async () => {
    door.refuse(409, 'alarm-taken', { officer: 'nobody-known' });
    await expectInBoth({ id: new RegExp(words.id.someone), en: new RegExp(words.en.someone) });
  });

  it('why it waits', async () => {
    door.answer('lost');
    await expectInBoth({ id: waitingWords({ status: 0 }, 'id'), en: waitingWords({ status: 0 }, 'en') });
  });
});
