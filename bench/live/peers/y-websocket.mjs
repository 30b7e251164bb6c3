// Its own server, as `HOST=127.0.0.1 PORT=1234 npx y-websocket` starts it.
process.env.HOST = '127.0.0.1';
// Its package does not export what it has as a command.
await import('./node_modules/y-websocket/bin/server.cjs');
console.log(`ready: ws://127.0.0.1:${process.env.PORT}`);
