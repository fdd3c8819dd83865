/** Asks again until the answer is true. @throws Error after ten seconds without one */
export async function until(what: string, ask: () => boolean | Promise<boolean>): Promise<void> {
  for (const startedAt = performance.now(); !(await ask());) {
    if (performance.now() - startedAt > 10_000) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
