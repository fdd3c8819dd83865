import { NoticeFaults } from './notice-faults.js';
import { Supervisor } from './supervisor.js';

/** The supervisor's page: the hall, and below it whether notices go out. */
export function SupervisorPage() {
  return (
    <Supervisor>
      <NoticeFaults />
    </Supervisor>
  );
}
