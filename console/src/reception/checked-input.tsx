/** A field that says itself, in our words, how it wants to be filled in; a browser says it in its own. */
import { useId, useState } from 'react';

interface CheckedInputProps extends React.ComponentProps<'input'> {
  /** For a text of the wrong form. */
  readonly how: string;
}

const isMisspelt = ({ validity }: HTMLInputElement): boolean =>
  validity.patternMismatch || validity.typeMismatch;

const firstWrongOf = (form: HTMLFormElement | null): Element | undefined =>
  [...(form?.elements ?? [])].find(
    (element) => element instanceof HTMLInputElement && !element.validity.valid,
  );

export function CheckedInput({ how, ...input }: CheckedInputProps) {
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  return (
    <>
      <input
        {...input}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? id : undefined}
        onInput={({ currentTarget }) => isWrong && setWrong(isMisspelt(currentTarget))}
        onInvalid={(event) => {
          const field = event.currentTarget;
          if (how === '' || !isMisspelt(field)) return;
          // Without its bubble the browser does not lead there either.
          event.preventDefault();
          if (firstWrongOf(field.form) === field) field.focus();
          setWrong(true);
        }}
      />
      {isWrong && how !== '' && (
        <small id={id} role="alert" className="wrong">
          {how}
        </small>
      )}
    </>
  );
}
