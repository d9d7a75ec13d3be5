import type { JSX } from 'preact';
import { WideTable } from '../../components/WideTable.tsx';
import { shortened } from './words.ts';

export interface ReturnTableProps {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly caption?: string;
}

/** For the eye; the file has all columns. */
const SHOWN = [
  'Reference',
  'Date',
  'Time',
  'Where',
  'Category',
  'Severity',
  'What happened',
  'Action taken',
  'Pupils',
  'Referred to',
  'Status',
  'Amends',
];
const WIDTHS: Readonly<Record<string, string>> = {
  'What happened': 'long',
  'Action taken': 'long',
  Where: 'middling',
  Category: 'middling',
  Pupils: 'middling',
};

/** The rows of a return as its reader will see them. */
export function ReturnTable({ header, rows, caption = 'What will be sent' }: ReturnTableProps): JSX.Element {
  const columns = SHOWN.map((name) => ({ name, index: header.indexOf(name) }));
  return (
    <WideTable
      label={caption}
      class="preview"
      caption={<span>{caption}. Scroll sideways for more.</span>}
      columns={columns.map(({ name }) => name)}
    >
      {rows.map((row) => (
        <tr key={row[header.indexOf('Reference')]}>
          <th scope="row">{row[header.indexOf('Reference')]}</th>
          {columns.slice(1).map(({ name, index }) => (
            <td key={name} class={WIDTHS[name]}>
              <bdi>{shortened(row[index] ?? '', WIDTHS[name] === 'long' ? 300 : 80)}</bdi>
            </td>
          ))}
        </tr>
      ))}
    </WideTable>
  );
}
