/** What a field offers while it is typed in. */
export function Suggestions({ id, texts }: { readonly id: string; readonly texts: readonly string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(texts)].map((text) => (
        <option key={text}>{text}</option>
      ))}
    </datalist>
  );
}
