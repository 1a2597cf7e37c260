"""A server on 127.0.0.1 that answers as a case wants it to."""
import contextlib
import http.server
import os
import re
import threading
import time


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, folder, answer=None):
        self.folder, self.answer = folder, answer
        self.requests = []
        super().__init__(("127.0.0.1", 0), Handler)

    def handle_error(self, request, client_address):
        """A reader that has enough closes the connection."""

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}/"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = self.path.lstrip("/")
        self.server.requests.append((path, self.headers.get("Range")))
        self.close_connection = True
        if self.server.answer and self.server.answer(self, path):
            return
        self.plain(path)

    def file(self, path):
        try:
            with open(os.path.join(self.server.folder, path), "rb") as file:
                return file.read()
        except OSError:
            return None

    def plain(self, path, data=None):
        """The file as it is, or the part that was asked for."""
        data = self.file(path) if data is None else data
        if data is None:
            self.head(404, 0)
            return
        found = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range") or "")
        if found:
            first, last = int(found[1]), min(int(found[2]), len(data) - 1)
            self.head(206, last - first + 1, {"Content-Range": f"bytes {first}-{last}/{len(data)}"})
            self.wfile.write(data[first : last + 1])
        else:
            self.head(200, len(data))
            self.wfile.write(data)

    def head(self, status, length, more=None):
        self.send_response(status)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.send_header("Connection", "close")
        for name, value in (more or {}).items():
            self.send_header(name, value)
        self.end_headers()

    def slowly(self, data, pause, most=200):
        """A byte at a time; ends by itself if nobody closes the connection."""
        for byte in data[:most]:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(pause)

    def for_ever(self, piece, most=1 << 30):
        """The same again and again, until the reader has enough."""
        sent = 0
        while sent < most:
            self.wfile.write(piece)
            sent += len(piece)
        self.server.overrun = sent


@contextlib.contextmanager
def serving(folder, answer=None):
    server = Server(folder, answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
