/** The same words in both languages of the screens. */
export interface Text {
  readonly id: string;
  readonly en: string;
}
