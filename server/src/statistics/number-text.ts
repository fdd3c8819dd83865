/**
 * Small whole numbers as text, most of them one character each, none of which JSON has to escape. A number's last digit
 * is one of 57 characters, those before it are of another 34, least first.
 */
const lastFrom = 35;
const lastDigits = 57;
const otherFrom = 93;
const otherDigits = 34;

export function writeNumber(number: number): string {
  let text = '';
  let rest = number;
  for (; rest >= lastDigits; rest = Math.floor(rest / otherDigits))
    text += String.fromCharCode(otherFrom + (rest % otherDigits));
  return text + String.fromCharCode(lastFrom + rest);
}

export class NumberReader {
  private place = 0;

  constructor(private readonly text: string) {}

  get more(): boolean {
    return this.place < this.text.length;
  }

  /** 0 beyond the end. */
  next(): number {
    let number = 0;
    let weight = 1;
    while (this.place < this.text.length) {
      const code = this.text.charCodeAt(this.place++);
      if (code < otherFrom) return number + weight * (code - lastFrom);
      number += weight * (code - otherFrom);
      weight *= otherDigits;
    }
    return number;
  }
}
