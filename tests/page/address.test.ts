import { describe, expect, it } from 'vitest';
import { decisionKey, numberIn, readAddress } from '../../src/page/address.ts';
import { expectInStep } from '../growth.ts';

const site = 'https://democracy.merrowdale.example';

describe('one decision has one key, whatever its address looks like', () => {
  it.each([
    [`${site}/ieDecisionDetails.aspx?ID=4120`],
    [`${site}/ieDecisionDetails.aspx?Id=4120`],
    [`${site}/iedecisiondetails.aspx?id=4120&`],
    [`${site}//ieDecisionDetails.aspx?&ID=4120`],
    [`${site}/IEDECISIONDETAILS.ASPX?ID=4120&LLL=0`],
    [`${site}/ieDecisionDetails.aspx?txtonly=1&ID=4120#AI7`],
    [`${site}/ieDecisionDetails.asp?ID=4120`],
    [`${site}:9071/ieDecisionDetails.aspx?ID=4120`],
    ['http://www.democracy.merrowdale.example/ieDecisionDetails.aspx?ID=4120'],
    [`${site}/(S(33rhih553gpijinuki3kvf55))/ieDecisionDetails.aspx?ID=4120`],
    [`${site}/%28S%2833rhih553gpijinuki3kvf55%29%29/ieDecisionDetails.aspx?ID=4120`],
    [`${site}/modernGov/ieDecisionDetails.aspx?ID=4120`],
    [`${site}/ieDecisionDetails.aspx?ID=&Id=4120`],
    [`${site}/ieDecisionDetails.aspx?ID=004120`],
    [`${site}/ieDecisionDetails.aspx?ID=4120&AIId=77`],
    [`${site}/ieDecisionDetails.aspx?ID=4120&ID=5`],
    [`${site}/ieDecisionDetails%2Easpx?I%44=4120`],
  ])('%s', (address) => {
    expect(decisionKey(address)).toBe('decision:4120');
  });

  it('an agenda item has a key of its own: which decision it is cannot be told', () => {
    expect(decisionKey(`${site}/ieDecisionDetails.aspx?AIId=4120`)).toBe('item:4120');
    expect(decisionKey(`${site}/iedecisiondetails.aspx?aiid=4120&`)).toBe('item:4120');
  });

  it('takes the agenda item where the number is none', () => {
    expect(decisionKey(`${site}/ieDecisionDetails.aspx?ID=0&AIId=8`)).toBe('item:8');
    expect(decisionKey(`${site}/ieDecisionDetails.aspx?ID=x&AIId=8`)).toBe('item:8');
  });
});

describe('what is not the address of one decision has no key', () => {
  it.each([
    [''],
    ['ieDecisionDetails.aspx?ID=4120'],
    ['https://'],
    ['http://['],
    ['about:blank'],
    ['javascript:ieDecisionDetails.aspx?ID=4120'],
    ['file:///home/ieDecisionDetails.aspx?ID=4120'],
    ['ftp://democracy.merrowdale.example/ieDecisionDetails.aspx?ID=4120'],
    [`${site}/ieDecisionDetails.aspx`],
    [`${site}/ieDecisionDetails.aspx?ID=`],
    [`${site}/ieDecisionDetails.aspx?ID=0`],
    [`${site}/ieDecisionDetails.aspx?ID=-7`],
    [`${site}/ieDecisionDetails.aspx?ID=7.5`],
    [`${site}/ieDecisionDetails.aspx?ID=1e3`],
    [`${site}/ieDecisionDetails.aspx?ID=4120;DROP`],
    [`${site}/ieDecisionDetails.aspx?ID=${'9'.repeat(13)}`],
    [`${site}/ieDecisionDetails.aspx?ID=٤١٢٠`],
    [`${site}/ieDecisionDetails.aspxx?ID=4120`],
    [`${site}/ieDecisionDetails.aspx/more?ID=4120`],
    [`${site}/?page=ieDecisionDetails.aspx&ID=4120`],
    [`${site}/mgIssueHistoryHome.aspx?IId=4120&ID=4120`],
    [`${site}/mgDecisionDetails.aspx?IId=4120&ID=4120`],
    [`${site}/%E0%A4%A/ieDecision.aspx?ID=4120`],
  ])('%s', (address) => {
    expect(decisionKey(address)).toBeNull();
  });
});

describe('readAddress', () => {
  it('gives the parts of an address, without what differs between visits', () => {
    const read = readAddress(
      'http://WWW.Modgov.Hollinsett.Example.:8080/Internet/(S(abc))//mgAi.aspx?ID=3&LLL=&Opt=1&opt=2',
    );
    expect(read).toMatchObject({ host: 'modgov.hollinsett.example', basePath: '/internet', page: 'mgai' });
    expect([...(read?.query ?? [])]).toEqual([
      ['id', '3'],
      ['opt', '1'],
    ]);
  });

  it('keeps a folder whose name cannot be decoded', () => {
    expect(readAddress(`${site}/%E0%A4%A/mgAi.aspx`)?.basePath).toBe('/%e0%a4%a');
  });

  it('leaves "www" inside a host alone, and names that only begin like it', () => {
    expect(readAddress('https://wwwdemocracy.example/mgAi.aspx')?.host).toBe('wwwdemocracy.example');
    expect(readAddress('https://a.www.example/mgAi.aspx')?.host).toBe('a.www.example');
  });

  it('does not take a name and a password for the host', () => {
    expect(readAddress('https://merrowdale.example@other.example/mgAi.aspx')?.host).toBe('other.example');
  });

  it('knows only the files that are ModernGov’s', () => {
    for (const file of ['index.aspx', 'mgAi.html', 'ie.aspx', 'xmgAi.aspx', 'mgAi.aspx.exe', 'mg-ai.aspx'])
      expect(readAddress(`${site}/${file}`), file).toBeNull();
  });

  it('is not led astray by names that objects have', () => {
    const read = readAddress(`${site}/mgAi.aspx?__proto__=1&constructor=2`);
    expect(read && numberIn(read, '__proto__')).toBe('1');
    expect(read && numberIn(read, 'tostring')).toBeNull();
  });

  it('reads an address of a million characters in step with its length', () => {
    expectInStep((length) => {
      const address = `${site}/${'a/'.repeat(length / 2)}mgAi.aspx?${'(S('.repeat(length / 10)}`;
      return () => readAddress(address);
    }, 1_000_000);
  });
});
