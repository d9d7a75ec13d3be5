import { describe, expect, it } from 'vitest';
import { joinSchool } from '../../../utils/settings/managed/join.ts';

const lesson = (id: string, more: object = {}) => ({ title: `Maths ${id}`, class: id, ...more });

describe('a managed school and the file on the device', () => {
  it('take a field from the one or the other, whole', () => {
    const managed: object = { contacts: { dsl: { name: 'Ms P Quill' } }, recordsDays: 90 };
    const file: object = { contacts: { headteacher: { name: 'Mr T Vale' } }, zone: 'Europe/London' };
    expect(joinSchool(managed, file)).toEqual({ ...managed, zone: 'Europe/London' });
  });

  it('give a teacher the managed lessons of their own classes, and their own one-to-ones', () => {
    const managed = { sessions: [lesson('5B'), lesson('6A')] };
    const file = {
      classes: [{ id: ' 5b ' }],
      sessions: [lesson('5B', { title: 'Old' }), lesson('5B', { oneToOne: true })],
    };
    expect(joinSchool(managed, file)).toEqual({
      classes: file.classes,
      sessions: [lesson('5B'), lesson('5B', { oneToOne: true })],
    });
  });

  it('give all managed lessons where no class is listed, and leave the timetable alone where none is managed', () => {
    expect(joinSchool({ sessions: [lesson('5B'), lesson('6A')] }, {})).toEqual({
      sessions: [lesson('5B'), lesson('6A')],
    });
    expect(joinSchool({}, { sessions: [lesson('5B')] })).toEqual({ sessions: [lesson('5B')] });
  });
});
