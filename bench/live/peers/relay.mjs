// What a WebSocket server costs that passes on what it hears and knows nothing of it: no document, no storage.
import { WebSocketServer } from 'ws';

const rooms = new Map();
const server = new WebSocketServer({
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  perMessageDeflate: false,
});
server.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on('message', (data) => {
    for (const other of room)
      if (other !== socket && other.readyState === 1) other.send(data, { binary: true });
  });
  socket.on('close', () => room.delete(socket));
});
server.on('listening', () => console.log(`ready: ws://127.0.0.1:${process.env.PORT}`));
