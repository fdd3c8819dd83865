/** Officers from a file: first what it would change or what is wrong, line by line, and then it is taken in. */
import type { ImportBody, ImportReport } from '@satuatap/shared/contract';
import { useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import type { Said } from '@satuatap/shared/react';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { words } from '../words/index.js';
import { readFile } from './read-file.js';
import { directoryWords } from './directory-words.js';

type File_ = Pick<ImportBody, 'format' | 'content'>;

export function ImportWindow({ onClose }: { readonly onClose: (told?: Said) => void }) {
  const { config, language } = useHall();
  const say = directoryWords[language];
  const requests = useFloorRequests();
  const { busy, problem, forget } = requests;
  const [file, setFile] = useState<File_ | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [unfit, setUnfit] = useState<'tooBig' | 'notFile' | null>(null);
  const send = async (body: File_, dryRun: boolean): Promise<ImportReport | null> =>
    (await requests.ask<ImportReport>('POST', 'officers/import', { ...body, dryRun }))?.answer ?? null;
  const check = async (chosen: File | undefined): Promise<void> => {
    forget();
    setFile(null);
    setReport(null);
    setUnfit(null);
    if (!chosen) return;
    const read = await readFile(chosen);
    if (typeof read === 'string') {
      setUnfit(read);
      return;
    }
    setFile(read);
    const found = await send(read, true);
    if (found?.mistakes.some(({ reason }) => reason === 'no-table')) setUnfit('notFile');
    else setReport(found);
  };
  const take = async (): Promise<void> => {
    const done = file && (await send(file, false));
    if (!done) return;
    if (done.mistakes.length > 0) setReport(done);
    else onClose((to) => directoryWords[to].taken(done.added, done.changed));
  };
  const changes = report ? report.added + report.changed : 0;
  return (
    <Frame wide title={say.import} onClose={() => onClose()}>
      <p>
        {say.templateWhy} <a href={`/api/v1/buildings/${config.id}/officers.csv`}>{say.template}</a>
      </p>
      <label className="field">
        {say.file}
        <input
          type="file"
          accept=".csv,.txt,.xlsx"
          onChange={({ target }) => void check(target.files?.[0])}
        />
      </label>
      <div role="status">
        {busy && <p>{say.checking}</p>}
        {report?.mistakes.length === 0 && (
          <p>
            {changes === 0 && `${say.nothing} `}
            {say.wouldDo(report.added, report.changed, report.same)}
          </p>
        )}
        {report && report.mistakes.length > 0 && (
          <p className="banner bad">{say.wrong(report.mistakes.length)}</p>
        )}
      </div>
      <ProblemLine problem={unfit ? say[unfit] : problem} />
      {report && report.mistakes.length > 0 && <Mistakes mistakes={report.mistakes} />}
      <div className="row">
        {changes > 0 && report?.mistakes.length === 0 && (
          <button type="button" className="main" disabled={busy} onClick={() => void take()}>
            {say.take}
          </button>
        )}
        <button type="button" className="quiet" onClick={() => onClose()}>
          {words[language].close}
        </button>
      </div>
    </Frame>
  );
}

function Mistakes({ mistakes }: Pick<ImportReport, 'mistakes'>) {
  const say = directoryWords[useHall().language];
  return (
    <div className="mistakes">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say.line}</th>
            <th scope="col">{say.column}</th>
            <th scope="col">{say.what}</th>
          </tr>
        </thead>
        <tbody>
          {mistakes.map(({ line, column, reason }) => (
            <tr key={`${line} ${column} ${reason}`}>
              <td>{line}</td>
              <td>{column}</td>
              <td>{say.mistakes[reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
