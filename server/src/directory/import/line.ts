/** A line of a file, as the file counts: its heading is 1. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The file is not what it says that it is, from this line on. */
export class Unreadable extends Error {
  constructor(readonly line: number) {
    super(`The file cannot be read from line ${line}.`);
  }
}
