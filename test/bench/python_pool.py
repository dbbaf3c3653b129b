"""Reads the certificate of every HOST:PORT on standard input, 64 threads at once, the way a small script does it."""
import concurrent.futures
import socket
import ssl
import sys

TIMEOUT = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
# One context for all: ssl.get_server_certificate() makes one per call, which would cost Python a quarter more.
CONTEXT = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
CONTEXT.check_hostname = False
CONTEXT.verify_mode = ssl.CERT_NONE


def certificate(target):
    host, port, name = target.split()
    try:
        with socket.create_connection((host, int(port)), timeout=TIMEOUT) as connection:
            with CONTEXT.wrap_socket(connection, server_hostname=name) as tls:
                return ssl.DER_cert_to_PEM_cert(tls.getpeercert(True))
    except OSError:
        return None


targets = sys.stdin.read().splitlines()
with concurrent.futures.ThreadPoolExecutor(max_workers=64) as pool:
    found = [pem for pem in pool.map(certificate, targets) if pem]
print(len(found))
