import { text } from 'node:stream/consumers';
import { Option, type Command } from 'commander';
import { allRoles } from '@satuatap/shared/contract';
import type { Role } from '@satuatap/shared/queue';
import { Accounts } from '../accounts/accounts.js';
import { AuditLog } from '../audit/audit-log.js';
import { say, withServices } from './services.js';

interface StaffOptions {
  readonly role: Role;
  readonly building?: string[];
  readonly agency?: string[];
}

export function addAccountCommands(program: Command): void {
  program
    .command('staff')
    .argument('<name>')
    .addOption(new Option('--role <role>').choices(allRoles).makeOptionMandatory())
    .option('--building <ids...>', 'buildings that it works in; all without')
    .option('--agency <ids...>', 'agencies that it is for; all without')
    .description('add an account; the password comes by standard input')
    .action((name: string, { role, building = [], agency = [] }: StaffOptions) =>
      withServices(async (services) => {
        const password = (await text(process.stdin)).trim();
        if (password.length < 10) throw new Error('A password has at least ten characters.');
        await services.get(Accounts).add(name, password, role, building, agency);
        const account = await services.get(Accounts).named(name.trim().toLowerCase());
        await services.get(AuditLog).saw({
          buildingId: building.length === 1 ? (building[0] ?? '') : '',
          by: { kind: 'system' },
          action: 'account.added',
          subject: 'staff',
          subjectId: account?.staffId ?? '',
          facts: { role },
        });
        say(`${name}: added`);
      }),
    );
}
