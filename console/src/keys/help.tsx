/** All keys of the desk on one sheet. */
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { keys } from './keys.js';

interface Line {
  readonly act: string;
  readonly board: readonly string[];
  readonly pad: string | null;
}

export function Help({ onClose }: { readonly onClose: () => void }) {
  const { say } = useHall();
  const lines: Line[] = [
    ...keys.map(({ text, pad, word }) => ({ act: say[word], board: [text], pad: pad?.text ?? null })),
    { act: say.keyNumber, board: [], pad: say.digits },
    { act: say.keyMove, board: ['↑', '↓'], pad: null },
    { act: say.keyClose, board: ['Esc'], pad: null },
  ];
  const half = Math.ceil(lines.length / 2);
  return (
    <Frame title={say.keys} onClose={onClose} wide>
      <p>{say.keysHint}</p>
      <div className="sheet">
        <Sheet lines={lines.slice(0, half)} />
        <Sheet lines={lines.slice(half)} />
      </div>
      <button type="button" onClick={onClose}>
        {say.close}
      </button>
    </Frame>
  );
}

function Sheet({ lines }: { readonly lines: readonly Line[] }) {
  const { say } = useHall();
  return (
    <table className="keys">
      <thead>
        <tr>
          <th scope="col">{say.keyAct}</th>
          <th scope="col">{say.keyBoard}</th>
          <th scope="col">{say.keyPad}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ act, board, pad }) => (
          <tr key={act}>
            <th scope="row">{act}</th>
            <td>{board.length === 0 ? '–' : board.map((text) => <kbd key={text}>{text}</kbd>)}</td>
            <td>{pad === null ? '–' : <kbd>{pad}</kbd>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
