import { describe, expect, it } from 'vitest';
import { classifyStatus, saysInWindow, saysProposed } from '../../src/record/status.ts';

describe('classifyStatus', () => {
  it.each([
    ['Recommendations Approved', 'approved'],
    ['Recommendations approved', 'approved'],
    ['Approved', 'approved'],
    ['Decision Made', 'approved'],
    ['Awaiting Implementation', 'approved'],
    ['Argymhellion Cymeradwy', 'approved'],
    ['Argymhellion wedi cymeradwyo', 'approved'],
    ["Argymhellion wedi'u cymeradwyo", 'approved'],
    ['Recommendations Approved (subject to call-in)', 'in-window'],
    ['Approved (subject to call-in)', 'in-window'],
    ['Approved, subject to call in', 'in-window'],
    ['Approved - Subject To Callin', 'in-window'],
    ['For Determination', 'proposed'],
    ['Proposed', 'proposed'],
    ['Awaiting outcome', 'proposed'],
    ['Implemented', 'implemented'],
    ['Abandoned', 'stopped'],
    ['Withdrawn', 'stopped'],
    ['Deleted', 'stopped'],
    ['Refused', 'refused'],
    ['Rejected', 'refused'],
    ['Approval refused', 'refused'],
    ['Recommendations not approved', 'refused'],
    ['Recommmend Forward to Council', 'referred'],
    ['Referred to Council', 'referred'],
    ['', 'unknown'],
    ["Wedi'i gwblhau", 'unknown'],
    ['Called in', 'unknown'],
    ['Deferred', 'unknown'],
    ['Superseded', 'unknown'],
    ['Not yet implemented', 'unknown'],
    ['Published', 'unknown'],
    // Words that hold one of the others'.
    ['Preferred option approved', 'approved'],
    ['Disagreed', 'unknown'],
    ['Approved (not subject to call-in)', 'approved'],
    ['Approved, no longer subject to call-in', 'approved'],
  ])('%s is %s', (words, expected) => {
    expect(classifyStatus(words)).toBe(expected);
  });
});

it('only a status that says so is in its window', () => {
  expect(saysInWindow('Recommendations Approved (subject to call-in)')).toBe(true);
  expect(saysInWindow('Recommendations Approved')).toBe(false);
  expect(saysInWindow('Approved (not subject to call-in)')).toBe(false);
  expect(saysInWindow('*Republished - no longer subject to call in*')).toBe(false);
});

it('only a status that says so is a proposal', () => {
  expect(saysProposed('For Determination')).toBe(true);
  expect(saysProposed('Recommendations Approved')).toBe(false);
  expect(saysProposed('Determined')).toBe(false);
});
