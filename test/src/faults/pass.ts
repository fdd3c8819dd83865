/** Resolves when so many milliseconds have passed. */
export const pass = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
