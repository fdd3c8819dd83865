/** A bare broadcast: whatever is posted goes to every WebSocket as it is, framed once each, and is answered. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const [port = '0'] = process.argv.slice(2);
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    for (const client of sockets.clients) client.send(body, { binary: false });
    response.end('{}');
  });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
server.listen(Number(port), '127.0.0.1');
