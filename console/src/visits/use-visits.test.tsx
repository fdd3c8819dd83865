import { beforeEach, expect, it } from '@jest/globals';
import type { VisitChangesAnswer } from '@satuatap/shared/contract';
import { render, screen, waitFor } from '@testing-library/react';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { visitOf } from '../testing/visits.js';
import { useVisits } from './use-visits.js';

let door: Door;
let hall: TestHall;

beforeEach(() => {
  door = Door.open();
  hall = TestHall.open();
});

function List() {
  const { answer } = useVisits();
  return <p>{answer === null ? 'nothing' : answer.map(({ id, state }) => `${id} ${state}`).join(', ')}</p>;
}
const show = (visits: number) => (
  <InHall hall={hall} news={{ visits }}>
    <List />
  </InHall>
);
const answer = (body: VisitChangesAnswer): void => door.answer({ status: 200, body });

it('asks for what changed since its last answer, and keeps the rest', async () => {
  const { rerender } = render(show(0));
  answer({ mark: 'a/1', isWhole: true, visits: ['1', '2', '3'].map((id) => visitOf(id, 'Tamu')), gone: [] });
  await screen.findByText('1 waiting, 2 waiting, 3 waiting');
  rerender(show(1));
  answer({
    mark: 'a/2',
    isWhole: false,
    visits: [visitOf('4', 'Tamu'), visitOf('2', 'Tamu', { state: 'accepted' })],
    gone: ['1'],
  });
  await screen.findByText('2 accepted, 3 waiting, 4 waiting');
  rerender(show(2));
  answer({ mark: 'b/1', isWhole: true, visits: [visitOf('9', 'Tamu')], gone: [] });
  await screen.findByText('9 waiting');
  await waitFor(() =>
    expect(door.requests.map(({ path }) => path)).toEqual([
      '/api/v1/buildings/uji/visits/changes',
      '/api/v1/buildings/uji/visits/changes?since=a%2F1',
      '/api/v1/buildings/uji/visits/changes?since=a%2F2',
    ]),
  );
});
