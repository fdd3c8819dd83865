/** Types of free-port.mjs for the tests; see there. */
export function freePort(): Promise<number>;
