import { AskForm } from '../hall/ask-form.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { words } from '../words/index.js';
import { privacyWords } from './words.js';

interface ForgetWindowProps {
  readonly name: string;
  /** Why it was not done; else empty. */
  readonly problem: string;
  readonly onForget: () => void;
  readonly onClose: () => void;
}

/** Asks once more, as what is deleted is gone. */
export function ForgetWindow({ name, problem, onForget, onClose }: ForgetWindowProps) {
  const { language } = useHall();
  const say = privacyWords[language];
  return (
    <Frame title={say.forget} onClose={onClose}>
      <AskForm verb={say.forget} away={words[language].cancel} onSend={onForget} onClose={onClose}>
        {/* Not the button: whoever presses Enter twice has not read that it cannot be undone. */}
        <p tabIndex={-1} data-first>
          {say.forgetSure(name)}
        </p>
        <ProblemLine problem={problem} />
      </AskForm>
    </Frame>
  );
}
