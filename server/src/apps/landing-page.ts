/** The page at `/`: where everything is. */
import type { BuildingConfig } from '@satuatap/shared/queue';

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const link = (path: string, text: string): string => `<a href="${escape(path)}">${escape(text)}</a>`;

function section({ id, name, zones, agencies }: BuildingConfig): string {
  const boards = zones.map((zone) =>
    link(`/display/?building=${id}&zone=${zone.id}`, `Papan ${zone.name.id}`),
  );
  const exit = link(`/kiosk/exit?building=${id}`, 'Tablet survei');
  const links = [link(`/kiosk/?building=${id}`, 'Kios'), ...boards, exit];
  return `<section><h2>${escape(name)}</h2><p>${escape(agencies.map(({ short }) => short).join(' · '))}</p><p>${links.join(' ')}</p></section>`;
}

export const landingPage = (buildings: readonly BuildingConfig[]): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Satu Atap</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#10242b}
a{display:inline-block;margin:.25rem .5rem .25rem 0;padding:.6rem 1rem;border:2px solid #0b5563;border-radius:.5rem;color:#0b5563;font-weight:600;text-decoration:none}
a:hover,a:focus{background:#0b5563;color:#fff}h2{margin:1.5rem 0 0}p{margin:.25rem 0}</style></head>
<body><h1>Satu Atap</h1><p>Antrean bersama dalam satu gedung. <span lang="en">One queue for all agencies under one roof.</span></p>
<p>${link('/console/', 'Meja petugas / Staff desk')} ${link('/api/docs', 'API')}</p>
${buildings.map(section).join('\n')}</body></html>`;
