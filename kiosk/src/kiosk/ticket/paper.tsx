/** The ticket on 80 mm paper, as the browser prints it. */
import type { TicketPaper } from '@satuatap/shared/paper';
import { Qr } from '@satuatap/shared/qr';

export function Paper({ paper, url }: { paper: TicketPaper; url: string }) {
  return (
    <article className="paper" aria-hidden="true">
      <p className="building">{paper.building}</p>
      <p>{paper.agency}</p>
      {paper.services.map((service) => (
        <p key={service} className="for">
          {service}
        </p>
      ))}
      <p className="number">{paper.number}</p>
      <p className="for">{paper.where}</p>
      {paper.wait.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{paper.issued}</p>
      <Qr text={url} label="" />
      <p>{paper.scan}</p>
      {paper.documents.length > 0 && (
        <div className="bring">
          <p>{paper.bringTitle}</p>
          <ul>
            {paper.documents.map((document) => (
              <li key={document}>{document}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="missed">{paper.missed}</p>
    </article>
  );
}
