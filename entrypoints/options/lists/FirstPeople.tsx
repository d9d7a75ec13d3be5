import type { JSX } from 'preact';
import { WideTable } from '../../../components/WideTable.tsx';
import type { ListedPupil, ListedStaff } from '../../../utils/settings/lists/list.ts';
import { clipped } from './clipped.ts';

const FIRST = 5;

type Person = Partial<ListedPupil & ListedStaff>;

const COLUMNS: readonly (readonly [heading: string, cell: (one: Person) => string])[] = [
  ['Name', ({ name }) => name ?? ''],
  ['Other names', ({ aliases = [] }) => aliases.join(', ')],
  ['Class', ({ classId }) => classId ?? ''],
  ['Pupil id', ({ id }) => id ?? ''],
  ['School account', ({ account }) => account ?? ''],
  ['Role', ({ role }) => role ?? ''],
  ['Takes part', ({ takesPart }) => yesNo(takesPart)],
  ['Video', ({ video }) => yesNo(video)],
  ['Excluded until', ({ excludedUntil }) => excludedUntil ?? ''],
  ['Parents and carers', ({ adults = [] }) => adults.join(', ')],
];

/** The first people of the list as they were understood; columns without anything are left out. */
export function FirstPeople({
  people,
}: {
  readonly people: readonly (ListedPupil | ListedStaff)[];
}): JSX.Element | null {
  if (people.length === 0) return null;
  const columns = COLUMNS.filter(([, cell]) => people.some((one) => cell(one) !== ''));
  return (
    <WideTable
      label="The first rows"
      caption="The first rows, as they were understood."
      columns={columns.map(([heading]) => heading)}
    >
      {people.slice(0, FIRST).map((one) => (
        <tr key={one.row}>
          <th scope="row">
            <bdi>{clipped(one.name)}</bdi>
          </th>
          {columns.slice(1).map(([heading, cell]) => (
            <td key={heading}>
              <bdi>{clipped(cell(one))}</bdi>
            </td>
          ))}
        </tr>
      ))}
    </WideTable>
  );
}

function yesNo(value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? 'yes' : 'no';
}
