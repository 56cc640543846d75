// The files for calendars, read by a program that is not ours. tests/calendar.rs holds that the
// product writes these very files. Needs no page.
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import test from 'node:test';
import ICAL from 'ical.js';

const written = (name) => readFileSync(`tests/fixtures/calendar/${name}.ics`, 'utf8');

/** The calendar in an example, and its one event. */
function read(name) {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(written(name)));
  const events = calendar.getAllSubcomponents('vevent');
  assert.equal(events.length, 1);
  return {
    calendar,
    event: new ICAL.Event(events[0]),
    property: (of) => events[0].getFirstPropertyValue(of),
  };
}

/** What the clocks in London show at a moment, by the browser's own table of zones. */
const inLondon = (moment) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(moment);

for (const [name, from, until, shown] of [
  ['january', '2027-01-12T09:30:00.000Z', '2027-01-12T16:00:00.000Z', '12/01/2027, 09:30'],
  ['july', '2027-07-13T08:30:00.000Z', '2027-07-13T15:00:00.000Z', '13/07/2027, 09:30'],
  // The clocks change between the beginning and the end.
  ['spring-forward', '2027-03-28T00:30:00.000Z', '2027-03-28T08:30:00.000Z', '28/03/2027, 00:30'],
  ['fall-back', '2027-10-30T23:30:00.000Z', '2027-10-31T09:30:00.000Z', '31/10/2027, 00:30'],
]) {
  test(`a booking is at the right time: ${name}`, () => {
    const { event } = read(name);
    assert.equal(event.startDate.zone.tzid, 'Europe/London');
    assert.equal(event.startDate.toJSDate().toISOString(), from);
    assert.equal(event.endDate.toJSDate().toISOString(), until);
    assert.equal(inLondon(event.startDate.toJSDate()), shown);
  });
}

test('a booking without times takes its whole day', () => {
  const { event } = read('whole-day');
  assert.deepEqual([event.startDate.isDate, event.startDate.toString()], [true, '2027-10-31']);
  assert.equal(event.endDate.toString(), '2027-11-01');
});

test('texts come through as they are', () => {
  const { event, property } = read('full');
  assert.equal(event.summary, 'Noticing neglect: “what I see”, \\ & <b>more</b> 🦉');
  assert.equal(event.location, 'Hall 2, "North" wing; upstairs');
  assert.deepEqual(event.description.split('\n'), [
    'Fernshire Safeguarding Partnership',
    'Can be cancelled without a charge until Tuesday 10 March 2026.',
    '£50, from 11 March',
    'Only the provider can tell whether the date still stands.',
  ]);
  assert.equal(property('dtstamp').toJSDate().toISOString(), '2026-11-22T14:30:05.000Z');
});

test('a cancelled booking is called off by name and number', () => {
  const booked = read('full');
  const off = read('cancelled');
  assert.equal(off.event.uid, booked.event.uid);
  assert.ok(off.event.sequence > booked.event.sequence);
  assert.equal(off.calendar.getFirstPropertyValue('method'), 'CANCEL');
  assert.equal(off.property('status'), 'CANCELLED');
});

for (const [name, day] of [
  ['cancel-by', '2026-03-10'],
  ['action', '2028-02-29'],
]) {
  test(`a reminder is on its day, and rings that morning: ${name}`, () => {
    const { event, property } = read(name);
    assert.deepEqual([event.startDate.isDate, event.startDate.toString()], [true, day]);
    assert.deepEqual([property('transp'), property('class')], ['TRANSPARENT', 'PRIVATE']);
    const alarm = event.component.getFirstSubcomponent('valarm');
    assert.equal(alarm.getFirstPropertyValue('trigger').toString(), 'PT9H');
    assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
  });
}

test('every example has what each calendar and each event must have', () => {
  for (const name of ['january', 'whole-day', 'full', 'cancelled', 'cancel-by', 'action']) {
    const { calendar, property } = read(name);
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    for (const of of ['prodid', 'method']) assert.equal(calendar.getAllProperties(of).length, 1);
    for (const of of ['uid', 'dtstamp', 'dtstart', 'sequence']) assert.notEqual(property(of), null);
    for (const line of written(name).split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75);
    }
  }
});
