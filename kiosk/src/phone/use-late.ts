import { useEffect, useState } from 'react';

/** After so long it is no quick line, ms. */
const slowMs = 4000;

/** Whether what was asked for at first is still to come. */
export function useLate(): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), slowMs);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}
