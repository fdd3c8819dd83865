/** All keys of the desk on one sheet. */
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { keys } from './keys.js';

export function Help({ onClose }: { readonly onClose: () => void }) {
  const { say } = useHall();
  return (
    <Frame title={say.keys} onClose={onClose}>
      <p>{say.keysHint}</p>
      <table className="keys">
        <thead>
          <tr>
            <th scope="col">{say.keyAct}</th>
            <th scope="col">{say.keyBoard}</th>
            <th scope="col">{say.keyPad}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ act, text, pad, word }) => (
            <tr key={act}>
              <th scope="row">{say[word]}</th>
              <td>
                <kbd>{text}</kbd>
              </td>
              <td>{pad ? <kbd>{pad.text}</kbd> : '–'}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say.keyNumber}</th>
            <td>–</td>
            <td>{say.digits}</td>
          </tr>
          <tr>
            <th scope="row">{say.keyMove}</th>
            <td>
              <kbd>↑</kbd> <kbd>↓</kbd>
            </td>
            <td>–</td>
          </tr>
          <tr>
            <th scope="row">{say.keyClose}</th>
            <td>
              <kbd>Esc</kbd>
            </td>
            <td>–</td>
          </tr>
        </tbody>
      </table>
      <button type="button" onClick={onClose}>
        {say.close}
      </button>
    </Frame>
  );
}
