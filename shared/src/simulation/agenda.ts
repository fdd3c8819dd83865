/** What is still to come on a simulated day, earliest first; of two at the same moment the one noted first. */
interface Note<T> {
  readonly at: number;
  readonly order: number;
  readonly what: T;
}

const isBefore = <T>(a: Note<T>, b: Note<T>): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** A binary heap. */
export class Agenda<T> {
  private readonly notes: Note<T>[] = [];
  private noted = 0;

  add(at: number, what: T): void {
    const note = { at, order: this.noted++, what };
    let place = this.notes.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.notes[above];
      if (!parent || isBefore(parent, note)) break;
      this.notes[place] = parent;
      place = above;
    }
    this.notes[place] = note;
  }

  /** Takes the next one out; `undefined` when nothing is left. */
  next(): { readonly at: number; readonly what: T } | undefined {
    const first = this.notes[0];
    const last = this.notes.pop();
    if (!first || !last || this.notes.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const right = left + 1;
      let least = left;
      const [leftNote, rightNote] = [this.notes[left], this.notes[right]];
      if (!leftNote) break;
      if (rightNote && isBefore(rightNote, leftNote)) least = right;
      const child = this.notes[least];
      if (!child || isBefore(last, child)) break;
      this.notes[place] = child;
      place = least;
    }
    this.notes[place] = last;
    return first;
  }
}
