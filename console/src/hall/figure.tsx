/** One number of a row of them, with what it counts; it stands in a `dl` of the class `figures`. */
interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly alarming?: boolean;
}

export function Figure({ label, value, note, alarming = false }: FigureProps) {
  return (
    <div data-alarming={alarming}>
      <dt>{label}</dt>
      <dd>
        <strong>{value}</strong> {note && <span className="quiet-text">{note}</span>}
      </dd>
    </div>
  );
}
