import { Fragment, type JSX } from 'preact';

export interface WordsProps {
  readonly text: string;
  /** Display names that the text may hold. */
  readonly names: readonly string[];
}

/**
 * A sentence with every known name in a `<bdi>` of its own, so that a name written right to left, or one
 * made of brackets and digits, cannot turn the words around it. Text nodes only.
 */
export function Words({ text, names }: WordsProps): JSX.Element {
  const name = names.find((one) => one !== '' && text.includes(one));
  if (name === undefined) return <>{text}</>;
  const rest = names.filter((one) => one !== name);
  return (
    <>
      {text.split(name).map((part, index) => (
        // Parts of one sentence never move among themselves.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {index > 0 && <bdi>{name}</bdi>}
          <Words text={part} names={rest} />
        </Fragment>
      ))}
    </>
  );
}
