// As its documentation begins: https://tiptap.dev/docs/hocuspocus/getting-started/overview
import { Server } from '@hocuspocus/server';

const server = new Server({ port: Number(process.env.PORT), address: '127.0.0.1', quiet: true });
await server.listen();
console.log(`ready: ws://127.0.0.1:${process.env.PORT}`);
