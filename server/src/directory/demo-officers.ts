/** People for the sample buildings when the server runs with `--demo`. Every name is made up. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Agency, BuildingConfig } from '@satuatap/shared/queue';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { Settings } from '../settings/settings.js';
import { Database, type Transaction } from '../storage/database.js';
import { accountsByName } from './officer-accounts.js';
import { newOfficer, writeOfficers } from './officer-table.js';
import { Officers, type Officer } from './officers.js';

const first = [
  'Sekar',
  'Bagus',
  'Larasati',
  'Yusril',
  'Mutiara',
  'Damar',
  'Kirana',
  'Fadlan',
  'Wening',
  'Arung',
  'Melur',
  'Raka',
  'Tanjung',
  'Ilham',
  'Cempaka',
  'Surya',
  'Nilam',
];
const last = [
  'Pertiwi',
  'Kusumajati',
  'Andalas',
  'Wiranata',
  'Musiarta',
  'Halimun',
  'Ampera',
  'Sriwedari',
  'Tirtayasa',
  'Belida',
  'Kembara',
  'Purnomosari',
  'Jakasena',
];
/** Each with whoever has an account of its kind. */
const linked = ['loket1', 'loket2', 'loket3', 'loket4', 'loket5', 'loket6'];
const leading = ['pengawas', 'sekretaris'];
const idOf = (buildingId: string, number: number): string => `demo-${buildingId}-${number}`;

/** They are there in demo mode, and only then, as its accounts are. */
@Injectable()
export class DemoOfficers implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly officers: Officers,
    private readonly buildings: Buildings,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.database.write(async (tx) => {
      if (!this.settings.demo) {
        await tx.query("DELETE FROM officer WHERE id LIKE 'demo-%'");
        return;
      }
      await tx.query(tx.dialect.lockTable('officer'));
      for (const building of this.buildings.list()) await this.seed(tx, building);
      // Who was in yesterday is in today.
      await tx.query("UPDATE officer SET presence_at = ? WHERE id LIKE 'demo-%'", [this.clock.now()]);
    });
  }

  private async seed(tx: Transaction, building: BuildingConfig): Promise<void> {
    if ((await this.officers.all(tx, building.id)).length > 0) return;
    const accounts = await accountsByName(tx, building.id, [...linked, ...leading]);
    await writeOfficers(tx, building.id, peopleOf(building, accounts));
    for (const [place, { id }] of building.agencies.entries())
      await tx.query(
        `INSERT INTO agency_disclosure (building_id, agency_id, shows, room, presence) VALUES (?, ?, ?, 1, ?)
         ON CONFLICT (building_id, agency_id) DO NOTHING`,
        // One of three tells no names, so that both can be seen.
        [building.id, id, place % 3 === 1 ? 'title' : 'name', place % 2 === 0 ? 1 : 0],
      );
  }
}

function peopleOf(building: BuildingConfig, accounts: ReadonlyMap<string, string>): Officer[] {
  const { id: buildingId, floors, agencies } = building;
  const people: Officer[] = [];
  const free = { linked: [...linked], leading: [...leading] };
  for (const [place, agency] of agencies.entries()) {
    const floor = floors[place % floors.length];
    for (const [index, { title, tasks, account }] of postsOf(building, agency).entries()) {
      const number = people.length + 1;
      const name = account === null ? undefined : free[account].shift();
      const room = `${floor?.level ?? 1}.${String(place * 6 + index + 1).padStart(2, '0')}`;
      const fullName = `${first[(number * 7 + buildingId.length) % first.length]} ${last[(number * 5 + buildingId.length) % last.length]}`;
      const officer = newOfficer(idOf(buildingId, number), {
        name: fullName,
        agencyId: agency.id,
        title,
        tasks,
        floorId: floor?.id ?? null,
        room: `R. ${room}`,
        extension: String(1000 + place * 100 + index + 1),
        // No mail gets there: the domain is of those that nobody may have.
        email: account === null ? null : `${fullName.toLowerCase().replace(' ', '.')}@${buildingId}.example`,
        staffId: (name !== undefined && accounts.get(name)) || null,
      });
      people.push({ ...officer, presence: number % 5 === 0 ? 'out' : number % 7 === 0 ? 'meeting' : 'in' });
    }
  }
  return people;
}

interface Post {
  readonly title: string;
  readonly tasks: readonly string[];
  readonly account: 'linked' | 'leading' | null;
}

function postsOf({ services }: BuildingConfig, { id, short }: Agency): Post[] {
  const given = services.filter(({ agencyId }) => agencyId === id).slice(0, 6);
  return [
    { title: `Kepala ${short}`, tasks: ['Pimpinan instansi', 'Kerja sama'], account: null },
    {
      title: `Sekretaris ${short}`,
      tasks: ['Surat masuk dan keluar', 'Jadwal pimpinan'],
      account: 'leading',
    },
    { title: 'Kepala Subbagian Umum', tasks: ['Kepegawaian', 'Pengadaan', 'Magang'], account: null },
    ...given.map(({ name, keywords }): Post => ({
      title: `Petugas ${name.id}`,
      tasks: [name.id, ...keywords.slice(0, 4)],
      account: 'linked',
    })),
  ];
}
