import { useEffect, useState } from 'react';

/** Within this people take an answer as immediate, ms. */
const immediateMs = 100;

/** Whether something has been going on for longer than feels immediate. */
export function useSlow(going: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!going) return undefined;
    const timer = setTimeout(() => setSlow(true), immediateMs);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [going]);
  return slow;
}
