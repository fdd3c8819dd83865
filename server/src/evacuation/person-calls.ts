import { Injectable } from '@nestjs/common';
import type { PersonName, PersonNames } from '@satuatap/shared/contract';
import { Officers } from '../directory/officers.js';
import { People } from '../people/people.js';
import { Sealing } from '../personal/sealing.js';
import type { Reader } from '../storage/database.js';
import { visitsById } from '../visits/visit-table.js';

/** What people on the list are called. Nothing of it is kept with an evacuation: whose name is gone is a number again. */
@Injectable()
export class PersonCalls {
  constructor(
    private readonly officers: Officers,
    private readonly people: People,
    private readonly sealing: Sealing,
  ) {}

  async names(reader: Reader, buildingId: string, keys: readonly string[]): Promise<PersonNames> {
    return Object.fromEntries([
      ...(await this.staff(reader, buildingId, keys)),
      ...(await this.visitors(reader, buildingId, keys)),
    ]);
  }

  private async staff(
    reader: Reader,
    buildingId: string,
    keys: readonly string[],
  ): Promise<[string, PersonName][]> {
    const accounts = await reader.read<{ id: string; name: string }>('SELECT id, name FROM staff');
    const officers = await this.officers.all(reader, buildingId);
    const named = new Map<string, PersonName>([
      ...accounts.map(({ id, name }) => [`staff/${id}`, { name, detail: null }] as const),
      ...officers.map(({ id, name, title, room }) => {
        const detail = [title, room].filter((part) => part !== '').join(' · ');
        return [`staff/${id}`, { name, detail: detail || null }] as const;
      }),
    ]);
    return keys.flatMap((key) => {
      const name = named.get(key);
      return name ? [[key, name]] : [];
    });
  }

  private async visitors(
    reader: Reader,
    buildingId: string,
    keys: readonly string[],
  ): Promise<[string, PersonName][]> {
    if (!this.sealing.ready) return [];
    const idOf = (key: string): string => key.split('/')[1] ?? '';
    const visitKeys = keys.filter((key) => key.startsWith('visit/'));
    if (visitKeys.length === 0) return [];
    const visits = await visitsById(reader, buildingId, [...new Set(visitKeys.map(idOf))]);
    const persons = await this.people.read(
      reader,
      buildingId,
      visits.flatMap(({ personId }) => personId ?? []),
    );
    const ofVisit = new Map(visits.map(({ id, personId }) => [id, persons.get(personId ?? '')]));
    return visitKeys.flatMap((key) => {
      const person = ofVisit.get(idOf(key));
      return person ? [[key, { name: person.name, detail: person.company }]] : [];
    });
  }
}
